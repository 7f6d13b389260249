import type { OutputFile } from "../outputs/output.ts";
import type { PageView } from "../pages/page.ts";

/** What is made of a page before it is rendered. */
export interface MadePage {
  readonly view: PageView;
  /** The files that stand beside it. */
  readonly files: readonly OutputFile[];
}

/**
 * One page of a paginated template. An instance of a class, since Eleventy deep-copies plain objects when it
 * merges data; it is made when it is first looked at and dropped when the page is rendered, so that memory
 * holds the views of a few pages and not of all.
 */
export class PageData {
  readonly kind: string;
  readonly layout: string;
  readonly address: string;
  readonly #make: () => MadePage;
  #made: MadePage | null = null;

  constructor(
    { kind, layout, address }: Pick<PageData, "kind" | "layout" | "address">,
    make: () => MadePage,
  ) {
    this.kind = kind;
    this.layout = layout;
    this.address = address;
    this.#make = make;
  }

  get made(): MadePage {
    this.#made ??= this.#make();
    return this.#made;
  }

  release(): void {
    this.#made = null;
  }
}
