// Shows the default's answer, which is in index.html, if the address asks for it; starts the page's program and says in
// plain words what is happening until it runs. Brings the second program, which works figures out, when a reader first
// asks for one.
//
// In the head and not deferred, so that it decides before anything is painted. A classic script, because module scripts
// do not load from disk, and in a file of its own, because a strict policy forbids inline ones. In the single-file page
// the program is in the document itself, as base64 in an element with the file's name as its id; everywhere else it is
// fetched.
(function () {
  "use strict";

  // Keys of systems that count clicks; `make dist` writes src/link/foreign.rs's list here. A star is any beginning or
  // ending. Without the list no key is a tracker's.
  const TRACKERS = "%TRACKERS%".split(",");
  const SLOW_AFTER_MS = 10000;
  // While the default's answer is there to be read, only a wait that is noticed is worth a word.
  const QUIET_MS = 1000;

  // What the page may load and whom it may ask; OWN is its own host.
  const POLICY = "default-src 'none'; script-src OWN 'wasm-unsafe-eval'; style-src OWN; img-src OWN data: blob:; connect-src OWN https://mempool.space https://api.coinbase.com; frame-src OWN; base-uri 'none'; form-action 'none'";

  // Puts the page under its policy, also where the host sends none. The host is named, because in a sandboxed frame,
  // which has no origin, WebKit takes 'self' for nobody; that is why the policy cannot stand in index.html, which is the
  // same on every host. The single-file page brings one of its own.
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

  // Whether the page will show the default's answer: the address has no key but trackers'.
  function asksForDefaults() {
    const parts = location.search.slice(1).split("&").filter((part) => part !== "");
    try {
      return parts.every((part) => isTracker(decodeURIComponent(part.split("=")[0].replace(/\+/g, " "))));
    } catch {
      return false; // What cannot be decoded is not a tracker's.
    }
  }

  function say(text) {
    // Gone from the document as soon as the page has mounted; then there is nothing to say.
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
    // Compiling while loading needs the right MIME type; hosts without it get the slower way.
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

  // The program's coming, and the figure that was asked for.
  let working, wanted;

  // Opens a figure: a click asks for it, unless the figure is a part of something with an act of its own, or text is being
  // selected. A button that is a figure's opens it, too.
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

  // What explains a term goes at Escape, and comes again once the pointer or the focus is elsewhere.
  const page = document.documentElement.classList;
  document.addEventListener("keydown", ({ key }) => key === "Escape" && page.add("hushed"));
  for (const moved of ["pointerover", "focusin"]) document.addEventListener(moved, () => page.remove("hushed"));

  keepToPolicy();
  // In somebody else's page nothing is said, and nothing painted, but what is embedded.
  const asked = new URLSearchParams(location.search);
  if (asked.get("embed") === "1") document.documentElement.dataset.ground = asked.get("ground") ?? "";
  // The style sheet shows the default's answer, or the question alone, by this attribute: the body is yet to come.
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
