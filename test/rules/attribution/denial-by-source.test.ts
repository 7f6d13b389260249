import { expect, test } from "vitest";
import { diagnose } from "../check-sheets.ts";

const sheet = (source: string, by: string) => `---
factsheet: 1
id: 2026-03-04-toll
title: Toll
bottomLine: A toll is possible.
sources:
  paper: {type: ${source}, publisher: ministry, dateline: {date: 2026-03-04}}
entities:
  mayor: {type: person, name: Ada Berg}
  ministry: {type: organization, name: Transport Ministry}
statements:
  toll: {by: mayor, says: A toll would pay., when: unstated, cite: p1}
  no: {${by}says: No toll is planned., denies: [toll], when: unstated, cite: p2}
---
`;
const told = (text: string) =>
  diagnose({ "sheet.md": text }).flatMap(({ code, message }) =>
    code === "denial-by-source" ? [message] : [],
  );

test("a paper that denies is told of, whether it speaks unnamed or by its name", () => {
  expect(told(sheet("news-report", ""))).toEqual([
    "The source itself speaks here: a source tells a thing otherwise, a party denies it.",
  ]);
  expect(told(sheet("news-report", "by: ministry, "))).toEqual([
    "Transport Ministry speaks here: a source tells a thing otherwise, a party denies it.",
  ]);
});

test("a party may deny in a document of its own", () => {
  expect(told(sheet("official-document", ""))).toEqual([]);
  expect(told(sheet("official-document", "by: ministry, "))).toEqual([]);
});
