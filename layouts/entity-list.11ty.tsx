import type { EntityCard, EntityListView, Site } from "#engine";
import { Base } from "./parts/base.tsx";
import { EntityEntry } from "./parts/entity-entry.tsx";
import type { LayoutData } from "./parts/layout-data.ts";
import { ListNav, ListSteps } from "./parts/list-nav.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { words } from "./words/en/words.ts";

// Below this, letters would be more than names.
const fewNames = 30;

/** People, organizations or places, by name. */
export default function EntityList(data: LayoutData<EntityListView>) {
  const { site, view } = data;
  const { letters, most } = view;
  return (
    <Base data={data} frame={view.frame} kind="list">
      <PageHead title={view.frame.title} kicker={words.counts.names(view.total)}>
        <p>{words.entity.lede[view.section]}</p>
      </PageHead>
      <ListNav site={site} pages={view.otherPages} by={words.list.letters} />
      {most.length === 0 ? null : (
        <section aria-labelledby="most">
          <h2 id="most">{words.entity.most}</h2>
          <Entities site={site} entities={most} />
        </section>
      )}
      {view.total <= fewNames || letters.length < 2 ? (
        <Entities site={site} entities={letters.flatMap(({ entities }) => entities)} />
      ) : (
        <>
          <nav class="jump-list" aria-label={words.entity.letters}>
            <ul>
              {letters.map(({ letter }) => (
                <li key={letter}>
                  <a href={`#letter-${letter}`}>{letter}</a>
                </li>
              ))}
            </ul>
          </nav>
          {letters.map(({ letter, entities }) => (
            <section key={letter} class="entity-letter">
              <h2 id={`letter-${letter}`}>{letter}</h2>
              <Entities site={site} entities={entities} />
            </section>
          ))}
        </>
      )}
      <ListSteps site={site} pages={view.otherPages} by={words.list.letters} />
    </Base>
  );
}

function Entities({ site, entities }: { readonly site: Site; readonly entities: readonly EntityCard[] }) {
  if (entities.length === 0) return null;
  return (
    <ul class="entity-entries">
      {entities.map((card) => (
        <EntityEntry key={card.address} site={site} card={card} />
      ))}
    </ul>
  );
}
