import type { PageContext } from "../model/page-context.ts";
import { allPages } from "../pages/all-pages.ts";
import type { BriefingRef } from "../pages/briefing-page.ts";
import type { PageKind, PageView } from "../pages/page.ts";
import { PageData } from "./page-data.ts";
import type { Publication } from "./publication.ts";
import type { OutputWriter } from "./write-outputs.ts";

// Each kind goes with refs of its own type, which a list of all kinds can't say.
const kinds = allPages as readonly unknown[] as readonly PageKind<never, PageView>[];

/** Every page of a publication, in the order of the page kinds. With a briefing's page, `outputs` writes the files beside it. */
export function pagesOf({ context }: Publication, outputs: OutputWriter): readonly PageData[] {
  return kinds.flatMap((kind) =>
    kind
      .refs(context)
      .map(
        (ref) =>
          new PageData({ ...kind, address: kind.address(ref) }, () => viewOf(kind, ref, context, outputs)),
      ),
  );
}

/** Makes a page's view, and writes the files that stand beside a briefing from the same Markdown. */
function viewOf(
  kind: PageKind<never, PageView>,
  ref: never,
  context: PageContext,
  outputs: OutputWriter,
): PageView {
  const view = kind.view(ref, context);
  if (kind.kind === "briefing") outputs.writeBriefing((ref as BriefingRef).briefing, view.markdown ?? "");
  return view;
}
