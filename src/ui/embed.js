// Gives each Wattworth frame on a page the height it asks for. For pages that have no such script of their own: put it
// before the frames, not async, so that none of them moves what follows it; once or several times.
(function () {
  "use strict";

  // Where this script came from, as did the frames it is for.
  const home = document.currentScript && new URL(".", document.currentScript.src).href;

  function frames() {
    const all = Array.from(document.getElementsByTagName("iframe"));
    return all.filter((frame) => home && frame.src.startsWith(home));
  }

  // What a page's style takes from the height for border and padding, px; a frame's own height is of what it shows.
  function around(frame) {
    const style = getComputedStyle(frame);
    if (style.boxSizing !== "border-box") return 0;
    const edges = [style.borderTopWidth, style.borderBottomWidth, style.paddingTop, style.paddingBottom];
    return edges.reduce((sum, edge) => sum + parseFloat(edge), 0);
  }

  // Until a frame has asked for its own height, it has what was measured at its width: "320:612 600:480", px.
  function reserve() {
    for (const frame of frames()) {
      const known = (frame.dataset.heights || "").split(" ").map((pair) => pair.split(":").map(Number));
      const width = frame.clientWidth;
      if (frame.style.height || known.length < 2 || !(width > 0)) continue;
      const next = known.findIndex((pair) => pair[0] >= width);
      const [before, after] = [known[next < 0 ? known.length - 1 : Math.max(next - 1, 0)], known[Math.max(next, 0)]];
      const span = next > 0 ? (width - before[0]) / (after[0] - before[0]) : 0;
      const height = Math.round(before[1] + span * ((next > 0 ? after[1] : before[1]) - before[1]));
      if (height > 0 && height < 20000) frame.style.height = height + around(frame) + "px";
    }
  }

  const added = new MutationObserver(reserve);
  added.observe(document.documentElement, { childList: true, subtree: true });
  window.addEventListener("load", () => added.disconnect());
  reserve();

  window.addEventListener("message", function (event) {
    const heights = event.data && event.data["datawrapper-height"];
    const height = heights && heights.wattworth;
    if (typeof height !== "number" || !(height > 0 && height < 20000)) return;
    // Only the frame that speaks is given a height, whatever it says of others, and only if it is ours.
    const frame = frames().find((frame) => frame.contentWindow === event.source);
    if (frame) frame.style.height = height + around(frame) + "px";
  });

  // A frame that was quicker than this script is asked again.
  for (const frame of frames()) frame.contentWindow.postMessage("wattworth-height", "*");
})();
