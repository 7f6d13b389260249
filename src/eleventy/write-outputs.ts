import { closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Briefing } from "../model/briefing.ts";
import { allOutputs } from "../outputs/all-outputs.ts";
import type { ArchiveOutput, BriefingOutput, LongFile, OutputFile } from "../outputs/output.ts";
import { listPages } from "../pages/list-pages.ts";
import type { Publication } from "./publication.ts";

const briefingOutputs = allOutputs.filter((output): output is BriefingOutput => output.scope === "briefing");
const archiveOutputs = allOutputs.filter((output): output is ArchiveOutput => output.scope === "archive");

/** Writes the files that stand beside a briefing's page. */
export function writeBriefingOutputs(
  { context, rendering }: Publication,
  briefing: Briefing,
  markdown: string,
): void {
  for (const output of briefingOutputs)
    for (const file of output.files(briefing, markdown, context)) writeOutput(rendering.outDir, file);
}

/** Writes the files that are made once from the whole archive. */
export function writeArchiveOutputs(
  { context, rendering }: Publication,
  handWritten: readonly string[],
): void {
  const whole = { ...context, handWritten, listPages: listPages(context) };
  for (const output of archiveOutputs)
    for (const file of output.files(whole)) writeOutput(rendering.outDir, file);
}

// Written at once and not queued: the work around it is bound by the processor, and a queue would hold every text in memory.
function writeOutput(outDir: string, file: OutputFile | LongFile): void {
  const target = join(outDir, file.path);
  mkdirSync(dirname(target), { recursive: true });
  if ("contents" in file) writeFileSync(target, file.contents);
  else writePieces(target, file.pieces);
}

function writePieces(target: string, pieces: Iterable<string>): void {
  const file = openSync(target, "w");
  try {
    let waiting = "";
    for (const piece of pieces) {
      waiting += piece;
      if (waiting.length < pieceLength) continue;
      writeFileSync(file, waiting);
      waiting = "";
    }
    writeFileSync(file, waiting);
  } finally {
    closeSync(file);
  }
}

const pieceLength = 256 * 1024;
