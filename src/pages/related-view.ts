import type { Archive, RelationReason } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import { type BriefingNote, briefingNote } from "./briefing-card.ts";
import { briefingOf, ownValue } from "./record-lookup.ts";

/** A related briefing with what it shares. */
export interface RelatedView extends BriefingNote {
  readonly reasons: readonly { readonly kind: RelationReason["kind"]; readonly text: string }[];
}

// One event and a few names say enough; the rest is on the pages themselves.
const reasonsShown = 3;

export function relatedBriefings(briefing: Briefing, archive: Archive): readonly RelatedView[] {
  return (ownValue(archive.links, briefing.id)?.related ?? []).flatMap(({ briefing: related, reasons }) => {
    const other = briefingOf(archive, related);
    const shown = reasons.flatMap((reason) => reasonView(reason, briefing, archive)).slice(0, reasonsShown);
    return other && shown.length > 0 ? [{ ...briefingNote(other), reasons: shown }] : [];
  });
}

function reasonView(reason: RelationReason, briefing: Briefing, archive: Archive): RelatedView["reasons"] {
  const text = reasonText(reason, briefing, archive);
  return text === null ? [] : [{ kind: reason.kind, text }];
}

/** An event is called what the page's own briefing calls it: a later name may tell what nobody knew then. */
function reasonText(reason: RelationReason, briefing: Briefing, archive: Archive): string | null {
  switch (reason.kind) {
    case "event": {
      const lifeOf = ownValue(archive.links, briefing.id)?.lifeOf ?? {};
      return briefing.events.find(({ id }) => ownValue(lifeOf, id) === reason.life)?.what ?? null;
    }
    case "entity":
      return ownValue(archive.entities, reason.id)?.entity.name ?? null;
    case "storyline":
      return ownValue(archive.storylines, reason.id)?.title ?? null;
  }
}
