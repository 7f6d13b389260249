import type { Briefing } from "../model/briefing.ts";
import type { UpdateKind } from "../model/vocabulary.ts";
import { groupBy } from "../text/group-by.ts";
import { firstWords, openSentence } from "../words/en/lists.ts";
import { isGrave } from "../write/selection.ts";
import { type DateView, dateView } from "./date-view.ts";

/** What was changed in a briefing after publication, for one line under its bottom line. */
export interface UpdateNotice {
  readonly kind: UpdateKind;
  /** That it takes words back: it is named, and not only counted. */
  readonly isGrave: boolean;
  /** As they were written: each with the anchor of its entry, and how what is right now begins: the line itself may be wrong. */
  readonly entries: readonly { readonly anchor: string; readonly text: string }[];
}

/** What takes most back comes first. */
const gravest: readonly UpdateKind[] = [
  "withdrawal",
  "correction",
  "source-error",
  "clarification",
  "update",
];
/** Enough to tell what it is about; the entry has the rest. */
const fewWords = 6;

/** One notice a kind, the gravest first. */
export function updateNotices(briefing: Briefing): readonly UpdateNotice[] {
  const byKind = groupBy(briefing.updates, ({ kind }) => kind);
  return gravest.flatMap((kind): readonly UpdateNotice[] => {
    const updates = byKind.get(kind);
    if (updates === undefined) return [];
    return [
      {
        kind,
        isGrave: isGrave(kind),
        entries: updates.map(({ id, what }) => ({
          anchor: id,
          text: firstWords(openSentence(firstSentence(what)), fewWords),
        })),
      },
    ];
  });
}

/** The day of the last change; null where there was none. */
export function lastChange({ updates }: Briefing): DateView | null {
  const last = updates.at(-1);
  return last === undefined ? null : dateView(last.at);
}

/** Up to the first full stop behind a word of three letters or more: "The U.S. duty is not on oil." */
function firstSentence(text: string): string {
  const stop = /(?<=[^\s.]{3})[.!?]["”’)]*(?= \p{Lu}|$)/u.exec(text);
  return stop === null ? text : text.slice(0, stop.index + stop[0].length);
}
