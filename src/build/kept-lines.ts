import { readKept, writeKept } from "./kept-file.ts";

/**
 * Values that are kept from run to run by their keys, in a file with a line of JSON for each. A line is parsed when it is asked for. What a
 * run does not meet is forgotten at its end.
 */
export class KeptLines<Value extends object> {
  readonly #file: string | null;
  #known: ReadonlyMap<string, Buffer | Value>;
  #met = new Map<string, Buffer | Value>();

  /** Without a file they are kept as long as the process lives. */
  constructor(file: string | null) {
    this.#file = file;
    this.#known = file === null ? new Map() : linesIn(file);
  }

  get(key: string): Value | undefined {
    const kept = this.#met.get(key) ?? this.#known.get(key);
    if (kept === undefined) return undefined;
    this.#met.set(key, kept);
    return kept instanceof Buffer ? (JSON.parse(kept.toString()) as Value) : (kept as Value);
  }

  set(key: string, value: Value): void {
    this.#met.set(key, value);
  }

  /** Ends a run. Whatever goes wrong here costs the next one time, and nothing else. */
  save(): void {
    const met = this.#met;
    const isSame = met.size === this.#known.size && [...met.keys()].every((key) => this.#known.has(key));
    this.#known = met;
    this.#met = new Map();
    if (this.#file === null || isSame || met.size < worthKeeping) return;
    try {
      writeKept(this.#file, asLines(met));
    } catch {
      // A disk that is full, or that only reads.
    }
  }
}

/** So few are made anew sooner than a folder is opened for them. */
const worthKeeping = 10;

function linesIn(file: string): ReadonlyMap<string, Buffer> {
  const lines = new Map<string, Buffer>();
  const kept = readKept(file);
  for (let from = 0; kept !== null && from < kept.length; ) {
    const tab = kept.indexOf("\t", from);
    const end = kept.indexOf("\n", tab);
    lines.set(kept.toString("latin1", from, tab), kept.subarray(tab + 1, end));
    from = end + 1;
  }
  return lines;
}

function* asLines(values: ReadonlyMap<string, unknown>): Iterable<Buffer> {
  for (const [key, value] of values) {
    const json = value instanceof Buffer ? value : Buffer.from(JSON.stringify(value));
    yield Buffer.concat([Buffer.from(`${key}\t`), json, Buffer.from("\n")]);
  }
}
