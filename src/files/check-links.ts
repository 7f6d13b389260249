import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inParallel } from "./in-parallel.ts";

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
  readonly pages: readonly string[];
}

/** What a page holds that others can lead to, and where it leads itself. */
interface Page {
  readonly path: string;
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

/** Follows every link of every page within the site: to the file, and to the anchor in it. Other sites are not asked. */
export async function checkLinks(
  folder: string,
  files: readonly string[],
): Promise<{
  readonly broken: readonly SiteFault[];
  readonly missing: readonly MissingFile[];
  readonly count: number;
}> {
  const pages = await inParallel(
    files.filter((path) => path.endsWith(".html")),
    async (path) => readPage(path, await readFile(join(folder, path), "utf8")),
  );
  const existing = new Set(files);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const site = await whereItLies(folder, existing);
  const broken: SiteFault[] = [];
  /** By the file that is not there: the link as the first page has it, and the pages that have it. */
  const missing = new Map<string, { readonly link: string; readonly pages: Set<string> }>();
  let count = 0;
  for (const page of pages)
    for (const link of page.links) {
      const target = targetOf(link, page.path, site);
      if (target === null) continue;
      count += 1;
      if (target.path !== null && !existing.has(target.path)) {
        const known = missing.get(target.path);
        if (known) known.pages.add(page.path);
        else missing.set(target.path, { link, pages: new Set([page.path]) });
        continue;
      }
      const fault = faultOf(target, byPath);
      if (fault) broken.push({ place: page.path, message: `The link "${link}" ${fault}` });
    }
  return {
    broken,
    missing: [...missing].map(([path, { link, pages }]) => ({ path, link, pages: [...pages] })),
    count,
  };
}

/** Attributes whose value is an address. The pages are our own: well-formed, attributes in double quotes. */
const addresses = /<(?!meta\b)[a-z][^>]*?\s(?:href|src|action)="([^"]*)"/g;
const anchors = /<[a-z][^>]*?\sid="([^"]*)"/g;
const unread = /<!--[\s\S]*?-->|<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g;

function readPage(path: string, html: string): Page {
  // What stands in a script or a comment is no link; the tag of the script itself may have one.
  const text = html.replace(unread, (part) =>
    part.slice(0, part.startsWith("<!--") ? 0 : part.indexOf(">") + 1),
  );
  const links = new Set(Array.from(text.matchAll(addresses), (match) => unescaped(match[1] ?? "")));
  const ids = new Set(Array.from(text.matchAll(anchors), (match) => unescaped(match[1] ?? "")));
  return { path, ids, links: [...links] };
}

function unescaped(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** The address of the site's top: host, and the path below which it lies. */
interface Site {
  readonly origin: string;
  readonly prefix: string;
}

const unknownHost = "http://site.invalid";

/** The home page says by its canonical link where the site lies. */
async function whereItLies(folder: string, files: ReadonlySet<string>): Promise<Site> {
  if (!files.has("index.html")) return { origin: unknownHost, prefix: "/" };
  const html = await readFile(join(folder, "index.html"), "utf8");
  const link = /<link\b[^>]*rel="canonical"[^>]*>/.exec(html)?.[0];
  const href = link && /href="([^"]*)"/.exec(link)?.[1];
  if (!href || !URL.canParse(unescaped(href))) return { origin: unknownHost, prefix: "/" };
  const { origin, pathname } = new URL(unescaped(href));
  return { origin, prefix: pathname.endsWith("/") ? pathname : `${pathname}/` };
}

interface Target {
  /** Path of the file that a host would serve; null where the link leaves the site's folder on its own host. */
  readonly path: string | null;
  readonly anchor: string;
}

/** Where a link leads within the site; null for one that leads to other sites or programs. */
function targetOf(link: string, from: string, { origin, prefix }: Site): Target | null {
  const base = `${origin}${prefix}${from.replace(/(?:^|(?<=\/))index\.html$/, "")}`;
  if (!URL.canParse(link, base)) return { path: null, anchor: "" };
  const url = new URL(link, base);
  if (url.origin !== origin) return null;
  const anchor = decoded(url.hash.slice(1));
  if (!url.pathname.startsWith(prefix)) return { path: null, anchor };
  const path = decoded(url.pathname.slice(prefix.length));
  return { path: path === "" || path.endsWith("/") ? `${path}index.html` : path, anchor };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function faultOf({ path, anchor }: Target, pages: ReadonlyMap<string, Page>): string | null {
  if (path === null) return "leads out of the site.";
  // A text fragment (#:~:text=) points at words, and #top is every page's own.
  if (anchor === "" || anchor === "top" || anchor.includes(":~:")) return null;
  const page = pages.get(path);
  if (page && !page.ids.has(anchor)) return `leads to "${anchor}", which is no anchor of that page.`;
  return null;
}
