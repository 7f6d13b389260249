import { describe, expect, test } from "vitest";
import { eventLine } from "../../../src/write/sentences/event-line.ts";
import { statementLine } from "../../../src/write/sentences/statement-line.ts";
import { startWriting } from "../../../src/write/writing.ts";
import { archiveOf, sheetWith } from "../written.ts";

/** Words that are written in a second source as well. */
const sheet = (records: string) =>
  sheetWith(`  agency: {type: news-report, publisher: coastal, dateline: {date: 2025-08-06}}
entities:
  coastal: {type: organization, name: Coastal News}
  reyes: {type: person, name: Ana Reyes}
  lind: {type: person, name: Per Lind}
  ledger: {type: organization, name: The Ledger}
  aide: {type: person, unnamed: a city aide, reason: not given}
  mayors: {type: group, name: 'the mayors of Oslo, Bergen and Moss', short: the three mayors, members: unstated}
statements:
  plan: {by: reyes, says: The ferries may sail., hedge: may, when: unstated, cite: 'article:p1'}
  far: {by: reyes, via: [ledger], says: The ferries sail., when: unstated, cite: 'article:p1'}
  quiet: {by: aide, says: The ferries sail., when: unstated, cite: 'article:p1'}
${records}
`);

/** The line of the record `x`, whose other fields these are, behind its date. */
function lineOf(records: string): string {
  const archive = archiveOf([{ path: "content/facts/sheet.md", text: sheet(records) }]);
  const briefing = archive.briefings[0]!;
  const writing = startWriting(briefing, archive);
  const event = briefing.events.find(({ id }) => id === "x");
  const statement = briefing.statements.find(({ id }) => id === "x");
  const line = event === undefined ? statementLine(statement!, writing) : eventLine(event, writing, "date");
  return line.replace("[^x]", "").replace(/\[([^\]]*)\]\(\/[^)]*\)/g, "$1");
}

