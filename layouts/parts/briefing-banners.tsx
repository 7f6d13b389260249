import { type BriefingPageView, href, type Site } from "#engine";
import { words } from "../words.ts";
import { Disputes } from "./disputes.tsx";
import { FactDate } from "./fact-date.tsx";
import { directionOf, inLanguage } from "./foreign.ts";

interface BannersProps {
  readonly site: Site;
  readonly view: BriefingPageView;
}

/** What a reader must know before the text: that it is a draft, was replaced, was corrected. */
export function BriefingBanners({ site, view }: BannersProps) {
  return (
    <>
      {view.draft ? <p class="banner banner-draft">{words.briefing.draft}</p> : null}
      {view.supersededBy.length === 0 ? null : (
        <p class="banner banner-superseded">
          {words.briefing.superseded}{" "}
          {view.supersededBy.map(({ address, text, lang }, index) => (
            <span key={address}>
              {index === 0 ? null : ", "}
              <a href={href(site, address)} {...inLanguage(lang, site)}>
                {text}
              </a>
            </span>
          ))}
        </p>
      )}
      {view.updates.length === 0 ? null : (
        <p class="banner banner-updates">
          {words.briefing.updates}{" "}
          {view.updates.map(({ anchor, kind, date }, index) => (
            <span key={anchor}>
              {index === 0 ? null : ", "}
              <a href={`#${anchor}`}>{kind}</a> <FactDate date={date} />
            </span>
          ))}
        </p>
      )}
    </>
  );
}

/** What became of its events, and who disputed or answered what. Stands apart from the briefing's text, which never changes for later knowledge. */
export function SinceThen({ site, view }: BannersProps) {
  if (view.since.length + view.disputed.length + view.answered.length === 0) return null;
  return (
    <aside class="banner banner-since" aria-labelledby="since" lang={site.lang} dir={directionOf(site.lang)}>
      <h2 id="since">{words.briefing.since}</h2>
      <ul>
        {view.since.map(({ anchor, text, date, became }) => (
          <li key={anchor}>
            <a href={`#${anchor}`} {...inLanguage(view.frame.lang, site)}>
              {text}
            </a>{" "}
            (<FactDate date={date} />
            ):{" "}
            {became === null ? (
              words.briefing.overdue
            ) : (
              <>
                <strong class={`state state-${became.key}`}>{became.word}</strong>
                {became.outcome === null ? null : `: ${became.outcome}`}, {words.briefing.accordingTo}{" "}
                <a href={href(site, became.link.address)} {...inLanguage(became.link.lang, site)}>
                  {became.link.text}
                </a>
              </>
            )}
            .
          </li>
        ))}
        {view.disputed.map(({ anchor, text, quoted, disputes }) => (
          <li key={anchor}>
            <a href={`#${anchor}`} {...inLanguage(view.frame.lang, site)}>
              {quoted ? <q>{text}</q> : text}
            </a>
            : <Disputes site={site} disputes={disputes} />
          </li>
        ))}
        {view.answered.map(({ anchor, text, link }) => (
          <li key={anchor}>
            <a href={`#${anchor}`} {...inLanguage(view.frame.lang, site)}>
              {text}
            </a>{" "}
            {words.briefing.answeredIn}{" "}
            <a href={href(site, link.address)} {...inLanguage(link.lang, site)}>
              {link.text}
            </a>
            .
          </li>
        ))}
      </ul>
    </aside>
  );
}
