import { describe, expect, test } from "vitest";
import { briefingFacts } from "../../src/outputs/briefing-facts.ts";
import { eventLine } from "../../src/pages/line-view.ts";
import { answeredQuestion } from "../../src/pages/questions-page.ts";
import { structuredDataOf } from "../../src/pages/structured-data.ts";
import { contextOf } from "../pages/small-archive.ts";
import { searchedLines } from "../support/searched.ts";

const first = `
id: first
title: A meeting may come
bottomLine: A meeting is possible.
sources: {report: {type: news-report, dateline: {date: 2026-03-02}}}
events: {meeting: {what: Meeting, state: possible, when: "[2026-03-10..]", cite: p1}}
questions: {will: {ask: Will they meet?, about: [meeting], answered: meeting}}`;
const second = (state: string, more = "") => `
id: second
title: They met
bottomLine: They met.
sources: {report: {type: news-report, dateline: {date: 2026-03-16}}}
events: {meeting: {what: Meeting, ${state}, cite: p1, supersedes: "first#meeting"}}${more}`;

function seen(...sheets: readonly string[]) {
  const context = contextOf({ sheets, now: "2026-03-20" });
  const briefing = context.archive.byId.first!;
  const search = searchedLines(context).find(({ address }) => address === "/briefings/first/#meeting")!;
  const [facts] = briefingFacts.files(briefing, "", context);
  return {
    line: eventLine(briefing.events[0]!, briefing, context).now,
    facet: search.shown.states,
    result: [search.shown.state, search.shown.now, search.shown.nowAt],
    facts: JSON.parse(facts!.contents).events.meeting.now,
    answer: answeredQuestion(context.archive.questions[0]!, context)[0]?.answer.text,
  };
}