describe("an editor's line of a statement stands as it was written, and what it leaves out of speaker, chain, hedge, verb, condition and denial follows", () => {
  test.each([
    [
      "  x: {by: reyes, says: The ferries sail., line: 'The ferries sail, Reyes says.', when: unstated, cite: 'article:p1'}",
      "(no date) The ferries sail, Reyes says.",
    ],
    [
      "  x: {by: reyes, says: The ferries sail., channel: news conference, line: 'The ferries sail, Reyes says.', when: 2025-08-04, cite: 'article:p1'}",
      "(news conference, Monday 4 August) The ferries sail, Reyes says.",
    ],
    [
      "  x: {by: reyes, says: The ferries sail., channel: news conference, line: 'On 4 August Reyes told a news conference that the ferries sail.', when: 2025-08-04, cite: 'article:p1'}",
      "On 4 August Reyes told a news conference that the ferries sail.",
    ],
    [
      "  x: {by: mayors, says: The ferries sail., line: 'The three mayors say the ferries sail.', when: 2025-08-06, cite: 'article:p1'}",
      "The three mayors say the ferries sail.",
    ],
    [
      "  x: {by: reyes, says: The ferries sail., line: 'The ferries sail, Reyes says.', when: 2025-08-06, cite: 'article:p1'}",
      "The ferries sail, Reyes says.",
    ],
    [
      "  x: {by: reyes, says: The ferries sail., line: The ferries sail., when: 2025-08-06, cite: 'article:p1'}",
      "The ferries sail, according to Ana Reyes.",
    ],
    [
      "  x: {by: reyes, says: The ferries may sail., hedge: may, line: 'The ferries sail, Reyes says.', when: 2025-08-06, cite: 'article:p1'}",
      "The ferries sail, Reyes says (hedged in the source: “may”).",
    ],
    [
      "  x: {by: reyes, says: The ferries may sail., hedge: may, line: 'The ferries might sail, Reyes says.', when: 2025-08-06, cite: 'article:p1'}",
      "The ferries might sail, Reyes says.",
    ],
    [
      "  x: {by: reyes, verb: claimed, says: The ferries sail., line: 'The ferries sail, Reyes said.', when: 2025-08-06, cite: 'article:p1'}",
      "The ferries sail, Reyes said (hedged in the source: “claimed”).",
    ],
    [
      "  x: {by: reyes, verb: claimed, says: The ferries sail., line: 'The ferries sail, Reyes claimed.', when: 2025-08-06, cite: 'article:p1'}",
      "The ferries sail, Reyes claimed.",
    ],
    [
      "  x: {by: reyes, verb: denied, says: The ferries sail., line: 'The ferries sail, Reyes said.', when: unstated, cite: 'article:p1'}",
      "**Ana Reyes** (no date) denied that the ferries sail.",
    ],
    [
      "  x: {by: reyes, verb: denied, says: The ferries sail., line: 'Reyes denied that the ferries sail.', when: 2025-08-06, cite: 'article:p1'}",
      "Reyes denied that the ferries sail.",
    ],
    [
      "  x: {by: reyes, verb: denied, says: The ferries do not sail., line: 'The ferries do not sail, Reyes says.', when: unstated, cite: 'article:p1'}",
      "**Ana Reyes** (no date) denied that the ferries do not sail.",
    ],
    [
      "  x: {by: reyes, verb: denied, says: The ferries do not sail., line: 'It is not so that the ferries do not sail, Reyes says.', when: 2025-08-06, cite: 'article:p1'}",
      "It is not so that the ferries do not sail, Reyes says.",
    ],
    [
      "  x: {by: reyes, verb: declined, says: She declined to comment., line: 'Reyes declined to comment.', when: 2025-08-06, cite: 'article:p1'}",
      "Reyes declined to comment.",
    ],
    [
      "  x: {by: reyes, verb: claimed, says: The ferries sank and may block the port., line: 'The ferries sank and may block the port, Reyes says.', when: 2025-08-06, cite: 'article:p1'}",
      "The ferries sank and may block the port, Reyes says (hedged in the source: “claimed”).",
    ],
    [
      "  x: {by: reyes, verb: claimed, says: The ferries sank and may block the port., line: 'The ferries sank, Reyes claims.', when: 2025-08-06, cite: 'article:p1'}",
      "The ferries sank, Reyes claims.",
    ],
    [
      "  x: {by: reyes, via: [ledger], says: The ferries sail., line: 'The ferries sail, Reyes says.', when: 2025-08-06, cite: 'article:p1'}",
      "The ferries sail, Reyes says, *as reported by The Ledger*.",
    ],
    [
      "  x: {by: reyes, via: [ledger], says: The ferries sail., line: 'The ferries sail, Reyes says, the Ledger reports.', when: 2025-08-06, cite: 'article:p1'}",
      "The ferries sail, Reyes says, the Ledger reports.",
    ],
    [
      "  x: {by: aide, says: The ferries sail., line: 'The ferries sail, an aide says.', when: 2025-08-06, cite: 'article:p1'}",
      "The ferries sail, an aide says, according to an unnamed city aide.",
    ],
    [
      "  x: {by: aide, says: The ferries sail., line: 'The ferries sail, an unnamed aide says.', when: 2025-08-06, cite: 'article:p1'}",
      "The ferries sail, an unnamed aide says.",
    ],
    [
      "  x: {by: reyes, says: The ferries sail., if: the wind drops, line: 'The ferries sail, Reyes says.', when: 2025-08-06, cite: 'article:p1'}",
      "The ferries sail, Reyes says. **Conditional**: if the wind drops.",
    ],
    [
      "  x: {by: reyes, says: The ferries sail., if: the wind drops, line: 'The ferries sail if the wind drops, Reyes says.', when: 2025-08-06, cite: 'article:p1'}",
      "The ferries sail if the wind drops, Reyes says.",
    ],
    [
      "  x: {by: reyes, says: The ferries sail., if: the wind drops, line: 'The ferries sail if nobody objects, Reyes says.', when: 2025-08-06, cite: 'article:p1'}",
      "The ferries sail if nobody objects, Reyes says. **Conditional**: if the wind drops.",
    ],
    [
      "  x: {says: The ferries sail., line: 'The ferries *sail* {{now}}.', when: 2025-08-06, cite: 'article:p1'}",
      "The ferries \\*sail\\* \\{\\{now\\}\\}, according to the article.",
    ],
    [
      "  x: {by: reyes, says: The ferries sail., line: 'The ferries sail, Reyes says; Lind denies it.', when: 2025-08-06, cite: 'article:p1'}\n  y: {by: lind, says: They stay., denies: [x], when: 2025-08-06, cite: 'article:p1'}",
      "The ferries sail, Reyes says; Lind denies it.",
    ],
    [
      "  x: {by: reyes, says: The ferries sail., line: 'The ferries sail, Reyes says.', when: 2025-08-06, cite: 'article:p1'}\n  y: {by: lind, says: They stay., denies: [x], when: 2025-08-06, cite: 'article:p1'}",
      "The ferries sail, Reyes says. **Denied by [Per Lind](#y).**",
    ],
  ])("%s", (records, line) => {
    expect(lineOf(records)).toBe(line);
  });
});

