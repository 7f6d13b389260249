import type { CodeCard } from "../diagnostics/diagnostic.ts";
import { fileCodes } from "./file-codes.ts";
import { pageCodes } from "./page-codes.ts";
import { shapeCodes } from "./shape-codes.ts";

/** Everything that can be wrong with sheets before their facts are looked at. */
export const sheetCodes: readonly CodeCard[] = [...fileCodes, ...shapeCodes];

/** The same of all files of content, in the order of the manual. */
export const parseCodes: readonly CodeCard[] = [...sheetCodes, ...pageCodes];
