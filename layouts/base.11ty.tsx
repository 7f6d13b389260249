import type { PageFrame } from "#engine";
import { Base } from "./parts/base.tsx";
import { inLanguage } from "./parts/foreign.ts";
import type { LayoutData } from "./parts/layout-data.ts";

/** A hand-written page: what it says of itself in its front matter. */
interface HandWritten {
  readonly title?: string;
  readonly description?: string;
  readonly lang?: string;
  /** False for a page that search engines shall leave alone. */
  readonly index?: boolean;
  readonly page?: { readonly url?: string };
}

/** Layout of an owner's own pages: `layout: base.11ty.tsx` in `content/pages/about.md`. */
export default function HandWrittenPage(data: Omit<LayoutData, "view"> & HandWritten) {
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
      <article class="prose" {...inLanguage(frame.lang, site)}>
        {content.includes("<h1") ? null : <h1>{frame.title}</h1>}
        <div dangerouslySetInnerHTML={{ __html: content }} />
      </article>
    </Base>
  );
}
