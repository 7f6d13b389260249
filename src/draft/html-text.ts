import {
  attribute,
  deepest,
  type Element,
  find,
  type Node,
  parseHtml,
  type TextNode,
  textOf,
  walk,
} from "./html-tree.ts";
import { type PageFacts, pageFacts } from "./page-facts.ts";

/** What a saved page holds: its article as paragraphs parted by blank lines, and what the page says of it. */
export interface PageText extends PageFacts {
  readonly text: string;
}

interface Block {
  readonly text: string;
  readonly tag: string;
  /** Characters that are the words of links. */
  readonly linked: number;
}

const never = new Set(
  "script style noscript template nav aside footer figure figcaption form button select iframe svg video audio picture canvas dialog menu object embed head input textarea label".split(
    " ",
  ),
);
const blocks = new Set(
  "p div h1 h2 h3 h4 h5 h6 li ul ol blockquote pre article section main header body table tr td th dl dt dd address details summary hr center time".split(
    " ",
  ),
);
const furniture =
  /^(?:[a-z]{1,12}[-_]{1,2})?(?:related|recommend\w*|promo\w*|newsletter\w*|sign-?up|subscri\w+|share\w*|social\w*|comments?|disqus\w*|cookies?|consent|banner|advert\w*|ads?|sponsor\w*|side-?bar|breadcrumbs?|caption|most-?(?:read|viewed|popular)|popular|trending|more-?(?:on|from|stories)|read-?(?:more|next)|also-?read|tags?|topics|toolbar|menu|nav\w*|footer|masthead|paywall|popup|modal|skip\w*|widget|teasers?|outbrain|taboola|pull-?quote|infobox)(?:[-_]{1,2}[a-z]+){0,2}$/i;
const noise =
  /^(?:share|listen|advertisement|print|save|comments?|follow|image source|getty images|related (?:stories|topics|articles)|read more|more on this story|copy link|sign up|subscribe|\d+ min(?:ute)?s? read|skip to .*|back to top|menu|close|home|search)[:.]?$/i;

/**
 * The article in a page. Navigation, related stories, captions, forms and the like are left out; a page whose every part looks
 * like these is read without minding their names. No paragraphs: a page of links.
 */
export function readPage(html: string): PageText {
  const document = parseHtml(html);
  const facts = pageFacts(document.childNodes);
  const body = find(document.childNodes, (element) => element.tagName === "body");
  const root = body === null ? document.childNodes : [mainPart(body)];
  let found = contentOf(root, true);
  if (lengthOf(found) < 200) {
    const all = contentOf(root, false);
    if (lengthOf(all) > 3 * lengthOf(found)) found = all;
  }
  if (lengthOf(found) < 200 && body !== null && root[0] !== body) found = contentOf([body], true);
  if (!found.some(({ tag, text }) => tag !== "h1" && isProse(text))) return { ...facts, text: "" };
  const h1 =
    found.some(({ tag }) => tag === "h1") || body === null
      ? null
      : find([body], (element) => element.tagName === "h1");
  const title =
    h1 === null ? (found.some(({ tag }) => tag === "h1") ? null : facts.title) : squeezed(textOf(h1));
  const lines = [...(title === null || title === "" ? [] : [title]), ...found.map(({ text }) => text)];
  return { ...facts, text: `${lines.filter((line, index) => line !== lines[index - 1]).join("\n\n")}\n` };
}

/** The longest of what calls itself the article, else the main part, else the whole. */
function mainPart(body: Element): Element {
  const articles: Element[] = [];
  walk(body.childNodes, (element) => {
    if (
      element.tagName === "article" ||
      attribute(element, "itemprop") === "articleBody" ||
      attribute(element, "role") === "article"
    )
      articles.push(element);
    return true;
  });
  const main = find([body], (element) => element.tagName === "main" || attribute(element, "role") === "main");
  const candidates = [...articles.slice(0, 50), ...(main === null ? [] : [main])].map((element) => ({
    element,
    length: lengthOf(contentOf([element], true)),
  }));
  const longest = candidates.sort((a, b) => b.length - a.length)[0];
  if (longest === undefined || longest.length < 150) return body;
  // Of one inside the other with nearly as much in it, the inner one.
  return candidates.filter(({ length }) => length > 0.9 * longest.length).at(-1)?.element ?? longest.element;
}

function lengthOf(found: readonly Block[]): number {
  return found.reduce((sum, { text }) => sum + (isProse(text) ? text.length : 0), 0);
}

function isProse(text: string): boolean {
  return text.length > 40 && /[.!?\u2026\u3002\u061f]["'\u201d\u2019)]*(?:\s|$)/u.test(text);
}

function contentOf(nodes: readonly Node[], mindsNames: boolean): readonly Block[] {
  const found: Block[] = [];
  let text = "";
  let linked = 0;
  let tag = "div";
  const flush = (next: string) => {
    const words = squeezed(text);
    const isLinks = linked > 0.6 * words.length && (tag === "li" || words.length < 120);
    const isKept =
      tag === "p" ||
      /^h[1-6]$/.test(tag) ||
      tag === "blockquote" ||
      tag === "time" ||
      isProse(words) ||
      (tag === "li" && linked === 0) ||
      /^(?:by|published|updated)\b/i.test(words);
    if (words !== "" && !isLinks && isKept && !noise.test(words)) found.push({ text: words, tag, linked });
    text = "";
    linked = 0;
    tag = next;
  };
  const visit = (list: readonly Node[], depth: number, isLink: boolean, within: string) => {
    if (depth > deepest) return;
    for (const node of list) {
      if (node.nodeName === "#text") {
        const { value } = node as TextNode;
        text += value;
        if (isLink) linked += value.trim().length;
        continue;
      }
      if (!("tagName" in node)) continue;
      const { tagName } = node;
      if (tagName === "br") {
        if (/\n\s*$/.test(text.slice(-40))) flush(within);
        else text += "\n";
        continue;
      }
      if (never.has(tagName) || isHidden(node) || (mindsNames && isFurniture(node))) continue;
      if (!blocks.has(tagName)) {
        visit(node.childNodes, depth + 1, isLink || tagName === "a", within);
        continue;
      }
      flush(tagName);
      visit(node.childNodes, depth + 1, isLink, tagName);
      flush(within);
    }
  };
  visit(nodes, 0, false, "div");
  flush("div");
  return found;
}

function isHidden(element: Element): boolean {
  return (
    attribute(element, "hidden") !== null ||
    attribute(element, "aria-hidden") === "true" ||
    /^(?:navigation|complementary|contentinfo|search|dialog|banner|menu)$/.test(
      attribute(element, "role") ?? "",
    )
  );
}

function isFurniture(element: Element): boolean {
  if (/^(?:html|body|main|article|p|h1)$/.test(element.tagName)) return false;
  const names = `${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`
    .slice(0, 500)
    .split(/\s+/);
  return names.some((name) => name.length < 60 && furniture.test(name));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Whether a page nests its elements so deep that laying them out would take minutes. Browsers stop at about 500. */
export function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, slash, name = ""] of html.matchAll(
    /<(\/?)(div|section|article|span|ul|ol|table|blockquote|center|main|aside|header|footer|nav|dl|fieldset|form|details|b|i|a|font|em|strong|button|object|svg|math|select|template)\b/gi,
  )) {
    if (name === "") continue;
    depth = slash === "" ? depth + 1 : Math.max(0, depth - 1);
    if (depth > 1000) return true;
  }
  return false;
}
