import { SaxesParser } from "saxes";
import {
  deepestMarkup,
  type MarkupElement,
  type MarkupMark,
  mostElements,
  type ReadMarkup,
} from "./markup.ts";

/**
 * Every element of an SVG text. Browsers read SVG as XML, where other things are elements than in HTML, and show nothing after
 * the first mistake: a text with one is not taken.
 */
export function svgElements(svg: string): ReadMarkup {
  const elements: (MarkupElement & { text: string })[] = [];
  const marks: MarkupMark[] = [];
  const open: (MarkupElement & { text: string })[] = [];
  const parser = new SaxesParser({ xmlns: true, position: true });
  const text = svg.startsWith("\uFEFF") ? svg.slice(1) : svg;
  const bom = svg.length - text.length;
  let start = 0;
  parser.on("error", (error) => {
    throw new Unreadable(inWords(error.message), parser.position);
  });
  parser.on("xmldecl", ({ encoding, version }) => {
    if (encoding !== undefined) marks.push({ kind: "encoding", text: encoding, start: bom });
    if (version !== undefined && version !== "1.0")
      throw new Unreadable(`It is XML ${version}, which browsers don't read.`, 0);
  });
  parser.on("doctype", (doctype) => {
    marks.push({ kind: "doctype", text: doctype, start: bom + Math.max(0, text.indexOf("<!DOCTYPE")) });
  });
  parser.on("processinginstruction", ({ target }) => {
    marks.push({ kind: "instruction", text: target, start: bom + before("<?", text, parser.position) });
  });
  parser.on("opentagstart", () => {
    start = before("<", text, parser.position);
  });
  parser.on("opentag", ({ local, attributes }) => {
    if (elements.length >= mostElements)
      throw new Unreadable(`It holds more than ${mostElements.toLocaleString("en-US")} elements.`, 0);
    const end = parser.position;
    const tag = text.slice(start, end);
    const element = {
      name: local.toLowerCase(),
      text: "",
      start: bom + start,
      end: bom + end,
      attributes: Object.values(attributes).map(({ name, local, value }) => {
        const at = Math.max(0, tag.indexOf(name, 1));
        const from = bom + start + at;
        return { name: (local || name).toLowerCase(), value, start: from, end: from + name.length };
      }),
    };
    elements.push(element);
    open.push(element);
    if (open.length > deepestMarkup)
      throw new Unreadable(`Its elements are nested more than ${deepestMarkup} deep.`, start);
  });
  parser.on("closetag", () => void open.pop());
  const add = (part: string) => {
    const inner = open.at(-1);
    if (inner?.name === "style") inner.text += part;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Unreadable) return { fault: error.message, start: bom + error.start };
    throw error;
  }
  return { elements, marks };
}

class Unreadable extends Error {
  readonly start: number;

  constructor(message: string, start: number) {
    super(message);
    this.start = start;
  }
}

function before(sign: string, text: string, position: number): number {
  return Math.max(0, text.lastIndexOf(sign, Math.max(0, position - 1)));
}

/** The parser's words, without the place that it puts before them. */
function inWords(message: string): string {
  const words = message.replace(/^(?:[^\s:]*:)?\d+:\d+: /, "").replace(/\.$/, "");
  return `It is no readable XML: ${words}.`;
}
