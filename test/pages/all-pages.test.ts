import { expect, test } from "vitest";
import { allPages } from "../../src/pages/all-pages.ts";
import type { PageKind, PageView } from "../../src/pages/page.ts";
import { closedSheet, contextOf, harbourEntities, harbourStorylines, plannedSheet } from "./small-archive.ts";

const context = contextOf({
  sheets: [plannedSheet, closedSheet],
  entities: harbourEntities,
  storylines: harbourStorylines,
});

test("every page of the address table is there, once", () => {
  const addresses = (allPages as unknown as readonly PageKind<never, PageView>[]).flatMap((kind) =>
    kind.refs(context).map((ref) => kind.address(ref)),
  );
  expect(addresses).toEqual([
    "/",
    "/briefings/",
    "/briefings/bridge-closed/",
    "/briefings/bridge-closure/",
    "/people/",
    "/organizations/",
    "/places/",
    "/organizations/city/",
    "/organizations/gazette/",
    "/people/mayor/",
    "/places/quay/",
    "/storylines/bridge/",
    "/timeline/",
    "/deadlines/",
    "/questions/",
    "/sources/",
    "/corrections/",
    "/search/",
    "/404.html",
  ]);
});

test("views are plain data, and their frames say where they stand", () => {
  for (const kind of allPages as unknown as readonly PageKind<never, PageView>[])
    for (const ref of kind.refs(context)) {
      const view = kind.view(ref, context);
      expect(JSON.parse(JSON.stringify(view))).toEqual(view);
      expect(view.frame.address).toBe(kind.address(ref));
      expect(view.frame.title).not.toBe("");
      expect(view.frame.description.length).toBeGreaterThan(20);
    }
});
