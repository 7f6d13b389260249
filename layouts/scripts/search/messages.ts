import { searchWords as search } from "../../words/en/search-words.ts";
import type { SiteAnswer, siteSearch } from "./answers.ts";
import { ambiguousDay, boundIn, endsBefore, impossibleDay, periodLabel } from "./dates.ts";
import { button, element } from "./dom.ts";
import { isEmpty, type Query, removals } from "./query.ts";
import { hasNoWord, readAsked, signedLetter } from "./reading.ts";

/** What of a text can't be read as it is meant; empty of most. */
export function toldUnread(text: string): string {
  if (hasNoWord(text)) return search.noWord;
  if (/["“”„«»‟]/u.test(text)) return "";
  const twoDays = ambiguousDay(text);
  const noDay = impossibleDay(text);
  const letter = signedLetter(text);
  const sign = /(?<=^|\s)(?:-(?=\p{L})|(?:OR|AND|NOT)(?=\s|$))/u.exec(text)?.[0];
  return [
    twoDays === null ? "" : search.twoDays(...twoDays),
    noDay === null ? "" : search.noSuchDay(noDay),
    sign === undefined ? "" : search.noOperator(sign),
    letter === null ? "" : search.noSigns(...letter),
  ]
    .filter(Boolean)
    .join(" ");
}

/** How many pages answer, and what was answered where nothing has all that was asked for. */
export function toldFound(answer: SiteAnswer, query: Query): string {
  const unread = toldUnread(query.text);
  if (hasNoWord(query.text)) return unread;
  const told = `${unread} ${toldNumber(answer, query)}`.trim();
  const rest = answer.rest();
  if (rest === null) return told;
  const soFar = told.endsWith(".") ? told : `${told} ${search.soFar}`;
  return `${soFar} ${search.rest[rest.side](periodLabel(rest.period))}`;
}

function toldNumber({ found, instead, spelt }: SiteAnswer, { text }: Query): string {
  const { pages, isAtMost, left } = found();
  if (isAtMost && left === pages) return search.noneYet(left);
  if (instead === null) return search.found(pages, isAtMost, unquoted(text));
  const asked = unquoted(text);
  if (asked === instead) return `${search.notTogether} ${search.found(pages, isAtMost, instead)}`;
  const why =
    spelt.length === 0
      ? search.nothingWithAll(asked)
      : spelt.map(([typed, written]) => search.spelt(typed, written)).join(" ");
  return `${why} ${search.found(pages, isAtMost, instead)}`;
}

/** Without the quotation marks that somebody typed, since it is shown in some. */
function unquoted(text: string): string {
  return text.replace(/^["“”„«»‟]([^"“”„«»‟]*)["“”„«»‟]$/u, "$1");
}

/** What is wrong with the first or the last day that was typed; empty where nothing is. */
export function toldBound(query: Query, side: "from" | "to"): string {
  const typed = query[side];
  if (typed === "") return "";
  const [from, to] = [boundIn(query.from, "from"), boundIn(query.to, "to")];
  if ((side === "from" ? from : to) !== null)
    return side === "to" && endsBefore(from, to) ? search.endsBefore(to?.label ?? "", from?.label ?? "") : "";
  const [noDay, twoDays] = [impossibleDay(typed), ambiguousDay(typed)];
  if (noDay !== null) return search.noSuchDay(noDay);
  return twoDays === null ? search.noDate(typed) : search.twoDays(...twoDays);
}

/** What would be found with one filter fewer, and what else to try. */
export async function toldNothing(
  help: Element,
  query: Query,
  index: ReturnType<typeof siteSearch>,
  go: (query: Query) => void,
  isWanted: () => boolean,
): Promise<void> {
  const tries: Node[] = [];
  const { when, words } = readAsked(query);
  const dateless = { ...query, text: words.join(" ") };
  const date =
    when === null || isEmpty(dateless) ? [] : [{ group: search.day, value: when.label, without: dateless }];
  for (const { group, value, without } of [...removals(query), ...date]) {
    const { pages, isAtMost } = await index.count(without);
    if (!isWanted()) return;
    const label = search.without(group, value, pages, isAtMost);
    if (pages > 0)
      tries.push(
        element(
          "li",
          {},
          button({}, label, () => go(without)),
        ),
      );
  }
  help.replaceChildren(
    element(
      "ul",
      { class: "search-help" },
      ...tries,
      element("li", {}, search.spelling),
      element("li", {}, search.fewerWords),
      element("li", {}, element("a", { href: "#browse" }, search.browseInstead)),
    ),
  );
}

export function toldFailure(help: Element, again: () => void): void {
  help.replaceChildren(button({}, search.again, again));
}
