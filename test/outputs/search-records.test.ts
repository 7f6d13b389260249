import { expect, test } from "vitest";
import { briefingFacts } from "../../src/outputs/briefing-facts.ts";
import { calendarEntry } from "../../src/outputs/event-calendar.ts";
import { searchMarkup } from "../../src/outputs/search-markup.ts";
import { structuredDataOf } from "../../src/pages/structured-data.ts";
import { writeBriefing } from "../../src/write/write-briefing.ts";
import { type SearchedLine, searchedLines, searchRecords } from "../support/searched.ts";
import { bridgeSheet, contextOf, laterSheet } from "./archive.ts";

const lines = searchedLines(contextOf([bridgeSheet]));
const at = (address: string) => lines.find((line) => line.address === address) as SearchedLine;
const lineAt = (id: string) => at(`/briefings/bridge-talks/#${id}`);

test("a statement is found by its speaker in every spelling, and shows who, when and how it is known", () => {
  const { content, shown, named, spellings, page } = lineAt("mayor-quote");
  expect({ content, shown, named, spellings }).toEqual({
    content: "Ana Okafor, Vik Mayor: “We pay; they build”",
    shown: {
      title: "Ana Okafor, Vik Mayor: “We pay; they build”",
      kinds: ["Statement"],
      states: [],
      date: "Not stated",
      day: "2025-05-07",
      state: "Ana Okafor says",
      speaker: "Ana Okafor, Vik Mayor",
      named: [3],
      spelled: [3],
      publishers: [0],
    },
    named: ["Ana Okafor"],
    spellings: ["Ana Okafor", "Anna Okafor", "Ана Окафор"],
  });
  expect([page.address, page.lang, page.day, page.storylines]).toEqual([
    "/briefings/bridge-talks/",
    "en",
    "2025-05-07",
    ["Vik harbour, rebuilt"],
  ]);
});

test("an unnamed speaker and a carrier are said, and no unnamed one becomes a filter", () => {
  expect(lineAt("aide-says").shown).toMatchObject({
    speaker: "An unnamed town hall aide",
    state: "An unnamed town hall aide says",
  });
  expect(lineAt("aide-says").named).toEqual([]);
  expect(lineAt("union-plan").shown).toMatchObject({
    speaker: "Ana Okafor, Vik Mayor, as reported by the Dockers' Union",
    state: "The Dockers' Union reports",
  });
});

test("an event shows its state and its condition, and is found by who takes part", () => {
  expect(lineAt("talks")).toMatchObject({
    shown: {
      title: "Meeting of mayor and union",
      kinds: ["Event"],
      states: ["Possible"],
      date: "no earlier than Mon 12 May 2025",
      day: "2025-05-12",
      state: "Possible",
      speaker: "An unnamed town hall aide",
    },
    named: ["Dockers' Union", "Ana Okafor"],
  });
  expect(lineAt("talks").spellings).toContain("Anna Okafor");
  expect(lineAt("fines").shown).toMatchObject({
    state: "Scheduled; Conditional",
    states: ["Scheduled", "Conditional"],
  });
  expect(lineAt("fines").content).toContain("Only if the strike goes ahead");
});

test("an event is found by what the sheets call it", () => {
  expect(lineAt("answer-due").content).toContain(" · answer due");
});

test("an event is found, and narrowed down, by the places in which its place lies", () => {
  const sheet = bridgeSheet
    .replace("entities:", "entities:\n  hall: {type: place, name: Town Hall, of: vik}")
    .replace('state: scheduled, where: vik, when: "2025', 'state: scheduled, where: hall, when: "2025');
  const { named, spellings } = searchedLines(contextOf([sheet])).find(({ address }) =>
    address.endsWith("#hearing"),
  )!;
  expect([named, spellings]).toEqual([
    ["Vik", "Town Hall"],
    ["Vik", "Town Hall"],
  ]);
});

