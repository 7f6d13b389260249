import { type DefaultTreeAdapterTypes, parse, type Token, Tokenizer } from "parse5";
import { readings } from "./browser-readings.ts";

/** An element as a browser reads it; names are in small letters and have no prefix: `XLINK:HREF` is `href`. */
export interface MarkupElement {
  readonly name: string;
  /** Whether it belongs to SVG, MathML or another language of XML. */
  readonly isForeign: boolean;
  readonly attributes: readonly Attribute[];
  /** Of scripts and style sheets, which are no text for readers; "" for all others. */
  readonly text: string;
}

export interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** What a file of markup holds. */
export interface Markup {
  readonly elements: readonly MarkupElement[];
  /** `<?xml-stylesheet …?>` and the like, without the brackets. Only XML has them. */
  readonly instructions: readonly string[];
}

/** The elements of a page that have attributes, and its scripts and style sheets, in the order of its text, those in templates and for readers without scripts included. */
export function readHtml(html: string): Markup {
  const elements = readings(html).flatMap(({ text, hasScripts }) => elementsOf(text, hasScripts));
  return { elements, instructions: [] };
}

function elementsOf(html: string, scriptingEnabled: boolean): readonly MarkupElement[] {
  const elements: MarkupElement[] = [];
  // No recursion: a page may nest its elements deeper than a program its calls.
  const waiting: DefaultTreeAdapterTypes.Node[] = [parse(html, { scriptingEnabled })];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    // Most elements have nothing that matters here.
    if ("tagName" in node && (node.attrs.length > 0 || isRaw(node.tagName))) elements.push(htmlElement(node));
    if ("content" in node) waiting.push(node.content);
    if ("childNodes" in node)
      for (let at = node.childNodes.length - 1; at >= 0; at--) {
        const child = node.childNodes[at];
        if (child) waiting.push(child);
      }
  }
  return elements;
}

function htmlElement(node: DefaultTreeAdapterTypes.Element): MarkupElement {
  const { tagName, attrs, namespaceURI, childNodes } = node;
  const text = isRaw(tagName)
    ? childNodes.map((child) => ("value" in child ? child.value : "")).join("")
    : "";
  return namespaceURI === htmlNamespace
    ? { name: tagName, isForeign: false, attributes: attrs, text }
    : foreignElement(tagName, attrs, text);
}

const htmlNamespace = "http://www.w3.org/1999/xhtml";

/**
 * All elements of an SVG image or another file of XML. It is read tag by tag: whatever the tree would be, in XML no element turns the
 * tags in it into text.
 */
export function readXml(xml: string): Markup {
  const tags: { readonly tag: Token.TagToken; text: string }[] = [];
  const instructions: string[] = [];
  const take = (text: string) => {
    const last = tags.at(-1);
    if (last && isRaw(localName(last.tag.tagName))) last.text += text;
  };
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag: (tag) => {
        tags.push({ tag: { ...tag }, text: "" });
      },
      onCharacter: ({ chars }) => take(chars),
      onWhitespaceCharacter: ({ chars }) => take(chars),
      onComment: ({ data }) => {
        if (data.startsWith("?")) instructions.push(data.slice(1));
      },
      onEndTag: nothing,
      onDoctype: nothing,
      onNullCharacter: nothing,
      onEof: nothing,
      onParseError: null,
    },
  );
  // As in XML, <![CDATA[…]]> is text.
  tokenizer.inForeignNode = true;
  tokenizer.write(xml, true);
  return {
    elements: tags.map(({ tag, text }) => foreignElement(tag.tagName, tag.attrs, text)),
    instructions,
  };
}

function foreignElement(tagName: string, attributes: readonly Attribute[], text: string): MarkupElement {
  return {
    name: localName(tagName),
    isForeign: true,
    attributes: attributes.map(({ name, value }) => ({ name: localName(name), value })),
    text,
  };
}

function isRaw(name: string): boolean {
  return name === "script" || name === "style";
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(":") + 1).toLowerCase();
}

function nothing(): void {}