describe("an event that a later briefing tells otherwise", () => {
  test("says on its old line, in search, in answers and to machines how it stands now, and where", () => {
    expect(seen(first, second("state: occurred, when: 2026-03-15, outcome: no deal"))).toEqual({
      line: { text: "now: happened Sun 15 Mar 2026", address: "/briefings/second/#meeting" },
      facet: ["Happened"],
      result: ["Possible", "now: happened Sun 15 Mar 2026", "/briefings/second/#meeting"],
      facts: expect.objectContaining({
        sheet: "second",
        record: "meeting",
        state: "occurred",
        outcome: "no deal",
      }),
      answer: "Meeting: Possible; now: happened Sun 15 Mar 2026",
    });
  });

  test("says so where it depends on something else by now", () => {
    const conditional = (condition: string) => `state: possible, when: "[2026-03-10..]", if: ${condition}`;
    const told = (now: string) =>
      seen(
        first.replace('state: possible, when: "[2026-03-10..]"', conditional("the council agrees")),
        second(conditional(now)),
      ).line;
    expect(told("the mayor resigns")).toEqual({
      text: "now: possible no earlier than Tue 10 Mar 2026, conditional",
      address: "/briefings/second/#meeting",
    });
    expect(told("the council agrees")).toBeNull();
  });

  test("is no event of its old date and status to machines that read the page, but what was claimed of it", () => {
    const before = first.replace(
      'state: possible, when: "[2026-03-10..]"',
      "state: scheduled, when: 2026-03-15",
    );
    const nodeWith = (...later: readonly string[]) => {
      const context = contextOf({ sheets: [before, ...later], now: "2026-03-20" });
      const graph = structuredDataOf(context.archive.byId.first!, context);
      return (graph as { about: readonly Record<string, unknown>[] }).about[0];
    };
    expect(nodeWith()).toMatchObject({ "@type": "Event", startDate: "2026-03-15" });
    expect(nodeWith(second("state: scheduled, when: 2026-03"))).toMatchObject({ "@type": "Event" });
    expect(nodeWith(second("state: cancelled, when: 2026-03-15"))).toMatchObject({
      "@type": "Claim",
      text: "Scheduled; now: cancelled, was due Sun 15 Mar 2026",
      about: { "@type": "Event", name: "Meeting" },
    });
    expect(nodeWith(second("state: scheduled, when: 2026-03-25"))).toMatchObject({
      text: "Scheduled; now: scheduled Wed 25 Mar 2026",
    });
  });

  test("that answers a question and whose date has passed, or that is silent, says so beside the answer too", () => {
    const answerOn = (now: string, terms: string) => {
      const sheet = first.replace('state: possible, when: "[2026-03-10..]"', terms);
      const context = contextOf({ sheets: [sheet], now });
      return answeredQuestion(context.archive.questions[0]!, context)[0]?.answer.text;
    };
    const scheduled = "state: scheduled, when: 2026-03-15";
    expect(answerOn("2026-03-15", scheduled)).toBe("Meeting: Scheduled");
    expect(answerOn("2026-03-16", scheduled)).toBe("Meeting: Scheduled; date passed, outcome not recorded");
    const open = "state: intended, when: unstated";
    expect(answerOn("2026-06-01", open)).toBe("Meeting: Intended; last heard of on 2 Mar 2026");
  });

  test("keeps its condition, and says when it was withdrawn", () => {
    expect(seen(first, second("state: scheduled, when: 2026-03-25, if: it rains")).line?.text).toBe(
      "now: scheduled Wed 25 Mar 2026, conditional",
    );
    const withdrawal = "\nupdates: [{at: 2026-03-17, kind: withdrawal, what: Not so., affects: [meeting]}]";
    const withdrawn = seen(first, second("state: occurred, when: 2026-03-15", withdrawal));
    expect([withdrawn.line?.text, withdrawn.facet]).toEqual(["now: withdrawn", []]);
  });

  test("says who denies what stands now, that it rests on a hedge, and that nothing was told of it for long", () => {
    const later = `
id: second
title: A meeting is meant
bottomLine: A meeting is meant.
entities: {lind: {type: person, name: Per Lind}, berg: {type: person, name: Ada Berg}}
sources: {report: {type: news-report, dateline: {date: 2026-03-16}}}
statements:
  plan: {by: berg, says: They intend to meet., hedge: perhaps, when: unstated, cite: p1}
  no: {by: lind, verb: denied, says: They will meet., when: unstated, denies: [meeting], cite: p1}
events: {meeting: {what: Meeting, state: intended, when: unstated, if: it rains, per: [plan], cite: p1, supersedes: "first#meeting"}}`;
    const told = (now: string) => {
      const context = contextOf({ sheets: [first, later], now });
      const briefing = context.archive.byId.first!;
      const [facts] = briefingFacts.files(briefing, "", context);
      return [
        eventLine(briefing.events[0]!, briefing, context).now?.text,
        searchedLines(context).find(({ address }) => address === "/briefings/first/#meeting")?.shown.now,
        answeredQuestion(context.archive.questions[0]!, context)[0]?.answer.text,
        JSON.parse(facts!.contents).events.meeting.now,
      ];
    };
    const words = "intended, conditional, hedged in the source: “perhaps”, denied by Per Lind";
    const facts = expect.objectContaining({ basis: { deniedBy: ["no"] }, if: expect.anything() });
    expect(told("2026-03-20")).toEqual([
      `now: ${words}`,
      `now: ${words}`,
      `Meeting: Possible; now: ${words}`,
      facts,
    ]);
    expect(told("2026-06-20")).toEqual([
      `last told 16 Mar 2026: ${words}`,
      `last told 16 Mar 2026: ${words}`,
      `Meeting: Possible; last told 16 Mar 2026: ${words}`,
      facts,
    ]);
  });

  test("says nothing where it is only told again", () => {
    const again = seen(first, second('state: possible, when: "[2026-03-10..]"'));
    expect([again.line, again.result[1], again.facts]).toEqual([null, undefined, undefined]);
    expect(seen(first).line).toBeNull();
  });

  test("is not changed by a draft", () => {
    expect(seen(first, `draft: true${second("state: occurred, when: 2026-03-15")}`).line).toBeNull();
  });
});
