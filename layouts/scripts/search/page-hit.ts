import type { NamedPage, SearchName, ShownLine, StoredLine } from "#engine";
import { isOfDay } from "./dates.ts";
import { excerptOf, plain } from "./excerpt.ts";
import { askedFor, isShort, nearest, type Token, tokenOf, tokensOf } from "./found-words.ts";
import { lineFilters, meetsAll } from "./line-filters.ts";
import type { Query } from "./query.ts";
import { askedDays, phraseWords, readAsked } from "./reading.ts";

/** A page of the index, as Pagefind gives it when it is loaded, with the places of the words that were found. */
export interface Fragment {
  readonly url: string;
  /** All words of the page; `<` and `>` are escaped. */
  readonly raw_content: string;
  /** What `outputs/search-markup.ts` gave an id: the page itself, its lines, the names on it. */
  readonly anchors: readonly { readonly id: string; readonly title?: string; readonly location: number }[];
  readonly weighted_locations: readonly { readonly location: number; readonly balanced_score: number }[];
  /** A passage for each anchor in which something was found: the words in `<mark>`, the rest escaped. */
  readonly sub_results: readonly { readonly anchor?: { readonly id: string }; readonly excerpt: string }[];
}

/** A page that is found by its name. */
export interface NameHit {
  readonly name: NamedPage;
}

/** A page with the lines that answer. */
export interface PageHit {
  readonly address: string;
  readonly page: ShownLine;
  /** Best first, or in the order that was asked for. Never empty. */
  readonly lines: readonly LineHit[];
  /** How many different words of those asked for one of these lines has. */
  readonly wordsTogether: number;
  /** Whether its title has all of them. */
  readonly isTitled: boolean;
  /** How well its best line answers, whatever its words count. */
  readonly rank: number;
  /** The day of its best line, where it is asked when or where something is: of several the newest is meant. Else empty. */
  readonly day: string;
  /** The words that were found, folded. */
  readonly found: ReadonlySet<string>;
}

export interface LineHit {
  readonly address: string;
  readonly shown: ShownLine;
  /** Passage in which the words stand; null where no text was asked for. */
  readonly excerpt: string | null;
}

interface Part {
  readonly id: string;
  readonly shown: ShownLine;
  /** All its words, one after the other. */
  readonly text: string;
  /** Of each word that was asked for and stands in it, by its number, how much its places count together. */
  readonly scores: Map<number, number>;
}

/**
 * Of a page, the lines with most of the words that were asked for, or the page itself where no line has as many; null where none of
 * them meets all filters together. Words may stand apart on a page, and its values belong to different lines: only here it shows
 * what one line has.
 */
export function pageHit(fragment: Fragment, query: Query): PageHit | null {
  const { words, phrases, asksForEvent, tense, isQuestion } = readAsked(query);
  const days = askedDays(query);
  const text = words.join(" ");
  const { lines: every, names, found } = placedWords(fragment, text);
  const head = every.find(({ id }) => id === "~");
  const all = every.filter((line) => phrases.every((phrase) => holdsPhrase(line, phrase)));
  if (head === undefined || all.length === 0) return null;
  const wordsTogether = Math.max(...all.map(({ scores }) => scores.size));
  const matching = all.filter(({ scores }) => scores.size === wordsTogether);
  const meeting = matching.filter(
    ({ shown }) => meetsAll(shown, names, query.chosen) && days.every((day) => isOfDay(shown, day)),
  );
  // Who asks for a storyline and nothing else wants its pages, not all of their lines.
  const asksForLines =
    query.text !== "" || days.length > 0 || lineFilters.some((name) => query.chosen[name].length > 0);
  const facts = asksForLines ? meeting.filter((line) => line !== head) : [];
  const asked = tokensOf(text);
  // Addresses are names too: "alaska-summit" is called so where the title says it otherwise.
  const isCalled = ({ id, shown }: Part) =>
    asked.length > 0 &&
    hasAll(`${shown.title} ${(id === "~" ? fragment.url : id).replace(/[-/]/g, " ")}`, asked);
  const isTitled = !asksForEvent && isCalled(head) && meeting.includes(head);
  // "Postponed" asks for what was.
  const isOfState = ({ shown }: Part) => asked.length > 0 && hasAll(shown.state ?? "", asked);
  const isEvent = (line: Part) =>
    line.shown.kinds.includes("Event") &&
    (asksForEvent || asked.length === 0 || isCalled(line) || isOfState(line));
  const answersWhen = statesByTense[tense ?? "any"];
  const isTimely = ({ shown }: Part) => asksForEvent && shown.states.some((state) => answersWhen.has(state));
  // An event that is meant, of the time that is asked for, called so; and the newest state of a thing before older ones.
  const rank = (line: Part) =>
    (isEvent(line) ? 8 : 0) +
    (isTimely(line) ? 4 : 0) +
    (asksForEvent && isCalled(line) ? 2 : 0) +
    (line.shown.now === undefined ? 1 : 0);
  const lines = facts.length > 0 ? inOrder(facts, query, rank) : [];
  // Two words of a title mean the briefing; one is as likely the subject of a line.
  const isMeantWhole = isTitled && asked.length > 1 && !isQuestion && query.sort === "relevance";
  const chosen =
    isMeantWhole || lines.length === 0 ? [...meeting.filter((line) => line === head), ...lines] : lines;
  const [best] = chosen;
  if (best === undefined) return null;
  const passages = new Map(fragment.sub_results.map(({ anchor, excerpt }) => [anchor?.id, excerpt]));
  return {
    address: fragment.url,
    page: head.shown,
    lines: chosen.map(({ id, shown, text }) => {
      const own = passages.get(id);
      const named = shown.spelled.map((place) => passages.get(`~${place}`)).find((passage) => passage);
      const address = id === "~" ? fragment.url : `${fragment.url}#${id}`;
      const excerpt = own === undefined ? plain(named ?? "") : excerptOf(own, { id, text });
      return { address, shown, excerpt: excerpt === "" ? null : excerpt };
    }),
    wordsTogether,
    isTitled,
    rank: rank(best),
    day: asksForEvent ? best.shown.day : "",
    found,
  };
}

