import { setImmediate as otherWork } from "node:timers/promises";
import type { Preparation } from "../engine.ts";
import { readSheets, resolveParsed, type SheetRead, SheetStore } from "../read-sheets.ts";
import type { SheetParser } from "./second-thread.ts";

/** How many sheets are asked for at a time: few enough that the threads end together, many enough that asking costs nothing. */
const sheetsAtOnce = 25;

/** What the other thread has at hand: the sheets it is at, and those it goes on with while this thread resolves what it parsed. */
const batchesAhead = 6;

/** What this thread reads before it looks at what the other has done. */
const ownSheets = 10;

/**
 * Parses the sheets in two threads, this one from the first on, the other from the last. All are resolved here: what is resolved
 * shares entities, dates and words, and as a message it would come with a copy of each.
 */
export async function readInTwo(
  { groups, context }: Preparation,
  second: SheetParser,
): Promise<readonly SheetRead[]> {
  const reads = new Array<SheetRead>(groups.length);
  const store = new SheetStore();
  let start = 0;
  let end = groups.length;
  let failure: unknown = null;
  /** Asks for batch after batch, until the threads meet. */
  const readFromEnd = async () => {
    while (start < end && failure === null) {
      const at = Math.max(start, end - sheetsAtOnce);
      const batch = groups.slice(at, end);
      end = at;
      const parsed = await second.parse(batch);
      for (const [index, one] of parsed.entries()) reads[at + index] = resolveParsed(one, context, store);
    }
  };
  const asked = Array.from({ length: batchesAhead }, () =>
    readFromEnd().catch((reason: unknown) => {
      failure = reason;
    }),
  );
  while (start < end && failure === null) {
    const at = start;
    start = Math.min(end, at + ownSheets);
    const own = readSheets(groups.slice(at, start), context, store);
    for (const [index, read] of own.entries()) reads[at + index] = read;
    // Lets the other thread say what it has done.
    await otherWork();
  }
  await Promise.all(asked);
  if (failure !== null) throw failure;
  return reads;
}
