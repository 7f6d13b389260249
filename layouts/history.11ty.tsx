import {
  type HistoryPageView,
  href,
  inQuotes,
  type SectionComparison,
  type Site,
  type VersionView,
} from "#engine";
import { Base } from "./parts/base.tsx";
import { FactDate } from "./parts/fact-date.tsx";
import { inLanguage } from "./parts/foreign.ts";
import type { LayoutData } from "./parts/layout-data.ts";
import { PageHead } from "./parts/page-head.tsx";
import { words } from "./words/en/words.ts";

/** Every published version of a briefing, newest first, with the words that were taken out and put in. */
export default function HistoryPage(data: LayoutData<HistoryPageView>) {
  const { site, view } = data;
  const { briefing, versions } = view;
  return (
    <Base data={data} frame={view.frame} kind="history">
      <PageHead title={words.history.title}>
        <p>
          <a href={href(site, briefing.address)} {...inLanguage(briefing.lang, site)}>
            {briefing.title}
          </a>
        </p>
        <p>{words.history.lede}</p>
        <p class="history-key">
          <del>{words.history.keyRemoved}</del> <ins>{words.history.keyInserted}</ins>
        </p>
      </PageHead>
      <ol class="versions" reversed>
        {versions.map((version) => (
          <li key={version.number}>
            <Version site={site} version={version} lang={briefing.lang} isNewest={version === versions[0]} />
          </li>
        ))}
      </ol>
    </Base>
  );
}

interface VersionProps {
  readonly site: Site;
  readonly version: VersionView;
  readonly lang: string;
  readonly isNewest: boolean;
}

function Version({ site, version, lang, isNewest }: VersionProps) {
  const { number, day, sections, updates } = version;
  const heading = `version-${number}`;
  return (
    <article class="version" aria-labelledby={heading}>
      <h2 id={heading}>
        {words.history.version(number)}:{" "}
        {day === null ? words.history.uncommitted : <time datetime={day.iso}>{day.text}</time>}
        {isNewest ? <span class="version-mark"> {words.history.current}</span> : null}
      </h2>
      {updates.map((update) => (
        <div class="version-update" key={`${update.kind} ${update.what}`}>
          <p>
            <strong>{update.kind}</strong>, <FactDate date={update.date} />:{" "}
            <span {...inLanguage(lang, site)}>{update.what}</span>
            {update.was === null
              ? null
              : ` ${words.history.words(update.was.label, inQuotes(update.was.text))}`}
            {update.address === null ? null : (
              <>
                {" "}
                <a href={href(site, update.address)}>{words.history.inTheLog}</a>
              </>
            )}
          </p>
        </div>
      ))}
      {number === 1 ? (
        <p>{words.history.first}</p>
      ) : (
        <>
          <Facts site={site} version={version} lang={lang} />
          {sections.length === 0 ? <p>{words.history.onlyMarks}</p> : null}
          {sections.map((section) => (
            <Section key={section.title ?? ""} site={site} section={section} lang={lang} />
          ))}
        </>
      )}
    </article>
  );
}

/** Which facts say something else, so that a reader need not find out from the words. */
function Facts({ site, version: { facts }, lang }: Omit<VersionProps, "isNewest">) {
  const kinds = (["changed", "added", "removed"] as const).filter((kind) => facts[kind].length > 0);
  if (kinds.length === 0) return <p class="version-facts">{words.history.noFacts}</p>;
  return (
    <dl class="version-facts">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt>{words.history.facts[kind]}</dt>
          {facts[kind].map(({ text, address }) => (
            <dd key={address ?? text} {...inLanguage(lang, site)}>
              {address === null ? text : <a href={href(site, address)}>{text}</a>}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

interface SectionProps {
  readonly site: Site;
  readonly section: SectionComparison;
  readonly lang: string;
}

function Section({ site, section: { title, kind, blocks }, lang }: SectionProps) {
  return (
    <section class="version-section" {...inLanguage(lang, site)}>
      <h3>
        {title ?? words.history.head}
        {kind === "same" ? null : ` (${words.history.section[kind]})`}
      </h3>
      <ul>
        {blocks.map(({ runs }) => (
          <li key={runs.map(({ kind, text }) => kind + text).join("")}>
            {runs.map(({ kind, text }, index) => (
              <Words key={`${index} ${text}`} site={site} kind={kind} text={text} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface WordsProps {
  readonly site: Site;
  readonly kind: "same" | "ins" | "del";
  readonly text: string;
}

/** Screen readers pass over del and ins in silence; a word before and after says what they are. */
function Words({ site, kind, text }: WordsProps) {
  if (kind === "same") return <>{text}</>;
  const Mark = kind;
  return (
    <Mark>
      <span class="visually-hidden" lang={site.lang}>
        {" "}
        [{words.history.spoken[kind]}:{" "}
      </span>
      {text}
      <span class="visually-hidden">] </span>
    </Mark>
  );
}
