import { comparable } from "../evidence/comparable.ts";
import { trimMarks } from "../evidence/find-quote.ts";
import { findWords, lastPlace } from "../evidence/find-words.ts";
import { paragraphsOf } from "../evidence/paragraphs.ts";
import type { Archive } from "../model/archive.ts";
import type { Briefing, Citation, Fact } from "../model/briefing.ts";
import { recordInWords } from "../write/record-in-words.ts";

/**
 * The stored texts of a briefing's sources, each passage marked and labelled by the records that cite it, what they say beside it;
 * what no record cites is plain. A page of the preview alone: source texts are never published.
 */
export function sourceView(
  briefing: Briefing,
  archive: Archive,
  texts: Readonly<Record<string, { readonly text: string }>>,
  pathPrefix: string,
): string {
  const sources = briefing.sources.flatMap(({ id, title, text: name }) => {
    const stored = name === null || !Object.hasOwn(texts, name) ? undefined : texts[name];
    return stored === undefined ? [] : [{ id, title, text: stored.text }];
  });
  const facts: readonly Fact[] = [...briefing.statements, ...briefing.events, ...briefing.figures];
  const given = new Set<string>();
  const isFirst = (anchor: string) => !given.has(anchor) && given.add(anchor);
  const sections = sources.map(({ id, title, text }) => {
    const rows = paragraphsOf(text).map(({ number, text }) => {
      const marks = facts.flatMap((fact) =>
        fact.cites
          .filter((cite) => cite.source === id)
          .flatMap((cite) => {
            const range = rangeIn(text, number, cite);
            return range === null ? [] : [{ ...range, fact }];
          }),
      );
      const told = [...new Set(marks.map(({ fact }) => fact))].map(
        (fact) =>
          `<li class="${fact.kind}"><code>${escaped(fact.id)}</code> ${escaped(recordInWords(briefing, archive, fact.id) ?? "")}</li>`,
      );
      const cited = facts.flatMap((fact) =>
        citesOf(fact, facts).some((cite) => cite.source === id && rangeIn(text, number, cite) !== null) &&
        isFirst(`${fact.id}:p${number}`)
          ? `<span id="${fact.id}:p${number}"></span>`
          : [],
      );
      const anchor = sources.length === 1 ? `p${number}` : `${id}-p${number}`;
      return `<section id="${anchor}"><h3><a href="#${anchor}">p${number}</a>${cited.join("")}</h3><p>${marked(text, marks)}</p><ul>${told.join("")}</ul></section>`;
    });
    return `<h2>${escaped(title === null || title === "unstated" ? `Source ${id}` : title)}</h2>${rows.join("")}`;
  });
  const body =
    sections.length > 0
      ? sections.join("")
      : "<p>No stored text of these sources is at hand. Store one in the folder that <code>--sources</code> names, and name it under <code>text:</code> of the source.</p>";
  return page(`Sources of ${briefing.title}`, `${pathPrefix}briefings/${briefing.id}/`, body);
}

/** What a note names as the place of a record: its own passages, or those of the records that it rests on. */
function citesOf(fact: Fact, facts: readonly Fact[], passed = new Set<Fact>()): readonly Citation[] {
  if (fact.cites.length > 0 || fact.kind === "statement" || passed.has(fact)) return fact.cites;
  passed.add(fact);
  return facts.filter(({ id }) => fact.per.includes(id)).flatMap((basis) => citesOf(basis, facts, passed));
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly fact: Fact;
}

