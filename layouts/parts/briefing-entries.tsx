import type { BriefingCard, Site } from "#engine";
import { BriefingEntry } from "./briefing-entry.tsx";

interface BriefingEntriesProps {
  readonly site: Site;
  readonly briefings: readonly BriefingCard[];
  readonly heading: string;
  readonly class?: string;
}

/** The briefings of a storyline or dossier, newest first. */
export function BriefingEntries({ site, briefings, heading, class: name }: BriefingEntriesProps) {
  if (briefings.length === 0) return null;
  return (
    <section class={name} aria-labelledby="briefings">
      <h2 id="briefings">{heading}</h2>
      <ol class="briefing-entries">
        {briefings.map((card) => (
          <BriefingEntry key={card.address} site={site} card={card} />
        ))}
      </ol>
    </section>
  );
}
