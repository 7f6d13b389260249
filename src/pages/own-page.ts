import type { OwnPage } from "../model/own-page.ts";
import { makeFrame } from "./frame.ts";
import { definePage, type PageView } from "./page.ts";

/** A page of `content/pages`. */
export type OwnPageView = PageView;

export const ownPage = definePage<OwnPage, OwnPageView>({
  kind: "own",
  layout: "own-page.11ty.tsx",
  refs: ({ ownPages = [] }) => ownPages,
  address: ({ address }) => address,
  view({ title, description, address, lang, index, markdown }, context) {
    const { site } = context;
    const parts = {
      title: title ?? site.title,
      description: description ?? site.description,
      address,
      index,
    };
    return { frame: makeFrame({ ...parts, lang: lang ?? site.lang }, context), markdown };
  },
});
