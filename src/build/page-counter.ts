/**
 * Deals out the pages of a site to those who render them, a few at a time, by their numbers in the order of all pages. Threads that
 * have the same counter get each number once.
 */
export class PageCounter {
  /** What a thread is given to count with. */
  readonly shared: SharedArrayBuffer;
  readonly #next: Int32Array;

  constructor(shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
    this.shared = shared;
    this.#next = new Int32Array(shared);
  }

  /** The first of the next `count` numbers, which are the caller's. */
  take(count: number): number {
    return Atomics.add(this.#next, 0, count);
  }
}
