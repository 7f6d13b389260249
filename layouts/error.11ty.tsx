import { type ErrorPageView, href } from "#engine";
import { Base } from "./parts/base.tsx";
import type { LayoutData } from "./parts/layout-data.ts";
import { PageHead } from "./parts/page-head.tsx";
import { words } from "./words/en/words.ts";

/** What a host shows for an address that does not exist. */
export default function ErrorPage(data: LayoutData<ErrorPageView>) {
  const { site, view } = data;
  const { error } = words;
  return (
    <Base data={data} frame={view.frame} kind="error">
      <PageHead title={error.title} kicker="404">
        <p>{error.text}</p>
      </PageHead>
      <p>{error.try}</p>
      <ul class="link-list">
        <li>
          <a href={href(site, "/")}>{error.home}</a>
        </li>
        <li>
          <a href={href(site, "/briefings/")}>{error.archive}</a>
        </li>
        <li>
          <a href={href(site, "/search/")}>{error.search}</a>
        </li>
      </ul>
    </Base>
  );
}
