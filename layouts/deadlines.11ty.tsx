import {
  type Children,
  type DeadlineEntry,
  type DeadlinesView,
  type DeadlineTerm,
  href,
  type Site,
} from "#engine";
import { Base } from "./parts/base.tsx";
import { BriefingDay } from "./parts/briefing-mention.tsx";
import { FactDate } from "./parts/fact-date.tsx";
import { inLanguage } from "./parts/foreign.ts";
import type { LayoutData } from "./parts/layout-data.ts";
import { LineChanges } from "./parts/line-changes.tsx";
import { ListNav, ListSteps } from "./parts/list-nav.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { Stances } from "./parts/stances.tsx";
import { StateLabel } from "./parts/state-label.tsx";
import { words } from "./words/en/words.ts";

/** Every deadline: who set it, for whom, to do what, or else what, and what came of it. */
export default function Deadlines(data: LayoutData<DeadlinesView>) {
  const { site, view } = data;
  const { deadlines } = words;
  return (
    <Base data={data} frame={view.frame} kind="register">
      <PageHead title={view.frame.title} kicker={words.counts.deadlines(view.total)}>
        <p>{deadlines.lede}</p>
      </PageHead>
      <ListNav site={site} pages={view.otherPages} />
      {view.total === 0 ? <p class="empty">{deadlines.empty}</p> : null}
      {view.groups.map(({ kind, entries }) => (
        <section key={kind} class="register-part" aria-labelledby={`deadlines-${kind}`}>
          <h2 id={`deadlines-${kind}`}>
            {deadlines.kinds[kind]} <span class="count">{entries.length}</span>
          </h2>
          <p class="section-lede">{deadlines.meanings[kind]}</p>
          <ul class="deadlines">
            {entries.map((entry) => (
              <Deadline key={entry.address} site={site} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
      <Moved site={site} view={view} />
      <ListSteps site={site} pages={view.otherPages} />
    </Base>
  );
}

/** Those that were given another date, gathered from the groups in which they stand as they are now. */
function Moved({ site, view }: { readonly site: Site; readonly view: DeadlinesView }) {
  const { deadlines } = words;
  const moved = view.groups.flatMap(({ entries }) => entries).filter((entry) => entry.moved);
  if (moved.length === 0) return null;
  return (
    <section class="register-part" aria-labelledby="deadlines-moved">
      <h2 id="deadlines-moved">
        {deadlines.moved} <span class="count">{moved.length}</span>
      </h2>
      <p class="section-lede">{deadlines.movedMeaning}</p>
      <ul class="deadlines">
        {moved.map((entry) => (
          <li key={entry.address} class="deadline">
            <h3 class="deadline-text" {...inLanguage(entry.lang, site)}>
              <a href={href(site, entry.address)}>{entry.text}</a>
            </h3>
            <Dates site={site} entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Deadline({ site, entry }: { readonly site: Site; readonly entry: DeadlineEntry }) {
  const { deadlines } = words;
  const language = inLanguage(entry.lang, site);
  return (
    <li class="deadline">
      <p class="deadline-date">
        <FactDate date={entry.date} />
      </p>
      <h3 class="deadline-text" {...language}>
        <a href={href(site, entry.address)}>{entry.text}</a>
      </h3>
      <p class="record-line-labels">
        {entry.states.map((state) => (
          <StateLabel key={state.key} state={state} />
        ))}
        {entry.overdue ? <span class="record-line-overdue">{words.line.overdue}</span> : null}
        {entry.silent === null ? null : (
          <span class="record-line-overdue">{words.line.silent(entry.silent)}</span>
        )}
      </p>
      <LineChanges site={site} changes={entry.changes} />
      <dl class="facts">
        <Terms site={site} terms={entry.terms} lang={entry.lang} />
        {entry.condition === null ? null : (
          <Fact term={words.line.condition}>
            <span {...language}>{entry.condition}</span>
          </Fact>
        )}
        {entry.outcome === null ? null : (
          <Fact term={deadlines.outcome}>
            <strong {...language}>{entry.outcome}</strong>
          </Fact>
        )}
        {entry.dates.length === 0 ? null : (
          <Fact term={entry.moved ? deadlines.moved : deadlines.dates}>
            <Dates site={site} entry={entry} />
          </Fact>
        )}
        <Fact term={deadlines.said}>
          {entry.attribution} · <BriefingDay site={site} briefing={entry.briefing} />
        </Fact>
      </dl>
      <Stances site={site} stances={entry.stances} />
      {entry.earlier.map(({ terms, attribution, address, briefing }) => (
        <dl key={address} class="facts">
          <Terms site={site} terms={terms} lang={briefing.lang} />
          <Fact term={deadlines.said}>
            {attribution} · <BriefingDay site={site} briefing={briefing} address={address} />
          </Fact>
        </dl>
      ))}
    </li>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: Children }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface TermsProps {
  readonly site: Site;
  readonly terms: readonly DeadlineTerm[];
  /** Of the briefing that tells them. */
  readonly lang: string;
}

function Terms({ site, terms, lang }: TermsProps) {
  const { deadlines } = words;
  return (
    <>
      {terms.map(({ kind, text, address, rivals }) => (
        <Fact key={kind} term={deadlines[kind]}>
          {rivals.length > 0 ? (
            <Rivals site={site} rivals={rivals} />
          ) : text === null ? (
            deadlines.notStated
          ) : address === null ? (
            <span {...inLanguage(lang, site)}>{text}</span>
          ) : (
            <a href={href(site, address)}>{text}</a>
          )}
        </Fact>
      ))}
    </>
  );
}

/** What is told in more than one way, each under its own teller. */
function Rivals({ site, rivals }: { readonly site: Site; readonly rivals: DeadlineTerm["rivals"] }) {
  return (
    <ul class="deadline-dates">
      {rivals.map(({ text, lang, attribution, address, briefing }) => (
        <li key={address}>
          <span {...inLanguage(lang, site)}>{text}</span>: {attribution},{" "}
          <BriefingDay site={site} briefing={briefing} address={address} />
        </li>
      ))}
    </ul>
  );
}

/** Every date that it was told with, and who set it. */
function Dates({ site, entry }: { readonly site: Site; readonly entry: DeadlineEntry }) {
  return (
    <ol class="deadline-dates">
      {entry.dates.map(({ date, by, address, briefing }) => (
        <li key={address}>
          <FactDate date={date} />: {by}, <BriefingDay site={site} briefing={briefing} address={address} />
        </li>
      ))}
    </ol>
  );
}
