import { expect, test } from "vitest";
import { briefingFacts } from "../../src/outputs/briefing-facts.ts";
import { calendarEntry } from "../../src/outputs/event-calendar.ts";
import type { SearchRecord } from "../../src/outputs/search-record.ts";
import { searchRecords } from "../../src/outputs/search-records.ts";
import { structuredDataOf } from "../../src/pages/structured-data.ts";
import { writeBriefing } from "../../src/write/write-briefing.ts";
import { bridgeSheet, contextOf, laterSheet } from "./archive.ts";

const records = [...searchRecords(contextOf([bridgeSheet]))];
const at = (address: string) => records.find((record) => record.address === address) as SearchRecord;

test("a statement is found by its speaker in every spelling, and shows who, when and how it is known", () => {
  expect(at("/briefings/bridge-talks/#mayor-quote")).toEqual({
    address: "/briefings/bridge-talks/#mayor-quote",
    content: "Ana Okafor, Vik Mayor · We pay; they build · Ana Okafor · Anna Okafor · Ана Окафор",
    meta: {
      title: "Ana Okafor, Vik Mayor: “We pay; they build”",
      kind: "Statement",
      briefing: "Mayor may meet union over bridge; strike date set",
      date: "Not stated",
      state: "Ana Okafor says",
      speaker: "Ana Okafor, Vik Mayor",
    },
    filters: {
      kind: ["Statement"],
      state: [],
      person: ["Ana Okafor"],
      organization: [],
      storyline: ["Vik harbour, rebuilt"],
    },
    sort: { date: "2025-05-07" },
    lang: "en",
  });
});

test("an unnamed speaker and a carrier are said, and no unnamed one becomes a filter", () => {
  expect(at("/briefings/bridge-talks/#aide-says").meta).toMatchObject({
    speaker: "An unnamed town hall aide",
    state: "An unnamed town hall aide says",
  });
  expect(at("/briefings/bridge-talks/#aide-says").filters.person).toEqual([]);
  expect(at("/briefings/bridge-talks/#union-plan").meta).toMatchObject({
    speaker: "Ana Okafor, Vik Mayor, as reported by the Dockers' Union",
    state: "The Dockers' Union reports",
  });
});

test("an event shows its state and its condition, and is found by who takes part", () => {
  expect(at("/briefings/bridge-talks/#talks")).toMatchObject({
    meta: {
      title: "Meeting of mayor and union",
      kind: "Event",
      date: "no earlier than Mon 12 May 2025",
      state: "Possible",
      speaker: "An unnamed town hall aide",
    },
    filters: {
      kind: ["Event"],
      state: ["Possible"],
      person: ["Ana Okafor"],
      organization: ["Dockers' Union"],
    },
    sort: { date: "2025-05-12" },
  });
  expect(at("/briefings/bridge-talks/#talks").content).toContain("Anna Okafor");
  expect(at("/briefings/bridge-talks/#fines")).toMatchObject({
    meta: { state: "Scheduled; Conditional" },
    filters: { state: ["Scheduled", "Conditional"] },
  });
  expect(at("/briefings/bridge-talks/#fines").content).toContain("Only if the strike goes ahead");
});

test("a deadline is an event and a deadline", () => {
  expect(at("/briefings/bridge-talks/#answer-due")).toMatchObject({
    meta: { kind: "Deadline" },
    filters: { kind: ["Event", "Deadline"] },
  });
  expect(at("/briefings/bridge-talks/#answer-due").content).toContain("answer the offer");
});

test("there is one record for each statement, event, figure, question, briefing, dossier and storyline", () => {
  const kinds = records.map((record) => record.meta.kind);
  const counts = Object.fromEntries(
    [...new Set(kinds)].toSorted().map((kind) => [kind, kinds.filter((other) => other === kind).length]),
  );
  expect(counts).toEqual({
    Briefing: 1,
    Deadline: 1,
    Event: 8,
    Figure: 1,
    Organization: 3,
    Person: 2,
    Place: 1,
    Question: 1,
    Statement: 3,
    Storyline: 1,
  });
  expect(new Set(records.map((record) => record.address)).size).toBe(records.length);
});

test("a briefing's text is plain: no notes, no emphasis", () => {
  expect(at("/briefings/bridge-talks/").content).toBe(
    "Mayor may meet union over bridge; strike date set · The mayor may meet the union, an unnamed aide says. A strike is set for 20 May. Part of what this rests on was corrected on 9 May 2025.",
  );
});

test("a briefing is narrowed down by everyone it names", () => {
  expect(at("/briefings/bridge-talks/").filters).toMatchObject({
    person: ["Ana Okafor"],
    organization: ["The Harbour Gazette", "Dockers' Union", "Vik"],
  });
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
const shakyRecords = [...searchRecords(shakyContext)];
const shakyAt = (id: string) => {
  const record = shakyRecords.find(({ address }) => address === `/briefings/shaky/#${id}`)!;
  return { title: record.meta.title, state: record.meta.state, states: record.filters.state };
};

test("a denial is found as a denial", () => {
  expect(shakyAt("no-army")).toEqual({
    title: "Ana Okafor, Vik Mayor, denies that the army would be used.",
    state: "Ana Okafor denies",
    states: [],
  });
  expect(shakyAt("no-coup").title).toBe("Ana Okafor, Vik Mayor, rejects the words “a coup”");
  const { content } = shakyRecords.find(({ address }) => address.endsWith("#no-army"))!;
  expect(content).not.toContain("· The army would be used");
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
  const { content } = shakyRecords.find(({ address }) => address.endsWith("#cost"))!;
  // Named in the words alone, by another spelling.
  expect(content).toContain("Ана Окафор");
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
  const own = at("/briefings/bridge-talks/#closure");
  expect(own.meta.speaker).toBe("The Harbour Gazette");
  expect(own.content).toBe("Closure of the bridge");
  expect(at("/briefings/bridge-talks/#talks").content).toContain("an unnamed town hall aide");
});

test("drafts are found in the preview only", () => {
  const context = contextOf([bridgeSheet, `${laterSheet}draft: true\n`]);
  const addresses = (preview: boolean) =>
    [...searchRecords({ ...context, preview })].map((record) => record.address);
  expect(addresses(false)).not.toContain("/briefings/bridge-talks-off/");
  expect(addresses(true)).toContain("/briefings/bridge-talks-off/");
});
