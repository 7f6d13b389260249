import type { ResolvedEntity } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { dayWords } from "../words/en/date-words.ts";
import type { SearchSourcing } from "./search-sourcing.ts";

/** A page as the search index knows it: what stands on it, line by line. Texts are plain. */
export interface SearchRecord {
  /** `/briefings/x/` */
  readonly address: string;
  readonly lang: string;
  /** By which pages are sorted, `YYYY-MM-DD`: when a briefing was told, when a dossier got its newest. */
  readonly day: string;
  /** Titles of the storylines it belongs to. */
  readonly storylines: readonly string[];
  /** Who is named on it. Lines point here, so that no spelling of a name stands there once for each line. */
  readonly names: readonly SearchName[];
  /** The page itself, under an empty id, then each of its lines. */
  readonly lines: readonly SearchLine[];
}

export interface SearchName {
  readonly name: string;
  readonly type: ResolvedEntity["type"];
  readonly aka: readonly string[];
}

/** What has an anchor of its own: a statement, an event, a figure, a question; or the page as a whole. */
export interface SearchLine {
  readonly id: Id | "";
  /** Everything by which it is to be found, but the spellings of names. */
  readonly content: string;
  readonly shown: ShownLine;
}

/** What a result shows of a line, and what it is filtered by. It lies in the index as JSON. */
export interface ShownLine {
  readonly title: string;
  /** The last is the one that is shown: a deadline is found as an event, too. */
  readonly kinds: readonly string[];
  /** By which it is filtered: of an event that stands otherwise by now, the newest. */
  readonly states: readonly string[];
  /** Who is named, as places in the list of names. */
  readonly named: readonly number[];
  /** Who published what it rests on, likewise. */
  readonly publishers?: readonly number[];
  readonly sourcing?: readonly SearchSourcing[];
  /** By whose spellings it is found: of those named, and of whom its text calls by any name. */
  readonly spelled: readonly number[];
  /** By which lines are sorted, `YYYY-MM-DD`; of what has no date, the day on which it was told. */
  readonly day: string;
  /** The last day on which it can have been, where that is another: what is known by its month alone is no answer to one of its days. */
  readonly until?: string;
  /** The last day of what lasted from `day` on: it answers to every day between them. */
  readonly through?: string;
  /** When it was said or happened, in words. */
  readonly date?: string;
  /** How far an event has got; how a statement is known. */
  readonly state?: string;
  /** Who says so. */
  readonly speaker?: string;
  /** How an event stands by now, where a later briefing tells it otherwise, and the address of that line. */
  readonly now?: string;
  readonly nowAt?: string;
}

/**
 * A line as it lies in the index: where nothing else is said, its title is its text up to the first " · ", and it is found by whom
 * it names.
 */
export type StoredLine = Omit<ShownLine, "title" | "spelled"> & Partial<Pick<ShownLine, "title" | "spelled">>;

/** The names of a page, each once, in the order in which they were first asked for. */
export class NameList {
  readonly names: SearchName[] = [];
  readonly #places = new Map<Id, number>();

  /** The places of some entities in the list, lowest first. Who is unnamed has none. */
  placesOf(entities: readonly ResolvedEntity[]): readonly number[] {
    const places = entities.flatMap(({ id, name, type, aka }) => {
      if (name === null) return [];
      const known = this.#places.get(id) ?? this.names.push({ name, type, aka }) - 1;
      this.#places.set(id, known);
      return [known];
    });
    return [...new Set(places)].sort((a, b) => a - b);
  }
}

/** One text to be searched, each part once. */
export function joined(parts: readonly (string | null | undefined)[]): string {
  const texts = parts.filter((part) => part !== null && part !== undefined && part !== "");
  return [...new Set(texts)].join(" · ");
}

export function shortDay(day: string): string {
  return dayWords(day, { style: "short" });
}
