import { href, type PublisherView, type Site, type SourcesView, type SourceView } from "#engine";
import { Base } from "./parts/base.tsx";
import { BriefingDay } from "./parts/briefing-mention.tsx";
import { FactDate } from "./parts/fact-date.tsx";
import type { LayoutData } from "./parts/layout-data.ts";
import { PageHead } from "./parts/page-head.tsx";
import { PeriodNav } from "./parts/period-nav.tsx";
import { words } from "./words.ts";

/** What the briefings rest on, by publisher. */
export default function Sources(data: LayoutData<SourcesView>) {
  const { site, view } = data;
  return (
    <Base data={data} frame={view.frame} kind="register">
      <PageHead title={view.frame.title} kicker={words.counts.sources(view.total)}>
        <p>{words.sources.lede}</p>
      </PageHead>
      <PeriodNav site={site} periods={view.periods} />
      {view.shown < view.total ? <p class="more">{words.counts.shownOf(view.shown, view.total)}</p> : null}
      {view.total === 0 ? <p class="empty">{words.sources.empty}</p> : null}
      {view.publishers.map((publisher) => (
        <Publisher key={publisher.id} site={site} publisher={publisher} />
      ))}
    </Base>
  );
}

function Publisher({ site, publisher }: { readonly site: Site; readonly publisher: PublisherView }) {
  const { id, name, address, lines, briefings, sources } = publisher;
  return (
    <section class="register-part publisher" aria-labelledby={id}>
      <h2 id={id}>
        {name === null ? (
          words.sources.unstated
        ) : address === null ? (
          name
        ) : (
          <a href={href(site, address)}>{name}</a>
        )}
      </h2>
      <p class="section-lede">
        {words.sources.rests(words.counts.lines(lines), words.counts.briefings(briefings))}
      </p>
      <ul class="sources">
        {sources.map((source) => (
          <Source key={source.usedIn[0]?.address} site={site} source={source} />
        ))}
      </ul>
    </section>
  );
}

function Source({ site, source }: { readonly site: Site; readonly source: SourceView }) {
  const title = source.title ?? words.sources.untitled(source.host);
  return (
    <li class="source">
      <p class="record-line-text">{source.url === null ? title : <a href={source.url}>{title}</a>}</p>
      <p class="record-line-note">
        {source.through === null ? null : (
          <strong class="source-mark source-through">{words.sources.through(source.through)}</strong>
        )}
        {source.excerpt ? <strong class="source-mark">{words.sources.excerpt}</strong> : null}
        {source.type}
        {source.author === null ? null : `, ${words.sources.by} ${source.author}`}
        {source.published === null ? null : (
          <>
            , <FactDate date={source.published} />
          </>
        )}
      </p>
      <ul class="source-uses" aria-label={words.sources.usedIn}>
        {source.usedIn.map(({ briefing, address, lines }) => (
          <li key={address}>
            <BriefingDay site={site} briefing={briefing} address={address} />{" "}
            <span class="count">{words.counts.lines(lines)}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}
