import { escaped } from "../text/jsx-runtime.ts";
import type { SearchName, SearchRecord, ShownLine, StoredLine } from "./search-record.ts";

/**
 * A small page made for the index alone: Pagefind takes each element with an id as an anchor, with its place in the text, so
 * that a page is one file of the index and its lines can still be told apart. What a result shows of a line lies as JSON in the
 * anchor's title, which is kept and, unlike metadata, never searched.
 *
 * Anchors are `~` for the page itself, ids of records, which have no tilde, for lines, and `~0`, `~1`, … for names.
 */
export function searchMarkup({ lang, day, storylines, names, lines }: SearchRecord): string {
  const filters = {
    kind: lines.flatMap(({ shown }) => shown.kinds),
    state: lines.flatMap(({ shown }) => shown.states),
    ...namesByType(lines.flatMap(({ shown }) => shown.named.flatMap((place) => names[place] ?? []))),
    publisher: lines.flatMap(({ shown }) =>
      (shown.publishers ?? []).map((place) => names[place]?.name ?? ""),
    ),
    sourcing: lines.flatMap(({ shown }) => shown.sourcing ?? []),
    storyline: storylines,
    month: monthsTold(lines),
    ...daysByMonth(lines),
  };
  const spelled = new Set(lines.flatMap(({ shown }) => shown.spelled));
  return [
    `<!doctype html><html lang="${escaped(lang)}"><body data-pagefind-sort="date:${day}">`,
    ...Object.entries(filters).flatMap(([name, values]) =>
      [...new Set(values)].map((value) => filter(name, value)),
    ),
    // The largest heading weighs most: titles are found first.
    ...lines.map(({ id, content, shown }) =>
      id === ""
        ? headOf(shown.title, content, shown)
        : anchor("p", id, withoutSaidTwice(shown, content), content),
    ),
    // Whom no line means by any spelling is only filtered by: a name that led to no line would find nothing.
    ...names.map(({ name, type, aka }, place) => {
      const spellings = spelled.has(place) ? [...new Set([name, ...aka])].filter(isInScriptOf(name)) : [];
      return anchor("p", `~${place}`, { name, type }, spellings.join(" · "));
    }),
    "</body></html>",
  ].join("\n");
}

/** What is typed in other letters, the search itself puts into Latin ones (`scripts/search/other-scripts.ts`): no page has to carry it. */
const isInScriptOf = (name: string) => (spelling: string) => isLatin(spelling) || !isLatin(name);

const isLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text);

/** The title, and behind it what else is said of the page. */
function headOf(title: string, content: string, shown: ShownLine): string {
  const rest = content.startsWith(title) ? content.slice(title.length).replace(/^ · /, "") : content;
  return `${anchor("h1", "~", shown, title)}\n<p>${escaped(rest)}</p>`;
}

/** Title is kept only where the text doesn't begin with it. Who speaks is said only where the title doesn't begin with that, and whom it is found by where these are others than it names. */
function withoutSaidTwice({ title, speaker, spelled, ...shown }: ShownLine, content: string): StoredLine {
  const isInContent = content.startsWith(`${title} · `) && isKeptAsItIs.test(title);
  return {
    ...(isInContent ? {} : { title }),
    ...shown,
    ...(speaker === undefined || title.startsWith(speaker) ? {} : { speaker }),
    ...(String(spelled) === String(shown.named) ? {} : { spelled }),
  };
}

/** Words between single spaces, of scripts that have spaces, without what is escaped or parts the text. */
const isKeptAsItIs = /^(?:(?! · | {2})[\p{Script=Latin}\p{Script=Cyrillic}\p{N}\p{P}$€£+= ](?<!&))+$/u;

/** The anchor stands empty before its text, which Pagefind would otherwise keep with it once more. */
function anchor(tag: "h1" | "p", id: string, shown: object, text: string): string {
  const title = escaped(JSON.stringify(shown));
  return `<${tag}><a id="${id}" data-pagefind-title="${title}"></a>${escaped(text)}</${tag}>`;
}

/** The months of which one of these lines is. */
export function monthsTold(lines: SearchRecord["lines"]): readonly string[] {
  return lines.flatMap(({ shown }) => monthsOf(shown));
}

/** The months of which a line is: of what lasted, each. */
function monthsOf({ day, through = day }: ShownLine): readonly string[] {
  const last = through.slice(0, 7);
  const months: string[] = [];
  for (let month = day.slice(0, 7); month <= last && months.length < mostMonths; month = monthAfter(month))
    months.push(month);
  return [...new Set([...months, last])];
}

// Of what lasted for centuries, nobody asks for each month.
const mostMonths = 1200;
// Each month with days is a filter of its own, of which every reader loads the name.
const mostMonthsWithDays = 240;

/**
 * A filter for each month, so that whoever asks for a day loads those of its month alone. Its values are days, `*` for all of them, `~`
 * for what is known to lie in the month and no more; and `told-08` where the page itself was told on the eighth. What has no date, or may
 * lie in either of two months, is of none.
 */
function daysByMonth(lines: SearchRecord["lines"]): Readonly<Record<string, readonly string[]>> {
  const days: Record<string, string[]> = {};
  const add = (month: string, value: string) => {
    days[`day-${month}`] = [...(days[`day-${month}`] ?? []), value];
  };
  for (const { id, shown } of lines) {
    const { day, until = day, through } = shown;
    const month = day.slice(0, 7);
    if (id === "") add(month, `told-${day.slice(8)}`);
    if (shown.date === "Not stated" || (until !== day && until.slice(0, 7) !== month)) continue;
    if (through !== undefined) for (const [spanned, value] of daysThrough(day, through)) add(spanned, value);
    else add(month, until === day ? day.slice(8) : "~");
  }
  return days;
}

/** The days from one to another; of months between them `*`. */
function* daysThrough(from: string, to: string): Generator<readonly [month: string, value: string]> {
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  let month = first;
  for (let count = 0; month <= last && count < mostMonthsWithDays; count++) {
    if (month !== first && month !== last) yield [month, "*"];
    else
      for (
        let day = month === first ? Number(from.slice(8)) : 1;
        day <= (month === last ? Number(to.slice(8)) : 31);
        day++
      )
        yield [month, String(day).padStart(2, "0")];
    month = monthAfter(month);
  }
}

function monthAfter(written: string): string {
  const [year = 0, month = 0] = written.split("-").map(Number);
  const [nextYear, nextMonth] = month < 12 ? [year, month + 1] : [year + 1, 1];
  return `${String(nextYear).padStart(4, "0")}-${String(nextMonth).padStart(2, "0")}`;
}

function filter(name: string, value: string): string {
  return `<i data-pagefind-filter="${name}[data-v]" data-v="${escaped(value)}"></i>`;
}

/** The names by which a page can be narrowed down. */
function namesByType(
  named: readonly SearchName[],
): Readonly<Record<"person" | "organization" | "place", readonly string[]>> {
  const of = (isMeant: (type: SearchName["type"]) => boolean) =>
    named.filter(({ type }) => isMeant(type)).map(({ name }) => name);
  return {
    person: of((type) => type === "person"),
    organization: of((type) => type === "organization" || type === "group"),
    place: of((type) => type === "place"),
  };
}