describe("an editor's line of an event stands as it was written, and what it leaves out of state, who says so, day and outcome follows", () => {
  test.each([
    [
      "events:\n  x: {what: Sailing of the ferries, state: possible, when: unstated, per: [plan], line: 'The ferries sail, Reyes says.'}",
      "**No date:** The ferries sail, Reyes says. **Possible**.",
    ],
    [
      "events:\n  x: {what: Sailing of the ferries, state: possible, when: 2025-08-08, said: in 48 hours, per: [plan], line: 'The ferries may sail on 8 August, Reyes says.'}",
      "The ferries may sail on 8 August†, Reyes says.",
    ],
    [
      "events:\n  x: {what: Sailing of the ferries, state: possible, when: 2025-08-08, per: [plan], line: 'The ferries may sail on 8 August, Reyes says.'}",
      "The ferries may sail on 8 August, Reyes says.",
    ],
    [
      "events:\n  x: {what: Sailing of the ferries, state: possible, when: unstated, per: [plan], line: 'The ferries may sail, Reyes says.'}",
      "**No date:** The ferries may sail, Reyes says.",
    ],
    [
      "events:\n  x: {what: Sailing of the ferries, state: possible, when: unstated, per: [plan], line: The ferries sail.}",
      "**No date:** The ferries sail. **Possible**, according to Ana Reyes.",
    ],
    [
      "events:\n  x: {what: Sailing of the ferries, state: intended, when: unstated, per: [plan], line: 'The plant sells its ferries, Reyes says.'}",
      "**No date:** The plant sells its ferries, Reyes says. **Intended** (hedged in the source: “may”).",
    ],
    [
      "events:\n  x: {what: Sailing of the ferries, state: intended, when: unstated, per: [plan], line: 'After intense talks the ferries sail, Reyes says.'}",
      "**No date:** After intense talks the ferries sail, Reyes says. **Intended** (hedged in the source: “may”).",
    ],
    [
      "events:\n  x: {what: Sailing of the ferries, state: scheduled, when: unstated, per: [plan], line: 'The ferries sail due to the thaw, Reyes says.'}",
      "**No date:** The ferries sail due to the thaw, Reyes says. **Scheduled** (hedged in the source: “may”).",
    ],
    [
      "events:\n  x: {what: Sailing of the ferries, state: possible, when: unstated, per: [plan], line: 'The ferries sail after considerable repairs, Reyes says.'}",
      "**No date:** The ferries sail after considerable repairs, Reyes says. **Possible**.",
    ],
    [
      "events:\n  x: {what: Sailing of the ferries, state: possible, when: unstated, per: [plan], line: 'The ferries sail, as the port is open to all, Reyes says.'}",
      "**No date:** The ferries sail, as the port is open to all, Reyes says. **Possible**.",
    ],
    [
      "events:\n  x: {what: Sailing of the ferries, state: did-not-occur, when: unstated, per: [plan], line: 'The ferries sailed without lights, Reyes says.'}",
      "**No date:** The ferries sailed without lights, Reyes says. **Did not happen**.",
    ],
    [
      "events:\n  x: {what: Sailing of the ferries, state: did-not-occur, when: unstated, per: [plan], line: 'The ferries sailed with no passengers, Reyes says.'}",
      "**No date:** The ferries sailed with no passengers, Reyes says. **Did not happen**.",
    ],
    [
      "events:\n  x: {what: Sailing of the ferries, state: occurred, when: unstated, cite: 'article:p1', line: The ferries sailed with Reyes aboard.}",
      "**No date:** The ferries sailed with Reyes aboard, according to the article.",
    ],
    [
      "events:\n  x: {what: Sailing of the ferries, state: occurred, when: unstated, per: [plan], cite: 'article:p1', line: The ferries sailed with Reyes aboard.}",
      "**No date:** The ferries sailed with Reyes aboard, according to Ana Reyes.",
    ],
    [
      "events:\n  x: {what: Sailing of the ferries, state: occurred, when: unstated, per: [far], line: 'The ferries sailed, Reyes said.'}",
      "**No date:** The ferries sailed, Reyes said, *as reported by The Ledger*.",
    ],
    [
      "events:\n  x: {what: Sailing of the ferries, state: occurred, when: unstated, per: [quiet], line: The ferries sailed.}",
      "**No date:** The ferries sailed, according to an unnamed city aide.",
    ],
    [
      "events:\n  x: {what: Sailing of the ferries, state: cancelled, when: unstated, cite: 'article:p1', line: 'The article says the ferries stay in port.'}",
      "**No date:** The article says the ferries stay in port. **Cancelled**.",
    ],
    [
      "events:\n  x: {what: Sailing of the ferries, state: occurred, when: unstated, cite: 'agency:p1', line: 'The ferries sailed, Coastal News reports.'}",
      "**No date:** The ferries sailed, Coastal News reports.",
    ],
    [
      "events:\n  x: {what: Sailing of the ferries, state: occurred, when: unstated, cite: ['agency:p1', 'article:p1'], line: 'The ferries sailed, Coastal News reports.'}",
      "**No date:** The ferries sailed, Coastal News reports.",
    ],
    [
      "events:\n  x: {what: Sailing of the ferries, state: occurred, when: 2025-08-05, cite: 'article:p1', outcome: one ferry ran aground, line: 'The ferries sailed, the article says.'}",
      "**Tuesday 5 August:** The ferries sailed, the article says. Outcome: one ferry ran aground.",
    ],
    [
      "events:\n  x: {what: Sailing of the ferries, state: occurred, when: 2025-08-05, cite: 'article:p1', outcome: one ferry ran aground, line: 'On 5 August a ferry ran aground as the ferries sailed, the article says.'}",
      "On 5 August a ferry ran aground as the ferries sailed, the article says.",
    ],
    [
      "events:\n  x: {what: Sailing of the ferries, state: scheduled, when: 2025-08-15, cite: 'article:p1', line: 'The ferries will sail, the article says.'}",
      "**15 August:** The ferries will sail, the article says.",
    ],
    [
      "events:\n  x: {what: Deadline, type: deadline, state: scheduled, when: 2025-08-15, setBy: reyes, demand: repair the pier, otherwise: fines, cite: 'article:p1', line: 'The article says Lind has until 15 August.'}",
      "The article says Lind has until 15 August. **Scheduled**. Set by Ana Reyes to repair the pier; otherwise: fines.",
    ],
  ])("%s", (records, line) => {
    expect(lineOf(records)).toBe(line);
  });
});
