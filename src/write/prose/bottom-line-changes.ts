import { shakenBasis, withdrawnBasisWords } from "../../model/basis.ts";
import type { Briefing, ResolvedUpdate } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { perBriefing } from "../../model/per-record.ts";
import { type UpdateKind, updateKinds } from "../../model/vocabulary.ts";
import { plainText } from "../../text/plain-text.ts";
import { datePhrase } from "../../words/en/date-words.ts";
import { listInWords, openSentence } from "../../words/en/lists.ts";
import { type BriefingIndex, indexOf } from "../briefing-index.ts";
import { nameInProse } from "../sentences/speakers.ts";
import { replaceOutsideCode } from "./outside-code.ts";
import { recordsCitedIn } from "./references.ts";

/** What the bottom line says without notes and marks, for lists and feeds: "may" instead of "**may**.[^official]" */
export const bottomLineText = perBriefing((briefing) =>
  plainText(briefing.bottomLine, (id) => nameInProse(id, briefing)),
);

/** That what the bottom line rests on was withdrawn or corrected after publication. */
export interface BottomLineChange {
  /** "Part of what this rests on was withdrawn on 12 August 2025." */
  readonly text: string;
  /** The newest entry of the log that says so. */
  readonly update: Id;
}

/** What must stand beside the bottom line wherever it is repeated; null where all that it cites stands as it was. */
export function bottomLineChange(briefing: Briefing): BottomLineChange | null {
  if (briefing.updates.length === 0) return null;
  const index = indexOf(briefing);
  const cited = recordsCitedIn(briefing.bottomLine, briefing.id);
  const touching = briefing.updates.filter(({ affects }) => affects.some((id) => cited.includes(id)));
  const withdrawals = touching.filter(({ kind }) => kind === "withdrawal");
  const corrections = touching.filter(({ kind }) => kind === "correction");
  const bases = cited.flatMap((id) => withdrawnBasisOf(id, index) ?? []);
  const last = withdrawals.at(-1) ?? corrections.at(-1) ?? bases.at(-1)?.update;
  if (last === undefined) return null;
  const isAll = cited.every((id) => withdrawals.some(({ affects }) => affects.includes(id)));
  const done = [...doneOn(withdrawals), ...doneOn(corrections)].join(", and part was ");
  const sentences = [
    ...(done === "" ? [] : [`${isAll ? "What" : "Part of what"} this rests on was ${done}.`]),
    ...bases.slice(0, 1).map(({ words }) => `Part of this ${words}.`),
  ];
  return { text: sentences.join(" "), update: last.id };
}

/** "withdrawn on 5 March 2026 and on 7 March 2026"; nothing for no update. */
function doneOn(updates: readonly ResolvedUpdate[]): readonly string[] {
  const [first] = updates;
  if (first === undefined) return [];
  const days = new Set(updates.map(({ at }) => datePhrase(at, { weekday: false })));
  return [`${updateKinds[first.kind].done} ${listInWords([...days])}`.trim()];
}

/** The bottom line in plain words, and behind it what became of it, for forms that have one field for both. */
export function bottomLineWithChange(briefing: Briefing): string {
  const change = bottomLineChange(briefing);
  return change === null ? bottomLineText(briefing) : `${bottomLineText(briefing)} ${change.text}`;
}

/**
 * The bottom line as Markdown with a link to the log wherever it cites what an update touches, as every other line has
 * it. It is not struck out: a sentence may rest on more than one record.
 */
export function withBottomLineMarks(markdown: string, index: BriefingIndex): string {
  if (index.briefing.updates.length === 0) return markdown;
  return replaceOutsideCode(markdown, citations, (whole, [stop = "", closing = "", notes = ""], offset) => {
    const cited = recordsCitedIn(notes, index.briefing.id);
    const marks = [...new Set(cited.flatMap((id) => marksOf(id, index)))].join(" ");
    if (marks === "") return whole;
    const until: string = markdown.slice(0, offset + stop.length);
    const isAbbreviation = stop === "." && openSentence(until) === until;
    return stop !== "" && !isAbbreviation
      ? ` ${marks}${stop}${closing}${notes}`
      : `${stop}${closing} ${marks}${notes}`;
  });
}

/** A stop or comma, the end of emphasis, and the notes of one place. */
const citations = /([.,;:])?([*_]{0,3})((?: ?\[\^[^\]\s]{1,201}\])+)(?!:)/g;

function marksOf(id: Id, index: BriefingIndex): readonly string[] {
  const updates = index.briefing.updates.filter(({ affects }) => affects.includes(id));
  const basis = withdrawnBasisOf(id, index);
  return [
    ...updates.map((update) => mark(doneWords(update.kind), update)),
    ...(basis === null ? [] : [mark(`**${basis.words}**`, basis.update)]),
  ];
}

const doneWords = (kind: UpdateKind): string =>
  kind === "withdrawal" ? `**${updateKinds[kind].done}**` : updateKinds[kind].done;

const mark = (words: string, { id }: ResolvedUpdate): string => `([${words}](#${id}))`;

/** That an event or figure which stands rests on statements that do not: "rests on a withdrawn statement". */
function withdrawnBasisOf(
  id: Id,
  index: BriefingIndex,
): { readonly words: string; readonly update: ResolvedUpdate } | null {
  const fact = index.fact(id);
  if (fact === undefined || fact.kind === "statement" || fact.withdrawn) return null;
  const basis = shakenBasis(fact, (id) => index.fact(id));
  const words = basis === null ? null : withdrawnBasisWords(basis);
  const update = index.briefing.updates.findLast(
    ({ kind, affects }) => kind === "withdrawal" && affects.some((one) => basis?.withdrawn.includes(one)),
  );
  return words === null || update === undefined
    ? null
    : { words: words.charAt(0).toLowerCase() + words.slice(1), update };
}
