import { element } from "./dom.ts";
import type { Hit } from "./index-client.ts";

/** One result: state and date, the line itself, and the briefing it stands in. */
export function resultItem(
  hit: Hit,
  stateKeys: Readonly<Record<string, string>>,
  prefix: string,
): HTMLLIElement {
  const { title = "", kind, state, date, speaker, briefing, now, nowAt } = hit.meta;
  const found = markedWords(hit.excerpt);
  const text = title === "" ? marked(plain(hit.excerpt), found) : marked(title, found);
  const isInTitle = text.some((node) => typeof node !== "string");
  const source = [speaker && !title.startsWith(speaker) ? speaker : null, briefing].filter(
    (part) => part !== null && part !== undefined,
  );
  return element(
    "li",
    { class: "search-hit" },
    element(
      "p",
      { class: "search-hit-facts" },
      ...stateLabels(state, stateKeys),
      kind === undefined ? null : element("span", {}, kind),
      date === undefined ? null : element("span", {}, dateWords(date)),
    ),
    element("p", { class: "search-hit-text" }, element("a", { href: hit.url }, ...text)),
    isInTitle || found.size === 0
      ? null
      : element("p", { class: "search-hit-excerpt" }, ...marked(plain(hit.excerpt), found)),
    now === undefined || nowAt === undefined
      ? null
      : element(
          "p",
          { class: "search-hit-facts" },
          element("a", { href: `${prefix.replace(/\/$/, "")}${nowAt}` }, now),
        ),
    source.length === 0 ? null : element("p", { class: "search-hit-facts" }, source.join(" · ")),
  );
}

/** The index says "Not stated" as a table does under its heading; in a line it needs to be said of what. */
export function dateWords(date: string): string {
  return date === "Not stated" ? "date not stated" : date;
}

/** "Possible; Conditional" are two labels; a sourcing such as "Confirmed by Karoline Leavitt" is one. */
function stateLabels(state: string | undefined, keys: Readonly<Record<string, string>>): readonly Node[] {
  if (state === undefined) return [];
  return state.split("; ").map((word) => {
    const key = Object.hasOwn(keys, word) ? keys[word] : sourcingKey(word);
    return element("strong", { class: `state state-${key}` }, word);
  });
}

function sourcingKey(word: string): string {
  if (word.startsWith("Confirmed by ")) return "confirmed";
  if (/^(?:Denied by|Rests on|Rests in part on) /.test(word)) return "disputed";
  if (word.startsWith("Accounts differ")) return "differing";
  if (word === "Withdrawn") return "withdrawn";
  if (word === "Public record") return "established";
  if (/\bunnamed\b/i.test(word)) return "unnamed";
  return / reports?$/.test(word) ? "reported" : "stated";
}

/** The words that the index found, in small letters. It knows word stems, so they are not always those that were typed. */
function markedWords(excerpt: string): ReadonlySet<string> {
  return new Set([...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, word = ""]) => bare(plain(word))));
}

/** The text with the found words in `<mark>`. */
function marked(text: string, found: ReadonlySet<string>): readonly (Node | string)[] {
  return text.split(/(\s+)/).map((word) => {
    if (word === "" || !found.has(bare(word))) return word;
    const [, before = "", core = word, after = ""] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
    const whole = document.createDocumentFragment();
    whole.append(before, element("mark", {}, core), after);
    return whole;
  });
}

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** Pagefind escapes the passage and sets its marks; here it becomes plain text again. */
function plain(excerpt: string): string {
  return excerpt
    .replace(/<\/?mark>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
