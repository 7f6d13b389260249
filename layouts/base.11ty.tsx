import type { PageFrame } from "#engine";
import { Base } from "./parts/base.tsx";
import type { LayoutData } from "./parts/layout-data.ts";
import { ProseArticle } from "./parts/prose-article.tsx";

/** What an owner's template says of itself in its front matter. */
interface OwnersTemplate {
  readonly title?: string;
  readonly description?: string;
  readonly lang?: string;
  /** False for a page that search engines shall leave alone. */
  readonly index?: boolean;
  readonly page?: { readonly url?: string };
}

/** Layout of templates that an owner adds in `.eleventy.js`. */
export default function OwnersPage(data: Omit<LayoutData, "view"> & OwnersTemplate) {
  const { site, content } = data;
  const frame: PageFrame = {
    title: data.title ?? site.title,
    description: data.description ?? site.description,
    address: data.page?.url ?? "/",
    lang: data.lang ?? site.lang,
    openGraphType: "website",
    structuredData: null,
    alternates: [],
    index: site.index && !data.preview && data.index !== false,
    breadcrumb: [],
    scripts: [],
  };
  return (
    <Base data={data} frame={frame} kind="prose">
      <ProseArticle frame={frame} site={site} content={content} />
    </Base>
  );
}
