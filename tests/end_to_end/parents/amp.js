// As amp-iframe is described: a frame that asks for a size is told whether it gets it.
window.addEventListener("message", (event) => {
  const { sentinel, type, height } = event.data;
  if (sentinel !== "amp" || type !== "embed-size" || !Number.isInteger(height)) return;
  for (const frame of document.querySelectorAll(".amp iframe")) {
    if (frame.contentWindow !== event.source) continue;
    frame.style.height = height + "px";
    event.source.postMessage({ sentinel: "amp", type: "embed-size-changed", requestedHeight: height }, "*");
  }
});
