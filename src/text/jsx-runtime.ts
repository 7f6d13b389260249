import type { JSX as Elements } from "preact";

/**
 * JSX that is printed while it is evaluated: each element becomes its HTML at once, the innermost first. Pages are rendered once
 * and never updated, so that a tree to compare with the next one, which libraries build first, is work for nothing.
 *
 * The compiler imports `jsx`, `jsxs`, `jsxDEV`, `Fragment` and the types of `JSX` from here by these names.
 */
export function jsx(type: string | Component, props: Props): Html {
  if (typeof type === "function") return asHtml(type(props));
  let tag = `<${type}`;
  let inner = "";
  for (const name in props) {
    const value = props[name];
    if (name === "children") inner = printed(value);
    else if (name === "dangerouslySetInnerHTML") inner = (value as InnerHtml).__html;
    else tag += attribute(name, value);
  }
  return new Html(voidElements.has(type) ? `${tag}/>` : `${tag}>${inner}</${type}>`);
}

export { jsx as jsxDEV, jsx as jsxs };

/** Several elements without one around them: `<>…</>`. */
export function Fragment({ children }: { readonly children?: Children }): Html {
  return new Html(printed(children));
}

/** What is HTML already, and is not escaped again. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What can stand between a start and an end tag. Text is escaped; true, false, null and undefined print nothing. */
export type Children = Html | string | number | boolean | null | undefined | readonly Children[];

type Component = (props: Props) => Children;
type Props = Readonly<Record<string, unknown>>;

/** HTML that a library made, in the place of children. */
interface InnerHtml {
  readonly __html: string;
}

function asHtml(made: Children): Html {
  return made instanceof Html ? made : new Html(printed(made));
}

/** @throws Error where a child is an object: it would be printed as "[object Object]". */
function printed(child: unknown): string {
  if (typeof child === "string") return escaped(child);
  if (child instanceof Html) return child.text;
  if (child === null || child === undefined || typeof child === "boolean") return "";
  if (typeof child === "number") return String(child);
  if (!Array.isArray(child)) throw new Error(`A page can't print this ${typeof child}: write its text.`);
  let text = "";
  for (const one of child) text += printed(one);
  return text;
}

function attribute(name: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean" && !isEnumerated(name)) return value ? ` ${name}` : "";
  return ` ${name}="${escaped(String(value))}"`;
}

/** Whether "false" is a value of its own, and not the same as leaving the attribute out. */
function isEnumerated(name: string): boolean {
  return name[4] === "-" || enumerated.has(name);
}

/** Beside `aria-…` and `data-…`. https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#keywords-and-enumerated-attributes */
const enumerated: ReadonlySet<string> = new Set(["contenteditable", "draggable", "spellcheck"]);

/** https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const voidElements: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta source track wbr".split(" "),
);

const special = /[&<"]/;

/** Text for an element or a quoted attribute. Most of it has nothing to escape. */
export function escaped(text: string): string {
  if (!special.test(text)) return text;
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** What the compiler checks elements against; the attributes of each tag are taken from preact's types. */
export namespace JSX {
  export type Element = Html;
  // biome-ignore lint/suspicious/noExplicitAny: each component has props of its own, which the compiler holds it to
  export type ElementType = keyof Elements.IntrinsicElements | ((props: any) => Children);
  export interface ElementChildrenAttribute {
    readonly children: unknown;
  }
  export interface IntrinsicAttributes {
    /** Nothing is printed of it: lint rules want one in lists. */
    readonly key?: string | number | undefined;
  }
  export type IntrinsicElements = {
    readonly [Tag in keyof Elements.IntrinsicElements]: Attributes<Elements.IntrinsicElements[Tag]>;
  };
  type Attributes<Known> = Omit<Known, keyof OwnAttributes | "ref" | "style" | "className" | `on${string}`> &
    OwnAttributes;
  interface OwnAttributes {
    readonly key?: string | number | undefined;
    readonly children?: Children;
    readonly dangerouslySetInnerHTML?: InnerHtml;
    /** Of a script: nothing is painted before it has run. Not yet among preact's types. */
    readonly blocking?: "render";
  }
}
