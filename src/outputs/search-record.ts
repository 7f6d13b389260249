import type { ResolvedEntity } from "../model/briefing.ts";
import { dayWords } from "../model/date-words.ts";

/** What the search index knows of one place of the site. Texts are plain. */
export interface SearchRecord {
  /** Address within the site, with the anchor of the record: `/briefings/x/#chance-soon`. */
  readonly address: string;
  /** Everything by which it is to be found, other spellings of names included. */
  readonly content: string;
  /** What a result shows. */
  readonly meta: {
    readonly title: string;
    readonly kind: string;
    /** Title of the briefing it stands in. */
    readonly briefing?: string;
    /** When it was said or happened, in words. */
    readonly date?: string;
    /** How far an event has got; how a statement is known. */
    readonly state?: string;
    /** Who says so. */
    readonly speaker?: string;
    /** How an event stands by now, where a later briefing tells it otherwise, and the address of that line. */
    readonly now?: string;
    readonly nowAt?: string;
  };
  /** Names as they are shown, by which results are narrowed down. */
  readonly filters: {
    readonly kind: readonly string[];
    readonly state: readonly string[];
    readonly person: readonly string[];
    readonly organization: readonly string[];
    readonly storyline: readonly string[];
  };
  /** `YYYY-MM-DD`; of what has no date, the day on which it was told. */
  readonly sort: { readonly date: string };
  readonly lang: string;
}

/** The names by which a record can be narrowed down: unnamed people and places are none. */
export function namesByType(named: readonly ResolvedEntity[]): {
  readonly person: readonly string[];
  readonly organization: readonly string[];
} {
  const person: string[] = [];
  const organization: string[] = [];
  for (const { type, name } of named) {
    if (name === null || type === "place") continue;
    (type === "person" ? person : organization).push(name);
  }
  return { person, organization };
}

/** One text to be searched, each part once. */
export function joined(parts: readonly (string | null | undefined)[]): string {
  const texts = parts.filter((part) => part !== null && part !== undefined && part !== "");
  return [...new Set(texts)].join(" · ");
}

export function shortDay(day: string): string {
  return dayWords(day, { style: "short" });
}