/** Better pages first: called so, with more of the words in one line, with a line that answers better, the newest. */
export function byFit(one: PageHit, other: PageHit): number {
  return (
    Number(other.isTitled) - Number(one.isTitled) ||
    other.wordsTogether - one.wordsTogether ||
    other.rank - one.rank ||
    other.day.localeCompare(one.day)
  );
}

function hasAll(title: string, asked: readonly Token[]): boolean {
  const words = new Set(tokensOf(title).flat());
  return asked.every((token) => [...words].some((word) => askedFor(word, [token]) === 0));
}

/** The states that answer a "when" or "where": without a tense those with a day that can be told, which the possible has not. */
const statesByTense = {
  past: new Set(["Happened", "Ongoing"]),
  future: new Set(["Scheduled", "Ongoing", "Intended", "Possible", "Postponed"]),
  any: new Set(["Happened", "Ongoing", "Scheduled"]),
} as const;

/**
 * For a word that it does not have, the index shortens it until something fits: "xylophonist" finds the network X. Such an answer
 * is none.
 */
export function isMeant(fragment: Fragment, text: string): boolean {
  const { found } = placedWords(fragment, text);
  const words = [...found];
  const isFound = (word: string) => words.some((found) => askedFor(found, [[word]]) === 0);
  return tokensOf(text).every(([first = "", ...rest]) => {
    const [whole, parts] = [rest.at(-1) ?? first, [first, ...rest.slice(0, -1)]];
    // Pagefind finds a short word as it is, or not at all. Of "no-deal", "no" alone is no answer.
    return whole.length < 3 || isFound(whole) || (rest.length > 0 && parts.every(isFound));
  });
}

/** Those of the words that a page has not, nor one that begins so: what was found for them has the same stem, or is another word. */
export function withoutBeginning(fragment: Fragment, words: readonly string[]): readonly string[] {
  const found = [...placedWords(fragment, words.join(" ")).found];
  return words.filter((word) => !tokenOf(word).some((one) => found.some((other) => other.startsWith(one))));
}

/** The day on which a page was told. */
export function dayOf({ anchors }: Fragment): string {
  const { title } = anchors.find(({ id }) => id === "~") ?? {};
  return title === undefined ? "" : (JSON.parse(title) as StoredLine).day;
}

const shownLine = (stored: StoredLine, text: string): ShownLine => ({
  ...stored,
  title: stored.title ?? text.split(" · ", 1)[0] ?? "",
  spelled: stored.spelled ?? stored.named,
});

/** Sorts the places of the words by lines. What stands in a name counts for every line in which that name is meant. */
function placedWords(fragment: Fragment, text: string) {
  const asked = tokensOf(text);
  const lines: Part[] = [];
  const names: (SearchName & { readonly scores: Map<number, number> })[] = [];
  const words = fragment.raw_content.split(
    fragment.raw_content.includes("\u200B") ? "\u200B" : /[^\S\uFEFF]+/,
  );
  const parts = fragment.anchors
    .flatMap(({ id, title, location }) => (title === undefined ? [] : [{ id, title, from: location }]))
    .sort((a, b) => a.from - b.from)
    .map(({ id, title, from }, place, all) => {
      const scores = new Map<number, number>();
      const text = words.slice(from, all[place + 1]?.from).join(" ");
      if (/^~\d/.test(id)) names.push({ ...(JSON.parse(title) as SearchName), scores });
      else lines.push({ id, shown: shownLine(JSON.parse(title) as StoredLine, text), text, scores });
      return { from, scores };
    });
  const found = new Set<string>();
  for (const { location, balanced_score } of fragment.weighted_locations) {
    const scores = parts.findLast(({ from }) => from <= location)?.scores;
    const place = tokenOf(words[location] ?? "");
    const resembling = place.filter((word) => askedFor(word, asked) >= 0);
    for (const word of resembling.length > 0 ? resembling : place) {
      const token = resembling.length > 0 ? askedFor(word, asked) : nearest(word, asked);
      if (resembling.length > 0 || !asked[token]?.every(isShort)) found.add(word);
      scores?.set(token, (scores.get(token) ?? 0) + balanced_score);
    }
  }
  for (const { shown, scores } of lines)
    for (const place of shown.spelled)
      for (const [token, score] of names[place]?.scores ?? [])
        scores.set(token, Math.max(scores.get(token) ?? 0, score));
  return { lines, names, found };
}

function holdsPhrase({ text, shown }: Part, phrase: readonly string[]): boolean {
  return [text, shown.title].some((one) =>
    ` ${phraseWords(one).join(" ")} `.includes(` ${phrase.join(" ")} `),
  );
}

function inOrder(
  lines: readonly Part[],
  { sort, text }: Query,
  rank: (line: Part) => number,
): readonly Part[] {
  const sum = ({ scores }: Part) => [...scores.values()].reduce((total, score) => total + score, 0);
  if (sort === "relevance" && text !== "")
    return lines.toSorted((a, b) => rank(b) - rank(a) || sum(b) - sum(a));
  const sign = sort === "oldest" ? 1 : -1;
  return lines.toSorted((a, b) => sign * a.shown.day.localeCompare(b.shown.day));
}
