import type { PageContext } from "../model/page-context.ts";
import { allPages } from "../pages/all-pages.ts";
import type { BriefingRef } from "../pages/briefing-page.ts";
import type { PageKind, PageView } from "../pages/page.ts";
import { PageData } from "./page-data.ts";
import type { Publication } from "./publication.ts";
import type { OutputWriter } from "./write-outputs.ts";

// Each kind goes with refs of its own type, which a list of all kinds can't say.
const kinds = allPages as readonly unknown[] as readonly PageKind<never, PageView>[];

/**
 * Every page of a publication, in the order of the page kinds. What the pages of a kind list is laid out when its turn comes and
 * let go after it: of all kinds at once, it takes nearly a third of the memory of the archive itself.
 */
export class PagesToRender {
  readonly #pages: Iterator<PageData>;
  #next: PageData | undefined;
  readonly #addresses = new Set<string>();
  readonly #lists: string[] = [];

  /** With a briefing's page, `outputs` writes the files beside it. */
  constructor({ context }: Publication, outputs: OutputWriter) {
    this.#pages = this.#make(context, outputs);
    this.#advance();
  }

  get isEmpty(): boolean {
    return this.#next === undefined;
  }

  /** Addresses of those that were taken. */
  get addresses(): ReadonlySet<string> {
    return this.#addresses;
  }

  /** Of these, the ones that list something: those of years, months, letters and publishers among them. */
  get lists(): readonly string[] {
    return this.#lists;
  }

  /** Takes pages one by one, at most so many; whoever has enough stops earlier. */
  *take(count: number): Iterable<PageData> {
    for (let taken = 0; taken < count && this.#next !== undefined; taken++) {
      const page = this.#next;
      this.#advance();
      yield page;
    }
  }

  #advance(): void {
    this.#next = this.#pages.next().value;
  }

  *#make(context: PageContext, outputs: OutputWriter): Generator<PageData, undefined> {
    for (const kind of kinds)
      for (const ref of kind.refs(context)) {
        const address = kind.address(ref);
        this.#addresses.add(address);
        if (kind.isList === true) this.#lists.push(address);
        yield new PageData({ ...kind, address }, () => viewOf(kind, ref, context, outputs));
      }
  }
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
