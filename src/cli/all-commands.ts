import { build } from "./build.ts";
import { check } from "./check.ts";
import { cms } from "./cms.ts";
import type { Command } from "./command.ts";
import { draft } from "./draft.ts";
import { explain } from "./explain.ts";
import { fmt } from "./fmt.ts";
import { lsp } from "./lsp.ts";
import { newSheet } from "./new.ts";
import { serve } from "./serve.ts";
import { verify } from "./verify.ts";

/** The commands, in the order in which help lists them. */
export const allCommands: readonly Command[] = [
  build,
  serve,
  check,
  fmt,
  newSheet,
  draft,
  explain,
  lsp,
  cms,
  verify,
];
