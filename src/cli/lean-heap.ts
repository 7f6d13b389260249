import { setFlagsFromString } from "node:v8";

/** From so many sheets on, memory is worth a little time. */
export const largeArchive = 1000;

/**
 * Lets heaps grow by a part of what is in use before they are looked through again, where Node would let them double and more.
 * V8 reads these flags at the end of every collection and when a thread starts, so that they can still be set now.
 */
export function keepHeapLean(stage: keyof typeof growth): void {
  setFlagsFromString(`--heap-growing-percent=${growth[stage]}`);
  setFlagsFromString("--initial-old-space-size=32");
}

/**
 * In percent. While sheets are read and linked, their texts lie in memory too, which are let go before pages are rendered; and what a
 * collection there can free is a small part of what it has to look through.
 */
const growth = { reading: 15, rendering: 30 };
