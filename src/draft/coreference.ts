import type { Stretch } from "../reading/plain.ts";
import { isRoleNoun } from "../reading/words/en/roles.ts";
import type { Cast } from "./entities.ts";
import type { Article } from "./read-article.ts";
import type { Subject } from "./subjects.ts";

/** Who speaks: an entity that the source names, or one that it only describes. */
export type Speaker =
  | { readonly entity: number }
  | { readonly described: Stretch; readonly isPlural: boolean };

const farthest = 12;

/** Organizations that no article calls "the company". */
const noCompany =
  /\b(?:unions?|federation|ministry|office|authority|agency|council|commission|committee|court|police|parliament|board|department|directorate|bureau|university|hospital|school|party|association|red cross|red crescent|united nations|news|press|herald|times|post|courier|argus|tribune|observer|gazette|wire|front)\b/;

/** Whether words describe a person: "a report in the daily" is no he or she. */
function isSomeone(words: string): boolean {
  const head = words.split(
    / (?:of|from|in|for|with|who|at|on|familiar|close|briefed|involved)(?!\p{L})/u,
  )[0]!;
  const noun = head.split(" ").at(-1) ?? "";
  return isRoleNoun(noun) || /(?:person|source|man|woman|boy|girl|colleague|teenager)$/i.test(noun);
}

/** Finds whom a pronoun or "the minister" means: the likeliest of those named shortly before. */
export class Coreference {
  readonly #article: Article;
  readonly #cast: Cast;
  readonly #subjects: (sentence: number) => readonly Subject[];
  readonly #outside: string;
  readonly #said = new Map<number, Speaker>();
  #last: Speaker | null = null;

  constructor(
    article: Article,
    cast: Cast,
    subjects: (sentence: number) => readonly Subject[],
    outside: string,
  ) {
    this.#article = article;
    this.#cast = cast;
    this.#subjects = subjects;
    this.#outside = outside;
  }

  /** Takes note of who spoke in a sentence: a pronoun of the next one often means them. */
  said(sentence: number, speaker: Speaker): void {
    this.#said.set(sentence, speaker);
    this.#last = speaker;
  }

  lastSpeaker(): Speaker | null {
    return this.#last;
  }

  resolve(
    { is, start }: Subject,
    sentence: number,
  ): { readonly speaker: Speaker | null; readonly isSure: boolean } {
    if ("entity" in is) return { speaker: is, isSure: true };
    if ("pronoun" in is) return this.#ofPronoun(is.pronoun, start, sentence);
    return this.#ofDescription(is, start, sentence);
  }

