import type { PageView } from "../pages/page.ts";

/**
 * One page of a paginated template. An instance of a class, since Eleventy deep-copies plain objects when it
 * merges data; its view is made when it is first looked at and dropped when the page is rendered, so that memory
 * holds the views of a few pages and not of all.
 */
export class PageData {
  readonly kind: string;
  readonly layout: string;
  readonly address: string;
  readonly #make: () => PageView;
  #view: PageView | null = null;

  constructor(
    { kind, layout, address }: Pick<PageData, "kind" | "layout" | "address">,
    make: () => PageView,
  ) {
    this.kind = kind;
    this.layout = layout;
    this.address = address;
    this.#make = make;
  }

  get view(): PageView {
    this.#view ??= this.#make();
    return this.#view;
  }

  release(): void {
    this.#view = null;
  }
}
