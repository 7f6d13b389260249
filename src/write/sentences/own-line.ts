import { escapeMarkdown } from "../../markdown/markdown.ts";
import type { ResolvedEvent, ResolvedStatement } from "../../model/briefing.ts";
import { type EventState, eventStates, hangsOnVerb, verbs } from "../../model/vocabulary.ts";
import { conditionsToldBy, hasConditionWord, hasWordsOf } from "../../text/condition-words.ts";
import { endSentence, openSentence } from "../../words/en/lists.ts";
import { isReported, showsVerb } from "../../words/en/verb-signs.ts";
import type { BriefingIndex } from "../briefing-index.ts";
import type { Writing } from "../writing.ts";
import { attributionOf, chainOf, saidBy } from "./attribution.ts";
import { upperStart } from "./case.ts";
import { conditionClause } from "./conditions.ts";
import { isNamedIn } from "./event-details.ts";
import { isPlainlyKnown } from "./plainly-known.ts";
import { unnamedDescription } from "./speakers.ts";
import { leadStatement } from "./who-says-so.ts";

// The editor's own sentence for a record. What it leaves out of who says so and how far the thing has got is put behind it, so that a
// reader never knows less than from a sentence of ours.

/** The editor's line of an event as Markdown, with its state and who says so where it has them not; null where there is none. */
export function ownEventSentence(event: ResolvedEvent, writing: Writing): string | null {
  const { line, state } = event;
  if (line === null) return null;
  const who = untoldOf(event, line, writing);
  if (showsState(line, state, writing)) return withAttribution(line, who);
  const label = `**${eventStates[state].label}**${who === null ? "" : `, ${who}`}`;
  return `${endSentence(escapeMarkdown(line))} ${endSentence(label)}`;
}

/**
 * The editor's line of a statement, with who says so where it does not say. Null where there is none, and where it does not show that
 * its words were denied or only wanted: then the program's sentence stands.
 */
export function ownStatementSentence(statement: ResolvedStatement, writing: Writing): string | null {
  const { line, verb } = statement;
  if (line === null) return null;
  // Doubt can be added behind a sentence, a denial can't.
  const isBound = hangsOnVerb(verb) && verbs[verb].force !== "doubted";
  if (isBound && !(writing.isEnglish && showsVerb(line, statement))) return null;
  return withAttribution(line, untoldOf(statement, line, writing));
}

/** What an editor's line leaves of a record's hedges: those of the source, and a verb that is one. */
export function hedgesWithVerb(statement: ResolvedStatement, line: string): readonly string[] {
  const { hedges, verb } = statement;
  return verb === null || verbs[verb].force !== "doubted" || showsVerb(line, statement)
    ? hedges
    : [...hedges, verb];
}

/** Whether an editor's line tells the condition of its record by more than a stray "if". */
export function tellsOwnCondition(
  { condition }: ResolvedStatement | ResolvedEvent,
  line: string,
  index: BriefingIndex,
): boolean {
  if (condition === null) return true;
  const words =
    condition.kind === "text" ? condition.text : conditionClause(condition, index).replace(/ \([^)]*\)$/, "");
  if (condition.kind === "text" && line.includes(openSentence(words.trim()))) return true;
  return (
    index.isEnglish && hasConditionWord(line) && conditionsToldBy(line)(words) && hasWordsOf(line, words)
  );
}

function withAttribution(line: string, who: string | null): string {
  const sentence = endSentence(escapeMarkdown(line));
  if (who === null) return sentence;
  const open = openSentence(sentence);
  return open === sentence ? `${sentence} ${upperStart(endSentence(who))}` : endSentence(`${open}, ${who}`);
}

/**
 * What the line leaves out of who says so: "according to Ana Reyes, *as reported by The Ledger*", or of a line that has the speaker,
 * "*as reported by The Ledger*". Null where it names all of them.
 */
