import {
  type Attribute,
  type Markup,
  type MarkupElement,
  readHtml,
  readXml,
} from "../text/browser-markup.ts";
import { styleAddresses } from "../text/style-addresses.ts";

/**
 * What a browser does with an address: follows it when a reader asks, sends what a reader enters, goes on to it by itself,
 * or loads it with the page.
 */
export type AddressUse = "link" | "form" | "refresh" | "load";

export interface Address {
  /** As written, character references resolved. */
  readonly written: string;
  readonly use: AddressUse;
}

/** What a file of a site has others lead to, where it leads itself, and what no page of a site may have. */
export interface PageAddresses {
  /** Null for a style sheet, which has none. */
  readonly ids: ReadonlySet<string> | null;
  readonly addresses: readonly Address[];
  /** Scripts in the page itself, a moved base: each as a sentence. */
  readonly faults: readonly string[];
  /** The address that the page gives as its own. */
  readonly canonical: string | null;
}

/** Whether a browser shows this file as a page, or takes styles from it. */
export function isLookedThrough(path: string): boolean {
  return kinds.has(endingOf(path));
}

/** What a browser finds in the text of a file that is looked through. */
export function readPageAddresses(path: string, text: string): PageAddresses {
  const kind = kinds.get(endingOf(path));
  if (kind === "css")
    return { ids: null, addresses: styleAddresses(text).map(load), faults: [], canonical: null };
  return addressesIn(kind === "html" ? readHtml(text) : readXml(text));
}

const kinds: ReadonlyMap<string, "html" | "css" | "xml"> = new Map([
  ["html", "html"],
  ["htm", "html"],
  ["css", "css"],
  ...["svg", "xml", "xhtml", "xht", "mml", "xsl", "xslt", "rdf"].map((ending) => [ending, "xml"] as const),
]);

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}

function addressesIn({ elements, instructions }: Markup): PageAddresses {
  const ids = new Set<string>();
  const addresses: Address[] = instructions.flatMap(addressesOfInstruction);
  const faults = new Set<string>();
  let canonical: string | null = null;
  for (const element of elements) {
    for (const { name, value } of element.attributes) {
      if (name === "id" || (name === "name" && element.name === "a")) ids.add(value);
      else if (name === "srcdoc") {
        const page = addressesIn(readHtml(value));
        for (const address of page.addresses) addresses.push(address);
        for (const fault of page.faults) faults.add(fault);
      } else if (/^on[a-z]+$/.test(name))
        faults.add(`The attribute "${name}" of <${element.name}> is a script${refused}.`);
    }
    for (const address of addressesOf(element)) addresses.push(address);
    const fault = faultOf(element);
    if (fault !== null) faults.add(fault);
    if (element.name === "link" && wordsOf(element, "rel").includes("canonical"))
      canonical ??= attributeOf(element, "href");
  }
  return { ids, addresses, faults: [...faults], canonical };
}

const refused = ", which the policy for this site's pages refuses";

function faultOf(element: MarkupElement): string | null {
  if (isInlineScript(element)) return `A script stands in the page itself${refused}: give it a file.`;
  const base = element.name === "base" && !element.isForeign ? attributeOf(element, "href") : null;
  return base === null ? null : `<base href="${shortened(base)}"> moves every link of the page.`;
}

/** JSON-LD and other data is no script. */
function isInlineScript(element: MarkupElement): boolean {
  if (element.name !== "script" || element.text.trim() === "") return false;
  if (attributeOf(element, "src") !== null || (element.isForeign && attributeOf(element, "href") !== null))
    return false;
  const type = (attributeOf(element, "type") ?? "").toLowerCase().split(";", 1)[0]?.trim() ?? "";
  return type === "" || /^(?:module|importmap|speculationrules)$|(?:java|ecma|live|j)script/.test(type);
}

function addressesOf(element: MarkupElement): readonly Address[] {
  const found = element.attributes.flatMap((attribute) => addressesOfAttribute(element, attribute));
  if (element.name === "style") return [...found, ...styleAddresses(element.text).map(load)];
  if (element.name !== "meta" || attributeOf(element, "http-equiv")?.trim().toLowerCase() !== "refresh")
    return found;
  const written = refreshTarget(attributeOf(element, "content") ?? "");
  return written === "" ? found : [...found, { written, use: "refresh" }];
}

