import type { Site, TimelineEntry, TimelineView } from "#engine";
import { Base } from "./parts/base.tsx";
import { BriefingDay } from "./parts/briefing-mention.tsx";
import type { LayoutData } from "./parts/layout-data.ts";
import { LifePathBrief } from "./parts/life-path.tsx";
import { ListNav, ListSteps } from "./parts/list-nav.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { EventItem } from "./parts/record-line.tsx";
import { words } from "./words/en/words.ts";

/** Every event of the archive once, as it stands now, by date. */
export default function Timeline(data: LayoutData<TimelineView>) {
  const { site, view } = data;
  return (
    <Base data={data} frame={view.frame} kind="register">
      <PageHead title={view.frame.title} kicker={words.counts.events(view.total)}>
        <p>{words.timeline.lede}</p>
      </PageHead>
      <ListNav site={site} pages={view.otherPages} />
      {view.total === 0 ? <p class="empty">{words.timeline.empty}</p> : null}
      {view.months.map(({ id, name, entries }) => (
        <section key={id} class="register-part" aria-labelledby={`month-${id}`}>
          <h2 id={`month-${id}`}>{name}</h2>
          <ol class="record-lines timeline">
            {entries.map((entry) => (
              <Entry key={entry.address} site={site} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      {view.undated.length === 0 ? null : (
        <section class="register-part" aria-labelledby="undated">
          <h2 id="undated">{words.register.undated}</h2>
          <ul class="record-lines">
            {view.undated.map((entry) => (
              <Entry key={entry.address} site={site} entry={entry} withDate={false} />
            ))}
          </ul>
        </section>
      )}
      <ListSteps site={site} pages={view.otherPages} />
    </Base>
  );
}

interface EntryProps {
  readonly site: Site;
  readonly entry: TimelineEntry;
  readonly withDate?: boolean;
}

function Entry({ site, entry, withDate = true }: EntryProps) {
  return (
    <EventItem
      site={site}
      line={entry}
      withDate={withDate}
      below={
        <>
          {entry.dateFrom === null ? null : (
            <p class="record-line-note">
              {words.timeline.date}: {entry.dateFrom.attribution} ·{" "}
              <BriefingDay site={site} briefing={entry.dateFrom.briefing} address={entry.dateFrom.address} />
            </p>
          )}
          <LifePathBrief site={site} path={entry.path} />
        </>
      }
    >
      {" · "}
      <BriefingDay site={site} briefing={entry.briefing} />
    </EventItem>
  );
}
