import type { BriefingPageView, Site } from "#engine";
import { words } from "../words/en/words.ts";
import { FactDate } from "./fact-date.tsx";
import { directionOf, inLanguage } from "./foreign.ts";

interface ChangedProps {
  readonly site: Site;
  readonly view: BriefingPageView;
}

/** What was changed after publication, in one line that leads to the log: how often, and what was wrong. */
export function ChangedLines({ site, view }: ChangedProps) {
  const newest = view.changed;
  if (newest === null) return null;
  return (
    <p class="briefing-news" lang={site.lang} dir={directionOf(site.lang)}>
      <strong>{words.briefing.changedSince}</strong>{" "}
      {view.updates.map(({ kind, entries, isGrave }, index) => (
        <span key={kind}>
          {index === 0 ? null : "; "}
          <a href={`#${entries.at(-1)?.anchor}`}>{words.briefing.changed[kind](entries.length)}</a>
          {isGrave ? (
            <>
              {" "}
              (
              <span {...inLanguage(view.frame.lang, site)}>{entries.map(({ text }) => text).join("; ")}</span>
              )
            </>
          ) : null}
        </span>
      ))}
      , {words.briefing.changedLast} <FactDate date={newest} />.
    </p>
  );
}
