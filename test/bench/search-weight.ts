import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gunzipSync } from "node:zlib";

/** What the search of a built site weighs, in bytes as a host sends them. */
export interface SearchWeight {
  readonly beforeTyping: number;
  /** With the first query of one word and its first five results: the heaviest part of the index, of names and of pages. */
  readonly firstQuery: number;
  /** The same of two words in the two heaviest parts. */
  readonly twoWords: number;
  /** Of two words in parts of middling weight, as most words are. */
  readonly twoCommonWords: number;
  /** Of a date alone, for which no part of the index is loaded but the filters of months and of the days of one. */
  readonly date: number;
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
  const beforeTyping = sum(["search/index.html", ...new Set(beside)]);
  const program = filesIn("pagefind", (name) => /^pagefind(?:\.js|-entry|.*\.pf_meta$)|^wasm\.en/.test(name));
  const namesOfALetter = filesIn("search", (name) => name.startsWith("names-"));
  const results =
    beforeTyping + sum([...program, "search/names.json"]) + heaviest(filesIn("pagefind/fragment"), 5);
  const ofWords = (count: number) =>
    results + heaviest(namesOfALetter, count) + heaviest(filesIn("pagefind/index"), count);
  const parts = filesIn("pagefind/index").toSorted((a, b) => sizeOf(a) - sizeOf(b));
  const middle = parts[Math.floor(parts.length / 2)] ?? "";
  const filters = filesIn("pagefind/filter");
  const named = (name: RegExp) => filters.filter((path) => name.test(filterName(join(site, path))));
  const whole = ["", "/index", "/fragment", "/filter"].flatMap((part) => filesIn(`pagefind${part}`));
  return {
    beforeTyping,
    firstQuery: ofWords(1),
    twoWords: ofWords(2),
    twoCommonWords: results + heaviest(namesOfALetter, 2) + 2 * weigh(middle),
    date: results + heaviest(named(/^month$/), 1) + heaviest(named(/^day-/), 1),
    whole: whole.map(sizeOf).reduce((total, one) => total + one, 0),
  };
}

/** What a filter is called: a text of CBOR behind Pagefind's mark and the head of a list. */
function filterName(file: string): string {
  const [length = 0, ...name] = gunzipSync(readFileSync(file)).subarray("pagefind_dcd".length + 1);
  return String.fromCharCode(...name.slice(0, length & 31));
}
