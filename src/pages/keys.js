// Where the address of a named scenario's page has keys, …/iren/?kwh=0.05, it is a link like any other: this leads to the
// calculator with the scenario and the keys. Without scripts, and with keys of trackers alone, the page is read as it is.
//
// In the head and not deferred, so that nothing is painted that is left at once.
(function () {
  "use strict";

  // As in boot.js: keys of systems that count clicks, a star is any beginning or ending; `make dist` writes the list here.
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
  // A folder on a disk opens no page by itself.
  const home = location.protocol === "file:" ? "../index.html" : "../";
  location.replace(home + "?preset=" + document.currentScript.dataset.preset + "&" + query + location.hash);
})();
