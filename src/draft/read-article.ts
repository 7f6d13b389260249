import { paragraphsOf } from "../evidence/paragraphs.ts";
import { type FullDate, findFullDate, monthPattern } from "../reading/full-date.ts";
import { plainOf, type Stretch } from "../reading/plain.ts";
import { sentencesOf } from "../reading/sentences.ts";

/** A paragraph as `check` counts it. */
export interface ArticleParagraph extends Stretch {
  readonly number: number;
  /** Headlines, subheads, bylines and lines with nothing but a date are `head`: nothing is drafted from them. */
  readonly kind: "head" | "body";
}

export interface Sentence extends Stretch {
  readonly paragraph: number;
  /** Where its own words begin: after the dateline, else `start`. */
  readonly from: number;
}

/** An article laid out: what its parts are, and where. All offsets count in `text`. */
export interface Article {
  readonly text: string;
  readonly plain: string;
  readonly paragraphs: readonly ArticleParagraph[];
  readonly sentences: readonly Sentence[];
  readonly headline: Stretch | null;
  readonly byline: Stretch | null;
  /** The places of the dateline, the town first. */
  readonly places: readonly Stretch[];
  /** The words of the date in the dateline, and the day they give; without a year, `year` of the day is null. */
  readonly dateline: (Stretch & { readonly date: FullDate }) | null;
  /** The agency in the brackets of the dateline. */
  readonly agency: Stretch | null;
}

const byline =
  /^(?:by|words by|written by|story by|from)\s+(\p{Lu}[^\n|]{2,80}?)\s*(?:$|,\s.*$|\||\bin\s\p{Lu}.*$|\s-\s.*$)/iu;
/** The line under a byline. */
const credit =
  /^(?:(?:senior|chief|special|political|business|courts?|crime|city|foreign|health|education|science|environment|staff|contributing|associate|managing) ){0,3}(?:writers?|reporters?|correspondents?|editors?)$|^(?:the )?associated press$/i;
