import { type BriefingPageView, href, type Site } from "#engine";
import { words } from "../words.ts";
import { directionOf } from "./foreign.ts";

type View = Pick<BriefingPageView, "contents" | "otherForms" | "storylines">;

/** The sections of a briefing, as links. */
export function ContentsList({ view }: { readonly view: Pick<View, "contents"> }) {
  return (
    <ol class="contents-list">
      {view.contents.map(({ anchor, title }) => (
        <li key={anchor}>
          <a href={`#${anchor}`}>{title}</a>
        </li>
      ))}
    </ol>
  );
}

/** Beside the text on wide screens, below it on narrow ones: contents, storyline, other forms of the same facts. */
export function BriefingAside({ site, view }: { readonly site: Site; readonly view: View }) {
  return (
    <aside
      class="briefing-aside"
      lang={site.lang}
      dir={directionOf(site.lang)}
      aria-label={words.briefing.aside}
    >
      {view.contents.length === 0 ? null : (
        <nav class="contents" aria-labelledby="part_contents">
          <h2 id="part_contents">{words.briefing.contents}</h2>
          <ContentsList view={view} />
        </nav>
      )}
      {view.storylines.length === 0 ? null : (
        <div class="briefing-storylines">
          <h2>{words.briefing.storylines}</h2>
          <ul>
            {view.storylines.map(({ address, text }) => (
              <li key={address}>
                <a href={href(site, address)}>{text}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="other-forms">
        <h2>{words.briefing.otherForms}</h2>
        <ul>
          {view.otherForms.map(({ address, text }) => (
            <li key={address}>
              <a href={href(site, address)}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}
