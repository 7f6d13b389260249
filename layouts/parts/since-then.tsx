import { type BriefingPageView, href, type Site } from "#engine";
import { words } from "../words/en/words.ts";
import { FactDate } from "./fact-date.tsx";
import { directionOf, inLanguage } from "./foreign.ts";
import { LineChangeLinks } from "./line-changes.tsx";
import { leftOut } from "./moves.ts";
import { StateLabel } from "./state-label.tsx";

interface SinceProps {
  readonly site: Site;
  readonly view: BriefingPageView;
}

/** What became of what it told. Stands apart from the briefing's text, which never changes for later knowledge. */
export function SinceThen({ site, view }: SinceProps) {
  const { events, stances, answered } = view.since;
  const denials = stances.filter(({ stance }) => stance === "denies");
  const others = stances.filter(({ stance }) => stance !== "denies");
  const shownEvents = events.slice(0, fewLines);
  const shownDenials = denials.slice(0, fewLines - shownEvents.length);
  const folded = {
    events: events.slice(shownEvents.length),
    stances: [...denials.slice(shownDenials.length), ...others],
    answered,
  };
  const isFolded = folded.events.length + folded.stances.length + answered.length > 0;
  if (!isFolded && shownEvents.length + shownDenials.length === 0) return null;
  return (
    // An id with an underscore is no record's: their anchors are on this page too.
    <aside
      class="briefing-news since-then"
      aria-labelledby="part_since"
      lang={site.lang}
      dir={directionOf(site.lang)}
    >
      <h2 id="part_since">{words.briefing.since}</h2>
      <ul>
        <Events site={site} view={view} events={shownEvents} />
        <Stances site={site} view={view} stances={shownDenials} />
      </ul>
      {isFolded ? (
        <details class="since-more">
          <summary>
            {words.briefing.sinceMore(
              folded.events.length,
              denials.length - shownDenials.length,
              others.length,
              answered.length,
            )}
          </summary>
          <ul>
            <Events site={site} view={view} events={folded.events} />
            <Stances site={site} view={view} stances={folded.stances} />
            <Answered site={site} view={view} />
          </ul>
        </details>
      ) : null}
    </aside>
  );
}

// Beyond this, the text below would be out of sight.
const fewLines = 7;

function Events({
  site,
  view,
  events,
}: SinceProps & { readonly events: BriefingPageView["since"]["events"] }) {
  return (
    <>
      {events.map((event) => (
        <li key={event.anchor}>
          <SinceEvent site={site} event={event} lang={view.frame.lang} />
        </li>
      ))}
    </>
  );
}

/** What other briefings deny, in their words; what they tell otherwise or leave open, with links to where they do. */
function Stances({
  site,
  view,
  stances,
}: SinceProps & { readonly stances: BriefingPageView["since"]["stances"] }) {
  const language = inLanguage(view.frame.lang, site);
  return (
    <>
      {stances.map(({ anchor, text, changes, stance, topic, by }) => (
        <li key={`${stance}${topic} ${anchor}`}>
          <strong>{words.briefing.stances[stance](topic)}</strong>{" "}
          <a href={`#${anchor}`} {...language}>
            {text}
          </a>
          {changes.length === 0 ? null : (
            <>
              {" "}
              (<LineChangeLinks site={site} changes={changes} />)
            </>
          )}
          {by.map((other) => (
            <p key={other.address} class="since-other-side">
              <a href={href(site, other.address)}>{other.attribution}</a>
              {stance === "denies" ? (
                <>
                  : <span {...inLanguage(other.lang, site)}>{other.text}</span>
                </>
              ) : null}{" "}
              ({other.briefing.date})
            </p>
          ))}
        </li>
      ))}
    </>
  );
}

/** The questions that other briefings answer, each a link to its answer. */
function Answered({ site, view }: SinceProps) {
  const { answered } = view.since;
  if (answered.length === 0) return null;
  return (
    <li>
      <strong>{words.briefing.answered}</strong>{" "}
      {answered.map(({ anchor, text, answer }, index) => (
        <>
          {index === 0 ? null : " · "}
          <a key={anchor} href={href(site, answer.address)} {...inLanguage(view.frame.lang, site)}>
            {text}
          </a>
        </>
      ))}
    </li>
  );
}

interface EventProps {
  readonly site: Site;
  readonly event: BriefingPageView["since"]["events"][number];
  readonly lang: string;
}

function SinceEvent({ site, event, lang }: EventProps) {
  const { anchor, text, changes, date, became, overdue } = event;
  const others = leftOut(became?.moves ?? []);
  return (
    <>
      <a href={became === null ? `#${anchor}` : href(site, became.address)} {...inLanguage(lang, site)}>
        {text}
      </a>
      {changes.length === 0 ? null : (
        <>
          {" "}
          (<LineChangeLinks site={site} changes={changes} />)
        </>
      )}
      :{" "}
      {became?.states.map((state, index) => (
        <span key={state.key}>
          {index === 0 ? null : " "}
          <StateLabel state={state} />
        </span>
      ))}
      {became === null ? null : date.text === null ? ", " : " "}
      <FactDate date={date} />
      {became === null || became.outcome === null ? null : (
        <>
          ; <span {...inLanguage(became.briefing.lang, site)}>{became.outcome}</span>
        </>
      )}
      {became === null || became.condition === null ? null : (
        <>
          ; <span {...inLanguage(became.briefing.lang, site)}>{became.condition}</span>
        </>
      )}
      {overdue ? `; ${words.briefing.overdue}` : null}
      {became === null || became.attribution === null ? null : `, ${became.attribution}`}
      {others === "" ? null : `; ${others}`}.
    </>
  );
}
