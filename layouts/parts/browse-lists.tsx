import { href, type SearchPageView, type Site } from "#engine";
import { words } from "../words/en/words.ts";
import { EntityEntry } from "./entity-entry.tsx";

/** The archive by people, organizations, places, storylines and months, each with its count. */
export function BrowseLists({ site, view }: { readonly site: Site; readonly view: SearchPageView }) {
  const { search } = words;
  return (
    <section class="browse" aria-labelledby="browse">
      <h2 id="browse">{search.browse}</h2>
      <div class="browse-columns">
        {view.entities.map(({ section, total, most }) =>
          total === 0 ? null : (
            <section key={section} aria-labelledby={`browse-${section}`}>
              <h3 id={`browse-${section}`}>{words.sections[section]}</h3>
              <ul class="entity-entries entity-entries-narrow">
                {most.map((card) => (
                  <EntityEntry key={card.address} site={site} card={{ ...card, role: null }} />
                ))}
              </ul>
              {most.length < total ? (
                <p class="more">
                  <a href={href(site, `/${section}/`)}>{search.all(total)}</a>
                </p>
              ) : null}
              {section === "organizations" && view.onlyPublishers > 0 ? (
                <p class="more">
                  <a href={href(site, "/sources/")}>{search.onlyPublishers(view.onlyPublishers)}</a>
                </p>
              ) : null}
            </section>
          ),
        )}
        {view.storylines.length === 0 ? null : (
          <section aria-labelledby="browse-storylines">
            <h3 id="browse-storylines">{search.storylines}</h3>
            <ul class="entity-entries entity-entries-narrow">
              {view.storylines.map(({ address, title, briefings }) => (
                <EntityEntry
                  key={address}
                  site={site}
                  card={{ address, name: title, role: null, briefings }}
                />
              ))}
            </ul>
          </section>
        )}
        {view.months.length === 0 ? null : (
          <section aria-labelledby="browse-months">
            <h3 id="browse-months">{search.months}</h3>
            <ul class="entity-entries entity-entries-narrow">
              {view.months.map(({ address, name, briefings }) => (
                <EntityEntry key={address} site={site} card={{ address, name, role: null, briefings }} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </section>
  );
}
