import type { Briefing } from "../model/briefing.ts";
import type { PageContext } from "../model/page-context.ts";
import { allPages } from "../pages/all-pages.ts";
import type { BriefingRef } from "../pages/briefing-page.ts";
import type { PageKind, PageView } from "../pages/page.ts";
import { PageData } from "./page-data.ts";
import type { Publication } from "./publication.ts";
import type { OutputWriter } from "./write-outputs.ts";
import { pathOfAddress, type WrittenPaths } from "./written-paths.ts";

// Each kind goes with refs of its own type, which a list of all kinds can't say.
type AnyKind = PageKind<never, PageView>;
const kinds = allPages as readonly unknown[] as readonly AnyKind[];

/** Kinds of pages that are for the most part Markdown, and those that are lines and lists. */
export const kindsOfText = kinds.filter(({ isText }) => isText);
export const kindsOfLists = kinds.filter(({ isText }) => !isText);

/**
 * Every page of some kinds, in their order. What the pages of a kind list is laid out when its turn comes and let go after it: of
 * all kinds at once, it takes nearly a third of the memory of the archive itself.
 */
export class PagesToRender {
  readonly #pages: Iterator<PageData>;
  #next: PageData | undefined;
  readonly #listAddresses: string[] = [];

  /** With a briefing's page, `outputs` makes the files beside it. Where each is written is told to `written`. */
  constructor(
    some: readonly AnyKind[],
    { context }: Publication,
    outputs: OutputWriter,
    written: WrittenPaths,
  ) {
    this.#pages = this.#make(some, context, outputs, written);
    this.#advance();
  }

  get isEmpty(): boolean {
    return this.#next === undefined;
  }

  /** Addresses of those that were taken, as far as they list something: those of years, months, letters and publishers among them. */
  get listAddresses(): readonly string[] {
    return this.#listAddresses;
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

  *#make(
    some: readonly AnyKind[],
    context: PageContext,
    outputs: OutputWriter,
    written: WrittenPaths,
  ): Generator<PageData, undefined> {
    for (const kind of some)
      for (const ref of kind.refs(context)) {
        const address = kind.address(ref);
        written.claim({ path: pathOfAddress(address), by: `the ${kind.kind} page ${address}` });
        if (kind.isList === true) this.#listAddresses.push(address);
        yield new PageData({ ...kind, address }, () => {
          const view = kind.view(ref, context);
          const files = kind.kind === "briefing" ? outputs.beside(briefingOf(ref), view) : [];
          for (const { path } of files) written.claim({ path, by: `the file ${path} of a briefing` });
          return { view, files };
        });
      }
  }
}

const briefingOf = (ref: unknown): Briefing => (ref as BriefingRef).briefing;
