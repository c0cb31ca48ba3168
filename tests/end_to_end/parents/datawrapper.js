// As the script that goes with a Datawrapper chart is described: a message maps the ids of charts to heights, and
// the frame with that id is given the height, or, where none has it, the frame that speaks.
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
