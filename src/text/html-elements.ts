import { defaultTreeAdapter, parse, type Token, type TreeAdapter, type TreeAdapterTypeMap } from "parse5";
import { readings } from "./browser-readings.ts";
import { deepestMarkup, type MarkupElement, mostElements, type ReadMarkup } from "./markup.ts";

interface Found {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Token.Attribute[];
  text: string;
  location: Token.ElementLocation | null;
}

/**
 * Every element that a browser makes of an HTML text, with scripts switched on and, where that makes a difference, off. The parser
 * decides what is an element, as the standard says; no tree is kept.
 */
export function htmlElements(html: string): ReadMarkup {
  try {
    const found = readings(html).flatMap(({ text, hasScripts }) => foundIn(text, hasScripts));
    return { elements: found.map((one) => elementOf(one)), marks: [] };
  } catch (error) {
    if (error instanceof TooMuch) return { fault: error.message, start: 0 };
    throw error;
  }
}

class TooMuch extends Error {}

type Node = Found;
type Elements = TreeAdapterTypeMap<Node, Node, Node, Node, Node, Node, Node, Node, Node, Node>;

function foundIn(html: string, scriptingEnabled: boolean): Found[] {
  const found: Found[] = [];
  let depth = 0;
  const make = (name: string, namespace = "", attributes: Token.Attribute[] = []): Node => ({
    name,
    namespace,
    attributes: [...attributes],
    text: "",
    location: null,
  });
  const treeAdapter: TreeAdapter<Elements> = {
    ...(defaultTreeAdapter as unknown as TreeAdapter<Elements>),
    createDocument: () => make("#document"),
    createDocumentFragment: () => make("#fragment"),
    createCommentNode: () => make("#comment"),
    createTextNode: () => make("#text"),
    createElement(name, namespace, attributes) {
      if (found.length >= mostElements)
        throw new TooMuch(`It holds more than ${mostElements.toLocaleString("en-US")} elements.`);
      const element = make(name, namespace, attributes);
      found.push(element);
      return element;
    },
    adoptAttributes: (element, attributes) => void element.attributes.push(...attributes),
    onItemPush() {
      depth += 1;
      if (depth > deepestMarkup)
        throw new TooMuch(`Its elements are nested more than ${deepestMarkup} deep.`);
    },
    onItemPop() {
      depth -= 1;
    },
    insertText(parent, text) {
      if (parent.name === "style") parent.text += text;
    },
    // Asked and told of the text before, too, which is not kept.
    setNodeSourceCodeLocation(node: Node | undefined, location) {
      if (node !== undefined) node.location = location as Token.ElementLocation | null;
    },
    getNodeSourceCodeLocation: (node: Node | undefined) => node?.location,
    updateNodeSourceCodeLocation: () => {},
    getTagName: (element) => element.name,
    getNamespaceURI: (element) => element.namespace as never,
    getAttrList: (element) => element.attributes,
    getParentNode: () => null,
    getFirstChild: () => null,
    getChildNodes: () => [],
    getTemplateContent: (element) => element,
    setTemplateContent: () => {},
    setDocumentType: () => {},
    setDocumentMode: () => {},
    getDocumentMode: () => "no-quirks" as never,
    appendChild: () => {},
    insertBefore: () => {},
    insertTextBefore: () => {},
    detachNode: () => {},
    isElementNode: (node): node is Node => !node.name.startsWith("#"),
    isTextNode: (node): node is Node => node.name === "#text",
    isCommentNode: (node): node is Node => node.name === "#comment",
  };
  parse<Elements>(html, { treeAdapter, scriptingEnabled, sourceCodeLocationInfo: true });
  return found;
}

function elementOf({ name, attributes, text, location }: Found): MarkupElement {
  const start = location?.startTag?.startOffset ?? location?.startOffset ?? 0;
  const end = location?.startTag?.endOffset ?? location?.endOffset ?? start + 1;
  return {
    name: localName(name),
    text,
    start,
    end,
    attributes: attributes.map((attribute) => {
      const place =
        location?.attrs?.[attribute.prefix ? `${attribute.prefix}:${attribute.name}` : attribute.name];
      return {
        name: localName(attribute.name),
        value: attribute.value,
        start: place?.startOffset ?? start,
        end: place?.endOffset ?? end,
      };
    }),
  };
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(":") + 1).toLowerCase();
}
