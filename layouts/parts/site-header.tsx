import { href, type Site } from "#engine";
import { words } from "../words/en/words.ts";
import { Mark } from "./mark.tsx";
import { SiteSearch } from "./site-search.tsx";

const entries = [
  ["/briefings/", words.navigation.briefings],
  ["/timeline/", words.navigation.timeline],
  ["/deadlines/", words.navigation.deadlines],
  ["/people/", words.navigation.people],
  ["/search/", words.navigation.search],
] as const;

/** Name of the site and the way to its parts. The search page has a field of its own. */
export function SiteHeader({ site, address }: { readonly site: Site; readonly address: string }) {
  return (
    <header class="site-header">
      <div class="site-header-inner">
        <a class="wordmark" href={href(site, "/")} aria-current={address === "/" ? "page" : undefined}>
          <Mark />
          <span>{site.title}</span>
        </a>
        {address === "/search/" ? null : <SiteSearch site={site} />}
        <nav class="site-nav" aria-label={words.siteNavigation}>
          <ul>
            {entries.map(([target, text]) => (
              <li key={target}>
                <a href={href(site, target)} aria-current={currentness(address, target)}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

function currentness(address: string, target: string): "page" | "true" | undefined {
  if (address === target) return "page";
  return address.startsWith(target) ? "true" : undefined;
}
