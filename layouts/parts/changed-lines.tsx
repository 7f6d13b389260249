import type { BriefingPageView, Site } from "#engine";
import { words } from "../words.ts";
import { FactDate } from "./fact-date.tsx";
import { directionOf, inLanguage } from "./foreign.ts";

interface ChangedProps {
  readonly site: Site;
  readonly view: BriefingPageView;
}

/** What was changed after publication: one line for each kind and day, which leads to the log. What was wrong is named. */
export function ChangedLines({ site, view }: ChangedProps) {
  if (view.updates.length === 0) return null;
  return (
    <ul class="briefing-news changed-lines" lang={site.lang} dir={directionOf(site.lang)}>
      {view.updates.map(({ kind, date, entries }) => (
        <li key={entries[0]?.anchor}>
          <strong>
            <a href={`#${entries.at(-1)?.anchor}`}>{words.briefing.changed[kind](entries.length)}</a>
          </strong>
          , <FactDate date={date} />
          {isGrave(kind) ? ": " : null}
          {(isGrave(kind) ? entries : []).map(({ anchor, text }, index) => (
            <span key={anchor}>
              {index === 0 ? null : "; "}
              <a href={`#${anchor}`} {...inLanguage(view.frame.lang, site)}>
                {text}
              </a>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

const isGrave = (kind: BriefingPageView["updates"][number]["kind"]): boolean =>
  kind === "correction" || kind === "withdrawal" || kind === "source-error";
