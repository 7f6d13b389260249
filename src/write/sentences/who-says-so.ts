import type { Mention, ResolvedEvent, ResolvedFigure, ResolvedStatement } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { listInWords } from "../../words/en/lists.ts";
import type { BriefingIndex } from "../briefing-index.ts";
import { plainNameInSentence } from "./speakers.ts";

// The one place that words who says so and through whom it came, for the briefing, pages, calendars, feeds and search.

/** How names stand where the words are printed: in Markdown with titles and emphasis, or in plain text. */
export interface Voice {
  readonly index: BriefingIndex;
  /** A name inside a sentence: "the White House". */
  name(id: Id): string;
  /** A speaker, with the title where it is to be given. */
  speaker(mention: Mention): string;
  /** A source inside a sentence: "Reuters", "the article". */
  source(id: Id): string;
  /** Sets apart what is second-hand. */
  aside(words: string): string;
}

/**
 * Who carries an event or figure: the words after "according to". The first statement that it rests on supplies it; one
 * that rests on none is told by its source.
 */
export function carrierOf(record: ResolvedEvent | ResolvedFigure, voice: Voice): string {
  const statement = leadStatement(record, voice.index);
  if (statement !== null) return saidBy(statement, voice);
  const first = record.per[0] === undefined ? undefined : voice.index.fact(record.per[0]);
  return sourceOf(record.kind === "figure" && first?.kind === "event" ? first : record, voice);
}

/**
 * The statement that an event or figure rests on: the first of `per`, followed through an event where a figure
 * names one. Null where the source says it in its own voice.
 */
export function leadStatement(
  record: ResolvedEvent | ResolvedFigure,
  index: BriefingIndex,
): ResolvedStatement | null {
  let first = record.per[0] === undefined ? undefined : index.fact(record.per[0]);
  // One step only: a figure may rest on an event, an event on statements; what rests on itself rests on its source.
  if (record.kind === "figure" && first?.kind === "event")
    first = first.per[0] === undefined ? undefined : index.fact(first.per[0]);
  return first?.kind === "statement" ? first : null;
}

/** Who says a statement, with the chain through which it came: "Donald Trump, *as reported by The New York Times*". */
export function saidBy(statement: ResolvedStatement, voice: Voice): string {
  const chain = chainOf(statement, voice);
  const carrier = statement.via.at(-1);
  const who =
    statement.by !== null
      ? voice.speaker(statement.by)
      : carrier === undefined
        ? sourceOf(statement, voice)
        : voice.name(carrier);
  return chain === null ? who : `${who}, ${chain}`;
}

/**
 * How second-hand words came to us, from the speaker outwards: "*as reported by The New York Times, cited by Reuters*".
 * What a carrier says in its own voice is "*as cited by the article*", or through others "*as cited by Reuters, cited by the
 * article*". Null where we read them at first hand.
 */
export function chainOf(statement: ResolvedStatement, voice: Voice): string | null {
  const [nearest, ...further] = statement.via.toReversed();
  if (nearest === undefined) return null;
  if (statement.by === null)
    return voice.aside(
      `as cited by ${[...further.map((id) => voice.name(id)), sourceOf(statement, voice)].join(", cited by ")}`,
    );
  const reported = isNamedInDescription(nearest, statement.by, voice.index)
    ? "as that publication reports"
    : `as reported by ${voice.name(nearest)}`;
  return voice.aside([reported, ...further.map((id) => `cited by ${voice.name(id)}`)].join(", "));
}

/** "two people who spoke to The New York Times": the speaker's description has its carrier already. */
function isNamedInDescription(carrier: Id, by: Mention, index: BriefingIndex): boolean {
  return index.entity(by.entity)?.unnamed?.includes(plainNameInSentence(carrier, index)) ?? false;
}

/** The source whose own voice it is. */
export function sourceOf(record: ResolvedStatement | ResolvedEvent | ResolvedFigure, voice: Voice): string {
  const { cites } = record;
  if (cites.length === 1) return voice.source(cites[0]!.source);
  const [first] = voice.index.readSources;
  if (cites.length === 0) return first === undefined ? "the source" : voice.source(first.id);
  const ids = new Set(cites.map(({ source }) => source));
  return listInWords([...new Set([...ids].map((id) => voice.source(id)))]);
}

/** Whoever says a statement that takes a stand on another record. */
export function disputantOf(id: Id, voice: Voice): string {
  const statement = voice.index.statement(id);
  if (statement === undefined) return "another statement";
  const speaker = statement.by?.entity ?? statement.via.at(-1);
  return speaker === undefined ? sourceOf(statement, voice) : voice.name(speaker);
}
