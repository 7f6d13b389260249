import type { MarkupAttribute, MarkupElement, MarkupMark } from "../text/markup.ts";
import { mayLoad } from "../text/style-addresses.ts";

/** Something in a file that runs, loads from elsewhere or steers the browser, as a sentence. */
export interface ActivePart {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** What in these elements is more than text, pictures and links. */
export function activeParts(
  elements: readonly MarkupElement[],
  marks: readonly MarkupMark[],
): readonly ActivePart[] {
  return [...marks.flatMap(activeMark), ...elements.flatMap(activeElement)];
}

function activeMark({ kind, text, start }: MarkupMark): readonly ActivePart[] {
  const tell = (message: string) => [{ message, start, end: start + 2 }];
  if (kind === "encoding")
    return /^(?:utf-?8|us-ascii)$/i.test(text)
      ? []
      : tell(`The file says that it is written in ${text}, and it is UTF-8.`);
  if (kind === "doctype")
    return text.includes("[")
      ? tell("A document type with declarations of its own stands here; it can hide anything.")
      : [];
  return tell(`An instruction for programs stands here: <?${text}.`);
}

const elementNames: Readonly<Record<string, string>> = {
  script: "A script stands here.",
  handler: "A script stands here.",
  listener: "This element runs a script.",
  base: "This element changes where all links of the page lead.",
  ...Object.fromEntries(
    "iframe frame frameset object embed applet portal fencedframe param"
      .split(" ")
      .map((name) => [name, `<${name}> puts another document into this one.`]),
  ),
};

function activeElement(element: MarkupElement): readonly ActivePart[] {
  const { name, start, end, text } = element;
  const tell = (message: string): readonly ActivePart[] => [{ message, start, end }];
  const inWords = Object.hasOwn(elementNames, name) ? elementNames[name] : undefined;
  if (inWords !== undefined) return tell(inWords);
  if (name === "meta") return activeMeta(element, tell);
  if (changers.has(name)) {
    const target = attributeOf(element, "attributename")?.trim().toLowerCase() ?? "";
    if (target !== "" && /^(?:.*:)?(?:href|src|style|on.*)$/.test(target))
      return tell(`This element changes \`${target}\` while the page is shown.`);
  }
  const loaded =
    name === "style" && loadsFromStyle(text) ? tell("This style loads something from elsewhere.") : [];
  const opened =
    opensWindow(element) && hasAnotherSite(element)
      ? tell("The site that this opens could send this page elsewhere: `target` names a window of its own.")
      : [];
  return [
    ...loaded,
    ...opened,
    ...element.attributes.flatMap((attribute) => activeAttribute(attribute, element)),
  ];
}

/** Whether what is followed here gets hold of the page that it was followed from; in `_blank` it does only where that is asked for. */
function opensWindow(element: MarkupElement): boolean {
  const target = attributeOf(element, "target")?.toLowerCase() ?? "";
  const rel = wordsOf(element, "rel");
  if (rel.includes("noopener") || rel.includes("noreferrer")) return false;
  return target === "_blank" ? rel.includes("opener") : !["", "_self", "_parent", "_top"].includes(target);
}

function hasAnotherSite(element: MarkupElement): boolean {
  return leavesSite(attributeOf(element, "href") ?? "");
}

const changers: ReadonlySet<string> = new Set([
  "animate",
  "set",
  "animatemotion",
  "animatetransform",
  "animatecolor",
]);

function activeMeta(
  element: MarkupElement,
  tell: (message: string) => readonly ActivePart[],
): readonly ActivePart[] {
  const charset = attributeOf(element, "charset");
  const equivalent = attributeOf(element, "http-equiv")?.trim().toLowerCase();
  const content = attributeOf(element, "content") ?? "";
  const declared =
    charset ??
    (equivalent === "content-type" ? /charset\s*=\s*["']?([^\s;"']+)/i.exec(content)?.[1] : undefined);
  if (declared !== undefined && !/^utf-?8$/i.test(declared.trim()))
    return tell(`The file says that it is written in ${declared.trim()}, and it is UTF-8.`);
  if (equivalent === "refresh") return tell("This element sends the reader on to another page.");
  if (equivalent !== undefined && !plainEquivalents.has(equivalent))
    return tell(`This element gives the browser a command: ${equivalent}.`);
  return element.attributes.flatMap((attribute) => activeAttribute(attribute, element));
}

const plainEquivalents: ReadonlySet<string> = new Set([
  "content-type",
  "content-language",
  "x-ua-compatible",
  "content-security-policy",
  "",
]);

function activeAttribute(
  { name, value, start, end }: MarkupAttribute,
  element: MarkupElement,
): readonly ActivePart[] {
  const tell = (message: string): readonly ActivePart[] => [{ message, start, end }];
  if (/^on./.test(name)) return tell(`\`${name}\` runs a script.`);
  if (name === "srcdoc") return tell("`srcdoc` puts another document into this one.");
  if (name === "base") return tell("This changes where all links of the page lead.");
  if (name === "style" || styleAttributes.has(name))
    return loadsFromStyle(value) ? tell(`\`${name}\` loads something from elsewhere.`) : [];
  if (name === "srcset" || name === "imagesrcset")
    return value.split(",").some((one) => leavesSite(one))
      ? tell(`\`${name}\` loads something from elsewhere.`)
      : [];
  if (!addressAttributes.has(name)) return [];
  // What an animation sets may be a colour that lies elsewhere, too.
  if (animated.has(name) && loadsFromStyle(value)) return tell(`\`${name}\` loads something from elsewhere.`);
  for (const written of addressesIn(name, value)) {
    const fault = addressFault(name, asBrowserReads(written), element);
    if (fault !== null) return tell(fault);
  }
  return [];
}

/** Some attributes hold several addresses. */
function addressesIn(name: string, value: string): readonly string[] {
  if (listed.has(name)) return value.split(/\s+/);
  return animated.has(name) ? value.split(";") : [value];
}

const listed: ReadonlySet<string> = new Set(["ping", "attributionsrc", "archive"]);
const animated: ReadonlySet<string> = new Set(["from", "to", "values", "by"]);

function addressFault(name: string, address: string, element: MarkupElement): string | null {
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(address)?.[1];
  if (scheme === "data" ? !plainData.test(address) : scheme !== undefined && !linkSchemes.has(scheme))
    return `\`${name}\` holds an address that begins with ${scheme}:, which can run code.`;
  const isLink = (element.name === "a" || element.name === "area") && name === "href";
  if (isLink || name === "cite" || name === "longdesc" || (element.name === "link" && isReference(element)))
    return null;
  if (leavesSite(address))
    return name === "action" || name === "formaction"
      ? "This form sends what is typed to another site."
      : `\`${name}\` loads something from elsewhere.`;
  // Nobody looks through a text file for what it would load as a style sheet.
  return element.name === "link" &&
    name === "href" &&
    wordsOf(element, "rel").includes("stylesheet") &&
    !/\.css(?:[?#]|$)/.test(address)
    ? "The style sheet of this page is no .css file."
    : null;
}

const plainData =
  /^data:(?:image\/(?:png|jpe?g|gif|webp|avif)|(?:font|audio|video)\/[\w.-]+|application\/(?:x-)?font[\w.-]*)(?:[;,]|$)/;
const linkSchemes: ReadonlySet<string> = new Set(["http", "https", "mailto", "tel"]);
const addressAttributes: ReadonlySet<string> = new Set(
  (
    "href src action formaction data poster background cite longdesc ping manifest codebase classid archive usemap icon dynsrc lowsrc " +
    "from to values by attributionsrc"
  ).split(" "),
);
/** Attributes of SVG that may hold `url(…)`. */
const styleAttributes: ReadonlySet<string> = new Set(
  "fill stroke filter mask clip-path marker marker-start marker-mid marker-end cursor".split(" "),
);

/** A link element that says something of the page, and loads nothing. */
function isReference(element: MarkupElement): boolean {
  return wordsOf(element, "rel").every((kind) => references.has(kind));
}

const references: ReadonlySet<string> = new Set(
  "canonical alternate author license help prev next me shortlink".split(" "),
);

/** Browsers drop tabs and line ends wherever they stand in an address, and spaces before it. */
function asBrowserReads(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is dropped
  return value.replace(/[\u0000-\u0020]+/g, "").toLowerCase();
}

function leavesSite(value: string): boolean {
  return /^(?:https?:|[\\/]{2})/.test(asBrowserReads(value));
}

function loadsFromStyle(css: string): boolean {
  const { addresses, isProgram } = mayLoad(css);
  return isProgram || addresses.map(asBrowserReads).some(isElsewhere);
}

/** Only schemes that are known: a text such as "Note: …" may stand among the addresses. */
function isElsewhere(address: string): boolean {
  if (address.startsWith("data:")) return !plainData.test(address);
  return leavesSite(address) || /^(?:ftp|wss?|javascript|vbscript|blob|filesystem|file):/.test(address);
}

function attributeOf({ attributes }: MarkupElement, name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value;
}

function wordsOf(element: MarkupElement, name: string): readonly string[] {
  return (attributeOf(element, name) ?? "").trim().toLowerCase().split(/\s+/);
}
