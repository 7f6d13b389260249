import { expect, test } from "vitest";
import { diagnose } from "../check-sheets.ts";

// Titles that have an official deed as done which no record has, beside sound ones.

const sheet = (title: string, body = "") => `---
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
  bidding: {what: Vote on the sale of the pier, state: scheduled, when: 2027-04-20, cite: p3}
  toll-law: {what: "Start of the harbour toll, passed in January by nine votes to four", state: scheduled, when: 2027-06-01, cite: p3}
  motion: {what: "Failure of a motion to close the yard, by one vote", state: occurred, when: 2027-03-02, outcome: It failed., cite: p3}
  search: {what: Search of the ferry, state: occurred, when: 2027-03-03, outcome: Nobody was arrested., cite: p3}
  rate: {what: Decision of the Bank of Nordvik to leave its policy rate unchanged, state: occurred, who: [bank], when: 2027-03-31, outcome: unchanged, cite: p3}
---

## Background

${body}

<!-- facts -->
`;

const told = (title: string, body?: string) =>
  diagnose({ "2027-04-01-ferry-trial.md": sheet(title, body) }, { now: "2027-04-03" }).filter(
    ({ message, severity }) => severity === "warning" && message.includes("no record has as done"),
  ).length;

const toldInText = (body: string) => told("A trial over the sale of a ferry goes on", body);

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

test.each([
  "Jonas Lind has been convicted over the sale of the ferry.",
  "Jonas Lind was acquitted on Thursday.",
  "Two men were arrested during the search of the ferry.",
  "Police arrested two men during the search of the ferry.",
  "Police have arrested a ferry owner, Jonas Lind says.",
  "The Harbour Office has applied to Brussels for help with the quay.",
  "The Harbour Office has filed a claim against Jonas Lind.",
  "Eva Moe is taking the Harbour Office to court over the quay.",
  "The council approved a loan for the quay.",
  "The sale of the pier has been approved.",
  "In March a motion to close the yard was carried.",
])("told in the text of: %s", (body) => {
  expect(toldInText(body)).toBe(1);
});

test.each([
  "Nobody was arrested during the search of the ferry.",
  "No one has been convicted over the sale of the ferry.",
  "Jonas Lind has not been acquitted.",
  "Jonas Lind may have been convicted of it in Denmark.",
  "Eva Moe was sentenced to two years.",
  "The Harbour Office wants the sale annulled.",
  "The Harbour Office has asked the court to annul the sale.",
  "The council will vote on whether the sale of the pier is approved.",
  "In January the harbour toll was passed by a margin of five votes.",
  "In March a motion to close the yard was not carried.",
  "The court has yet to say whether an inquiry has been opened.",
  "If the sale was approved, the pier would close.",
])("nothing is told in the text of: %s", (body) => {
  expect(toldInText(body)).toBe(0);
});