  #ofPronoun(
    pronoun: string,
    at: number,
    sentence: number,
  ): { readonly speaker: Speaker | null; readonly isSure: boolean } {
    if (pronoun === "he" || pronoun === "she") {
      for (let back = 0; back <= farthest && sentence - back >= 0; back++) {
        const found = this.#people(sentence - back, back === 0 ? at : Number.POSITIVE_INFINITY, pronoun);
        const said = back === 0 ? undefined : this.#said.get(sentence - back);
        if (said !== undefined && this.#fits(said, pronoun))
          return { speaker: said, isSure: found.length <= 1 };
        const [first] = found;
        if (first !== undefined) return { speaker: first, isSure: found.length === 1 };
      }
      return { speaker: this.#last, isSure: false };
    }
    if (pronoun === "it") {
      for (let back = 0; back <= 3 && sentence - back >= 0; back++) {
        const before = this.#subjects(sentence - back).filter((one) => back > 0 || one.end <= at);
        const organisation = before.find(
          ({ is }) => "entity" in is && this.#cast.entities[is.entity]?.kind === "organization",
        );
        if (organisation !== undefined)
          return { speaker: organisation.is as { entity: number }, isSure: false };
        // "In an email, it said": what is written in speaks for nobody.
        const body = before.find(
          ({ is, start }) =>
            "group" in is &&
            !is.isPlural &&
            !isRoleNoun(is.noun) &&
            !/\b[Ii]n $/.test(this.#outside.slice(Math.max(0, start - 4), start)),
        );
        if (body !== undefined) return this.resolve(body, sentence - back);
      }
      return { speaker: this.#last, isSure: false };
    }
    for (let back = 0; back <= 2 && sentence - back >= 0; back++) {
      const group = this.#subjects(sentence - back).find(
        (one) => "group" in one.is && one.is.isPlural && (back > 0 || one.end <= at),
      );
      if (group !== undefined && "group" in group.is)
        return { speaker: { described: group.is.group, isPlural: true }, isSure: false };
    }
    return { speaker: this.#last, isSure: false };
  }

  /** The people of a sentence whom the pronoun can mean, its subject first. */
  #people(sentence: number, until: number, pronoun: string): readonly Speaker[] {
    const found: { readonly speaker: Speaker; readonly isFree: boolean }[] = [];
    let named: Subject | null = null;
    for (const subject of this.#subjects(sentence)) {
      if (subject.end > until) break;
      // "Ann Lee, an economist at the university": the words behind a name are no second person.
      const isApposed =
        "group" in subject.is && named !== null && this.#outside.slice(named.end, subject.from) === ", ";
      if ("entity" in subject.is) named = subject;
      if (isApposed) continue;
      const speaker: Speaker | null =
        "entity" in subject.is
          ? subject.is
          : "group" in subject.is && !subject.is.isPlural && isRoleNoun(subject.is.noun)
            ? this.#ofDescription(subject.is, subject.start, sentence).speaker
            : null;
      if (speaker === null || !this.#fits(speaker, pronoun)) continue;
      const before = this.#outside.slice(Math.max(0, subject.from - 16), subject.from);
      found.push({
        speaker,
        isFree:
          !/\b(?:of|by|for|with|to|from|against|about|than|and|between|after|alongside) (?:the |an? )?$/.test(
            before,
          ) && !/^'s?\b/.test(this.#article.plain.slice(subject.end, subject.end + 2)),
      });
    }
    return found.toSorted((a, b) => Number(b.isFree) - Number(a.isFree)).map(({ speaker }) => speaker);
  }

  #fits(speaker: Speaker, pronoun: string): boolean {
    if (!("entity" in speaker))
      return (
        !speaker.isPlural &&
        isSomeone(this.#words(speaker.described)) &&
        !(
          pronoun === "he" &&
          /woman\b|mother|daughter|sister|wife|widow\b/i.test(this.#words(speaker.described))
        ) &&
        !(
          pronoun === "she" &&
          /[a-z]man\b|father|brother|husband/i.test(this.#words(speaker.described).replace(/woman/gi, ""))
        )
      );
    const entity = this.#cast.entities[speaker.entity];
    return entity?.kind === "person" && (entity.gender === null || entity.gender === pronoun);
  }

  #words({ start, end }: Stretch): string {
    return this.#article.plain.slice(start, end);
  }

  /** "the minister" is who was called a minister, "the gallery" the organization with that word in its name. */
  #ofDescription(
    { group, noun, isPlural }: Extract<Subject["is"], { group: Stretch }>,
    at: number,
    sentence: number,
  ): { readonly speaker: Speaker; readonly isSure: boolean } {
    const described: Speaker = { described: group, isPlural };
    const words = this.#words(group).toLowerCase();
    if (isPlural || !/^the [\p{L}-]+(?: [\p{L}-]+)?$/u.test(words))
      return { speaker: described, isSure: true };
    const isPerson = isRoleNoun(noun);
    let best: { readonly entity: number; readonly start: number } | null = null;
    for (let back = 0; back <= 60 && sentence - back >= 0; back++) {
      for (const { is, start } of this.#subjects(sentence - back)) {
        if (start >= at || !("entity" in is)) continue;
        const entity = this.#cast.entities[is.entity]!;
        if ((isPerson && entity.kind !== "person") || (!isPerson && entity.kind !== "organization")) continue;
        const own = (
          isPerson ? (entity.role === null ? "" : this.#words(entity.role)) : this.#words(entity.name)
        ).toLowerCase();
        const isNear =
          new RegExp(`(?:^|[^\\p{L}])${noun.replace(/[^\p{L}-]/gu, "")}(?![\\p{L}])`, "u").test(own) ||
          (!isPerson &&
            (/^(?:company|firm|group|airline|operator|owner|retailer|maker)$/.test(noun)
              ? !noCompany.test(own)
              : noun === "charity" && /\b(?:trust|foundation)\b/.test(own)));
        if (isNear && (best === null || start > best.start)) best = { entity: is.entity, start };
      }
      if (best !== null) break;
    }
    return best === null
      ? { speaker: described, isSure: true }
      : { speaker: { entity: best.entity }, isSure: false };
  }
}
