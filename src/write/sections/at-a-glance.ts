import type { ResolvedEvent, ResolvedFigure, ResolvedStatement } from "../../model/briefing.ts";
import type { FactDate } from "../../model/fact-date.ts";
import { eventStates } from "../../model/vocabulary.ts";
import { escapeMarkdown, tableRow } from "../../text/markdown.ts";
import { attributionOf, saidBy } from "../sentences/attribution.ts";
import { conditionSentence, recordInSentence } from "../sentences/conditions.ts";
import { denialIn } from "../sentences/denial.ts";
import { deadlineSentence } from "../sentences/event-line.ts";
import { finishLine, withLaterMarks } from "../sentences/finished-line.ts";
import { nameInSentence } from "../sentences/speakers.ts";
import { statementWords } from "../sentences/statement-words.ts";
import { lowerPhrase, sentenceStart, upperStart } from "../words/case.ts";
import { dateInWords, isDated, isOnDay } from "../words/dates.ts";
import { endSentence, listInWords, openSentence } from "../words/lists.ts";
import { figureInWords } from "../words/numbers.ts";
import { cite, type Writing } from "../writing.ts";
import type { Section } from "./section.ts";

/** The records of `key`, one row each. How far an event has got and how we know it stand in columns of their own. */
export const atAGlance: Section = {
  kind: "at-a-glance",
  title: () => "At a glance",
  names: ["at a glance"],
  lines(writing) {
    const rows = writing.briefing.key.flatMap((id) => {
      const record = writing.fact(id);
      if (record === undefined) {
        const question = writing.question(id);
        if (question === undefined) return [];
        writing.printed.add(id);
        return [[`${escapeMarkdown(question.ask)} {#${id}}`, "Not known", "–", "–"]];
      }
      if (record.kind === "statement") return [statementRow(record, writing)];
      return [record.kind === "event" ? eventRow(record, writing) : figureRow(record, writing)];
    });
    if (rows.length === 0) return [];
    return [
      tableRow(["What", "Where it stands", "Who says so", "When"]),
      tableRow(["---", "---", "---", "---"]),
      ...rows.map(tableRow),
    ];
  },
};

function eventRow(event: ResolvedEvent, writing: Writing): readonly string[] {
  const terms = deadlineSentence(event, writing);
  const what =
    terms === null ? escapeMarkdown(event.what) : `${endSentence(escapeMarkdown(event.what))} ${terms}`;
  return [
    withLaterMarks(event, what, writing) + cite(event.id, writing),
    stateWithCondition(event, writing),
    event.established ? "Public record" : sentenceStart(attributionOf(event, writing), writing),
    upperStart(dateInWords(event.when, "short")),
  ];
}

/**
 * A statement is said, not so: its sourcing stands under "Who says so", and the state of the event it is about beside the
 * event's name. An event that has a row of its own has its state, condition and date there.
 */
function statementRow(statement: ResolvedStatement, writing: Writing): readonly string[] {
  const denial = denialStanding(statement, writing);
  // A denial has no state, and no other date than that of its words: those of what it denies are not its own.
  const events = denial === null ? statement.about.flatMap((id) => writing.event(id) ?? []) : [];
  const others = events.filter(({ id }) => !writing.briefing.key.includes(id));
  return [
    finishLine(statement, withSpeaker(statement, writing), writing),
    denial ?? standingOf(events, others, writing),
    sourcingOf(statement, writing),
    datesOf(statement, others),
  ];
}

/** "A denial of the meeting between Trump and Putin"; null for what denies nothing. */
function denialStanding({ denies, verb }: ResolvedStatement, writing: Writing): string | null {
  if (denies.length === 0 && verb !== "denied") return null;
  const events = denies.filter((id) => writing.event(id) !== undefined);
  return events.length === 0
    ? "A denial"
    : `A denial of ${listInWords(events.map((id) => recordInSentence(id, writing)))}`;
}

function standingOf(
  events: readonly ResolvedEvent[],
  others: readonly ResolvedEvent[],
  writing: Writing,
): string {
  if (others.length > 0)
    return others
      .map((event, index) => {
        const what = index === 0 ? event.what : (lowerPhrase(event.what, writing) ?? event.what);
        const condition = event.condition === null ? "" : ", **Conditional**";
        return `${escapeMarkdown(what)}: ${stateOf(event)}${condition}`;
      })
      .join("; ");
  if (events.length === 0) return "A statement";
  return `A statement on ${listInWords(events.map(({ id }) => recordInSentence(id, writing)))}`;
}

function figureRow(figure: ResolvedFigure, writing: Writing): readonly string[] {
  return [
    withLaterMarks(figure, escapeMarkdown(upperStart(figure.of)), writing) + cite(figure.id, writing),
    `**${upperStart(figureInWords(figure))}**${figure.derived ? " (worked out by us)" : ""}`,
    sentenceStart(attributionOf(figure, writing), writing),
    figure.asOf === null || !isDated(figure.asOf)
      ? "Not stated"
      : upperStart(dateInWords(figure.asOf, "short")),
  ];
}

function stateOf(event: ResolvedEvent): string {
  const outcome = event.outcome === null ? "" : `; ${escapeMarkdown(event.outcome)}`;
  return `**${eventStates[event.state].label}**${outcome}`;
}

function stateWithCondition(event: ResolvedEvent, writing: Writing): string {
  if (event.condition === null) return stateOf(event);
  return `${openSentence(stateOf(event))}. ${conditionSentence(event.condition, writing)}`;
}

function sourcingOf(statement: ResolvedStatement, writing: Writing): string {
  const who = saidBy(statement, writing);
  switch (statement.sourcing.kind) {
    case "withdrawn":
      return `**Withdrawn**; said by ${who}`;
    case "established":
      return "Public record";
    case "confirmed":
      return `**Confirmed by ${who}**`;
    default:
      return sentenceStart(who, writing);
  }
}

/** The words, with the speaker's name for "he" or "she": in the table nobody has been named before. */
function withSpeaker(statement: ResolvedStatement, writing: Writing): string {
  const words = statementWords(statement);
  const denial = statement.by === null ? null : denialIn(statement, writing, "past");
  if (denial !== null)
    return `${sentenceStart(nameInSentence(statement.by!.entity, writing), writing)} ${escapeMarkdown(denial)}`;
  if (!writing.isEnglish || statement.by === null || !pronoun.test(words)) return words;
  return words.replace(pronoun, `${sentenceStart(nameInSentence(statement.by.entity, writing), writing)} `);
}

const pronoun = /^(?:He|She) /;

/** The day of the one event it is about, then the day of the words: two dates that must not be taken for each other. */
function datesOf(statement: ResolvedStatement, events: readonly ResolvedEvent[]): string {
  const only = events.length === 1 ? events[0] : undefined;
  const event =
    only === undefined || !isDated(only.when) ? null : upperStart(dateInWords(only.when, "short"));
  const said = isDated(statement.when) ? `said ${dateInWords(statement.when, "short")}` : null;
  if (event !== null && said !== null && isSameDay(only!.when, statement.when))
    return `${event} (said the same day${statement.when.inferred ? "†" : ""})`;
  if (event === null) return said === null ? "Not stated" : upperStart(said);
  if (said === null && statement.by === null) return event;
  return `${event} (${said ?? "said on a day not stated"})`;
}

function isSameDay(a: FactDate, b: FactDate): boolean {
  return a.earliest !== null && isOnDay(a, a.earliest) && isOnDay(b, a.earliest);
}
