import { href, type SearchPageView, type Site } from "#engine";
import { words } from "../words/en/words.ts";

const sorts = ["relevance", "newest", "oldest"] as const;

/**
 * A plain GET form, so that what was searched for is the address of the page. It stays hidden until
 * `scripts/search.ts` can answer it; until then, and without scripts, a sentence says why.
 */
export function SearchForm({
  site,
  states,
  languages,
  isParted,
}: { readonly site: Site } & Pick<SearchPageView, "states" | "languages" | "isParted">) {
  const { search } = words;
  const stateKeys = Object.fromEntries(states.map(({ key, word }) => [word, key]));
  return (
    <search
      class="search"
      data-search
      data-prefix={site.pathPrefix}
      data-languages={languages.join(" ")}
      data-parted={isParted || null}
      data-states={JSON.stringify(stateKeys)}
    >
      <p class="search-needs-script" data-search-needs-script>
        {search.needsScript}
      </p>
      <form class="search-form" method="get" action={href(site, "/search/")} hidden>
        <a class="skip-link" href="#results">
          {search.skipToResults}
        </a>
        <div class="search-box">
          <label for="q">{search.label}</label>
          <input id="q" name="q" type="search" autocomplete="off" spellcheck={false} enterkeyhint="search" />
          <button type="submit">{search.submit}</button>
        </div>
        <div class="search-columns">
          <details class="search-filters">
            <summary>{search.filters}</summary>
            <fieldset class="search-dates">
              <legend>{search.day}</legend>
              {(["from", "to"] as const).map((side) => (
                <label key={side}>
                  {search.bounds[side]}
                  <input
                    name={side}
                    type="text"
                    autocomplete="off"
                    placeholder={search.exampleDay}
                    aria-describedby={`note-${side}`}
                  />
                  <span id={`note-${side}`} class="search-note" />
                </label>
              ))}
            </fieldset>
            <div data-search-filters />
            <button class="search-done" type="button" hidden />
          </details>
          <div class="search-results">
            <div class="search-head">
              <p id="results" class="search-status" role="status" aria-live="polite" tabindex={-1} />
              <select name="sort" aria-label={search.sortLabel} hidden>
                {sorts.map((sort) => (
                  <option key={sort} value={sort}>
                    {search.sorts[sort]}
                  </option>
                ))}
              </select>
            </div>
            <div data-search-active />
            <div data-search-help />
            <p class="search-printed" />
            <ol class="search-hits" />
            <button class="search-more" type="button" hidden />
          </div>
        </div>
      </form>
    </search>
  );
}
