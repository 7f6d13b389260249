import { absoluteUrl, type Children, type PageFrame } from "#engine";
import { words } from "../words/en/words.ts";
import { Breadcrumb } from "./breadcrumb.tsx";
import { DocumentHead } from "./document-head.tsx";
import { directionOf } from "./foreign.ts";
import type { LayoutData } from "./layout-data.ts";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";

interface BaseProps {
  readonly data: Omit<LayoutData, "view">;
  readonly frame: PageFrame;
  /** Class of `<main>`, by which a part's style knows the kind of page. */
  readonly kind: string;
  readonly children: Children;
}

/** The frame of every page: head, header, the page itself, footer. */
export function Base({ data, frame, kind, children }: BaseProps) {
  return (
    <html lang={data.site.lang} dir={directionOf(data.site.lang)}>
      <DocumentHead data={data} frame={frame} isList={!textKinds.has(kind)} />
      <body>
        <a class="skip-link" href="#part_main">
          {words.skipToContent}
        </a>
        <SiteHeader site={data.site} address={frame.address} />
        <main id="part_main" class={`page page-${kind}`} tabindex={-1}>
          {data.site.urlIsDefault || data.preview ? null : (
            <p class="print-address">{absoluteUrl(data.site, frame.address)}</p>
          )}
          <Breadcrumb site={data.site} frame={frame} />
          {children}
        </main>
        <SiteFooter site={data.site} build={data.build} />
      </body>
    </html>
  );
}

/** Kinds of pages that are text. */
const textKinds: ReadonlySet<string> = new Set(["briefing", "prose"]);
