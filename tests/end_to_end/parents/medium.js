// Works as Medium documents it: a message is a JSON text with the context "iframe.resize" and the address that the
// frame was given.
window.addEventListener("message", (event) => {
  if (typeof event.data !== "string" || !event.data.startsWith("{")) return;
  const { src, context, height } = JSON.parse(event.data);
  if (context !== "iframe.resize") return;
  for (const frame of document.querySelectorAll(".medium iframe")) {
    if (frame.contentWindow === event.source && frame.src === src) frame.height = height;
  }
});
