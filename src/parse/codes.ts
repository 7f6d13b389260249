import type { CodeCard } from "../diagnostics/diagnostic.ts";
import { fileCodes } from "./file-codes.ts";
import { shapeCodes } from "./shape-codes.ts";

/** Everything that can be wrong with files before their facts are looked at, in the order of the manual. */
export const parseCodes: readonly CodeCard[] = [...fileCodes, ...shapeCodes];
