import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Briefing } from "../model/briefing.ts";
import { allOutputs } from "../outputs/all-outputs.ts";
import type { ArchiveOutput, BriefingOutput, GrowingOutput, OutputFile } from "../outputs/output.ts";
import type { PageView } from "../pages/page.ts";
import type { Publication } from "./publication.ts";
import type { WrittenPaths } from "./written-paths.ts";

const briefingOutputs = allOutputs.filter((output): output is BriefingOutput => output.scope === "briefing");
const growingOutputs = allOutputs.filter((output): output is GrowingOutput => output.scope === "growing");
const archiveOutputs = allOutputs.filter((output): output is ArchiveOutput => output.scope === "archive");

/** Makes the files of a publication that are no pages, and writes those that stand beside none. */
export class OutputWriter {
  readonly #publication: Publication;
  readonly #growing: readonly GrowingFile[];

  constructor(publication: Publication) {
    const { context, rendering } = publication;
    this.#publication = publication;
    this.#growing = growingOutputs.map(
      ({ path, pieces }) => new GrowingFile(join(rendering.outDir, path), pieces(context)),
    );
  }

  /** What stands beside a briefing's page. */
  beside(briefing: Briefing, { markdown }: Pick<PageView, "markdown">): readonly OutputFile[] {
    const { context } = this.#publication;
    const files = briefingOutputs.flatMap((output) => [...output.files(briefing, markdown ?? "", context)]);
    for (const file of this.#growing) file.grow();
    return files;
  }

  /** Writes what is made from the whole archive, and from the addresses of owners' pages and of those that list something. */
  writeArchive(ownersPages: readonly string[], listPages: readonly string[], written: WrittenPaths): void {
    const { context, rendering } = this.#publication;
    for (const { path } of growingOutputs) written.claim({ path, by: `the output ${path}` });
    for (const file of this.#growing) file.finish();
    const whole = { ...context, ownersPages, listPages };
    const write = fileWriter(rendering.outDir);
    for (const output of archiveOutputs)
      for (const file of output.files(whole)) {
        written.claim({ path: file.path, by: `the output ${file.path}` });
        write(file);
      }
  }
}

/**
 * Writes files into a folder. At once and not queued: the work around it is bound by the processor, and a queue would hold every
 * text in memory.
 */
export function fileWriter(outDir: string): (file: OutputFile) => void {
  let last = "";
  return ({ path, contents }) => {
    const target = join(outDir, path);
    const folder = dirname(target);
    // The files beside a page follow each other.
    if (folder !== last) mkdirSync(folder, { recursive: true });
    last = folder;
    writeFileSync(target, contents);
  };
}

/**
 * A file that is written piece by piece while others are. Which briefing is written when is no matter to it: the pieces come in
 * their order, and those that were not asked for come at the end.
 */
class GrowingFile {
  readonly #target: string;
  readonly #pieces: Iterator<string>;
  #waiting = "";

  constructor(target: string, pieces: Iterable<string>) {
    this.#target = target;
    this.#pieces = pieces[Symbol.iterator]();
    this.grow();
  }

  /** Takes the next piece; false where there is none. */
  grow(): boolean {
    const { value, done } = this.#pieces.next();
    if (done) return false;
    this.#waiting += value;
    if (this.#waiting.length >= enoughToWrite) this.#flush();
    return true;
  }

  finish(): void {
    while (this.grow());
    this.#flush();
  }

  #flush(): void {
    appendFileSync(this.#target, this.#waiting);
    this.#waiting = "";
  }
}

const enoughToWrite = 256 * 1024;