/** The address of `5; url=/there/`, which may stand in quotes; "" where the page only loads itself again. */
function refreshTarget(content: string): string {
  const address = content
    .trim()
    .replace(/^[\d.]+/, "")
    .replace(/^[\s;,]+/, "")
    .replace(/^url\s*=\s*/i, "");
  const quote = /^["']/.exec(address)?.[0];
  return quote === undefined ? address : (address.slice(1).split(quote, 1)[0] ?? "");
}

/** Attributes whose value is one address that is loaded, whatever the element. */
const loaded = new Set(["src", "poster", "background", "data", "lowsrc", "dynsrc", "codebase", "manifest"]);
/** Those with several. */
const listed = new Set(["ping", "attributionsrc"]);

function addressesOfAttribute(element: MarkupElement, { name, value }: Attribute): readonly Address[] {
  const { isForeign } = element;
  if (name === "href") return hrefOf(element, value);
  if (name === "srcset" || name === "imagesrcset") return candidates(value).map(load);
  if (name === "action" || name === "formaction") return [{ written: value, use: "form" }];
  if (listed.has(name)) return value.split(/\s+/).filter(Boolean).map(load);
  if (name === "longdesc") return [{ written: value, use: "link" }];
  if (loaded.has(name) && !(name === "data" && element.name !== "object")) return [load(value)];
  if (name === "style") return styleAddresses(value).map(load);
  if (!isForeign) return [];
  // An animation may set an address; and colours, masks and filters may be found at one.
  const isAnimated = /^(?:[a-z]+:)?href$/i.test(attributeOf(element, "attributename") ?? "");
  if (isAnimated && ["from", "to", "by", "values"].includes(name))
    return value.split(";").map((written) => ({ written, use: "link" as const }));
  return value.includes("(") ? styleAddresses(value).map(load) : [];
}

const linkTypesLoaded =
  /^(?:stylesheet|icon|mask-icon|apple-touch-icon.*|preload|prefetch|modulepreload|prerender|dns-prefetch|preconnect|manifest)$/;

/** Browsers follow the links of readers, and load what SVG and `<link>` refer to. */
function hrefOf(element: MarkupElement, written: string): readonly Address[] {
  const { name, isForeign } = element;
  if (name === "base" && !isForeign) return [];
  if (name === "link") {
    const loads = wordsOf(element, "rel").some((word) => linkTypesLoaded.test(word));
    return [{ written, use: loads ? "load" : "link" }];
  }
  return [{ written, use: isForeign && fetching.has(name) ? "load" : "link" }];
}

/** The elements of SVG that bring in something else. */
const fetching = new Set(
  "script use image feimage pattern lineargradient radialgradient filter mpath textpath tref cursor".split(
    " ",
  ),
);

/** The addresses of `a.png 1x, b.png 2x`; an address may itself hold commas. */
function candidates(srcset: string): readonly string[] {
  const found: string[] = [];
  let rest = srcset;
  for (;;) {
    rest = rest.replace(/^[\s,]+/, "");
    const written = /^\S+/.exec(rest)?.[0];
    if (written === undefined) return found;
    rest = rest.slice(written.length);
    const address = written.replace(/,+$/, "");
    // Without a comma at its end, conditions follow, which may have commas in brackets.
    if (address === written) rest = rest.replace(/^(?:\([^)]*\)|[^,(])*/, "");
    found.push(address);
  }
}

/** `<?xml-stylesheet href="a.css"?>` */
function addressesOfInstruction(instruction: string): readonly Address[] {
  if (!/^xml-stylesheet\s/i.test(instruction)) return [];
  return readXml(`<i ${instruction.slice(14).replace(/\?\s*$/, "")}>`)
    .elements.flatMap(({ attributes }) => attributes)
    .filter(({ name }) => name === "href")
    .map(({ value }) => load(value));
}

function load(written: string): Address {
  return { written, use: "load" };
}

function attributeOf({ attributes }: MarkupElement, name: string): string | null {
  return attributes.find((one) => one.name === name)?.value ?? null;
}

function wordsOf(element: MarkupElement, name: string): readonly string[] {
  return (attributeOf(element, name) ?? "").toLowerCase().split(/\s+/);
}

/** An address in a message; one that holds a whole picture is cut. */
export function shortened(address: string): string {
  return address.length > 100 ? `${address.slice(0, 99)}…` : address;
}
