// Keeps what frames say, for the test.
window.heard = [];
window.addEventListener("message", (event) => window.heard.push(JSON.stringify(event.data)));
