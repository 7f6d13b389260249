import { briefingAddress } from "../model/address.ts";
import type { Archive } from "../model/archive.ts";
import type { Briefing, ResolvedUpdate } from "../model/briefing.ts";
import { updateKinds } from "../model/vocabulary.ts";
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
  readonly was: string | null;
  /** The lines that it changes. */
  readonly affects: readonly { readonly address: string; readonly text: string }[];
  readonly briefing: BriefingNote;
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
  return {
    address: `${briefingAddress(briefing.id)}#${update.id}`,
    kind: update.kind,
    word: label,
    meaning,
    date: dateView(update.at),
    what: update.what,
    was: update.was,
    affects: update.affects.flatMap((id) => {
      const record = recordOf(briefing, id);
      return record ? [{ address: recordAddress(briefing, id), text: recordText(record) }] : [];
    }),
    briefing: briefingNote(briefing),
  };
}
