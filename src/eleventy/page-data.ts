import type { PageContext } from "../model/page-context.ts";
import { allPages } from "../pages/all-pages.ts";
import type { PageKind, PageView } from "../pages/page.ts";
import type { Publication, Share } from "./publication.ts";

export type AnyPageKind = PageKind<never, PageView>;
export type AnyPage = PageData<never, PageView>;

/**
 * One page of a paginated template. An instance of a class, since Eleventy deep-copies plain objects when it
 * merges data; its view is made when the page is rendered and dropped afterwards, so that memory holds
 * the views of a few pages and not of all.
 */
export class PageData<Ref, View extends PageView> {
  readonly kind: PageKind<Ref, View>;
  readonly ref: Ref;
  readonly address: string;
  readonly #context: PageContext;
  #view: View | null = null;

  constructor(kind: PageKind<Ref, View>, ref: Ref, context: PageContext) {
    this.kind = kind;
    this.ref = ref;
    this.address = kind.address(ref);
    this.#context = context;
  }

  get view(): View {
    this.#view ??= this.kind.view(this.ref, this.#context);
    return this.#view;
  }

  release(): void {
    this.#view = null;
  }
}

/** Every page of the publication's share, in the order of the page kinds. */
export function pagesOf({ context, share }: Publication): readonly AnyPage[] {
  // Each kind goes with refs of its own type, which a list of all kinds can't say.
  const kinds = allPages as readonly unknown[] as readonly AnyPageKind[];
  return kinds
    .flatMap((kind) => kind.refs(context).map((ref) => new PageData(kind, ref, context)))
    .filter(isOf(share));
}

/** The second thread takes the larger part, since the first also checks the facts and writes feeds and calendars. */
function isOf(share: Share): (page: unknown, index: number) => boolean {
  if (share === "all") return () => true;
  return (_page, index) => index % 20 < 9 === (share === "first");
}
