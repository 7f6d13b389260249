import type { PageContext } from "../model/page-context.ts";
import type { OutputFile } from "../outputs/output.ts";
import { allPages } from "../pages/all-pages.ts";
import type { PageKind, PageView } from "../pages/page.ts";

/** A page of the site that is not made yet. */
export interface SitePage {
  readonly kind: string;
  /** File in `layouts/`. */
  readonly layout: string;
  readonly address: string;
  readonly isList: boolean;
  readonly make: () => MadePage;
}

/** What a page is printed from. */
export interface MadePage {
  readonly view: PageView;
  /** The files that stand beside it. */
  readonly beside: readonly OutputFile[];
}

/**
 * Every page of a site, in the order of `allPages`, which is the same wherever the same archive is. What a kind lists is laid out
 * when its turn comes and let go after it: of all kinds at once it takes nearly a third of the memory of the archive itself.
 */
export function* sitePages(context: PageContext): Generator<SitePage, undefined> {
  for (const kind of kinds)
    for (const ref of kind.refs(context))
      yield {
        kind: kind.kind,
        layout: kind.layout,
        address: kind.address(ref),
        isList: kind.isList === true,
        make() {
          const view = kind.view(ref, context);
          return { view, beside: kind.beside?.(ref, view as never, context) ?? [] };
        },
      };
}

// Each kind goes with refs of its own type, which a list of all kinds can't say.
const kinds = allPages as readonly unknown[] as readonly PageKind<never, PageView>[];

/** The file that a page is. */
export function pathOfAddress(address: string): string {
  return address.endsWith("/") ? `${address.slice(1)}index.html` : address.slice(1);
}
