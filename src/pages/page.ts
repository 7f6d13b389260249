import type { PageContext } from "../model/page-context.ts";
import type { OutputFile } from "../outputs/output.ts";

/** What the `<head>` and the frame of every page need. */
export interface PageFrame {
  /** Title without the site's name. */
  readonly title: string;
  readonly description: string;
  /** Address within the site, such as `/briefings/x/`; `/404.html` for the error page. */
  readonly address: string;
  readonly lang: string;
  readonly openGraphType: "website" | "article";
  /** JSON-LD, as the text it is printed as; null where there is none. */
  readonly structuredData: string | null;
  /** Other forms of this page: type, address within the site, title. */
  readonly alternates: readonly { readonly type: string; readonly address: string; readonly title: string }[];
  /** False for drafts and error pages. */
  readonly index: boolean;
  /** Links from the site's name to here, the page itself left out. */
  readonly breadcrumb: readonly { readonly text: string; readonly address: string }[];
  /** Files of `layouts/scripts` that this page loads. Reading pages load none. */
  readonly scripts: readonly string[];
}

/** A page as a layout gets it. */
export interface PageView {
  readonly frame: PageFrame;
  /** Markdown that the engine renders and hands to the layout as `content`; null where the layout prints everything. */
  readonly markdown: string | null;
  /** Ids that anchors of the Markdown had before, by the id of today; links to them still lead there. */
  readonly formerIds?: Readonly<Record<string, readonly string[]>>;
}

/**
 * A kind of page: the list of its pages, cheap to make, and the view of one, made when it is rendered.
 */
export interface PageKind<Ref, View extends PageView> {
  readonly kind: string;
  /** File in `layouts/`. */
  readonly layout: string;
  /** True for a kind whose pages list what the archive holds, and may be many; the sitemap names them all. */
  readonly isList?: boolean;
  readonly refs: (context: PageContext) => readonly Ref[];
  readonly address: (ref: Ref) => string;
  readonly view: (ref: Ref, context: PageContext) => View;
  /** The files that stand beside a page; none where it is left out. */
  readonly beside?: (ref: Ref, view: View, context: PageContext) => readonly OutputFile[];
}

export function definePage<Ref, View extends PageView>(kind: PageKind<Ref, View>): PageKind<Ref, View> {
  return kind;
}