/** The stretch of a paragraph that a citation leads to; the whole of it where it names no words. */
function rangeIn(
  text: string,
  number: number,
  { paragraph, start, end }: Citation,
): Pick<Mark, "start" | "end"> | null {
  if (paragraph !== null && paragraph !== number) return null;
  if (start === null) return paragraph === null ? null : { start: 0, end: text.length };
  const { text: folded, offsets } = comparable(text);
  const [first, last] = [start, end].map((words) =>
    words === null ? null : trimMarks(comparable(words).text),
  );
  const from = first ? findWords(folded, first)[0] : undefined;
  const to = last ? lastPlace(folded, last) : from;
  // What is not found, check tells; the paragraph that is named is cited all the same.
  if (!first || from === undefined || to === undefined || to < from)
    return paragraph === null ? null : { start: 0, end: text.length };
  const close = to + (last ?? first).length;
  return { start: offsets[from] ?? 0, end: offsets[close] ?? text.length };
}

/** The text in stretches, each with the records that cite it: colour for the eye, and their ids as a label behind the last of it. */
function marked(text: string, marks: readonly Mark[]): string {
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return edges
    .slice(0, -1)
    .map((start, index) => {
      const end = edges[index + 1] ?? text.length;
      const own = marks.filter((mark) => mark.start <= start && mark.end >= end);
      const words = escaped(text.slice(start, end));
      if (own.length === 0) return words;
      const kinds = [...new Set(own.map(({ fact }) => fact.kind))].join(" ");
      const ending = own.filter((mark) => mark.end === end).map(({ fact }) => escaped(fact.id));
      const label = ending.length === 0 ? "" : `<small>${[...new Set(ending)].join(", ")}</small>`;
      return `<mark class="${kinds}">${words}${label}</mark>`;
    })
    .join("");
}

function page(title: string, back: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}</style></head><body><h1>${escaped(title)}</h1><p class="note">Shown by the preview alone, never published. <a href="${escaped(back)}">The briefing</a> · <b class="statement">statement</b> · <b class="event">event</b> · <b class="figure">figure</b> · plain: cited by no record</p>${body}</body></html>`;
}

const style = `
:root { color-scheme: light dark; --ink: light-dark(#1a1f24, #ece7df); --paper: light-dark(#fff, #16181a); --quiet: light-dark(#59626a, #a9b0b6);
  --statement: light-dark(#dbe9ff, #1d3a63); --event: light-dark(#dff3dc, #1f4a2b); --figure: light-dark(#ffe9c7, #5a3c0a) }
body { margin: 0 auto; max-width: 76rem; padding: 1rem; background: var(--paper); color: var(--ink); font: 17px/1.6 system-ui, sans-serif }
h1 { font-size: 1.4rem; line-height: 1.25 } h2 { font-size: 1.1rem; margin-top: 2rem }
a { color: inherit } .note, small, li code { color: var(--quiet) }
section { display: grid; grid-template-columns: 2.5rem minmax(0, 3fr) minmax(0, 2fr); gap: 0 1rem; border-top: 1px solid light-dark(#dfe3e6, #33383c); padding: .5rem 0 }
section:target, section:has(:target) { outline: 2px solid currentColor; outline-offset: 2px }
h3 { margin: 0; font: inherit; color: var(--quiet) } section p { margin: 0 } ul { margin: 0; padding: 0; list-style: none; font-size: .85rem; line-height: 1.45 }
li { border-left: 4px solid var(--statement); padding: 0 0 .3rem .5rem } li.event { border-color: var(--event) } li.figure { border-color: var(--figure) }
mark, b { color: inherit; background: var(--statement); border-radius: 2px; padding: .1em .15em } mark.event, b.event { background: var(--event) } mark.figure, b.figure { background: var(--figure) }
mark.statement.event { background: linear-gradient(var(--statement) 50%, var(--event) 50%) } mark.event.figure { background: linear-gradient(var(--event) 50%, var(--figure) 50%) }
mark.statement.figure { background: linear-gradient(var(--statement) 50%, var(--figure) 50%) }
small { font: 12px ui-monospace, monospace; margin-left: .35em; overflow-wrap: anywhere }
@media (width < 46rem) { section { grid-template-columns: 2.2rem minmax(0, 1fr) } ul { grid-column: 2; margin-top: .4rem } }
`;

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
