import { type BriefingPageView, href, type Site } from "#engine";
import { words } from "../words/en/words.ts";
import { inLanguage } from "./foreign.ts";

interface BannersProps {
  readonly site: Site;
  readonly view: BriefingPageView;
}

/** What a reader must know before the text: that it is a draft, that a later one replaces it. */
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
    </>
  );
}
