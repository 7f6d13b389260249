/** Just enough of an HTML reader for pages that we wrote ourselves: tags, attributes, text. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const tagPattern =
  /<([a-z][a-z0-9-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;
const attributePattern = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** All elements in order; what stands in comments, scripts and styles is no element. */
export function elementsOf(html: string): readonly Element[] {
  const markup = html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/(<(script|style)\b[^>]*>)[\s\S]*?(<\/\2>)/gi, "$1$3");
  return [...markup.matchAll(tagPattern)].map(([, name = "", attributes = ""]) => ({
    name: name.toLowerCase(),
    attributes: attributesOf(attributes),
  }));
}

function attributesOf(written: string): Readonly<Record<string, string>> {
  const entries = [...written.matchAll(attributePattern)].map(
    ([, name = "", double, single, bare]) =>
      [name.toLowerCase(), decode(double ?? single ?? bare ?? "")] as const,
  );
  return Object.fromEntries(entries);
}

export function idsOf(html: string): ReadonlySet<string> {
  return new Set(
    elementsOf(html).flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id])),
  );
}

/** The text a reader sees, title included, spaces collapsed. */
export function textOf(html: string): string {
  const markup = html.replace(/<!--[\s\S]*?-->/g, "").replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, "");
  // Between inline elements there is no space; between blocks there is.
  const spaced = markup.replace(
    /<\/?(?:a|abbr|b|bdi|code|em|i|mark|q|small|span|strong|sub|sup|time)\b[^>]*>/gi,
    "",
  );
  return decode(spaced.replace(/<[^>]*>/g, " "))
    .replace(/\s+/g, " ")
    .trim();
}

/** The contents of all `<script type="application/ld+json">`. */
export function structuredDataOf(html: string): readonly unknown[] {
  const blocks = html.matchAll(/<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/g);
  return [...blocks].map(([, text = ""]) => JSON.parse(text));
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return named[name] ?? whole;
  });
}
