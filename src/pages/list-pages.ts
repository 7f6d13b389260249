import type { PageContext } from "../model/page-context.ts";
import { allPages } from "./all-pages.ts";
import type { PageKind, PageView } from "./page.ts";

/** The addresses of all pages that list something: those of years, months, letters and publishers among them. */
export function listPages(context: PageContext): readonly string[] {
  // Each kind goes with refs of its own type, which a list of all kinds can't say.
  const kinds = allPages as readonly unknown[] as readonly PageKind<never, PageView>[];
  return kinds
    .filter(({ isList }) => isList === true)
    .flatMap((kind) => kind.refs(context).map((ref) => kind.address(ref)));
}
