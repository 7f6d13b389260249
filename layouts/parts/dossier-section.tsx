import { href, type LineList, type Site } from "#engine";
import { inLanguage } from "./foreign.ts";
import { LifePath } from "./life-path.tsx";
import { EventItem, StatementItem } from "./record-line.tsx";

interface DossierSectionProps {
  readonly site: Site;
  readonly id: string;
  readonly heading: string;
  readonly list: LineList;
  readonly withSpeaker?: boolean;
}

/** Lines in time order, under the briefings that they come from. */
export function DossierSection({ site, id, heading, list, withSpeaker = true }: DossierSectionProps) {
  if (list.groups.length === 0) return null;
  return (
    <section class="dossier-section" aria-labelledby={id}>
      <h2 id={id}>
        {heading} <span class="count">{list.total}</span>
      </h2>
      {list.groups.map(({ briefing, lines }, index) => (
        <div class="line-group" key={`${briefing.address} ${index}`}>
          <p class="line-group-source">
            {briefing.date}:{" "}
            <a href={href(site, briefing.address)} {...inLanguage(briefing.lang, site)}>
              {briefing.title}
            </a>
          </p>
          <ul class="record-lines">
            {lines.map((line) =>
              line.kind === "event" ? (
                <EventItem
                  key={line.address}
                  site={site}
                  line={line}
                  below={line.path.length === 0 ? null : <LifePath site={site} path={line.path} />}
                />
              ) : (
                <StatementItem key={line.address} site={site} line={line} withSpeaker={withSpeaker} />
              ),
            )}
          </ul>
        </div>
      ))}
    </section>
  );
}
