import { allPages } from "../pages/all-pages.ts";
import type { BriefingRef } from "../pages/briefing-page.ts";
import type { PageKind, PageView } from "../pages/page.ts";
import { PageData } from "./page-data.ts";
import type { Publication } from "./publication.ts";
import { writeBriefingOutputs } from "./write-outputs.ts";

// Each kind goes with refs of its own type, which a list of all kinds can't say.
const kinds = allPages as readonly unknown[] as readonly PageKind<never, PageView>[];

/** Every page of a publication, in the order of the page kinds. */
export function pagesOf(publication: Publication): readonly PageData[] {
  const { context } = publication;
  return kinds.flatMap((kind) =>
    kind
      .refs(context)
      .map(
        (ref) => new PageData({ ...kind, address: kind.address(ref) }, () => viewOf(kind, ref, publication)),
      ),
  );
}

/** Makes a page's view, and writes the files that stand beside a briefing from the same Markdown. */
function viewOf(kind: PageKind<never, PageView>, ref: never, publication: Publication): PageView {
  const view = kind.view(ref, publication.context);
  if (kind.kind === "briefing")
    writeBriefingOutputs(publication, (ref as BriefingRef).briefing, view.markdown ?? "");
  return view;
}
