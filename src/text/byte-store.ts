/**
 * Keeps many short runs of bytes in a few large blocks. Each on its own would leave a hole in memory when it is let go, too
 * small to be given back to the system; a block goes as a whole, when nothing of it is used any more.
 */
export class ByteStore {
  #block = new Uint8Array(0);
  #used = 0;
  #next = smallestBlock;

  /** Room for so many bytes, all zero. */
  reserve(length: number): Uint8Array {
    if (this.#used + length > this.#block.length) {
      this.#block = new Uint8Array(Math.max(this.#next, length));
      this.#used = 0;
      this.#next = Math.min(largestBlock, this.#next * 2);
    }
    const start = this.#used;
    this.#used += length;
    return this.#block.subarray(start, this.#used);
  }

  /** A copy of these bytes. */
  keep(bytes: Uint8Array): Uint8Array {
    const kept = this.reserve(bytes.length);
    kept.set(bytes);
    return kept;
  }
}

const smallestBlock = 64 * 1024;
// From this size on the C library maps a block by itself, whatever was freed before, and gives it back when it is let go.
const largestBlock = 32 * 1024 * 1024;
