/** An element of HTML or SVG, with its place in the text. */
export interface MarkupElement {
  /** Without a prefix, in small letters. */
  readonly name: string;
  readonly attributes: readonly MarkupAttribute[];
  /** Of a style element, what stands in it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface MarkupAttribute {
  /** Without a prefix, in small letters: `href` for `xlink:href`. */
  readonly name: string;
  /** As the browser reads it. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What a browser would make of a file, or why that can't be told. */
export type ReadMarkup =
  | { readonly elements: readonly MarkupElement[]; readonly marks: readonly MarkupMark[] }
  | { readonly fault: string; readonly start: number };

/** What stands outside of elements: `<?xml-stylesheet …?>`, `<!DOCTYPE …>`, `<?xml encoding="…"?>`. */
export interface MarkupMark {
  readonly kind: "doctype" | "instruction" | "encoding";
  readonly text: string;
  readonly start: number;
}

/** Beyond this a browser gives up as well, and a parser takes a time that grows with the square. */
export const deepestMarkup = 256;
export const mostElements = 50_000;
