// Shows the default scenario's answer, which index.html holds, if the address asks for it. Starts the page's program,
// and says what is happening until it runs. Loads the second program, which explains figures, when a reader first opens
// one.
//
// This script is in the head and not deferred, so that it decides before anything is painted. It is a classic script,
// because module scripts do not load from disk, and a file of its own, because a strict policy forbids inline ones. In
// the single-file page the program is in the document itself, as base64 in an element with the file's name as its id;
// everywhere else it is fetched.
(function () {
  "use strict";

  // Query keys of systems that count clicks; `make dist` writes the list of src/link/foreign.rs here. A star stands for
  // any beginning or ending. Until the list is written, no key counts as a tracker's.
  const TRACKERS = "%TRACKERS%".split(",");
  const SLOW_AFTER_MS = 10000;
  // While the default's answer can be read already, a loading message appears only after this long.
  const QUIET_MS = 1000;

  // The content security policy: what the page may load and which hosts it may ask. OWN stands for its own host.
  const POLICY = "default-src 'none'; script-src OWN 'wasm-unsafe-eval'; style-src OWN; img-src OWN data: blob:; connect-src OWN https://mempool.space https://api.coinbase.com; frame-src OWN; base-uri 'none'; form-action 'none'";

  // Puts the page under its policy, even where the host sends none. The policy names the host, because in a sandboxed
  // frame, which has no origin, 'self' matches nothing in WebKit. So the policy cannot be in index.html, which is the
  // same on every host. The single-file page has a policy of its own.
  function keepToPolicy() {
    if (document.querySelector("meta[http-equiv='Content-Security-Policy']")) return;
    const policy = document.createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = POLICY.replaceAll("OWN", "'self' " + location.protocol + "//" + location.host);
    document.head.append(policy);
  }

  function isTracker(key) {
    return TRACKERS.some((pattern) => {
      if (pattern.endsWith("*")) return key.startsWith(pattern.slice(0, -1));
      if (pattern.startsWith("*")) return key.endsWith(pattern.slice(1));
      return key === pattern;
    });
  }

  // Whether the page will show the default's answer: the address has no keys, or only those of trackers.
  function asksForDefaults() {
    const parts = location.search.slice(1).split("&").filter((part) => part !== "");
    try {
      return parts.every((part) => isTracker(decodeURIComponent(part.split("=")[0].replace(/\+/g, " "))));
    } catch {
      return false; // A key that cannot be decoded is not a tracker's.
    }
  }

  function say(text) {
    // The element is gone as soon as the page has mounted; then there is nothing to say.
    const status = document.getElementById("boot");
    if (!status) return;
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
    // Compiling while loading needs the right MIME type; without it the file is compiled once it has loaded.
    const type = response.headers.get("content-type") || "";
    return type.startsWith("application/wasm") ? response : response.arrayBuffer();
  }

  async function boot() {
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
      waits.forEach(clearTimeout);
    }
  }

  // Puts an element into the head and waits for the file that it names.
  function file(tag, attributes) {
    return new Promise((done, failed) => {
      const onerror = () => failed(new Error("a file of it did not load"));
      document.head.append(Object.assign(document.createElement(tag), attributes, { onload: done, onerror }));
    });
  }

  async function bringWorking() {
    // In the single-file page its script has run already.
    if (typeof wattworth_working !== "function") {
      await Promise.all([file("link", { rel: "stylesheet", href: "working.css" }), file("script", { src: "working.js" })]);
    }
    await wattworth_working({ module_or_path: await program("working_bg.wasm") });
  }

  // The promise of the second program, and the figure that was asked for.
  let working, wanted;

  // Opens the figure that is clicked, unless the figure is inside a control with an action of its own, or text is being
  // selected. A button with `data-figure` opens its figure, too.
  async function ask({ target }) {
    const asked = target.closest("#app [data-figure], #working-again");
    if (!asked || asked.parentElement.closest("a, button, label, summary") || !getSelection().isCollapsed) return;
    if (asked.dataset.figure != null) wanted = asked;
    const sheet = document.getElementById("working");
    if (!working) {
      sheet.innerHTML = "<p role='status'>Working it out …</p>";
      if (!sheet.open) sheet.showModal();
    }
    try {
      await (working ??= bringWorking());
      wanted.dispatchEvent(new Event("working", { bubbles: true }));
    } catch (error) {
      working = undefined;
      sheet.innerHTML =
        "<p role='alert'></p><p><button id='working-again' type='button'>Try again</button> " +
        "<a href='method/index.html' target='_blank'>The method, explained</a></p>";
      sheet.firstChild.textContent = "How figures come to be could not be shown: " + error.message + ".";
      sheet.querySelector("button").focus();
    }
  }
  document.addEventListener("click", ask);

  // Escape hides the explanation of a term until the pointer or the focus goes elsewhere.
  const page = document.documentElement.classList;
  document.addEventListener("keydown", ({ key }) => key === "Escape" && page.add("hushed"));
  for (const moved of ["pointerover", "focusin"]) document.addEventListener(moved, () => page.remove("hushed"));

  keepToPolicy();
  // In an embed the style sheet hides the shell by this attribute: nothing is said or painted but what is embedded.
  const asked = new URLSearchParams(location.search);
  if (asked.get("embed") === "1") document.documentElement.dataset.ground = asked.get("ground") ?? "";
  // By this attribute the style sheet shows the default's answer, or the question alone. The body does not exist yet.
  const first = asksForDefaults();
  document.documentElement.dataset.boot = first ? "first" : "own";
  const waits = [];
  document.addEventListener("readystatechange", () => {
    if (document.readyState !== "interactive") return;
    waits.push(
      setTimeout(() => say("Loading the calculator …"), first ? QUIET_MS : 0),
      setTimeout(
        () => say("Still loading the calculator. On a slow line this can take a minute; if nothing happens, reload the page."),
        SLOW_AFTER_MS,
      ),
    );
  });
  // By then page.js has run, or failed to load.
  document.addEventListener("DOMContentLoaded", boot);
})();
