/**
 * The script that the preview adds to every page: it reloads the page after a build, or its style sheets where nothing else is new, and
 * shows over it what is wrong.
 */
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
    if (state.build !== shown) {
      if (state.restyled !== shown) return location.reload();
      shown = state.build;
      restyle().catch(function () { location.reload(); });
    }
    if (overlay) overlay.remove();
    overlay = state.problems === null ? note(state) : show(state);
  };

  // The page keeps its place, and what is open or typed in it. The old styles stay until the new ones are there.
  var restyled = 0;
  async function restyle() {
    var turn = ++restyled;
    var html = await (await fetch(location.href)).text();
    var sheets = 'link[rel="stylesheet"]';
    var old = Array.from(document.querySelectorAll(sheets));
    var fresh = Array.from(new DOMParser().parseFromString(html, "text/html").querySelectorAll(sheets));
    await Promise.all(fresh.map(function (link) {
      return new Promise(function (loaded, failed) {
        link.onload = loaded;
        link.onerror = failed;
        document.head.append(link);
      });
    }));
    // Whoever saved again meanwhile has newer ones on their way.
    (turn === restyled ? old : fresh).forEach(function (link) { link.remove(); });
  }

  passages(/\\/briefings\\/([a-z0-9-]+)\\/$/.exec(location.pathname));

  // The paragraphs that a note names lead to the source view, to what its record cites there; no word is added.
  function passages(briefing) {
    if (!briefing) return;
    document.querySelectorAll('.notes li[id^="note-"]').forEach(function (note) {
      var walker = document.createTreeWalker(note, NodeFilter.SHOW_TEXT);
      var texts = [];
      while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("a")) texts.push(walker.currentNode);
      // "para. 3, “its words”", "paras. 1, 2 and 4"
      var split = texts.map(function (text) {
        return text.data.split(/(?<=\\bparas?\\. (?:\\d+(?:, | and |, and ))*)(\\d+)/i);
      });
      // A number that stands there twice is of two sources, and can't say which it means.
      var numbers = split.flatMap(function (parts) { return parts.filter(function (part, index) { return index % 2; }); });
      var isOne = function (number) { return numbers.indexOf(number) === numbers.lastIndexOf(number); };
      texts.forEach(function (text, at) {
        if (split[at].length === 1) return;
        text.replaceWith.apply(text, split[at].map(function (part, index) {
          if (index % 2 === 0 || !isOne(part)) return part;
          var link = element("a", part);
          link.href = "/.readout/source/" + briefing[1] + "/#" + note.id.slice(5) + ":p" + part;
          return link;
        }));
      });
    });
  }

  // A badge with the number of warnings, which opens their list; and the way to the sources of a briefing.
  function note(state) {
    var briefing = /\\/briefings\\/([a-z0-9-]+)\\/$/.exec(location.pathname);
    if (!state.remarks && !briefing) return null;
    var parts = [];
    if (state.remarks) {
      var details = document.createElement("details");
      details.append(
        element("summary", state.remarks.count + (state.remarks.count === 1 ? " remark" : " remarks")),
        linked(state.remarks.text, state.links)
      );
      parts.push(details);
    }
    if (briefing) {
      var link = element("a", "Source view");
      link.href = "/.readout/source/" + briefing[1] + "/";
      parts.push(link);
    }
    return put("aside", parts);
  }

  // Places open the editor where one is named; all else is text, never HTML.
  function linked(text, links) {
    var pre = document.createElement("pre");
    text.split("\\n").forEach(function (line) {
      var place = /^ {0,2}(\\S.*?:\\d+:\\d+)(?= {2})/.exec(line);
      var href = place && links && links[place[1]];
      if (href) {
        var link = element("a", place[0]);
        link.href = href;
        pre.append(link, line.slice(place[0].length) + "\\n");
      } else pre.append(line + "\\n");
    });
    return pre;
  }

  // A shadow root, so that the page's styles and this one's leave each other alone; and text, never HTML.
  function show(state) {
    return put("section", [
      element("h2", "What was changed last can't be shown yet"),
      element("p", (state.build ? "Behind this stands the last page that was whole. The new one" : "The page") +
        " follows as soon as this is mended."),
      linked(state.problems, state.links)
    ]);
  }

  function put(name, parts) {
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
      "aside { position: fixed; inset: auto 0.75rem 0.75rem auto; max-width: min(46rem, calc(100vw - 1.5rem)); max-height: 60vh; overflow: auto; " +
      "display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; padding: 0.4rem 0.75rem; border-radius: 6px; " +
      "background: light-dark(#fffaf0, #26221b); color: light-dark(#1a1f24, #f6f1ea); border: 1px solid light-dark(#9a7b2c, #b3924a); font: 15px/1.6 system-ui, sans-serif } " +
      "summary { cursor: pointer } a { color: inherit } " +
      "@media (width < 40rem) { section { padding: 0.75rem 1rem } pre { font-size: 12.5px } }";
    var section = document.createElement(name);
    if (name === "section") section.setAttribute("role", "alert");
    // A long list can be scrolled by keys.
    if (name === "section") section.tabIndex = 0;
    section.append.apply(section, parts);
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
