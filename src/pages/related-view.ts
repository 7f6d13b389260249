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
    const shown = firstReasons(reasons, briefing, archive);
    return other && shown.length > 0 ? [{ ...briefingNote(other), reasons: shown }] : [];
  });
}

function firstReasons(
  reasons: readonly RelationReason[],
  briefing: Briefing,
  archive: Archive,
): RelatedView["reasons"] {
  const shown: RelatedView["reasons"][number][] = [];
  for (const reason of reasons) {
    if (shown.length === reasonsShown) break;
    const text = reasonText(reason, briefing, archive);
    if (text !== null) shown.push({ kind: reason.kind, text });
  }
  return shown;
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
