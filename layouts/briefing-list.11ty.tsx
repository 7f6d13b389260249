import type { BriefingListView } from "#engine";
import { Base } from "./parts/base.tsx";
import { BriefingEntry } from "./parts/briefing-entry.tsx";
import type { LayoutData } from "./parts/layout-data.ts";
import { ListNav, ListSteps } from "./parts/list-nav.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { words } from "./words/en/words.ts";

/** Every briefing, by month. */
export default function BriefingList(data: LayoutData<BriefingListView>) {
  const { site, view } = data;
  return (
    <Base data={data} frame={view.frame} kind="list">
      <PageHead title={view.frame.title} kicker={words.counts.briefings(view.total)}>
        <p>{words.briefings.lede}</p>
      </PageHead>
      <ListNav site={site} pages={view.otherPages} />
      {view.years.length < 2 ? null : (
        <nav class="jump-list" aria-label={words.briefings.years}>
          <ul>
            {view.years.map(({ year, total }) => (
              <li key={year}>
                <a href={`#year-${year}`}>{year}</a> <span class="count">{total}</span>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {view.years.map(({ year, months }) => (
        <section key={year} class="briefing-year" id={`year-${year}`}>
          {months.map(({ id, name, briefings }) => (
            <section key={id} class="briefing-month">
              <h2 id={id}>{name}</h2>
              <ol class="briefing-entries">
                {briefings.map((card) => (
                  <BriefingEntry key={card.address} site={site} card={card} />
                ))}
              </ol>
            </section>
          ))}
        </section>
      ))}
      <ListSteps site={site} pages={view.otherPages} />
    </Base>
  );
}
