/**
 * One copy of each short text that sheets have in common: ids, names, dates, publishers. Read sheet by sheet, an archive would hold
 * the same few thousand of them again and again, in a quarter of its memory.
 */
export class SharedTexts {
  readonly #known = new Map<string, string>();

  /** How many texts are at hand to be shared. */
  get size(): number {
    return this.#known.size;
  }

  /** Fresh plain data, whose every short text is made the shared copy in place. */
  share<Data>(data: Data): Data {
    return this.#shared(data) as Data;
  }

  #shared(value: unknown): unknown {
    if (typeof value === "string") return value.length > longest ? value : this.#copyOf(value);
    if (typeof value !== "object" || value === null) return value;
    const parts = value as Record<string, unknown>;
    for (const key in parts) parts[key] = this.#shared(parts[key]);
    return value;
  }

  #copyOf(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    if (this.#known.size >= most) this.#known.clear();
    this.#known.set(text, text);
    return text;
  }
}

/** In characters. Longer ones are sentences, which hardly stand in two sheets. */
const longest = 64;

/** An archive in which each sheet brings new ones keeps these few megabytes of them at hand and no more. */
const most = 50_000;
