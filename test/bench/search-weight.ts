import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gunzipSync } from "node:zlib";

/**
 * What the search of a built site weighs, in bytes as a host sends them. A first query is told from the moment in which the field is entered
 * to the first five results, of the heaviest pages.
 */
export interface SearchWeight {
  /** The page, the names and the script that reads the index. */
  readonly beforeTyping: number;
  /** A first query of two words in files of middling weight, as most words are. */
  readonly twoCommonWords: number;
  /** A first query of a word in the heaviest files of words and names. */
  readonly heaviestWord: number;
  /** The same of two words in the two heaviest. */
  readonly twoHeaviestWords: number;
  /** A first query of a date, for which no words are loaded but the months and the days of one, and the part that was told then. */
  readonly date: number;
  /** Where a word has fewer than five results in the newest part, each older one that is asked too: at most. */
  readonly olderPart: number;
  readonly olderParts: number;
  /** All files of the index, of which a reader loads few. */
  readonly whole: number;
}

export function searchWeight(site: string): SearchWeight {
  const weigh = (path: string): number => {
    const file = readFileSync(join(site, path));
    return Math.min(file.length, brotliCompressSync(file).length);
  };
  const filesIn = (folder: string, isMeant: (name: string) => boolean = () => true): readonly string[] =>
    readdirSync(join(site, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && isMeant(entry.name))
      .map(({ name }) => `${folder}/${name}`);
  const sum = (paths: readonly string[]) => paths.map(weigh).reduce((total, one) => total + one, 0);
  const heaviest = (paths: readonly string[], count: number) =>
    sum(paths.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, count));
  const sizeOf = (path: string) => readFileSync(join(site, path)).length;

  const html = readFileSync(join(site, "search/index.html"), "utf8");
  const beside = Array.from(html.matchAll(/(?:href|src)="\/(assets\/[^"]+)"/g), ([, path = ""]) => path);
  const early = ["search/index.html", "search/names.json", "pagefind/pagefind.js", ...new Set(beside)];
  const beforeTyping = sum([...early, ...filesIn("pagefind", (name) => name === "parts.json")]);
  const toAsk = (folder: string) =>
    filesIn(folder, (name) => /^pagefind(?:-entry|.*\.pf_meta$)|^wasm\.en/.test(name));
  const older = readdirSync(join(site, "pagefind"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d/.test(entry.name))
    .map(({ name }) => `pagefind/${name}`);
  const mostOfOlder = (weightOf: (folder: string) => number) => Math.max(0, ...older.map(weightOf));
  const namesOfALetter = filesIn("search", (name) => name.startsWith("names-"));
  const results = sum(toAsk("pagefind")) + heaviest(filesIn("pagefind/fragment"), 5);
  const ofWords = (count: number) =>
    results + heaviest(namesOfALetter, count) + heaviest(filesIn("pagefind/index"), count);
  const parts = filesIn("pagefind/index").toSorted((a, b) => sizeOf(a) - sizeOf(b));
  const middle = parts[Math.floor(parts.length / 2)] ?? "";
  const filters = filesIn("pagefind/filter");
  const named = (name: RegExp) => filters.filter((path) => name.test(filterName(join(site, path))));
  const whole = ["pagefind", ...older].flatMap((folder) =>
    ["", "/index", "/fragment", "/filter"].flatMap((kind) => filesIn(`${folder}${kind}`)),
  );
  return {
    beforeTyping,
    twoCommonWords: results + heaviest(namesOfALetter, 2) + 2 * weigh(middle),
    heaviestWord: ofWords(1),
    twoHeaviestWords: ofWords(2),
    date:
      results +
      heaviest(named(/^month$/), 1) +
      heaviest(named(/^day-/), 1) +
      mostOfOlder((folder) => sum(toAsk(folder))),
    olderPart: mostOfOlder((folder) => sum(toAsk(folder)) + heaviest(filesIn(`${folder}/index`), 1)),
    olderParts: older.length,
    whole: whole.map(sizeOf).reduce((total, one) => total + one, 0),
  };
}

/** What a filter is called: a text of CBOR behind Pagefind's mark and the head of a list. */
function filterName(file: string): string {
  const [length = 0, ...name] = gunzipSync(readFileSync(file)).subarray("pagefind_dcd".length + 1);
  return String.fromCharCode(...name.slice(0, length & 31));
}
