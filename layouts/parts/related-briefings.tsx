import { href, inQuotes, type RelatedView, type Site } from "#engine";
import { words } from "../words/en/words.ts";
import { inLanguage } from "./foreign.ts";

/** Briefings that share events or people with this one, each with what it shares. */
export function RelatedBriefings({
  site,
  related,
}: {
  readonly site: Site;
  readonly related: readonly RelatedView[];
}) {
  if (related.length === 0) return null;
  return (
    <nav class="related" aria-labelledby="part_related">
      <h2 id="part_related">{words.briefing.related}</h2>
      <ul class="dated-entries">
        {related.map(({ address, title, date, lang, reasons }) => (
          <li key={address} class="dated-entry">
            <p class="dated-entry-day">{date}</p>
            <div>
              <a class="related-title" href={href(site, address)} {...inLanguage(lang, site)}>
                {title}
              </a>
              <p class="record-line-note">
                {reasons
                  .slice(0, 1)
                  .map(({ kind, text }) =>
                    words.briefing.shares[kind](kind === "entity" ? text : inQuotes(text)),
                  )}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </nav>
  );
}
