import type { EntityListView } from "#engine";
import { Base } from "./parts/base.tsx";
import { EntityEntry } from "./parts/entity-entry.tsx";
import type { LayoutData } from "./parts/layout-data.ts";
import { PageHead } from "./parts/page-head.tsx";
import { words } from "./words.ts";

// Below this, letters would be more than names.
const fewNames = 30;

/** People, organizations or places, by name. */
export default function EntityList(data: LayoutData<EntityListView>) {
  const { site, view } = data;
  return (
    <Base data={data} frame={view.frame} kind="list">
      <PageHead title={view.frame.title} kicker={words.counts.names(view.total)}>
        <p>{words.entity.lede[view.section]}</p>
      </PageHead>
      {view.total <= fewNames ? (
        <ul class="entity-entries">
          {view.letters.flatMap(({ entities }) =>
            entities.map((card) => <EntityEntry key={card.address} site={site} card={card} />),
          )}
        </ul>
      ) : (
        <>
          <nav class="jump-list" aria-label={words.entity.letters}>
            <ul>
              {view.letters.map(({ letter }) => (
                <li key={letter}>
                  <a href={`#letter-${letter}`}>{letter}</a>
                </li>
              ))}
            </ul>
          </nav>
          {view.letters.map(({ letter, entities }) => (
            <section key={letter} class="entity-letter">
              <h2 id={`letter-${letter}`}>{letter}</h2>
              <ul class="entity-entries">
                {entities.map((card) => (
                  <EntityEntry key={card.address} site={site} card={card} />
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </Base>
  );
}
