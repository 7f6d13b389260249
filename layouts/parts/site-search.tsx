import { href, type Site } from "#engine";
import { words } from "../words/en/words.ts";

/** The way to the search from every page: a plain form, which needs no script. */
export function SiteSearch({ site }: { readonly site: Site }) {
  const { label, submit } = words.search;
  return (
    <form class="site-search" action={href(site, "/search/")}>
      <input name="q" type="search" aria-label={label} placeholder={submit} />
    </form>
  );
}
