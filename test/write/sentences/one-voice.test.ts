import { describe, expect, test } from "vitest";
import { linkArchive } from "../../../src/link/link-archive.ts";
import { parseSheets } from "../../../src/parse/parse-sheets.ts";
import { resolveSheet } from "../../../src/resolve/resolve-sheet.ts";
import { indexOf } from "../../../src/write/briefing-index.ts";
import { saidBy } from "../../../src/write/sentences/attribution.ts";
import { conditionClause, conditionSentence } from "../../../src/write/sentences/conditions.ts";
import {
  accordingTo,
  chainBesideLabel,
  saidByLabel,
  sourcingLabel,
  whoSaysSo,
} from "../../../src/write/sentences/plain-attribution.ts";
import { statementLine } from "../../../src/write/sentences/statement-line.ts";
import { startWriting } from "../../../src/write/writing.ts";

const text = `---
factsheet: 1
id: voices
title: Voices
bottomLine: Voices.
sources:
  report: {type: news-report, publisher: gazette, dateline: {date: 2026-03-02}}
  second: {type: news-report, publisher: radio, dateline: {date: 2026-03-02}}
  post: {type: social-post}
entities:
  gazette: {type: organization, name: The Gazette}
  radio: {type: organization, name: Coast Radio}
  agency: {type: organization, name: Coastal News}
  berg: {type: person, name: Ada Berg, roles: [{title: Mayor, of: vik, from: 2020}]}
  vik: {type: place, name: Vik}
  leaders: {type: group, name: The four leaders}
  aide: {type: person, unnamed: a city aide, reason: not given}
  crew: {type: group, unnamed: two sailors who spoke to Coast Radio, reason: not given}
statements:
  plain: {by: berg, says: A., cite: report:p1}
  far: {by: berg, via: [agency, radio], says: B., cite: report:p1}
  crew-says: {by: crew, via: [radio], says: C., cite: report:p1}
  carried: {via: [agency, radio], says: D., cite: report:p1}
  own: {says: E., cite: report:p1}
  both: {says: F., cite: [report:p1, second:p1]}
  posted: {says: G., cite: post:p1}
  denial: {by: leaders, verb: denied, says: The army would be used., cite: report:p1}
  far-denial: {by: berg, via: [radio], verb: denied, says: The army would be used., cite: report:p1}
  vouched: {by: aide, verb: confirmed, says: H., cite: report:p1}
  doubted: {by: berg, verb: confirmed, says: I., cite: report:p1}
  doubt: {by: aide, says: J., denies: [doubted], cite: report:p1}
  far-doubt: {via: [agency, radio], says: K., denies: [doubted], cite: report:p1}
events:
  talks: {what: Talks on pay, state: possible, when: unstated, per: [plain]}
  sail: {what: The ferries will sail, state: possible, when: unstated, per: [doubted]}
figures:
  cost: {value: 25, unit: percent, of: Share of the cost, asOf: 2026-03-02, per: [talks]}
questions:
  when: {ask: When will they meet?}
---
`;

const { sheets } = parseSheets([{ path: "content/facts/voices.md", text }]);
const { briefing } = resolveSheet(sheets[0]!, {}, { lang: "en", sheetIds: new Set(["voices"]) });
const writing = () => startWriting(briefing, linkArchive([briefing], {}, {}));
const statement = (id: string) => briefing.statements.find((one) => one.id === id)!;

describe("who says so reads alike in the briefing, in lists and in a calendar, and beside a label names nobody twice", () => {
  test.each([
    ["plain", "Ada Berg, Mayor of Vik", "Ada Berg says", null],
    [
      "far",
      "Ada Berg, Mayor of Vik, *as reported by Coast Radio, cited by Coastal News*",
      "Coast Radio reports",
      "cited by Coastal News",
    ],
    [
      "crew-says",
      "two unnamed sailors who spoke to Coast Radio, *as that publication reports*",
      "Coast Radio reports",
      null,
    ],
    [
      "carried",
      "Coast Radio, *as cited by Coastal News, cited by The Gazette*",
      "Coast Radio reports",
      "as cited by Coastal News, cited by The Gazette",
    ],
    ["own", "The Gazette", "The Gazette reports", null],
    ["both", "The Gazette and Coast Radio", "The Gazette and Coast Radio report", null],
    ["denial", "the four leaders", "The four leaders deny", null],
    ["far-denial", "Ada Berg, Mayor of Vik, *as reported by Coast Radio*", "Coast Radio reports", null],
    ["vouched", "an unnamed city aide", "An unnamed city aide says", null],
  ])("%s", (id, inBriefing, label, chain) => {
    const one = statement(id);
    expect([saidBy(one, writing()), sourcingLabel(one, briefing), chainBesideLabel(one, briefing)]).toEqual([
      inBriefing,
      label,
      chain,
    ]);
    expect(whoSaysSo(one, briefing)).toBe(inBriefing.replaceAll("*", ""));
  });
});

