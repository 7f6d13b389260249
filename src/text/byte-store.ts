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
}

const smallestBlock = 64 * 1024;
const largestBlock = 8 * 1024 * 1024;
