import type { Stretch } from "../reading/plain.ts";
import type { Draft } from "./draft.ts";
import type { SheetRecords } from "./sheet-records.ts";
import type { Field, SheetRecord } from "./sheet-text.ts";

/** A page that shows the article with what was taken from it marked, and the records beside it, doubts first. No script. */
export function reviewPage(draft: Draft, records: SheetRecords): string {
  const { article } = draft;
  const marks = marksOf(draft);
  const paragraphs = article.paragraphs.map(
    ({ number, start, end, kind }) =>
      `<p id="p${number}"${kind === "head" ? ' class="head"' : ""}><a class="number" href="#p${number}">p${number}</a> ${marked(article.text, { start, end }, marks)}</p>`,
  );
  const lists = [
    ["Statements", records.statements],
    ["Events", records.events],
    ["Figures", records.figures],
  ] as const;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Review of a draft</title>
<style>${style}</style>
</head>
<body>
<main>
<article lang="en">
<h1>The article</h1>
<p class="key">${kinds.map((kind) => `<mark class="${kind}">${kind}</mark>`).join(" ")} Nothing was taken from what is not marked.</p>
${paragraphs.join("\n")}
</article>
<aside>
<h1>What was drafted</h1>
<p>${records.unread.length === 0 ? "Every sentence gave a record." : `Nothing was drafted from ${records.unread.map(citeLink).join(", ")}.`}</p>
${lists.map(([title, list]) => section(title, list)).join("\n")}
</aside>
</main>
</body>
</html>
`;
}

const kinds = ["quotation", "name", "date", "figure", "hedge"] as const;

interface Mark extends Stretch {
  readonly kind: (typeof kinds)[number];
  readonly title: string;
}

/** What was found, sorted; of two that overlap the first, and of a quotation what stands in it. */
function marksOf({ article, cast, dates, figures, hedges, speech }: Draft): readonly Mark[] {
  const all: Mark[] = [
    ...dates.map(({ start, end, edtf, isSure }) => ({
      start,
      end,
      kind: "date" as const,
      title: isSure ? edtf : `${edtf}: check`,
    })),
    ...figures.map(({ start, end, value, valueMax, unit }) => ({
      start,
      end,
      kind: "figure" as const,
      title: `${value}${valueMax === null ? "" : ` to ${valueMax}`} ${unit}`,
    })),
    ...hedges.map(({ start, end, state }) => ({ start, end, kind: "hedge" as const, title: state ?? "" })),
    ...cast.mentions.map(({ start, end, entity }) => ({
      start,
      end,
      kind: "name" as const,
      title: `${cast.entities[entity]!.kind}: ${nameOf(article.text, cast.entities[entity]!.name)}`,
    })),
  ];
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Mark[] = [];
  for (const mark of all) if (mark.start >= (apart.at(-1)?.end ?? 0)) apart.push(mark);
  const pieces = speech.quotes.flatMap(({ quote, speaker, rule, isSure }) => {
    const name =
      speaker === null
        ? "nobody found"
        : "entity" in speaker
          ? nameOf(article.text, cast.entities[speaker.entity]!.name)
          : nameOf(article.text, speaker.described);
    return around(quote, apart).map((piece) => ({
      ...piece,
      kind: "quotation" as const,
      title: `${name} (${rule}${isSure ? "" : ": check"})`,
    }));
  });
  return [...apart, ...pieces].sort((a, b) => a.start - b.start);
}

function nameOf(text: string, { start, end }: Stretch): string {
  return text.slice(start, end).replace(/\s+/g, " ");
}

/** The parts of a stretch that no mark covers yet. */
function around({ start, end }: Stretch, marks: readonly Mark[]): readonly Stretch[] {
  const pieces: Stretch[] = [];
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  let from = start;
  for (let at = low; at < marks.length && marks[at]!.start < end; at++) {
    if (marks[at]!.start > from) pieces.push({ start: from, end: marks[at]!.start });
    from = Math.max(from, marks[at]!.end);
  }
  if (from < end) pieces.push({ start: from, end });
  return pieces;
}

function marked(text: string, { start, end }: Stretch, marks: readonly Mark[]): string {
  let html = "";
  let from = start;
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < marks.length && marks[at]!.start < end; at++) {
    const mark = marks[at]!;
    const stop = Math.min(mark.end, end);
    if (mark.start < from) continue;
    html += `${escaped(text.slice(from, mark.start))}<mark class="${mark.kind}" title="${escaped(mark.title)}">${escaped(text.slice(mark.start, stop))}</mark>`;
    from = stop;
  }
  return html + escaped(text.slice(from, end));
}

function section(title: string, records: readonly SheetRecord[]): string {
  const isDoubtful = ({ fields, remarks = [] }: SheetRecord) =>
    fields.some(({ remark }) => remark !== undefined) || remarks.length > 0;
  const sorted = [...records.filter(isDoubtful), ...records.filter((record) => !isDoubtful(record))];
  return `<section><h2>${title} (${records.length})</h2>\n${sorted.map(recordHtml).join("\n")}</section>`;
}

function recordHtml({ id, fields, remarks = [] }: SheetRecord): string {
  const notes = remarks.map((remark) => `<p class="check">${escaped(remark)}</p>`).join("");
  return `<h3>${escaped(id)}</h3>${notes}<dl>${fields.map(fieldHtml).join("")}</dl>`;
}

function fieldHtml({ key, value, remark }: Field): string {
  const words = typeof value === "object" ? JSON.stringify(value) : String(value);
  const shown = key === "cite" ? citeLink(words) : escaped(words);
  return `<dt>${escaped(key)}</dt><dd>${shown}${remark === undefined ? "" : ` <span class="check">check: ${escaped(remark)}</span>`}</dd>`;
}

function citeLink(cite: string): string {
  const paragraph = /^p\d+/.exec(cite)?.[0];
  return paragraph === undefined ? escaped(cite) : `<a href="#${paragraph}">${escaped(cite)}</a>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

const style = `
:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}body{margin:0}
main{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:2rem;max-width:90rem;margin:auto;padding:1rem}
@media(max-width:50rem){main{display:block}}
@media(min-width:50rem){aside{position:sticky;top:0;max-height:100vh;overflow:auto}}
h1{font-size:1.25rem}h2{font-size:1.1rem}h3{font:600 1rem ui-monospace,monospace;margin:1rem 0 .25rem}
article p{overflow-wrap:anywhere}.head{font-weight:600}.number{font-size:.8rem}
dl{display:grid;grid-template-columns:6rem 1fr;gap:0 .5rem;margin:0}dd{margin:0;overflow-wrap:anywhere}
.check{font-style:italic;border-left:3px solid;padding-left:.4rem}
mark{color:inherit;background:none;border-bottom:2px solid}
mark.quotation{border-bottom-style:double;border-bottom-width:3px}mark.date{border-bottom-style:dashed}
mark.figure{border-bottom-style:dotted;border-bottom-width:3px}mark.hedge{border:2px solid;border-radius:3px}
mark::after{content:none}`;
