// Works like wp-embed.js: only a frame that knows its secret gets a height, of 200 to 1,000 px. After loading, each
// frame is told that the page is ready.
window.addEventListener("message", (event) => {
  const { secret, message, value } = event.data;
  if (!secret || /[^a-zA-Z0-9]/.test(secret)) return;
  for (const frame of document.querySelectorAll('iframe[data-secret="' + secret + '"]')) {
    if (frame.contentWindow !== event.source || message !== "height") continue;
    frame.height = Math.min(Math.max(parseInt(value, 10), 200), 1000);
  }
});
window.addEventListener("load", () => {
  for (const frame of document.querySelectorAll("iframe[data-secret]")) {
    frame.contentWindow.postMessage({ message: "ready", secret: frame.dataset.secret }, "*");
  }
});
