import type { Briefing } from "../model/briefing.ts";
import type { UpdateKind } from "../model/vocabulary.ts";
import { openSentence } from "../write/words/lists.ts";
import { type DateView, dateView } from "./date-view.ts";
import { groupBy } from "./group-by.ts";
import { shorten } from "./plain-text.ts";

/** Changes of one kind that were made on one day. */
export interface UpdateNotice {
  readonly kind: UpdateKind;
  readonly date: DateView;
  /** As they were written: each with the anchor of its entry, and the first sentence of what is right now: the line itself may be wrong. */
  readonly entries: readonly { readonly anchor: string; readonly text: string }[];
}

/** Enough to tell what each is about; the entry has the rest. */
const textLength = 50;

/** What was changed in a briefing after publication, newest first; of one day, what was written last comes first. */
export function updateNotices(briefing: Briefing): readonly UpdateNotice[] {
  const newestFirst = briefing.updates.toReversed();
  const byDay = groupBy(newestFirst, ({ at, kind }) => `${kind} ${dateView(at).text}`);
  return [...byDay.values()].map((updates) => ({
    kind: updates[0]!.kind,
    date: dateView(updates[0]!.at),
    entries: updates
      .map((update) => ({
        anchor: update.id,
        text: shorten(openSentence(firstSentence(update.what)), textLength),
      }))
      .toReversed(),
  }));
}

/** Up to the first full stop behind a word of three letters or more: "The U.S. duty is not on oil." */
function firstSentence(text: string): string {
  const stop = /(?<=[^\s.]{3})[.!?]["”’)]*(?= \p{Lu}|$)/u.exec(text);
  return stop === null ? text : text.slice(0, stop.index + stop[0].length);
}
