import { elementsOf, textOf } from "./html.ts";

/** The markup of every element of this class, from its opening to its closing tag; nested ones too. */
export function withClass(html: string, name: string): readonly string[] {
  return markupOf(
    html,
    new RegExp(`<([a-z0-9]+)\\b[^>]*\\sclass="(?:[^"]*\\s)?${name}(?:\\s[^"]*)?"[^>]*>`, "g"),
  );
}

/** The markup of the element with this id; fails where there is none. */
export function withId(html: string, id: string): string {
  const [found] = markupOf(html, new RegExp(`<([a-z0-9]+)\\b[^>]*\\sid="${id}"[^>]*>`, "g"));
  if (found === undefined) throw new Error(`There is no element with the id "${id}".`);
  return found;
}

/** The markup of the section that is labelled by the heading with this id. */
export function labelledBy(html: string, id: string): string {
  const [found] = markupOf(html, new RegExp(`<([a-z0-9]+)\\b[^>]*\\saria-labelledby="${id}"[^>]*>`, "g"));
  if (found === undefined) throw new Error(`There is no part under the heading "${id}".`);
  return found;
}

/** Where the links of a piece of markup lead, in order. */
export function linksIn(markup: string): readonly string[] {
  return elementsOf(markup).flatMap(({ name, attributes }) => (name === "a" ? (attributes.href ?? []) : []));
}

/** What a page tells of an event from briefing to briefing, a line a step: day, state and date, who says so, link. */
export function stepsIn(markup: string): readonly string[] {
  return withClass(markup, "life-step").map((step) => {
    const day = elementsOf(step).find(({ name }) => name === "time")?.attributes.datetime;
    const [labels = "", ...notes] = [
      ...withClass(step, "record-line-labels"),
      ...withClass(step, "record-line-note"),
    ];
    const [state = "", date = ""] = [...withClass(labels, "state"), ...withClass(labels, "fact-date")].map(
      textOf,
    );
    const who = textOf(notes.at(-1)?.replace(/<a .*/, "") ?? "").replace(/ ·$/, "");
    return [day, `${state}, ${date}`, who, linksIn(step).at(-1)].join(" | ");
  });
}

function markupOf(html: string, opening: RegExp): readonly string[] {
  return [...html.matchAll(opening)].map(({ 0: tag, 1: name = "", index }) => {
    let depth = 0;
    for (const { 0: at, index: offset } of html
      .slice(index)
      .matchAll(new RegExp(`<(/?)${name}\\b[^>]*>`, "g"))) {
      depth += at.startsWith("</") ? -1 : 1;
      if (depth === 0) return html.slice(index, index + offset + at.length);
    }
    return tag;
  });
}
