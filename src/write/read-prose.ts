import type { Archive } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import type { EditorProse } from "../model/written.ts";
import { proseBlocks } from "./prose/blocks.ts";
import { readBody } from "./prose/read-body.ts";
import { startWriting } from "./writing.ts";

/** The editor's prose of a briefing, read without writing the briefing. */
export function readProse(briefing: Briefing, archive: Archive): EditorProse {
  if (briefing.body.trim() === "") return noProse;
  const parts = readBody(briefing.body, startWriting(briefing, archive));
  return proseBlocks(parts, briefing.files.bodyStart, briefing.id);
}

const noProse: EditorProse = { blocks: [], replaces: [], nearHeadings: [] };
