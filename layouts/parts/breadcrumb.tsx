import { href, type PageFrame, type Site } from "#engine";
import { words } from "../words/en/words.ts";

/** The way back up, one line; nothing where the page stands at the top. */
export function Breadcrumb({ site, frame }: { readonly site: Site; readonly frame: PageFrame }) {
  if (frame.breadcrumb.length === 0) return null;
  return (
    <nav class="breadcrumb" aria-label={words.breadcrumb}>
      <ol>
        {frame.breadcrumb.map(({ text, address }) => (
          <li key={address}>
            <a href={href(site, address)}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