test("what lasted is of each of its months, and says on which day it ended", () => {
  const sheet = bridgeSheet.replace(
    "events:",
    "events:\n  duty: {what: A duty, state: occurred, when: 2025-03-27/2025-05-02, cite: article:p1}",
  );
  const [record] = searchRecords(contextOf([sheet]));
  const duty = record?.lines.find(({ id }) => id === "duty");
  expect([duty?.shown.day, duty?.shown.through]).toEqual(["2025-03-27", "2025-05-02"]);
  const months = [
    ...searchMarkup({ ...record!, lines: [duty!] }).matchAll(/month\[data-v\]" data-v="([^"]+)/g),
  ];
  expect(months.map(([, month]) => month)).toEqual(["2025-03", "2025-04", "2025-05"]);
});

test("each month has a filter of the days on which something was", () => {
  const daysOf = (when: string) => {
    const sheet = bridgeSheet.replace(
      "events:",
      `events:\n  duty: {what: A duty, state: occurred, when: ${when}, cite: article:p1}`,
    );
    const [record] = searchRecords(contextOf([sheet]));
    const duty = record!.lines.find(({ id }) => id === "duty")!;
    const found = searchMarkup({ ...record!, lines: [duty] }).matchAll(
      /"(day-[^[]+)\[data-v\]" data-v="([^"]+)/g,
    );
    return Array.from(found, ([, month, value]) => `${month} ${value}`);
  };
  expect({
    day: daysOf("2025-05-02"),
    lasted: daysOf("2025-03-30/2025-05-02"),
    month: daysOf("2025-04"),
    "in either of two months": daysOf("{earliest: 2025-03-30, latest: 2025-04-02}"),
    "not stated": daysOf("unstated"),
  }).toEqual({
    day: ["day-2025-05 02"],
    lasted: ["day-2025-03 30", "day-2025-03 31", "day-2025-04 *", "day-2025-05 01", "day-2025-05 02"],
    month: ["day-2025-04 ~"],
    "in either of two months": [],
    "not stated": [],
  });
});

test("what is known by its month alone says how far that goes, so that no day of it finds it", () => {
  const sheet = smallSheet.replace("when: unstated", "when: 2025-04");
  const [, word] = searchedLines(contextOf([sheet]));
  expect([word?.shown.day, word?.shown.until, word?.shown.date]).toEqual([
    "2025-04-01",
    "2025-04-30",
    "Apr 2025",
  ]);
});

test("a share and an amount are found in every form in which they are written", () => {
  const sheet = smallSheet.replace("It costs <b>.", "It costs $90bn, 2.5 per cent more.");
  const [, word] = searchedLines(contextOf([sheet]));
  expect(word?.content).toBe(
    "Ana Okafor, Vik Mayor: It costs $90bn, 2.5 per cent more. · 90 billion · 2.5 percent",
  );
});

test("a line is found by its day, and an event by how far it has got", () => {
  expect(lineAt("strike").content).toMatch(/ · Scheduled · Tuesday 20 May 2025$/);
  expect(lineAt("aide-says").content).toMatch(/ · Wednesday 7 May 2025$/);
});

test("a deadline is an event and a deadline", () => {
  const { shown, content } = lineAt("answer-due");
  expect(shown.kinds).toEqual(["Event", "Deadline"]);
  expect(content).toContain("answer the offer");
  expect(content).toContain("Deadline");
});

test("there is one record for each briefing, with a line for all that has an anchor", () => {
  const records = searchRecords(contextOf([bridgeSheet]));
  expect(records.map(({ address, lines }) => [address, lines.length])).toEqual([
    ["/briefings/bridge-talks/", 15],
  ]);
  const kinds = lines.map(({ shown }) => shown.kinds.at(-1)!);
  const counts = Object.fromEntries(
    [...new Set(kinds)].toSorted().map((kind) => [kind, kinds.filter((other) => other === kind).length]),
  );
  expect(counts).toEqual({
    Briefing: 1,
    Deadline: 1,
    Event: 8,
    Figure: 1,
    Question: 1,
    Statement: 3,
  });
  expect(new Set(lines.map(({ address }) => address)).size).toBe(lines.length);
});

test("a briefing's text is plain: no notes, no emphasis", () => {
  expect(at("/briefings/bridge-talks/").content).toBe(
    "Mayor may meet union over bridge; strike date set · The mayor may meet the union, an unnamed aide says. A strike is set for 20 May. Part of what this rests on was corrected on 9 May 2025. · Wednesday 7 May 2025",
  );
});

test("a briefing is narrowed down by everyone it names", () => {
  expect(at("/briefings/bridge-talks/").named).toEqual([
    "The Harbour Gazette",
    "Vik",
    "Dockers' Union",
    "Ana Okafor",
    "Vik",
  ]);
});

const smallSheet = `
factsheet: 1
id: small
title: 'Less than "5 < 6" & more'
bottomLine: Small.
sources:
  article: {type: news-report, publisher: gazette, dateline: {date: 2025-05-10, place: vik}}
statements:
  word: {by: mayor, says: "It costs <b>.", when: unstated, cite: p1}
`;

const inTitle = (shown: object) =>
  JSON.stringify(shown).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

test("the index gets a page with each line and each name under an id, and what a result shows in its title", () => {
  const [record] = searchRecords(contextOf([smallSheet]));
  expect(searchMarkup(record!).split("\n")).toEqual([
    '<!doctype html><html lang="en"><body data-pagefind-sort="date:2025-05-10">',
    '<i data-pagefind-filter="kind[data-v]" data-v="Briefing"></i>',
    '<i data-pagefind-filter="kind[data-v]" data-v="Statement"></i>',
    '<i data-pagefind-filter="person[data-v]" data-v="Ana Okafor"></i>',
    '<i data-pagefind-filter="organization[data-v]" data-v="The Harbour Gazette"></i>',
    '<i data-pagefind-filter="organization[data-v]" data-v="Vik"></i>',
    '<i data-pagefind-filter="place[data-v]" data-v="Vik"></i>',
    '<i data-pagefind-filter="publisher[data-v]" data-v="The Harbour Gazette"></i>',
    '<i data-pagefind-filter="month[data-v]" data-v="2025-05"></i>',
    '<i data-pagefind-filter="day-2025-05[data-v]" data-v="told-10"></i>',
    '<i data-pagefind-filter="day-2025-05[data-v]" data-v="10"></i>',
    `<h1><a id="~" data-pagefind-title="${inTitle({
      title: 'Less than "5 < 6" & more',
      kinds: ["Briefing"],
      states: [],
      date: "Sat 10 May 2025",
      day: "2025-05-10",
      named: [0, 1, 2, 3],
      spelled: [],
      publishers: [0],
    })}"></a>Less than &quot;5 &lt; 6&quot; &amp; more</h1>`,
    "<p>Small. · Saturday 10 May 2025</p>",
    `<p><a id="word" data-pagefind-title="${inTitle({
      title: "Ana Okafor, Vik Mayor: It costs <b>.",
      kinds: ["Statement"],
      states: [],
      date: "Not stated",
      day: "2025-05-10",
      state: "Ana Okafor says",
      named: [2],
      publishers: [0],
    })}"></a>Ana Okafor, Vik Mayor: It costs &lt;b>.</p>`,
    `<p><a id="~0" data-pagefind-title="${inTitle({ name: "The Harbour Gazette", type: "organization" })}"></a></p>`,
    `<p><a id="~1" data-pagefind-title="${inTitle({ name: "Vik", type: "place" })}"></a></p>`,
    `<p><a id="~2" data-pagefind-title="${inTitle({ name: "Ana Okafor", type: "person" })}"></a>Ana Okafor · Anna Okafor</p>`,
    `<p><a id="~3" data-pagefind-title="${inTitle({ name: "Vik", type: "organization" })}"></a></p>`,
    "</body></html>",
  ]);
});

const shaky = `
factsheet: 1
id: shaky
title: Shaky
bottomLine: Shaky.
sources:
  article: {type: news-report, publisher: gazette, dateline: {date: 2025-05-10, place: vik}}
statements:
  no-army: {by: mayor, verb: denied, says: The army would be used., when: unstated, cite: p1}
  no-coup: {by: mayor, verb: denied, quote: a coup, when: unstated, cite: p1}
  toll: {by: mayor, says: She means to open the bridge., hedge: may, if: the council agrees, when: unstated, cite: p1}
  closing: {by: mayor, says: The bridge closes., when: unstated, cite: p1}
  open: {by: old-mayor, says: The bridge stays open., denies: [closing], when: unstated, cite: p1}
  gone: {by: mayor, says: The ferry is lost., when: unstated, cite: p1}
events:
  close: {what: Closure, state: scheduled, when: 2025-06-01, per: [closing], cite: p1}
  loss: {what: Loss, state: occurred, when: 2025-05-09, per: [gone], cite: p1}
figures:
  cost: {value: 25, unit: percent, of: share that Anna Okafor pays, asOf: 2025-05, per: [gone], cite: p1}
updates:
  - {at: 2025-05-11, kind: withdrawal, what: It was found., affects: [gone]}
`;
const shakyContext = contextOf([shaky]);
const shakyLines = searchedLines(shakyContext);
const shakyLine = (id: string) => shakyLines.find(({ address }) => address === `/briefings/shaky/#${id}`)!;
const shakyAt = (id: string) => {
  const { title, state, states } = shakyLine(id).shown;
  return { title, state, states };
};

test("a denial is found as a denial", () => {
  expect(shakyAt("no-army")).toEqual({
    title: "Ana Okafor, Vik Mayor, denies that the army would be used.",
    state: "Ana Okafor denies",
    states: [],
  });
  expect(shakyAt("no-coup").title).toBe("Ana Okafor, Vik Mayor, rejects the words “a coup”");
  expect(shakyLine("no-army").content).not.toContain("· The army would be used");
});

test("what is denied, and what rests on it, is filtered as disputed; whose source is unnamed, as such", () => {
  const sourcing = (id: string) => shakyLine(id).shown.sourcing ?? [];
  expect({ closing: sourcing("closing"), close: sourcing("close"), loss: sourcing("loss") }).toEqual({
    closing: ["Disputed"],
    close: ["Disputed"],
    loss: [],
  });
  expect(lineAt("aide-says").shown.sourcing).toEqual(["Unnamed source"]);
  expect(lineAt("talks").shown.sourcing).toEqual(["Unnamed source"]);
  expect(lineAt("mayor-quote").shown.sourcing).toBeUndefined();
});

test("a conditional statement shows its hedge and its condition, and is found as conditional", () => {
  expect(shakyAt("toll")).toEqual({
    title:
      "Ana Okafor, Vik Mayor: She means to open the bridge (hedged in the source: “may”), only if the council agrees.",
    state: "Ana Okafor says; Conditional",
    states: ["Conditional"],
  });
});

test("an event or figure that rests on a disputed or withdrawn statement says so", () => {
  expect(["close", "loss", "cost"].map((id) => shakyAt(id).state)).toEqual([
    "Scheduled; Rests on a statement denied by Per Lind",
    "Happened; Rests on a withdrawn statement",
    "Rests on a withdrawn statement",
  ]);
  expect(shakyAt("cost").title).toBe("25%: share that Anna Okafor pays");
  // Named in the words alone, by another spelling.
  expect(shakyLine("cost").spellings).toContain("Ана Окафор");
  const briefing = shakyContext.archive.byId.shaky!;
  const summaries = briefing.events.map(
    (event) => calendarEntry([{ briefing, event }], shakyContext)?.summary,
  );
  expect(summaries).toEqual([
    "Closure (rests on a statement denied by Per Lind)",
    "Loss (rests on a withdrawn statement)",
  ]);
  const { markdown } = writeBriefing(briefing, shakyContext.archive);
  expect(markdown).toMatch(
    /Closure\.\*\* .*\*\*Rests on a statement denied by \[Per Lind\]\(#open\)\.\*\*\[\^close\]/,
  );
  expect(markdown).toMatch(/\| Loss\. \*\*\[Rests on a withdrawn statement\]\(#gone\)\.\*\*\[\^loss\] \|/);
  expect(markdown).toMatch(
    /\| 25% \| .*\. \*\*\[Rests on a withdrawn statement\]\(#gone\)\.\*\*\[\^cost\] \|/,
  );
  const [facts] = briefingFacts.files(briefing, "", shakyContext);
  expect(JSON.parse(facts!.contents)).toMatchObject({
    events: { close: { basis: { basisDeniedBy: ["open"] } }, loss: { basis: { withdrawn: ["gone"] } } },
  });
});

test("to machines nothing is more certain than on the page", () => {
  const briefing = shakyContext.archive.byId.shaky!;
  const data = structuredDataOf(briefing, shakyContext) as Readonly<
    Record<string, readonly { text?: string }[]>
  >;
  expect(data.about?.map(({ text }) => text)).toEqual([
    "Scheduled, rests on a statement denied by Per Lind",
    "Happened, rests on a withdrawn statement",
  ]);
  expect(data.hasPart?.slice(0, 3)).toMatchObject([
    { "@type": "Claim", text: "Ana Okafor denies that the army would be used." },
    { "@type": "Claim", text: "Ana Okafor rejects the words “a coup”" },
    {
      "@type": "Claim",
      text: "Ana Okafor means to open the bridge (hedged in the source: “may”), only if the council agrees.",
    },
  ]);
});

test("the words for the source's own voice are shown, not searched", () => {
  const own = lineAt("closure");
  expect(own.shown.speaker).toBe("The Harbour Gazette");
  expect(own.content).not.toContain("Gazette");
  expect(lineAt("talks").content).toContain("an unnamed town hall aide");
});

test("drafts are found in the preview only", () => {
  const context = contextOf([bridgeSheet, `${laterSheet}draft: true\n`]);
  const addresses = (preview: boolean) =>
    searchRecords({ ...context, preview }).map((record) => record.address);
  expect(addresses(false)).not.toContain("/briefings/bridge-talks-off/");
  expect(addresses(true)).toContain("/briefings/bridge-talks-off/");
});
