import type { Found } from "./found-pages.ts";
import { type Answer, searchIndex } from "./index-client.ts";
import { type FoundNames, findNames, isSpelling, type Name, namesIndex, withNamesParted } from "./names.ts";
import { nearestWord } from "./nearest-word.ts";
import { type Spelt, writtenHere } from "./other-scripts.ts";
import type { NameHit, PageHit } from "./page-hit.ts";
import { withoutFilters as freed, type Query, removals } from "./query.ts";
import { readAsked, readText, withCompoundsParted } from "./reading.ts";

/** An answer of the whole search: names first, then pages with their lines, then what is only told of a name. */
export interface SiteAnswer extends Omit<Answer, "hits"> {
  readonly hits: (from: number, to: number) => Promise<readonly (NameHit | PageHit)[]>;
  /** Where nothing had all words: the text that was answered instead. */
  readonly instead: string | null;
  /** Names in it that are only spelt otherwise here: `["Зеленский", "Zelenskiy"]`. Empty where it asks for anything else. */
  readonly spelt: readonly Spelt[];
  /** Whether there is more than names. */
  readonly hasLines: boolean;
}

/** The search of a site under `prefix`, with briefings in these languages; `isParted` where these have an index in parts. */
export function siteSearch(prefix: string, languages: readonly string[], isParted: boolean) {
  const lines = searchIndex(prefix, languages, isParted);
  const names = namesIndex(prefix);

  async function ask(query: Query): Promise<SiteAnswer> {
    const known = await namesFor(query);
    const apart = withNamesParted(query.text, known);
    if (apart !== query.text) return ask({ ...query, text: apart });
    const spelt = writtenHere(query.text, known);
    if (spelt.length > 0) {
      const text = spelt.reduce((all, [typed, written]) => all.replace(typed, written), query.text);
      const answer = await ask({ ...query, text });
      return answer.instead === null ? { ...answer, instead: text, spelt } : answer;
    }
    const answer = await answerTo(query, known);
    if (query.text === "" || answer.hasLines || asksForNames(query)) return answer;
    // A filter may be what is in the way; then it is said what the answer would be without.
    if (removals(query).length > 0 && (await hasLines(freed(query)))) return answer;
    const { when, words } = readAsked(query);
    if (when !== null) {
      // What has no line of its day may have one that names the day, or lines of other days.
      for (const text of [`${words.join(" ")} “${when.label}”`.trim(), words.join(" ")])
        if (text !== "" && (await hasLines({ ...query, text })))
          return { ...(await answerTo({ ...query, text, question: query.text }, known)), instead: text };
      return answer;
    }
    const parted = withCompoundsParted(query.text);
    if (parted !== query.text) return ask({ ...query, text: parted });
    const isNamed = answer.found().pages > 0;
    const near = await nearestText(query, known, isNamed);
    if (near === null) return answer;
    const nearest = { ...query, text: near.instead, question: query.text, asWords: true };
    return { ...(await answerTo(nearest, known)), ...near };
  }

  const namesFor = async (query: Query): Promise<readonly Name[]> =>
    query.text !== "" || asksForNames(query) ? names.among(query.text) : [];

  async function answerTo(query: Query, known: readonly Name[]): Promise<SiteAnswer> {
    const { named, told } = namesThatFit(query, known);
    const answer = await lines.ask(query);
    const front = named.slice(0, namesFirst).map(hitOf);
    const back = [...named.slice(namesFirst), ...told].map(hitOf);
    return {
      counts: answer.counts,
      rest: answer.rest,
      instead: null,
      spelt: [],
      hasLines: answer.found().pages > 0,
      found: () => {
        const { pages, ...known } = answer.found();
        return { ...known, pages: pages + front.length + back.length };
      },
      further: answer.further,
      async hits(from, to) {
        const pages = await answer.hits(0, Math.max(0, to - front.length));
        const isWhole = pages.length >= answer.found().pages;
        return [...front, ...pages, ...(isWhole ? back : [])].slice(from, to);
      },
    };
  }

  const hasLines = async (query: Query): Promise<boolean> => (await lines.ask(query)).found().pages > 0;

  /**
   * The text nearest to one that finds no lines: with a misspelt word as it is written, else with the fewest words left out; null
   * where not one word is known. Where the text is a name, nothing is left out of it.
   */
  async function nearestText(
    query: Query,
    known: readonly Name[],
    isNamed: boolean,
  ): Promise<(Pick<SiteAnswer, "spelt"> & { readonly instead: string }) | null> {
    const free = { ...freed(query), asWords: true };
    const asked = readText(query.text).words;
    const pairs: Spelt[] = [];
    for (const word of asked) {
      if (pairs.length === mostWords) break;
      const written = (await hasLines({ ...free, text: word }))
        ? word
        : (nearestWord(word, known) ?? nearestWord(word, [], await names.words()));
      if (written !== null) pairs.push([word, written]);
    }
    const words = pairs.map(([, written]) => written);
    const others = pairs.filter(([word, written]) => word !== written);
    const isSame = others.every(([word, written]) => isSpelling(word, written, known));
    const found = (instead: string) => ({
      instead,
      spelt: isSame && instead === words.join(" ") && words.length === asked.length ? others : [],
    });
    for (let left = words.length; left > Math.max(0, isNamed ? words.length - 1 : 0); left--) {
      const tries = combinations(words, left)
        // Who asks for COVID-19 has no use for what else has a 19.
        .filter((some) => some.some(isWord) || !asked.some(isWord))
        .map((some) => some.join(" "));
      const counted = await Promise.all(
        tries.map(async (text) => ({ text, pages: (await lines.count({ ...free, text })).pages })),
      );
      // Rare words say more than common ones.
      const [best] = counted.filter(({ pages }) => pages > 0).toSorted((a, b) => a.pages - b.pages);
      if (best) return found(best.text);
      const named = isNamed ? undefined : tries.find((text) => findNames(text, known).named.length > 0);
      if (named !== undefined) return found(named);
    }
    return null;
  }

  return {
    /** Fetches what each answer needs and what is small: the names, and the program. */
    open: (): void => {
      names.warm();
      lines.open();
    },
    warm: lines.warm,
    begin: lines.begin,
    ask,
    async count(query: Query): Promise<Found> {
      return (await answerTo(query, await namesFor(query))).found();
    },
  };
}