const dated = /^(?:published|updated|posted|last updated|first published|date|dated|filed|issued)\b[:\s]/i;
/** "KOUROU, French Guiana, March 25, 2026 (Orbit News) - ": a place, perhaps a date, perhaps an agency, a dash. */
const dateline =
  /^(\p{Lu}[\p{L}.'-]*(?:[ -](?:\p{Lu}[\p{L}.'-]*|de|la|le|el|al|upon|on|du|of|the))*)((?:, [^,()\n-]{2,40}){0,4}(?: [^,()\n-]{2,40})?)\s*(\(\p{Lu}[^)\n]{1,40}\))?,?\s*(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:, \d{4})?\s*)?(?:--?|:)\s+(?=["'(]*\p{Lu}|["'(]*\d)/u;
const datelineAlone =
  /^(\p{Lu}[\p{Lu}.' -]{2,40}(?:, \p{Lu}[\p{L} .]{2,30})?), ?([^,\n]{4,30}(?:, ?\d{4})?)\.?$/u;

/** Lays an article out. The first short line is its headline; a text of whole sentences alone has none. */
export function readArticle(text: string): Article {
  const plain = plainOf(text);
  const all = paragraphsOf(text);
  let headline: Stretch | null = null;
  let author: Stretch | null = null;
  let places: readonly Stretch[] = [];
  let date: Article["dateline"] = null;
  let agency: Stretch | null = null;
  let isHead = true;
  const paragraphs: ArticleParagraph[] = [];
  const sentences: Sentence[] = [];
  for (const { number, start, text: own } of all) {
    const end = start + own.length;
    const lines = linesOf(text, start, end);
    if (isHead && number <= 8) {
      const kinds = lines.map((line) => headKind(plain.slice(line.start, line.end)));
      const canBeHeadline = headline === null && number <= 2 && all.length > 1;
      const isAllHead =
        kinds.every((kind) => kind !== null) || (canBeHeadline && isTitle(plain.slice(start, end)));
      if (isAllHead) {
        for (const [index, line] of lines.entries()) {
          const words = plain.slice(line.start, line.end);
          const kind = kinds[index];
          if (kind === "byline") author ??= nameIn(byline, words, line.start);
          if (kind === "dateline" && places.length === 0) places = placesIn(datelineAlone, words, line.start);
          if (kind === "dateline" || kind === "dated") date ??= dateIn(plain, line);
        }
        if (kinds.every((kind) => kind === null)) headline = { start, end };
        paragraphs.push({ number, start, end, kind: "head" });
        continue;
      }
    }
    if (!isHead && isSubhead(plain.slice(start, end))) {
      paragraphs.push({ number, start, end, kind: "head" });
      continue;
    }
    let from = start;
    if (isHead) {
      const opening = datelineOf(plain, start, end);
      if (opening !== null) {
        if (places.length === 0) places = opening.places;
        date ??= opening.date;
        agency = opening.agency;
        from = opening.from;
      }
    }
    isHead = false;
    paragraphs.push({ number, start, end, kind: "body" });
    for (const [index, sentence] of sentencesOf(plain, { start: from, end }).entries())
      sentences.push({
        ...sentence,
        start: index === 0 ? start : sentence.start,
        from: sentence.start,
        paragraph: number,
      });
  }
  return { text, plain, paragraphs, sentences, headline, byline: author, places, dateline: date, agency };
}

function linesOf(text: string, start: number, end: number): readonly Stretch[] {
  const lines: Stretch[] = [];
  for (const match of text.slice(start, Math.min(end, start + 600)).matchAll(/[^\r\n]+/g)) {
    const trimmed = match[0].trim();
    if (trimmed === "") continue;
    const at = start + match.index + match[0].indexOf(trimmed);
    lines.push({ start: at, end: at + trimmed.length });
  }
  return lines;
}

function headKind(line: string): "byline" | "dateline" | "dated" | null {
  if (credit.test(line)) return "byline";
  if (byline.test(line) && line.length < 100 && !/[.?!]$/.test(line)) return "byline";
  if (line.length < 90 && dated.test(line)) return "dated";
  if (datelineAlone.test(line) && findFullDate(line) !== null) return "dateline";
  const date = line.length < 60 ? findFullDate(line) : null;
  if (date !== null && line.length - (date.end - date.start) < 24) return "dated";
  return null;
}

function isTitle(words: string): boolean {
  return (
    words.length <= 160 && !/[.:;,]["']?$/.test(words) && !/^["'].*["']\s+\p{L}+ (?:said|told)/u.test(words)
  );
}

function isSubhead(words: string): boolean {
  return (
    words.length <= 70 && /^[\p{Lu}\d]/u.test(words) && !/[.?!:;,"')]$/.test(words) && !/["]/.test(words)
  );
}

function nameIn(pattern: RegExp, words: string, offset: number): Stretch | null {
  const name = pattern.exec(words)?.[1];
  if (name === undefined) return null;
  const at = words.indexOf(name);
  return { start: offset + at, end: offset + at + name.trimEnd().length };
}

function placesIn(pattern: RegExp, words: string, offset: number): readonly Stretch[] {
  const name = pattern.exec(words)?.[1] ?? "";
  const [town = ""] = name.split(",");
  return town === "" ? [] : splitPlaces(town, name.slice(town.length), offset, name.length);
}

/** "KOUROU, French Guiana, March 25": what stands between commas and is no date. */
function splitPlaces(town: string, rest: string, offset: number, until: number): readonly Stretch[] {
  const places = [{ start: offset, end: offset + town.length }];
  for (const match of rest.matchAll(/[^,]+/g)) {
    const words = match[0].trim();
    const start = town.length + match.index + match[0].indexOf(words);
    if (start + words.length > until || !/^\p{Lu}[\p{L}. ]+$/u.test(words) || monthWord.test(words)) continue;
    places.push({ start: offset + start, end: offset + start + words.length });
  }
  return places;
}

const monthWord = new RegExp(`^${monthPattern}$`);

function dateIn(plain: string, line: Stretch): Article["dateline"] {
  const date = findFullDate(plain.slice(line.start, line.end));
  return date === null ? null : { start: line.start + date.start, end: line.start + date.end, date };
}

function datelineOf(plain: string, start: number, end: number) {
  const opening = plain.slice(start, Math.min(end, start + 140));
  const match = dateline.exec(opening);
  if (match === null) return null;
  const [whole, name = "", rest = "", agency] = match;
  const date = findFullDate(whole);
  const isCapitals = name === name.toUpperCase() && name.length > 2;
  if (!isCapitals && date === null && agency === undefined) {
    // "Nairobi, Kenya - ": without capitals, date or agency only a dash with spaces around says what it is.
    if (!/ -{1,2} $/.test(whole) || rest.split(",").length > 2 || whole.length > 50 || / \p{Ll}/u.test(rest))
      return null;
  }
  return {
    places: splitPlaces(name, rest, start, date?.start ?? whole.length),
    date: date === null ? null : { start: start + date.start, end: start + date.end, date },
    agency: agency === undefined ? null : agencyIn(whole, agency, start),
    from: start + whole.length,
  };
}

function agencyIn(whole: string, brackets: string, start: number): Stretch | null {
  const name = brackets.slice(1, -1);
  const at = start + whole.indexOf(brackets) + 1;
  return /\d/.test(name) ? null : { start: at, end: at + name.length };
}
