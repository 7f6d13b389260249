import { readKept, writeKept } from "./kept-file.ts";

/**
 * Values that are kept from run to run by their keys, in a file with a line of JSON for each. A line is parsed when it is asked for, and
 * made at once: a value that was read from a file would keep its text. What a run does not meet is forgotten at its end.
 */
export class KeptLines<Value> {
  readonly #file: string | null;
  #known: ReadonlyMap<string, Buffer>;
  #met = new Map<string, Buffer>();
  /** Whether a value was set in this run. */
  #isNew = false;

  /** Without a file they are kept as long as the process lives. */
  constructor(file: string | null) {
    this.#file = file;
    this.#known = file === null ? new Map() : linesIn(file);
  }

  get(key: string): Value | undefined {
    const line = this.#met.get(key) ?? this.#known.get(key);
    if (line === undefined) return undefined;
    this.#met.set(key, line);
    return JSON.parse(line.toString()) as Value;
  }

  set(key: string, value: Value): void {
    this.#met.set(key, Buffer.from(JSON.stringify(value)));
    this.#isNew = true;
  }

  /** Ends a run. Whatever goes wrong here costs the next one time, and nothing else. */
  save(): void {
    const met = this.#met;
    const isSame = !this.#isNew && met.size === this.#known.size;
    this.#isNew = false;
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

function* asLines(lines: ReadonlyMap<string, Buffer>): Iterable<Buffer> {
  for (const [key, line] of lines) yield Buffer.concat([Buffer.from(`${key}\t`), line, Buffer.from("\n")]);
}
