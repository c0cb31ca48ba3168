// If the address of a named scenario's page has keys, as in …/iren/?kwh=0.05, this script goes on to the calculator
// with the scenario and the keys. Without scripts, or if all keys are those of trackers, the page is read as it is.
//
// The script is in the head and not deferred, so that a page that is left at once is not painted.
(function () {
  "use strict";

  // As in boot.js: keys of systems that count clicks, a star is any beginning or ending. `make dist` writes the list
  // here.
  const TRACKERS = "%TRACKERS%".split(",");

  function isTracker(key) {
    return TRACKERS.some((pattern) => {
      if (pattern.endsWith("*")) return key.startsWith(pattern.slice(0, -1));
      if (pattern.startsWith("*")) return key.endsWith(pattern.slice(1));
      return key === pattern;
    });
  }

  function asks(part) {
    try {
      return !isTracker(decodeURIComponent(part.split("=")[0].replace(/\+/g, " ")));
    } catch {
      return true; // What cannot be decoded is not a tracker's.
    }
  }

  const query = location.search.slice(1);
  if (!query.split("&").some((part) => part !== "" && asks(part))) return;
  // On disk, the address of a folder does not open its index.html.
  const home = location.protocol === "file:" ? "../index.html" : "../";
  location.replace(home + "?preset=" + document.currentScript.dataset.preset + "&" + query + location.hash);
})();