const isWord = (text: string): boolean => /\p{L}/u.test(text);

// So many names stand before the lines; more of them behind.
const namesFirst = 3;
// Of a whole sentence the first words are tried.
const mostWords = 5;

const hitOf = (name: FoundNames["named"][number]): NameHit => ({ name });

/** Kinds of pages that are found by their names. The search once had them among the others, and was linked to with them. */
const kindsOfNames: ReadonlySet<string> = new Set([
  "Person",
  "Organization",
  "Group",
  "Place",
  "Storyline",
  "Register",
  "Page",
] satisfies readonly Name["page"]["kind"][]);

const asksForNames = ({ chosen }: Query): boolean => chosen.kind.some((kind) => kindsOfNames.has(kind));

/** Names meet no filter but that of their kind. */
function namesThatFit(query: Query, every: readonly Name[]): FoundNames {
  const { kind } = query.chosen;
  if (readAsked(query).when !== null || removals(query).length > kind.length) return { named: [], told: [] };
  const known = kind.length === 0 ? every : every.filter(({ page }) => kind.includes(page.kind));
  if (query.text === "") return { named: [], told: known.map(({ page }) => page) };
  const whole = findNames(query.text, known);
  // "Who is Ushakov" names him by one word of three.
  return whole.named.length > 0 ? whole : findNames(readText(query.text).words.join(" "), known);
}

/** All choices of so many of the words, in their order. */
function combinations(words: readonly string[], count: number): readonly (readonly string[])[] {
  if (count === 0) return [[]];
  return words.flatMap((word, place) =>
    combinations(words.slice(place + 1), count - 1).map((rest) => [word, ...rest]),
  );
}
