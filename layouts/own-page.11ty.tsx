import type { OwnPageView } from "#engine";
import { Base } from "./parts/base.tsx";
import type { LayoutData } from "./parts/layout-data.ts";
import { ProseArticle } from "./parts/prose-article.tsx";

/** A page that somebody wrote by hand, in `content/pages`. */
export default function OwnPage(data: LayoutData<OwnPageView>) {
  const { frame } = data.view;
  return (
    <Base data={data} frame={frame} kind="prose">
      <ProseArticle frame={frame} site={data.site} content={data.content} />
    </Base>
  );
}
