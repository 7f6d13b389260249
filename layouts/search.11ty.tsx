import type { SearchPageView } from "#engine";
import { Base } from "./parts/base.tsx";
import { BrowseLists } from "./parts/browse-lists.tsx";
import type { LayoutData } from "./parts/layout-data.ts";
import { PageHead } from "./parts/page-head.tsx";
import { SearchForm } from "./parts/search-form.tsx";
import { words } from "./words/en/words.ts";

/** The search form, and lists to browse for whoever would rather not type or has no scripts. */
export default function SearchPage(data: LayoutData<SearchPageView>) {
  const { site, view } = data;
  return (
    <Base data={data} frame={view.frame} kind="search">
      <PageHead title={view.frame.title}>
        <p>{words.search.lede}</p>
      </PageHead>
      <SearchForm site={site} states={view.states} languages={view.languages} isParted={view.isParted} />
      <BrowseLists site={site} view={view} />
    </Base>
  );
}
