import { makeFrame } from "./frame.ts";
import { definePage, type PageView } from "./page.ts";

/** What a host shows for an address that does not exist. */
export type ErrorPageView = PageView;

export const errorPage = definePage<"404", ErrorPageView>({
  kind: "error",
  layout: "error.11ty.tsx",
  refs: () => ["404"],
  address: () => "/404.html",
  view: (_, context) => ({
    frame: makeFrame(
      {
        title: "Page not found",
        description: "There is no page at this address.",
        address: "/404.html",
        index: false,
      },
      context,
    ),
    markdown: null,
  }),
});
