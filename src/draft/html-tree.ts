import { type DefaultTreeAdapterTypes, parse } from "parse5";

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type TextNode = DefaultTreeAdapterTypes.TextNode;

/** Elements that lie deeper are not looked at: no page of an article has them, and the stack ends somewhere. */
export const deepest = 300;

/** A page as its tree. Never throws, whatever the text. */
export function parseHtml(html: string): DefaultTreeAdapterTypes.Document {
  return parse(html);
}

export function attribute({ attrs }: Element, name: string): string | null {
  return attrs.find((one) => one.name === name)?.value ?? null;
}

/** Goes through all elements, in order; not into those for which `visit` gives false. */
export function walk(nodes: readonly Node[], visit: (element: Element) => boolean, depth = 0): void {
  if (depth > deepest) return;
  for (const node of nodes) if ("tagName" in node && visit(node)) walk(node.childNodes, visit, depth + 1);
}

export function find(nodes: readonly Node[], wanted: (element: Element) => boolean): Element | null {
  let found: Element | null = null;
  walk(nodes, (element) => {
    if (found === null && wanted(element)) found = element;
    return found === null;
  });
  return found;
}

export function textOf(element: Element, depth = 0): string {
  if (depth > deepest) return "";
  return element.childNodes
    .map((node) =>
      node.nodeName === "#text" ? (node as TextNode).value : "tagName" in node ? textOf(node, depth + 1) : "",
    )
    .join("");
}
