import type { PageFrame } from "../pages/page.ts";
import { type MadePage, PageData } from "./page-data.ts";

/**
 * Pages that are made and not yet rendered, their views as JSON in memory that threads share, and the files beside them. So a view
 * lives no longer than it takes to write it down, and nothing is copied when a batch goes to another thread.
 */
export interface PageBatch {
  readonly pages: readonly WrittenPage[];
  readonly bytes: Uint8Array;
}

interface WrittenPage {
  readonly kind: string;
  readonly layout: string;
  readonly address: string;
  /** Where each of its texts ends in the bytes; the first begins where the page before it ends, and the last is its view as JSON. */
  readonly ends: readonly number[];
  /** Which of them is its Markdown; null where it has none. */
  readonly markdown: number | null;
  /** Which is its JSON-LD; null where it has none. */
  readonly structuredData: number | null;
  /** The files beside it, and which text stands in each. */
  readonly files: readonly { readonly path: string; readonly text: number }[];
}

/** Blocks that are used again: a new one for each batch would leave holes in memory. */
export class BatchWriter {
  readonly #free: Buffer[] = [];

  /** Makes pages and writes them down, one by one, until the batch is full: of long pages it holds fewer. */
  write(pages: Iterable<PageData>): PageBatch {
    const block = new GrowingBlock(this.#free.pop() ?? sharedBlock(smallestBlock));
    const written: WrittenPage[] = [];
    for (const page of pages) {
      written.push(writtenPage(page, block));
      page.release();
      if (block.used >= fullBatch) break;
    }
    return { pages: written, bytes: block.bytes };
  }

  /** Takes back the block of a batch that has been rendered. */
  release({ bytes }: PageBatch): void {
    this.#free.push(Buffer.from(bytes.buffer));
  }
}

/** As most texts are in memory, so that they are copied and not converted. */
const encoding = "utf16le";

const smallestBlock = 8 * 1024 * 1024;

/** About what 75 briefings take. A dossier of 600 lines is ten times as long. */
const fullBatch = 6 * 1024 * 1024;

function sharedBlock(length: number): Buffer {
  return Buffer.from(new SharedArrayBuffer(length));
}

/** A block that texts are added to, and that a larger one takes the place of where they don't fit. */
class GrowingBlock {
  bytes: Buffer;
  used = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  /** Where the text ends. */
  add(text: string): number {
    const needed = this.used + text.length * 2;
    if (needed > this.bytes.length) {
      const larger = sharedBlock(Math.max(this.bytes.length * 2, needed));
      this.bytes.copy(larger, 0, 0, this.used);
      this.bytes = larger;
    }
    this.used += this.bytes.write(text, this.used, encoding);
    return this.used;
  }
}

function writtenPage({ kind, layout, address, made }: PageData, block: GrowingBlock): WrittenPage {
  const { markdown, frame, ...parts } = made.view;
  const { structuredData, ...head } = frame;
  // The longest texts are spared the escapes, and the one that is on the page and in a file beside it stands here once.
  const texts: string[] = [];
  const ends: number[] = [];
  const placeOf = (text: string): number => {
    const known = texts.indexOf(text);
    if (known !== -1) return known;
    ends.push(block.add(text));
    return texts.push(text) - 1;
  };
  const page = {
    kind,
    layout,
    address,
    ends,
    markdown: markdown === null ? null : placeOf(markdown),
    structuredData: structuredData === null ? null : placeOf(structuredData),
    files: made.files.map(({ path, contents }) => ({ path, text: placeOf(contents) })),
  };
  ends.push(block.add(JSON.stringify({ ...parts, frame: head })));
  return page;
}

/** The pages of a batch, each read when it is looked at. */
export function pagesIn({ pages, bytes }: PageBatch): readonly PageData[] {
  const block = Buffer.from(bytes.buffer);
  return pages.map(
    (page, index) => new PageData(page, () => readPage(block, pages[index - 1]?.ends.at(-1) ?? 0, page)),
  );
}

function readPage(block: Buffer, start: number, page: WrittenPage): MadePage {
  const texts = page.ends.map((end, index) => block.toString(encoding, page.ends[index - 1] ?? start, end));
  const textAt = (place: number | null) => (place === null ? null : texts[place]!);
  const { frame, ...parts } = JSON.parse(texts.at(-1)!) as WrittenView;
  const structuredData = textAt(page.structuredData);
  return {
    view: { ...parts, markdown: textAt(page.markdown), frame: { ...frame, structuredData } },
    files: page.files.map(({ path, text }) => ({ path, contents: texts[text]! })),
  };
}

/** A view without the texts that stand beside it. */
type WrittenView = { readonly frame: Omit<PageFrame, "structuredData"> };
