import { withFormerAnchors } from "../markdown/former-anchors.ts";
import type { PageView } from "../pages/page.ts";
import { Html } from "../text/jsx-runtime.ts";
import type { SitePage } from "./site-pages.ts";

/** What every page of a build is printed with. */
export interface PagePrinter {
  /** The functions of `layouts/`, by the names of their files. */
  readonly layouts: ReadonlyMap<string, Layout>;
  readonly markdown: (text: string) => string;
  /** What layouts get beside the page: settings, addresses of assets, the build, an owner's data. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** The file of a layout, which exports a function that prints: of its data, and of a page `view`, and its Markdown as HTML, `content`. */
export interface Layout {
  readonly default?: (data: Readonly<Record<string, unknown>>) => unknown;
}

/** The HTML of a page: a function of its view and of what all pages have in common. */
export function renderPage(
  { layout, address }: Pick<SitePage, "layout" | "address">,
  view: PageView,
  { layouts, markdown, data }: PagePrinter,
): string {
  const print = layouts.get(layout)?.default;
  if (typeof print !== "function")
    throw new Error(`layouts/${layout} exports no layout for the page ${address}: export default function …`);
  const content = view.markdown === null ? "" : withFormerAnchors(markdown(view.markdown), view.formerIds);
  return printHtml(print({ ...data, view, content }));
}

/** A whole document, where a layout made one. */
export function printHtml(made: unknown): string {
  return made instanceof Html ? `<!doctype html>\n${made.text}\n` : String(made);
}
