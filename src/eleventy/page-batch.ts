import type { PageFrame, PageView } from "../pages/page.ts";
import { PageData } from "./page-data.ts";

/**
 * Pages that are made and not yet rendered, their views as JSON in memory that threads share. So a view lives no longer than it
 * takes to write it down, and nothing is copied when a batch goes to another thread.
 */
export interface PageBatch {
  readonly pages: readonly WrittenPage[];
  readonly bytes: Uint8Array;
}

interface WrittenPage {
  readonly kind: string;
  readonly layout: string;
  readonly address: string;
  /** Where its Markdown ends in the bytes, which begins where the page before it ends; null where it has none. */
  readonly markdownEnd: number | null;
  /** Where its JSON-LD ends, which comes next; null where it has none. */
  readonly structuredDataEnd: number | null;
  /** Where the rest of its view ends, as JSON. */
  readonly end: number;
}

/** Blocks that are used again: a new one for each batch would leave holes in memory. */
export class BatchWriter {
  readonly #free: Buffer[] = [];

  /** Makes views and writes them down, page by page, until the batch is full: of long pages it holds fewer. */
  write(pages: Iterable<PageData>): PageBatch {
    let block = this.#free.pop() ?? sharedBlock(smallestBlock);
    let end = 0;
    const written: WrittenPage[] = [];
    for (const page of pages) {
      const { kind, layout, address } = page;
      const { markdown, frame, ...parts } = page.view;
      page.release();
      const { structuredData, ...head } = frame;
      const json = JSON.stringify({ ...parts, frame: head });
      const needed = ((markdown?.length ?? 0) + (structuredData?.length ?? 0) + json.length) * 2;
      if (end + needed > block.length) block = larger(block, end, needed);
      // The longest texts are spared the escapes.
      if (markdown !== null) end += block.write(markdown, end, encoding);
      const markdownEnd = markdown === null ? null : end;
      if (structuredData !== null) end += block.write(structuredData, end, encoding);
      const structuredDataEnd = structuredData === null ? null : end;
      end += block.write(json, end, encoding);
      written.push({ kind, layout, address, markdownEnd, structuredDataEnd, end });
      if (end >= fullBatch) break;
    }
    return { pages: written, bytes: block };
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

function larger(block: Buffer, used: number, needed: number): Buffer {
  const next = sharedBlock(Math.max(block.length * 2, used + needed));
  block.copy(next, 0, 0, used);
  return next;
}

/** The pages of a batch, each view read when it is looked at. */
export function pagesIn({ pages, bytes }: PageBatch): readonly PageData[] {
  const block = Buffer.from(bytes.buffer);
  return pages.map(
    (page, index) => new PageData(page, () => readView(block, pages[index - 1]?.end ?? 0, page)),
  );
}

function readView(block: Buffer, start: number, page: WrittenPage): PageView {
  const { markdownEnd, structuredDataEnd, end } = page;
  const markdown = markdownEnd === null ? null : block.toString(encoding, start, markdownEnd);
  const afterMarkdown = markdownEnd ?? start;
  const structuredData =
    structuredDataEnd === null ? null : block.toString(encoding, afterMarkdown, structuredDataEnd);
  const json = block.toString(encoding, structuredDataEnd ?? afterMarkdown, end);
  const { frame, ...parts } = JSON.parse(json) as WrittenView;
  return { ...parts, markdown, frame: { ...frame, structuredData } };
}

/** A view without the texts that stand beside it. */
type WrittenView = { readonly frame: Omit<PageFrame, "structuredData"> };
