import { type Address, shortened } from "./page-addresses.ts";

/** The address of the site's top: host, and the path below which it lies. */
export interface Site {
  readonly origin: string;
  readonly prefix: string;
}

/** Where a site says that it lies: by the canonical link of its home page. */
export function siteAt(canonical: string | null): Site {
  if (canonical === null || !URL.canParse(canonical)) return { origin: "http://site.invalid", prefix: "/" };
  const { origin, pathname } = new URL(canonical);
  return { origin, prefix: pathname.endsWith("/") ? pathname : `${pathname}/` };
}

/** A file of the site, which need not be there; another site or program; or what no page may have, as a sentence. */
export type LinkTarget =
  | { readonly kind: "file"; readonly path: string; readonly anchor: string }
  | { readonly kind: "elsewhere" }
  | { readonly kind: "wrong"; readonly message: string };

/** Where a browser would go by an address that stands in a file of the site. */
export function targetOf({ written, use }: Address, from: string, site: Site): LinkTarget {
  const { origin, prefix } = site;
  const link = `The link "${shortened(written)}"`;
  const base = `${origin}${prefix}${encoded(from).replace(/(?:^|(?<=\/))index\.html$/, "")}`;
  if (!URL.canParse(written, base)) return wrong(`${link} is no address.`);
  // Reads as browsers do: spaces around it, tabs and line ends in it, capitals and backslashes make no difference.
  const url = new URL(written, base);
  const harm = harmOf(url, use, link, shortened(written));
  if (harm !== null) return wrong(harm);
  if (url.origin !== origin) {
    if (use !== "link") return wrong(foreign[use](shortened(written)));
    const isSlip = /^[/\\]{2}/.test(written.replace(/[\0-\x20]/g, "")) && /^[^.:]+$/.test(url.hostname);
    return isSlip
      ? wrong(`${link} leads to a host named "${url.hostname}": a page of this site has one slash before it.`)
      : { kind: "elsewhere" };
  }
  if (!url.pathname.startsWith(prefix) || climbsOut(written, base, site))
    return wrong(`${link} leads out of the site.`);
  const path = decoded(url.pathname.slice(prefix.length));
  return {
    kind: "file",
    path: path === "" || path.endsWith("/") ? `${path}index.html` : path,
    anchor: anchorOf(url.hash, path),
  };
}

/** What addresses do that are none of a page. */
function harmOf({ protocol }: URL, use: Address["use"], link: string, written: string): string | null {
  if (protocol === "javascript:" || protocol === "vbscript:")
    return `${link} runs a script, which the policy for this site's pages refuses.`;
  if (protocol === "file:") return `${link} leads to a file that only one machine has.`;
  if (protocol !== "data:" && protocol !== "blob:" && protocol !== "filesystem:") return null;
  if (use !== "load") return `${link} holds a page of its own, which browsers refuse to open.`;
  return `"${written}" is loaded from the page itself, which the policy for this site's pages refuses: give it a file.`;
}

const foreign: Readonly<Record<Exclude<Address["use"], "link">, (written: string) => string>> = {
  load: (written) =>
    `"${written}" is loaded from another site, which the policy for this site's pages refuses: keep a copy in this one.`,
  form: (written) => `A form sends what readers enter to "${written}", another site.`,
  refresh: (written) => `The page sends its readers on to "${written}", another site.`,
};

/** At the top of a host a browser stops climbing, so that "../../a/" seems to work until the site lies under a path. */
function climbsOut(written: string, base: string, { origin, prefix }: Site): boolean {
  if (!/\.\.|%2e/i.test(written) || isRooted(written) || URL.canParse(written)) return false;
  const { pathname } = new URL(written, base.replace(origin, `${origin}/below`));
  return !pathname.startsWith(`/below${prefix}`);
}

function isRooted(written: string): boolean {
  return /^[\0-\x20]*[/\\]/.test(written);
}

/** A text fragment (#:~:text=) points at words, `#top` is every page's own, and files that are no pages have their own ways. */
function anchorOf(hash: string, path: string): string {
  const anchor = decoded(hash.slice(1));
  if (anchor === "top" || anchor.includes(":~:")) return "";
  return path.toLowerCase().endsWith(".svg") && /[(=]/.test(anchor) ? "" : anchor;
}

function wrong(message: string): LinkTarget {
  return { kind: "wrong", message };
}

/** A path on the disk as an address has it. */
function encoded(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
