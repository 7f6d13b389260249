/** The script that the preview adds to every page: it reloads the page after a build, and shows over it what is wrong. */
export function liveScript(eventsPath: string): string {
  return `${script}(${JSON.stringify(eventsPath)});\n`;
}

// Written as text: it runs in the browser, where nothing of this program is.
const script = `(function (events) {
  "use strict";
  var shown = document.currentScript.dataset.build;
  var overlay = null;

  new EventSource(events).onmessage = function (event) {
    var state = JSON.parse(event.data);
    if (state.build !== shown) return location.reload();
    if (overlay) overlay.remove();
    overlay = state.problems === null ? null : show(state);
  };

  // A shadow root, so that the page's styles and this one's leave each other alone; and text, never HTML.
  function show(state) {
    var host = document.createElement("readout-problems");
    var root = host.attachShadow({ mode: "open" });
    var style = document.createElement("style");
    style.textContent =
      ":host { all: initial; color-scheme: light dark; position: fixed; inset: auto 0 0; z-index: 2147483647; display: block }" +
      "section { box-sizing: border-box; max-height: 70vh; overflow: auto; padding: 1rem 1.25rem; " +
      "background: light-dark(#fff7f5, #1d1b1a); color: light-dark(#1a1f24, #f6f1ea); " +
      "border-top: 4px solid light-dark(#b3261e, #e5534b); font: 16px/1.5 system-ui, sans-serif }" +
      "h2 { margin: 0; font-size: 1rem } p { margin: 0.25rem 0 0.75rem; color: light-dark(#434b53, #cfc6bb) }" +
      "pre { margin: 0; font: 14px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere }" +
      "@media (width < 40rem) { section { padding: 0.75rem 1rem } pre { font-size: 12.5px } }";
    var section = document.createElement("section");
    section.setAttribute("role", "alert");
    // A long list can be scrolled by keys.
    section.tabIndex = 0;
    section.append(
      element("h2", "What was changed last can't be shown yet"),
      element("p", (state.build ? "Behind this stands the last page that was whole. The new one" : "The page") +
        " follows as soon as this is mended."),
      element("pre", state.problems)
    );
    root.append(style, section);
    document.documentElement.append(host);
    return host;
  }

  function element(name, text) {
    var made = document.createElement(name);
    made.textContent = text;
    return made;
  }
})`;
