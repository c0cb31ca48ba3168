// Records every message that frames send, for the test.
window.heard = [];
window.addEventListener("message", (event) => window.heard.push(JSON.stringify(event.data)));
