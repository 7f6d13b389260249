import { href, type PublisherView, type Site, type SourcesView, type SourceView } from "#engine";
import { Base } from "./parts/base.tsx";
import { BriefingDay } from "./parts/briefing-mention.tsx";
import { FactDate } from "./parts/fact-date.tsx";
import type { LayoutData } from "./parts/layout-data.ts";
import { ListNav, ListSteps } from "./parts/list-nav.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { words } from "./words/en/words.ts";

/** What the briefings rest on, by publisher. */
export default function Sources(data: LayoutData<SourcesView>) {
  const { site, view } = data;
  const { sources } = words;
  const [first] = view.publishers;
  if (view.shape === "publisher" && first) return <OnePublisher data={data} publisher={first} />;
  const kicker = `${words.counts.sources(view.totals.sources)} · ${words.counts.publishers(view.totals.publishers)}`;
  const isLetter = view.frame.breadcrumb.length > 0;
  const hidden = view.otherPages.groups.length > 0 && view.publishers.length < view.totals.publishers;
  return (
    <Base data={data} frame={view.frame} kind="register">
      <PageHead title={view.frame.title} kicker={kicker}>
        <p>{sources.lede}</p>
        {isLetter ? null : <p>{hidden ? sources.most(view.publishers.length) : sources.order}</p>}
      </PageHead>
      <ListNav site={site} pages={view.otherPages} by={words.list.letters} />
      {first ? null : <p class="empty">{sources.empty}</p>}
      {view.shape === "whole" ? (
        view.publishers.map((publisher) => (
          <FoldedPublisher key={publisher.id} site={site} publisher={publisher} />
        ))
      ) : (
        <ul class="publishers">
          {view.publishers.map((publisher) => (
            <li key={publisher.id} id={publisher.id} class="publisher">
              <a class="publisher-name" href={href(site, publisher.page ?? "/sources/")}>
                {publisher.name ?? sources.unstated}
              </a>
              <Counts publisher={publisher} />
            </li>
          ))}
        </ul>
      )}
      <ListSteps site={site} pages={view.otherPages} by={words.list.letters} />
    </Base>
  );
}

interface OneProps {
  readonly data: LayoutData<SourcesView>;
  readonly publisher: PublisherView;
}

function OnePublisher({ data, publisher }: OneProps) {
  const { site, view } = data;
  return (
    <Base data={data} frame={view.frame} kind="register">
      <PageHead title={view.frame.title}>
        <Counts publisher={publisher} />
        <Dossier site={site} publisher={publisher} />
      </PageHead>
      <ListNav site={site} pages={view.otherPages} />
      <SourceList site={site} sources={publisher.sources} />
      <ListSteps site={site} pages={view.otherPages} />
    </Base>
  );
}

interface PublisherProps {
  readonly site: Site;
  readonly publisher: PublisherView;
}

/** One row that opens: who looks for Reuters should not scroll through everybody else's articles. */
function FoldedPublisher({ site, publisher }: PublisherProps) {
  return (
    <details class="publisher" id={publisher.id}>
      <summary>
        <h2 class="publisher-name">{publisher.name ?? words.sources.unstated}</h2>
        <Counts publisher={publisher} />
      </summary>
      <Dossier site={site} publisher={publisher} />
      <SourceList site={site} sources={publisher.sources} />
    </details>
  );
}

function Counts({ publisher }: Pick<PublisherProps, "publisher">) {
  const { sources, counts } = words;
  const { total, secondHand, lines, briefings } = publisher;
  return (
    <span class="publisher-counts">
      {counts.sources(total)}
      {secondHand === 0 ? null : `, ${sources.secondHand(secondHand, total)}`} ·{" "}
      {sources.rests(counts.lines(lines), counts.briefings(briefings))}
    </span>
  );
}

function Dossier({ site, publisher }: PublisherProps) {
  if (publisher.address === null || publisher.name === null) return null;
  return (
    <p class="publisher-dossier">
      <a href={href(site, publisher.address)}>{words.sources.dossier(publisher.name)}</a>
    </p>
  );
}

function SourceList({ site, sources }: { readonly site: Site; readonly sources: readonly SourceView[] }) {
  return (
    <ul class="sources">
      {sources.map((source) => (
        <Source key={source.usedIn[0]?.address} site={site} source={source} />
      ))}
    </ul>
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
