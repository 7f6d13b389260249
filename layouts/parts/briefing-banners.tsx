import { type BriefingPageView, href, type Site } from "#engine";
import { words } from "../words.ts";
import { FactDate } from "./fact-date.tsx";
import { inLanguage } from "./foreign.ts";

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
        <div class="banner banner-updates">
          <p>{words.briefing.updates}</p>
          <ul>
            {view.updates.map(({ kind, date, entries }) => (
              <li key={entries[0]?.anchor}>
                {words.briefing.changed[kind](entries.length)} {words.briefing.changedOn}{" "}
                <FactDate date={date} />:{" "}
                {entries.map(({ anchor, text }, index) => (
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
        </div>
      )}
    </>
  );
}
