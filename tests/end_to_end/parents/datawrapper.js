// Works as Datawrapper's script is documented: a message maps ids of charts to heights. The frame with that id gets the
// height; if there is none, the frame that sent the message gets it.
window.addEventListener("message", (event) => {
  const heights = event.data["datawrapper-height"];
  if (heights === undefined) return;
  const speaking = (frame) => frame.contentWindow === event.source;
  for (const id in heights) {
    const frame = document.getElementById("datawrapper-chart-" + id)
      || Array.from(document.querySelectorAll("iframe")).find(speaking);
    if (frame) frame.style.height = heights[id] + "px";
  }
});
