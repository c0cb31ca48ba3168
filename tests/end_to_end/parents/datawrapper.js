// As the script that goes with a Datawrapper chart is described: a message maps the ids of charts to heights, and
// the frame with that id is given the height.
window.addEventListener("message", (event) => {
  const heights = event.data["datawrapper-height"];
  if (heights === undefined) return;
  for (const id in heights) {
    const frame = document.getElementById("datawrapper-chart-" + id);
    if (frame) frame.style.height = heights[id] + "px";
  }
});
