import { briefingAddress } from "../model/address.ts";
import type { Archive } from "../model/archive.ts";
import type { Briefing, ResolvedUpdate } from "../model/briefing.ts";
import { updateKinds } from "../model/vocabulary.ts";
import { indexOf } from "../write/briefing-index.ts";
import { isSameWords, updateWords } from "../write/sentences/update-words.ts";
import { type BriefingNote, briefingNote } from "./briefing-card.ts";
import { type DateView, dateView } from "./date-view.ts";
import { recordAddress } from "./line-view.ts";
import { type ListLinks, listLinks } from "./list-links.ts";
import type { ListPage } from "./long-list.ts";
import { oncePerArchive } from "./once-per-archive.ts";
import { definePage, type PageView } from "./page.ts";
import { pagesByPeriod } from "./periods.ts";
import { recordOf } from "./record-lookup.ts";
import { recordText } from "./record-text.ts";
import { registerFrame } from "./register-frame.ts";

/** Every change made after publication, newest first. */
export interface CorrectionsView extends PageView {
  readonly updates: readonly UpdateEntry[];
  readonly total: number;
  readonly otherPages: ListLinks;
}

export interface UpdateEntry {
  /** Its entry in the briefing. */
  readonly address: string;
  readonly kind: ResolvedUpdate["kind"];
  readonly word: string;
  readonly meaning: string;
  readonly date: DateView;
  readonly what: string;
  readonly was: WordsBefore | null;
  /** What its lines are: "Lines corrected", "Line clarified". */
  readonly touched: string;
  readonly affects: readonly { readonly address: string; readonly text: string }[];
  readonly briefing: BriefingNote;
}

/** The words that an update is about. */
export interface WordsBefore {
  /** "It said before"; "The line says" of what a clarification left as it was, "The article said" of its error. */
  readonly label: string;
  readonly text: string;
  /** True where they no longer hold, and are struck through. */
  readonly isTakenBack: boolean;
}

/** An update with the briefing that it was made in. */
export interface MadeUpdate {
  readonly briefing: Briefing;
  readonly update: ResolvedUpdate;
}

const base = "/corrections/";

export const correctionsPage = definePage<ListPage<MadeUpdate>, CorrectionsView>({
  kind: "corrections",
  layout: "corrections.11ty.tsx",
  isList: true,
  refs: oncePerArchive(({ archive, now }) =>
    pagesByPeriod({ base, entries: madeUpdates(archive), dayOf: dayOfUpdate, now }),
  ),
  address: ({ address }) => address,
  view(page, context) {
    return {
      frame: registerFrame(
        {
          title: "Corrections",
          description: `Every correction, clarification, update and withdrawal in the briefings of ${context.site.title}.`,
          address: base,
        },
        page,
        context,
      ),
      markdown: null,
      updates: page.entries.map(updateEntry),
      total: page.total,
      otherPages: listLinks(page),
    };
  },
});

/** Of one day, the one written last comes first. */
export function madeUpdates({ briefings }: Archive): readonly MadeUpdate[] {
  return briefings.flatMap((briefing) =>
    briefing.updates.map((update) => ({ briefing, update })).toReversed(),
  );
}

export const dayOfUpdate = ({ update }: MadeUpdate): string | null => update.at.earliest ?? update.at.latest;

export function updateEntry({ briefing, update }: MadeUpdate): UpdateEntry {
  const { label, meaning } = updateKinds[update.kind];
  const affects = update.affects.flatMap((id) => {
    const record = recordOf(briefing, id);
    return record ? [{ address: recordAddress(briefing, id), text: recordText(record) }] : [];
  });
  const was = wordsBefore(update, briefing);
  return {
    address: `${briefingAddress(briefing.id)}#${update.id}`,
    kind: update.kind,
    word: label,
    meaning,
    date: dateView(update.at),
    what: update.what,
    was: was !== null && isRepeated(was, affects) ? null : was,
    touched: updateWords(update, indexOf(briefing)).lines(affects.length),
    affects,
    briefing: briefingNote(briefing),
  };
}

/** The line that is clarified, as it stands, need not be quoted above itself. */
function isRepeated({ label, text }: WordsBefore, affects: UpdateEntry["affects"]): boolean {
  return label !== "It said before" && affects.some((line) => isSameWords(line.text, text));
}

/** Null where none are given. */
export function wordsBefore(update: ResolvedUpdate, briefing: Briefing): WordsBefore | null {
  if (update.was === null) return null;
  const { was, isTakenBack } = updateWords(update, indexOf(briefing));
  return { label: was, text: update.was, isTakenBack };
}
