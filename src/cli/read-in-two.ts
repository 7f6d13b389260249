import { setImmediate as otherWork } from "node:timers/promises";
import type { Preparation } from "../engine.ts";
import { readSheets, type SheetRead } from "../read-sheets.ts";
import { ByteStore } from "../text/byte-store.ts";
import { dictionary } from "../text/dictionary.ts";
import type { SheetReader } from "./second-thread.ts";

/** How many sheets are read at a time: few enough that the threads end together, many enough that asking costs nothing. */
const sheetsAtOnce = 25;

/** What the other thread has at hand: the sheets it is at, and those it goes on with while this thread is busy. */
const batchesAhead = 2;

/** Parses and resolves the sheets in two threads: this one from the first on, the other from the last. */
export async function readInTwo(
  { groups, context }: Preparation,
  second: SheetReader,
): Promise<readonly SheetRead[]> {
  const reads = new Array<SheetRead>(groups.length);
  const store = new ByteStore();
  let start = 0;
  let end = groups.length;
  let failure: unknown = null;
  const put = (at: number, some: readonly SheetRead[]) => {
    for (const [index, read] of some.entries()) reads[at + index] = read;
  };
  /** Asks for batch after batch, until the threads meet. */
  const readFromEnd = async () => {
    while (start < end && failure === null) {
      const at = Math.max(start, end - sheetsAtOnce);
      const batch = groups.slice(at, end);
      end = at;
      put(
        at,
        (await second.read(batch, context)).map((read) => received(read, store)),
      );
    }
  };
  const asked = Array.from({ length: batchesAhead }, () =>
    readFromEnd().catch((reason: unknown) => {
      failure = reason;
    }),
  );
  while (start < end && failure === null) {
    const at = start;
    start = Math.min(end, at + sheetsAtOnce);
    put(at, readSheets(groups.slice(at, start), context));
    // Lets the other thread say what it has done.
    await otherWork();
  }
  await Promise.all(asked);
  if (failure !== null) throw failure;
  return reads;
}

/** A sheet as it would be, had this thread read it: in a message, dictionaries have a prototype and bytes lie in buffers of their own. */
function received(read: SheetRead, store: ByteStore): SheetRead {
  if (read.made === null) return read;
  const { briefing, packed } = read.made;
  const entities = dictionary(Object.entries(briefing.entities));
  return { ...read, made: { briefing: { ...briefing, entities }, packed: store.keep(packed) } };
}