test("what stands in a source without a publisher is told away from its briefing by what else is known of it", () => {
  const told = (source: string) => {
    const anonymous = text.replace("post: {type: social-post}", `post: ${source}`);
    const { sheets } = parseSheets([{ path: "content/facts/voices.md", text: anonymous }]);
    const made = resolveSheet(sheets[0]!, {}, { lang: "en", sheetIds: new Set(["voices"]) }).briefing;
    const one = made.statements.find(({ id }) => id === "posted")!;
    return [saidBy(one, startWriting(made, linkArchive([made], {}, {}))), whoSaysSo(one, made)];
  };
  expect(told("{type: social-post}")).toEqual(["the post", "a post whose publisher is not stated"]);
  expect(told("{type: news-report, publisher: unstated, title: Low water, author: Jo Dee}")).toEqual([
    "the article",
    "the article “Low water”",
  ]);
  expect(told("{type: news-report, title: unstated, author: Jo Dee}")).toEqual([
    "the article",
    "an article by Jo Dee",
  ]);
  expect(told('{type: official-document, url: "https://www.vik.example/a.pdf"}')).toEqual([
    "the document",
    "a document on vik.example",
  ]);
});

test("a name that its owner writes small keeps the small letter at the start of a sentence; a description does not", () => {
  const labels = ["The Gazette", "bne IntelliNews", "news-pravda.com", "a personal blog"].map((name) => {
    const renamed = text.replace("name: The Gazette", `name: ${name}`);
    const { sheets } = parseSheets([{ path: "content/facts/voices.md", text: renamed }]);
    const made = resolveSheet(sheets[0]!, {}, { lang: "en", sheetIds: new Set(["voices"]) }).briefing;
    const own = made.statements.find(({ id }) => id === "own")!;
    const line = statementLine(own, startWriting(made, linkArchive([made], {}, {})));
    return [sourcingLabel(own, made), line.replace(/ reports.*/, "")];
  });
  expect(labels).toEqual([
    ["The Gazette reports", "**The Gazette**"],
    ["bne IntelliNews reports", "**bne IntelliNews**"],
    ["news-pravda.com reports", "**news-pravda.com**"],
    ["A personal blog reports", "**A personal blog**"],
  ]);
});

test("what is disputed says by whom, and beside the dispute who said it: never that it is confirmed", () => {
  expect(sourcingLabel(statement("doubted"), briefing)).toBe(
    "Denied by an unnamed city aide and Coast Radio",
  );
  expect(saidByLabel(statement("doubted"), briefing)).toBe("Ada Berg says");
  expect(accordingTo(briefing.events[1]!, briefing)).toBe(
    "According to Ada Berg; rests on a statement denied by an unnamed city aide and Coast Radio",
  );
});

test("a figure that rests on an event is told by whoever tells the event", () => {
  expect(accordingTo(briefing.figures[0]!, briefing)).toBe("According to Ada Berg");
});

test.each([
  ["the council agrees", "**Conditional**: if the council agrees.", "only if the council agrees"],
  ["If the council agrees.", "**Conditional**: if the council agrees.", "only if the council agrees"],
  ["only if it rains", "**Conditional**: only if it rains.", "only if it rains"],
  ["Unless Vik objects", "**Conditional**: unless Vik objects.", "unless Vik objects"],
  ["after the vote", "**Conditional**: after the vote.", "after the vote"],
  ["talks", "**Conditional** on the talks on pay.", "conditional on the talks on pay (possible)"],
  [
    "sail",
    "**Conditional** on this: the ferries will sail.",
    "conditional on this: the ferries will sail (possible)",
  ],
  ["cost", "**Conditional** on this: Share of the cost, 25%.", "conditional on this: Share of the cost, 25%"],
  [
    "denial",
    "**Conditional** on this: This was denied: The army would be used.",
    "conditional on this: This was denied: The army would be used",
  ],
  [
    "when",
    "**Conditional** on the answer to this: When will they meet?",
    "conditional on the answer to this: When will they meet?",
  ],
])("the condition “%s” reads alike in the briefing and away from it", (written, inBriefing, away) => {
  const isRecord = /^[a-z]+$/.test(written);
  const condition = isRecord
    ? ({ kind: "record", id: written } as const)
    : ({ kind: "text", text: written } as const);
  expect(conditionSentence(condition, writing())).toBe(inBriefing);
  expect(conditionClause(condition, indexOf(briefing))).toBe(away);
});
