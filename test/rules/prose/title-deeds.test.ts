import { expect, test } from "vitest";
import { diagnose } from "../check-sheets.ts";

// Titles that have an official deed as done which no record has, beside sound ones.

const sheet = (title: string) => `---
factsheet: 1
id: 2027-04-01-ferry-trial
title: ${title}
bottomLine: A trial over the sale of a ferry goes on.
lang: en
sources:
  article: {type: news-report, publisher: unstated, title: unstated, dateline: {date: 2027-04-01}}
entities:
  court: {type: organization, name: Court of Nordvik, article: the}
  bank: {type: organization, name: Bank of Nordvik, article: the}
  office: {type: organization, name: Harbour Office, article: the}
  lind: {type: person, name: Jonas Lind}
  moe: {type: person, name: Eva Moe}
events:
  trial: {what: Trial of Jonas Lind over the sale of a ferry, state: ongoing, who: [lind], when: 2027-04-01, cite: p1}
  jailing: {what: Prison sentence for Eva Moe, state: occurred, who: [moe], when: 2027-03-20, outcome: She was sentenced to two years., cite: p1}
  request: {what: Request of the Harbour Office that the court annul the sale of the quay, state: occurred, who: [office], when: 2027-03-30, outcome: {unknown: true, looked: 2027-04-01, in: the article}, cite: p2}
  rate: {what: Decision of the Bank of Nordvik to leave its policy rate unchanged, state: occurred, who: [bank], when: 2027-03-31, outcome: unchanged, cite: p3}
---

## Background

<!-- facts -->
`;

const told = (title: string) =>
  diagnose({ "2027-04-01-ferry-trial.md": sheet(title) }, { now: "2027-04-03" }).filter(
    ({ message, severity }) => severity === "warning" && message.includes("no record has as done"),
  ).length;

test.each([
  "Jonas Lind convicted over the sale of a ferry",
  "Jonas Lind found guilty in ferry trial",
  "Court acquits Jonas Lind over sale of ferry",
  "Jonas Lind stripped of his share of the ferry",
  "Court of Nordvik annuls sale of the quay",
  "Court of Nordvik overturns sale of the quay",
  "Court blocks sale of the quay",
  "Jonas Lind banned for two years over sale of ferry",
  "Bank of Nordvik cuts its policy rate",
  "Bank of Nordvik Raises Key Rate",
])("told of: %s", (title) => {
  expect(told(title)).toBe(1);
});

test.each([
  "Jonas Lind on trial over the sale of a ferry",
  "Jonas Lind could be convicted over the sale of a ferry",
  "Eva Moe sentenced to two years",
  "Eva Moe jailed for two years",
  "Harbour Office wants sale of the quay annulled",
  "Harbour Office asks court to annul sale of the quay",
  "Court of Nordvik may block sale of the quay",
  "Bank of Nordvik leaves its policy rate unchanged",
  "Bank of Nordvik holds rate",
  "Ferry trial: Jonas Lind faces charges",
])("nothing is told of: %s", (title) => {
  expect(told(title)).toBe(0);
});
