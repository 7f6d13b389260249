import { attribute, type Element, type Node, textOf, walk } from "./html-tree.ts";

/** What a page says of its article in its own data. */
export interface PageFacts {
  readonly title: string | null;
  readonly author: string | null;
  /** `YYYY-MM-DD`, in the zone that the page writes. */
  readonly published: string | null;
  readonly url: string | null;
  readonly lang: string | null;
}

/** From JSON-LD first, then the meta elements, then the first `time`. */
export function pageFacts(nodes: readonly Node[]): PageFacts {
  const metas = new Map<string, string>();
  let url: string | null = null;
  let lang: string | null = null;
  let time: string | null = null;
  let linked: Readonly<Record<string, unknown>> | null = null;
  walk(nodes, (element) => {
    const { tagName } = element;
    if (tagName === "html") lang = attribute(element, "lang");
    else if (tagName === "meta") {
      const name = (
        attribute(element, "property") ??
        attribute(element, "name") ??
        attribute(element, "itemprop") ??
        ""
      ).toLowerCase();
      const content = attribute(element, "content");
      if (content !== null && !metas.has(name)) metas.set(name, content);
    } else if (tagName === "link" && attribute(element, "rel") === "canonical")
      url ??= attribute(element, "href");
    else if (tagName === "time") time ??= attribute(element, "datetime");
    else if (tagName === "script" && attribute(element, "type") === "application/ld+json")
      linked ??= articleIn(element);
    return true;
  });
  const own = (key: string) =>
    linked === null ? null : words((linked as Readonly<Record<string, unknown>>)[key]);
  return {
    title: own("headline") ?? metas.get("og:title") ?? null,
    author: authorOf(linked) ?? metas.get("author") ?? metas.get("article:author") ?? null,
    published:
      day(own("datePublished")) ??
      day(metas.get("article:published_time")) ??
      day(metas.get("datepublished")) ??
      day(metas.get("date")) ??
      day(metas.get("dc.date")) ??
      day(time),
    url:
      [url, metas.get("og:url")].find(
        (one) => one !== null && one !== undefined && /^https?:\/\/[^\s"<>]+$/.test(one),
      ) ?? null,
    lang,
  };
}

const longestData = 200_000;

function articleIn(script: Element): Readonly<Record<string, unknown>> | null {
  const text = textOf(script);
  if (text.length > longestData) return null;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const graph = isObject(data) && Array.isArray(data["@graph"]) ? (data["@graph"] as readonly unknown[]) : [];
  return (
    [data, ...(Array.isArray(data) ? (data as readonly unknown[]) : []), ...graph]
      .filter(isObject)
      .find((one) => /Article|BlogPosting|NewsStory/.test(String(one["@type"]))) ?? null
  );
}

function authorOf(linked: Readonly<Record<string, unknown>> | null): string | null {
  const author = linked?.author;
  const first: unknown = Array.isArray(author) ? author[0] : author;
  return isObject(first) ? words(first.name) : words(first);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function words(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" && value.length < 500
    ? value.replace(/\s+/g, " ").trim()
    : null;
}

function day(written: string | null | undefined): string | null {
  return /^(\d{4}-\d\d-\d\d)(?:$|[T ])/.exec(written ?? "")?.[1] ?? null;
}
