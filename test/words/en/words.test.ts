import { describe, expect, test } from "vitest";
import { amountOf } from "../../../src/model/amount.ts";
import type { Briefing, ResolvedFigure } from "../../../src/model/briefing.ts";
import type { Figure } from "../../../src/model/records/figure.ts";
import { endSentence, listInWords, openSentence, possessive } from "../../../src/words/en/lists.ts";
import { figureInWords } from "../../../src/words/en/numbers.ts";
import { BriefingIndex } from "../../../src/write/briefing-index.ts";
import { isClause, sentenceStart } from "../../../src/write/sentences/case.ts";
import { roleDateInWords } from "../../../src/write/sentences/dates.ts";

describe("figures as they are read", () => {
  test.each<[ResolvedFigure["value"], string | null, string]>([
    [25, "percent", "25%"],
    [[20, 25], "per cent", "20–25%"],
    [[-4, 3], "%", "−4% to 3%"],
    [4, "year (ordinal)", "4th year"],
    [11, "place (ordinal)", "11th place"],
    [22, "day (ordinal)", "22nd day"],
    [1, "hours", "1 hour"],
    [1, "people", "1 person"],
    [1, "countries", "1 country"],
    [1, "U.S. dollars", "1 U.S. dollar"],
    [1, "business", "1 business"],
    [0.5, "hours", "0.5 hours"],
    [2100000, "containers", "2,100,000 containers"],
    [1500.25, "tonnes", "1,500.25 tonnes"],
    [-12000, "jobs", "−12,000 jobs"],
    [[300, 1500], "people", "300 to 1,500 people"],
    [7, null, "7"],
    [3, "a|b", "3 a\\|b"],
  ])("%j %s", (value, unit, words) => {
    expect(
      figureInWords({ ...amountOf(value as Figure["value"]), unit, currency: null } as ResolvedFigure),
    ).toBe(words);
  });

  test.each<[Figure["value"], string | null, string | null, string]>([
    [{ about: 300 }, "people", null, "about 300 people"],
    [{ about: [300, 500] }, "people", null, "about 300 to 500 people"],
    [{ atLeast: 13000 }, "people", null, "at least 13,000 people"],
    [{ atLeast: 1 }, "people", null, "at least 1 person"],
    [{ atMost: "1.3 million" }, "patients", null, "up to 1.3 million patients"],
    [{ atMost: 25 }, "percent", null, "up to 25%"],
    [{ moreThan: "90 billion" }, null, "USD", "more than $90 billion"],
    [{ lessThan: 40 }, "people", null, "fewer than 40 people"],
    [{ lessThan: 1200 }, "soldiers", null, "fewer than 1,200 soldiers"],
    [{ lessThan: 48 }, "hours", null, "less than 48 hours"],
    [{ lessThan: 5 }, "percent", null, "less than 5%"],
    [{ lessThan: 3 }, "million euros", null, "less than 3 million euros"],
    [{ lessThan: 3.5 }, "ships", null, "less than 3.5 ships"],
    ["1.3 million", "patients", null, "1.3 million patients"],
    ["4.35 billion", null, "EUR", "€4.35 billion"],
    ["0.1 trillion", null, "CHF", "CHF 0.1 trillion"],
    [["1.2 million", "1.5 million"], "ships", null, "1.2 million to 1.5 million ships"],
    [["900 thousand", "1.5 million"], "ships", null, "900 thousand to 1.5 million ships"],
    [["1.2 million", "1.5 million"], null, "USD", "$1.2 million to $1.5 million"],
    [69, "a barrel", "USD", "$69 a barrel"],
    [100, "U.S. dollars", "USD", "$100"],
    [-5, null, "GBP", "−£5"],
  ])("%j %s %s", (value, unit, currency, words) => {
    expect(figureInWords({ ...amountOf(value), unit, currency } as ResolvedFigure)).toBe(words);
  });

  test("what the source gives as approximate says so, beside a bound too", () => {
    const told = [300, { atLeast: 300 }].map((value) =>
      figureInWords({ ...amountOf(value, true), unit: "people", currency: null } as ResolvedFigure),
    );
    expect(told).toEqual(["about 300 people", "at least about 300 people"]);
  });
});

describe("sentences end once", () => {
  test.each([
    ["It ends", "It ends."],
    ["It ends.", "It ends."],
    ["He said “no.”", "He said “no.”"],
    ["He said “no”", "He said “no”."],
    ["Why?", "Why?"],
    ["**It ended.**", "**It ended.**"],
    ["In the U.S.", "In the U.S."],
    ["And so on…", "And so on…"],
  ])("%j", (text, ended) => {
    expect(endSentence(text)).toBe(ended);
  });

  test.each([
    ["It ends.", "It ends"],
    ["In the U.S.", "In the U.S."],
    ["Smith Inc.", "Smith Inc."],
    ["Why?", "Why?"],
  ])("%j can go on as %j", (text, open) => {
    expect(openSentence(text)).toBe(open);
  });
});

test("lists and owners", () => {
  expect([["a"], ["a", "b"], ["a", "b", "c"], []].map((items) => listInWords(items))).toEqual([
    "a",
    "a and b",
    "a, b and c",
    "",
  ]);
  expect([possessive("the article"), possessive("Reuters")]).toEqual(["the article's", "Reuters'"]);
});

test("dates of roles are as exact as they were written", () => {
  expect(["2025-01-20", "2025-01", "2025", 2025, "2025~"].map(roleDateInWords)).toEqual([
    "20 January 2025",
    "January 2025",
    "2025",
    "2025",
    "2025~",
  ]);
});

test.each([
  ["Face-to-face meeting between Trump and Putin", false],
  ["Closed-door session between Witkoff and Putin", false],
  ["Strike called by the union", false],
  ["Putin and Zelenskiy last met", true],
  ["Russia invaded Ukraine on a full scale", true],
  ["Putin and Zelenskiy have traded insults", true],
])("whether %j is a sentence: %j", (what, is) => {
  expect(isClause(what)).toBe(is);
});

test("the names of a sheet are gone through once, however many sentences begin with a small letter", () => {
  let timesListed = 0;
  const entities = new Proxy<Record<string, object>>(
    {
      bne: { name: "bne IntelliNews", type: "organization" },
      blog: { name: "a personal blog", type: "organization" },
      crowd: { name: "reporters", type: "group" },
      news: { name: "e_news", type: "organization" },
    },
    {
      ownKeys(target) {
        timesListed++;
        return Reflect.ownKeys(target);
      },
    },
  );
  const index = new BriefingIndex({ lang: "en", entities } as unknown as Briefing);
  const begun = [
    "bne IntelliNews says so",
    "bnes",
    "a personal blog says so",
    "reporters ask",
    "e\\_news says",
  ];
  expect(begun.map((text) => sentenceStart(text, index))).toEqual([
    "bne IntelliNews says so",
    "Bnes",
    "A personal blog says so",
    "Reporters ask",
    "e\\_news says",
  ]);
  expect(timesListed).toBe(1);
});