function untoldOf(record: ResolvedStatement | ResolvedEvent, line: string, writing: Writing): string | null {
  if (record.established) return null;
  if (record.kind === "event" && record.state === "occurred" && isPlainlyKnown(record, writing)) return null;
  const statement = record.kind === "statement" ? record : leadStatement(record, writing);
  if (writing.isEnglish && isReported(line)) {
    const by = statement?.by?.entity;
    const via = statement?.via ?? [];
    if (by === undefined && via.length === 0) {
      const cited = record.cites.length > 0 ? record.cites : (statement?.cites ?? []);
      const sources =
        cited.length > 0
          ? cited.map(({ source }) => source)
          : writing.readSources.slice(0, 1).map(({ id }) => id);
      if (sources.some((id) => namesSource(line, id, writing))) return null;
    } else if (by === undefined || names(line, by, writing)) {
      if (via.every((id) => names(line, id, writing))) return null;
      if (by !== undefined && statement !== null) return chainOf(statement, writing);
    }
  }
  return `according to ${record.kind === "statement" ? saidBy(record, writing) : attributionOf(record, writing)}`;
}

function namesSource(line: string, id: string, writing: Writing): boolean {
  const publisher = writing.source(id)?.publisher ?? "unstated";
  return publisher === "unstated"
    ? /\bthe (?:article|report|document|post|transcript|interview|data|source)/i.test(line)
    : names(line, publisher, writing);
}

/** One whom the source does not name is told of by the description, or as unnamed; a group by its short name; an organization with or without its article. */
function names(line: string, id: string, index: BriefingIndex): boolean {
  const entity = index.entity(id);
  if (entity === undefined) return false;
  if (entity.unnamed !== null)
    return (
      line.toLowerCase().includes(unnamedDescription(entity.unnamed).toLowerCase()) || unnamed.test(line)
    );
  const bare = entity.name?.replace(/^the /i, "");
  return (
    isNamedIn(line, entity) ||
    (bare !== undefined && line.includes(bare)) ||
    (entity.short !== null && openToCase(line).includes(openToCase(entity.short)))
  );
}

const openToCase = (words: string) => ` ${words.toLowerCase()} `.replace(/[^\p{L}\d]+/gu, " ");

const unnamed = /\b(?:unnamed|anonym\w+|unidentified|not named|not be named|not identified)\b/i;

function showsState(line: string, state: EventState, { isEnglish }: BriefingIndex): boolean {
  const signs = stateSigns[state];
  return signs === null || (isEnglish && signs.test(line));
}

/** Words as weak as the state or weaker. In small letters: "May" is a month. */
const stateSigns: Readonly<Record<EventState, RegExp | null>> = {
  occurred: null,
  ongoing: /\b(?:is|are|has|have|since|continu\w+|ongoing|under ?way|still|remains?)\b/,
  scheduled:
    /\b(?:will|is to|are to|scheduled?|due(?! to (?:an?|the|its|his|her|their)\b)|set (?:to|for)|plan(?:s|ned|ning)?|expect\w*|intend\w*|would|may|might|could|possibl[ey])\b/,
  intended:
    /\b(?:inten(?:ds?|ded|ding|tions?|t)|plan(?:s|ned|ning)?|aim\w*|wants?|wanted|propos\w+|expect\w*|hop(?:es?|ed|ing)|means? to|seek\w*|would|may|might|could|possibl[ey])\b/,
  possible:
    /\b(?:may|might|could|possib\w+|potential\w*|perhaps|would|consider(?:s|ed|ing)?|chances?|uncertain|unclear)\b/,
  postponed: /\b(?:postpon\w+|put off|delay\w*|pushed back|deferred|adjourn\w+)\b/,
  cancelled: /\b(?:cancel\w*|call(?:s|ed)? off|scrap\w*|abandon\w*)\b/,
  "did-not-occur": /\b(?:not|never|failed to|there (?:was|were) no)\b|n['’]t\b|^(?:No|Nobody)\b/,
  lapsed: /\b(?:laps\w+|expir\w+|r[au]n out|ended)\b/,
  alleged: /\b(?:alleg\w+|claim\w*|accus\w+|(?:is|are) said to|suspect\w*|purport\w*|reportedly)\b/,
};
