import type { ShownLine } from "#engine";
import { searchWords as search } from "../../words/en/search-words.ts";
import { element } from "./dom.ts";
import { fold } from "./found-words.ts";
import type { LineHit, NameHit, PageHit } from "./page-hit.ts";

const linesAtOnce = 3;

/** How a line is drawn: which label each state has, where the site lies, what is marked. */
interface Drawing {
  readonly stateKeys: Readonly<Record<string, string>>;
  readonly prefix: string;
  readonly found: ReadonlySet<string>;
}

/** One result: the best lines of a page, the others folded, and the page itself. Its first link leads to the best line. */
export function resultItem(
  hit: NameHit | PageHit,
  stateKeys: Readonly<Record<string, string>>,
  prefix: string,
): HTMLLIElement {
  if ("name" in hit) return nameItem(hit, prefix);
  const { address, page, lines, found } = hit;
  const drawing: Drawing = { stateKeys, prefix, found };
  const drawn = lines.map((line) => lineItem(line, drawing));
  const folded = drawn.slice(linesAtOnce);
  const hasPage = lines.slice(0, linesAtOnce).some((line) => line.address === address);
  return element(
    "li",
    { class: "search-hit" },
    ...drawn.slice(0, linesAtOnce),
    folded.length === 0
      ? null
      : element(
          "details",
          { class: "search-hit-more" },
          element("summary", {}, search.moreLines(folded.length)),
          ...folded,
        ),
    hasPage ? null : pageLine(address, page),
  );
}

/** A name leads to its page. */
function nameItem(
  { name: { address, name, kind, briefings, about } }: NameHit,
  prefix: string,
): HTMLLIElement {
  return element(
    "li",
    { class: "search-hit search-name" },
    element(
      "p",
      { class: "search-hit-facts" },
      element("span", {}, kind),
      briefings === 0 ? null : element("span", {}, search.briefings(briefings)),
    ),
    element("p", { class: "search-hit-text" }, element("a", { href: withPrefix(address, prefix) }, name)),
    about === "" ? null : element("p", { class: "search-hit-facts" }, about),
  );
}

function withPrefix(address: string, prefix: string): string {
  return prefix.replace(/\/$/, "") + address;
}

function pageLine(address: string, { title, date }: ShownLine): HTMLElement {
  return element(
    "p",
    { class: "search-hit-facts" },
    element("a", { href: address }, title),
    date === undefined ? null : element("span", {}, date),
  );
}

/** State and date, the line itself, the passage where the words stand elsewhere, how it stands by now, and who says so. */
function lineItem({ address, shown, excerpt }: LineHit, { stateKeys, prefix, found }: Drawing): HTMLElement {
  const { title, kinds, state, date, speaker, now, nowAt } = shown;
  const text = marked(title, found);
  const isInTitle = text.some((node) => typeof node !== "string");
  const kind = kinds.at(-1);
  return element(
    "div",
    { class: "search-line" },
    element(
      "p",
      { class: "search-hit-facts" },
      newestLabel(shown, stateKeys),
      ...stateLabels(state, stateKeys),
      kind === undefined ? null : element("span", {}, kind),
      date === undefined ? null : element("span", {}, dateWords(date)),
    ),
    element("p", { class: "search-hit-text" }, element("a", { href: address }, ...text)),
    isInTitle || excerpt === null
      ? null
      : element("p", { class: "search-hit-excerpt" }, ...marked(excerpt, found)),
    now === undefined || nowAt === undefined
      ? null
      : element("p", { class: "search-hit-facts" }, element("a", { href: withPrefix(nowAt, prefix) }, now)),
    speaker === undefined ? null : element("p", { class: "search-hit-facts" }, speaker),
  );
}

/** "Now: happened", before the state in which the line itself tells it. By that it was filtered. */
function newestLabel({ now, states }: ShownLine, keys: Readonly<Record<string, string>>): Node | null {
  const told = now === undefined ? null : newestState(now, states);
  if (told === null) return null;
  const key = (Object.hasOwn(keys, states[0] ?? "") && keys[states[0] ?? ""]) || "withdrawn";
  return element("strong", { class: `state state-${key}` }, told);
}

/** "Now: happened" of "now: happened Fri 15 Aug 2025", "Last told: intended" of what was silent since. */
export function newestState(now: string, [state = "Withdrawn"]: readonly string[]): string {
  return search.newest(now.startsWith("now"), state.toLowerCase());
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

/** The text with the found words in `<mark>`. */
function marked(text: string, found: ReadonlySet<string>): readonly (Node | string)[] {
  return text
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .map((word) => (found.has(fold(word)) ? element("mark", {}, word) : word));
}
