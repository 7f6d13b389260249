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
    this.#makeRoom(length);
    return this.#take(length);
  }

  /** A text, as UTF-8. */
  keepText(text: string): Uint8Array {
    // The most that it can take: counting first would cost as much as encoding.
    this.#makeRoom(text.length * 3);
    return this.#take(encoder.encodeInto(text, this.#block.subarray(this.#used)).written);
  }

  #makeRoom(length: number): void {
    if (this.#used + length <= this.#block.length) return;
    this.#block = new Uint8Array(Math.max(this.#next, length));
    this.#used = 0;
    this.#next = Math.min(largestBlock, this.#next * 2);
  }

  #take(length: number): Uint8Array {
    const start = this.#used;
    this.#used += length;
    return this.#block.subarray(start, this.#used);
  }
}

const encoder = new TextEncoder();
const smallestBlock = 64 * 1024;
// From this size on the C library maps a block by itself, whatever was freed before, and gives it back when it is let go.
const largestBlock = 32 * 1024 * 1024;
