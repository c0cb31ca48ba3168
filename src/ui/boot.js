// Starts the page's program and says in plain words what is happening until it runs.
//
// A classic script, because module scripts do not load from disk, and in a file of its own, because a
// strict policy forbids inline ones. In the single-file page the program is in the document itself, as
// base64 in an element with the file's name as its id; everywhere else it is fetched.
(function () {
  "use strict";

  const SLOW_AFTER_MS = 10000;
  // Gone from the document as soon as the page has mounted; writing to it then does no harm.
  const status = document.getElementById("boot");

  function say(text) {
    status.textContent = text;
    status.hidden = false;
  }

  async function program(file) {
    const embedded = document.getElementById(file);
    if (embedded) {
      const bytes = atob(embedded.textContent.trim());
      return Uint8Array.from(bytes, (char) => char.charCodeAt(0));
    }
    const response = await fetch(file);
    if (!response.ok) throw new Error("the host answered " + response.status + " for " + file);
    // Compiling while loading needs the right MIME type; hosts without it get the slower way.
    const type = response.headers.get("content-type") || "";
    return type.startsWith("application/wasm") ? response : response.arrayBuffer();
  }

  async function boot() {
    say("Loading the calculator …");
    const slow = setTimeout(
      () => say("Still loading the calculator. On a slow line this can take a minute; if nothing happens, reload the page."),
      SLOW_AFTER_MS,
    );
    try {
      if (typeof WebAssembly !== "object") throw new Error("this browser has no WebAssembly, or it is switched off");
      if (typeof wasm_bindgen !== "function") throw new Error("page.js did not load");
      await wasm_bindgen({ module_or_path: await program("page_bg.wasm") });
    } catch (error) {
      say(
        "The calculator could not start: " + error.message + ". Reload the page; if that does not help, try " +
        "an up-to-date browser or another network, or switch off extensions that block scripts.",
      );
      throw error;
    } finally {
      clearTimeout(slow);
    }
  }

  boot();
})();
