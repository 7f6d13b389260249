import { expect, test } from "vitest";
import { contradictionView } from "../../src/pages/contradiction-view.ts";
import { statementLine } from "../../src/pages/line-view.ts";
import { questionsPage } from "../../src/pages/questions-page.ts";
import { contextOf } from "./small-archive.ts";

const sheet = (withdrawn: boolean) =>
  `
id: talks
title: Talks
bottomLine: Talks were held.
sources:
  one: {type: news-report, publisher: belga, dateline: {date: 2026-03-02}}
  two: {type: news-report, publisher: npr, dateline: {date: 2026-03-02}}
entities:
  belga: {type: organization, name: Belga}
  npr: {type: organization, name: NPR}
  mayor: {type: person, name: Ada Berg}
statements:
  long: {says: The talks took three hours., denies: [short], cite: "one:p1"}
  short: {by: mayor, says: The talks took an hour., denies: [long], cite: "two:p1"}
questions:
  how-long: {ask: How long did they take?, answered: short}
${withdrawn ? "updates: [{at: 2026-03-03, kind: withdrawal, what: It was misheard., affects: [short]}]" : ""}
`.trim();

function lines(withdrawn: boolean) {
  const context = contextOf({ sheets: [sheet(withdrawn)] });
  const briefing = context.archive.briefings[0]!;
  return {
    context,
    lineOf: (id: string) =>
      statementLine(briefing.statements.find((one) => one.id === id)!, briefing, context.archive),
  };
}

test("a disputed claim in a source's own voice names the source beside whoever disputes it", () => {
  const { sourcing, speaker } = lines(false).lineOf("long");
  expect([sourcing.word, speaker]).toEqual(["Denied by Ada Berg", "Belga"]);
});

test("a withdrawn claim still names its speaker beside the other side", () => {
  const { context } = lines(true);
  const view = contradictionView(context.archive.contradictions[0]!, context);
  expect(view?.sides.map(({ label, attribution, text }) => [label.word, attribution, text])).toContainEqual([
    "Withdrawn",
    "Ada Berg",
    "The talks took an hour.",
  ]);
});

test("an answer names who gives it, and who disputes it", () => {
  const answersOf = (withdrawn: boolean) => {
    const { context } = lines(withdrawn);
    const view = questionsPage.view(questionsPage.refs(context)[0]!, context);
    return view.answered.map(({ answer }) => answer.attribution);
  };
  expect(answersOf(false)).toEqual(["Ada Berg; denied by Belga"]);
  expect(answersOf(true)).toEqual(["Ada Berg; withdrawn since"]);
});
