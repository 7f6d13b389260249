import { writeFile } from "node:fs/promises";
import type { Draft } from "../draft/draft.ts";
import { reviewPage } from "../draft/review-page.ts";
import type { SheetRecords } from "../draft/sheet-records.ts";
import { asCannotRun, CannotRun, hasCode } from "./cannot-run.ts";

/** Refuses a path that is taken; the page is written once the records are known. */
export function writeReview(
  path: string,
  draft: Draft,
): { readonly write: (records: SheetRecords) => Promise<void> } {
  return {
    write: async (records) => {
      try {
        await writeFile(path, reviewPage(draft, records), { flag: "wx" });
      } catch (error) {
        if (hasCode(error, "EEXIST"))
          throw new CannotRun(
            `"${path}" is there already.`,
            "Name another file for --review; the sheet was written.",
          );
        throw asCannotRun(error, `"${path}" can't be written`) ?? error;
      }
    },
  };
}
