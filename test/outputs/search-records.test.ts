import { expect, test } from "vitest";
import type { SearchRecord } from "../../src/outputs/search-record.ts";
import { searchRecords } from "../../src/outputs/search-records.ts";
import { bridgeSheet, contextOf, laterSheet } from "./archive.ts";

const records = [...searchRecords(contextOf([bridgeSheet]))];
const at = (address: string) => records.find((record) => record.address === address) as SearchRecord;

test("a statement is found by its speaker in every spelling, and shows who, when and how it is known", () => {
  expect(at("/briefings/bridge-talks/#mayor-quote")).toEqual({
    address: "/briefings/bridge-talks/#mayor-quote",
    content: "Vik Mayor Ana Okafor · We pay; they build · Ana Okafor · Anna Okafor · Ана Окафор",
    meta: {
      title: "Vik Mayor Ana Okafor: “We pay; they build”",
      kind: "Statement",
      briefing: "Mayor may meet union over bridge; strike date set",
      date: "Not stated",
      state: "Said by Ana Okafor",
      speaker: "Vik Mayor Ana Okafor",
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
    speaker: "an unnamed town hall aide",
    state: "Said by an unnamed town hall aide",
  });
  expect(at("/briefings/bridge-talks/#aide-says").filters.person).toEqual([]);
  expect(at("/briefings/bridge-talks/#union-plan").meta).toMatchObject({
    speaker: "Vik Mayor Ana Okafor, as reported by the Dockers' Union",
    state: "Reported by the Dockers' Union",
  });
});

test("an event shows its state and its condition, and is found by who takes part", () => {
  expect(at("/briefings/bridge-talks/#talks")).toMatchObject({
    meta: {
      title: "Meeting of mayor and union",
      kind: "Event",
      date: "no earlier than Mon 12 May 2025",
      state: "Possible",
      speaker: "an unnamed town hall aide",
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
    meta: { state: "Scheduled, Conditional" },
    filters: { state: ["Scheduled", "Conditional"] },
  });
  expect(at("/briefings/bridge-talks/#fines").content).toContain("If the strike goes ahead");
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
    "Mayor may meet union over bridge; strike date set · The mayor may meet the union, an unnamed aide says. A strike is set for 20 May.",
  );
});

test("a briefing is narrowed down by everyone it names", () => {
  expect(at("/briefings/bridge-talks/").filters).toMatchObject({
    person: ["Ana Okafor"],
    organization: ["The Harbour Gazette", "Dockers' Union", "Vik"],
  });
});

test("the words for the source's own voice are shown, not searched", () => {
  const own = at("/briefings/bridge-talks/#closure");
  expect(own.meta.speaker).toBe("the source in its own voice (The Harbour Gazette, news article)");
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
