// Works as amp-iframe is documented: a frame that asks for a size gets it and is told so.
window.addEventListener("message", (event) => {
  const { sentinel, type, height } = event.data;
  if (sentinel !== "amp" || type !== "embed-size" || !Number.isInteger(height)) return;
  for (const frame of document.querySelectorAll(".amp iframe")) {
    if (frame.contentWindow !== event.source) continue;
    frame.style.height = height + "px";
    event.source.postMessage({ sentinel: "amp", type: "embed-size-changed", requestedHeight: height }, "*");
  }
});
