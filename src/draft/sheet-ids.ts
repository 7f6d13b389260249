import { idPattern, maxIdLength } from "../model/common.ts";

/** Small letters, digits and hyphens of the first words of a text; the empty text where it has none. */
export function slugOf(text: string, words = 4): string {
  const slug = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\u2019']/g, "")
    .replaceAll("ø", "o")
    .replaceAll("ł", "l")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss")
    .replaceAll("đ", "d")
    .replaceAll("ð", "d")
    .replaceAll("þ", "th")
    .replaceAll("ı", "i")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ")
    .slice(0, words)
    .join("-")
    .slice(0, maxIdLength - 12)
    .replace(/-+$/, "");
  return idPattern.test(slug) && /[a-z]/.test(slug) ? slug : "";
}

/** Gives ids that no record of the sheet has yet: the second of a kind ends in 2. */
export class Ids {
  readonly #taken: Set<string>;
  readonly #next = new Map<string, number>();

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  give(wanted: string, otherwise: string): string {
    const base = wanted === "" ? otherwise : wanted;
    let id = base;
    let count = this.#next.get(base) ?? 2;
    for (; this.#taken.has(id); count++) id = `${base}-${count}`;
    this.#next.set(base, count);
    this.#taken.add(id);
    return id;
  }
}
