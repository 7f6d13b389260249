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
    overlay = state.problems === null ? null : show(state.problems);
  };

  // A shadow root, so that the page's styles and this one's leave each other alone; and text, never HTML.
  function show(problems) {
    var host = document.createElement("readout-problems");
    var root = host.attachShadow({ mode: "open" });
    var style = document.createElement("style");
    style.textContent =
      ":host { all: initial; position: fixed; inset: auto 0 0; z-index: 2147483647; display: block }" +
      "section { box-sizing: border-box; max-height: 70vh; overflow: auto; padding: 1rem 1.25rem; " +
      "background: #1d1b1a; color: #f6f1ea; border-top: 4px solid #e5534b; font: 16px/1.5 system-ui, sans-serif }" +
      "h2 { margin: 0; font-size: 1rem } p { margin: 0.25rem 0 0.75rem; color: #cfc6bb }" +
      "pre { margin: 0; font: 14px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere }";
    var section = document.createElement("section");
    section.setAttribute("role", "alert");
    section.append(
      element("h2", "What was changed last can't be shown yet"),
      element("p", "Below is the last page that was whole. It follows as soon as this is mended."),
      element("pre", problems)
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
