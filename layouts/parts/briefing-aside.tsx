import { type BriefingPageView, href, type Site } from "#engine";
import { words } from "../words/en/words.ts";
import { directionOf } from "./foreign.ts";

interface AsideProps {
  readonly site: Site;
  readonly view: Pick<BriefingPageView, "contents" | "otherForms" | "storylines">;
}

/** The way through the page and out of it, beside the text on wide screens, folded above it on narrow ones. */
export function BriefingAside({ site, view }: AsideProps) {
  return (
    <nav
      class="briefing-aside"
      lang={site.lang}
      dir={directionOf(site.lang)}
      aria-label={words.briefing.contents}
    >
      <details>
        <summary>{words.briefing.contents}</summary>
        <ol class="contents-list">
          {view.contents.map(({ anchor, title }) => (
            <li key={anchor}>
              <a href={`#${anchor}`}>{title}</a>
            </li>
          ))}
        </ol>
        <Links heading={words.briefing.storylines} links={view.storylines} site={site} />
        <Links heading={words.briefing.otherForms} links={view.otherForms} site={site} />
      </details>
    </nav>
  );
}

interface LinksProps {
  readonly heading: string;
  readonly links: BriefingPageView["storylines"];
  readonly site: Site;
}

function Links({ heading, links, site }: LinksProps) {
  if (links.length === 0) return null;
  return (
    <>
      <p class="aside-heading">{heading}</p>
      <ul>
        {links.map(({ address, text }) => (
          <li key={address}>
            <a href={href(site, address)}>{text}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
