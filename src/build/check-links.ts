import { type LinkTarget, type Site, targetOf } from "./link-target.ts";
import { type Address, type PageAddresses, shortened } from "./page-addresses.ts";

/** Something wrong with a built site. */
export interface SiteFault {
  /** The file it stands in, relative to the site's folder. */
  readonly place: string;
  readonly message: string;
}

/** A file that pages link to and that is not there. */
export interface MissingFile {
  readonly path: string;
  /** The link as the first of the pages has it. */
  readonly link: string;
  readonly at: Places;
}

/** The first page that has something, and how many pages have it. */
interface Places {
  readonly first: string;
  readonly pages: number;
}

/** Takes one page after the other, and keeps of each only its anchors and where it leads. */
export interface LinkCheck {
  readonly take: (path: string, page: PageAddresses) => void;
  /** When all pages were taken: an anchor may stand on a page that comes late. */
  readonly finish: () => {
    readonly broken: readonly SiteFault[];
    readonly missing: readonly MissingFile[];
    /** How many addresses lead within the site, each counted once a page. */
    readonly count: number;
  };
}

/**
 * Follows every address within the site: to the file, and to the anchor in it. Other sites are not asked, and nothing may be loaded
 * from them. What many pages have is told once.
 */
export function startLinkCheck(existing: ReadonlySet<string>, site: Site): LinkCheck {
  const faults = new Tally<string>();
  const missing = new Tally<{ readonly path: string; readonly link: string }>();
  const anchored = new Tally<{ readonly path: string; readonly anchor: string; readonly link: string }>();
  /** The anchors of a page as one text: ten thousand pages have millions of them. */
  const anchors = new Map<string, string>();
  const known = new Map<string, LinkTarget>();
  let count = 0;

  const follow = (address: Address, key: string, from: string) => {
    const target = knownTarget(address, key, from);
    const link = shortened(address.written);
    if (target.kind === "elsewhere") return;
    if (target.kind === "wrong") return faults.add(target.message, from, target.message);
    count += 1;
    const { path, anchor } = target;
    if (!existing.has(path)) missing.add(path, from, { path, link });
    else if (anchor !== "") anchored.add(`${path}#${anchor}`, from, { path, anchor, link });
  };

  // Nearly all addresses begin at the top of the site, and mean the same on every page.
  const knownTarget = (address: Address, key: string, from: string): LinkTarget => {
    if (!/^\/(?![/\\])/.test(address.written)) return targetOf(address, from, site);
    const before = known.get(key);
    if (before !== undefined) return before;
    const target = targetOf(address, from, site);
    if (known.size >= 100_000) known.clear();
    known.set(key, target);
    return target;
  };

  return {
    take(path, { ids, addresses, faults: ownFaults }) {
      if (ids !== null) anchors.set(path, `\n${[...ids].join("\n")}\n`);
      for (const fault of ownFaults) faults.add(fault, path, fault);
      const seen = new Set<string>();
      for (const address of addresses) {
        const key = `${address.use} ${address.written}`;
        if (!seen.has(key)) follow(address, key, path);
        seen.add(key);
      }
    },
    finish() {
      const loose = anchored.all.filter(({ value }) => {
        const found = anchors.get(value.path);
        return found !== undefined && !found.includes(`\n${value.anchor}\n`);
      });
      const broken = [
        ...faults.all,
        ...loose.map(({ at, value: { link, anchor } }) => ({
          at,
          value: `The link "${link}" leads to "${shortened(anchor)}", which is no anchor of that page.`,
        })),
      ];
      return {
        broken: broken.map(({ at, value }) => ({ place: at.first, message: withOthers(value, at) })),
        missing: missing.all.map(({ at, value }) => ({ ...value, at })),
        count,
      };
    },
  };
}

/** The message, with how many other pages have it: a fault of the layout stands on every page. */
export function withOthers(message: string, { pages }: Places): string {
  const others = pages - 1;
  if (others === 0) return message;
  const also = others === 1 ? "1 other page has" : `${others.toLocaleString("en-US")} other pages have`;
  return `${message.replace(/\.$/, "")}; ${also} it too.`;
}

/** Things by their keys, each with the pages that have it. A page is to be done with before the next one comes. */
class Tally<T> {
  readonly #entries = new Map<string, { value: T; first: string; last: string; pages: number }>();

  add(key: string, page: string, value: T): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) this.#entries.set(key, { value, first: page, last: page, pages: 1 });
    else if (entry.last !== page) {
      entry.last = page;
      entry.pages += 1;
    }
  }

  get all(): readonly { readonly value: T; readonly at: Places }[] {
    return [...this.#entries.values()].map(({ value, first, pages }) => ({ value, at: { first, pages } }));
  }
}
