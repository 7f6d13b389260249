import { rm, writeFile } from "node:fs/promises";
import { asCannotRun, CannotRun, hasCode } from "./cannot-run.ts";

/** Takes the place of a review page before anything else is written, so that a path that can't be used stops the whole. */
export async function reserveReview(path: string): Promise<{
  readonly write: (page: string) => Promise<void>;
  readonly giveUp: () => Promise<void>;
}> {
  try {
    await writeFile(path, "", { flag: "wx" });
  } catch (error) {
    if (hasCode(error, "EEXIST"))
      throw new CannotRun(
        `"${path}" is there already.`,
        "Name another file for --review; nothing was written.",
      );
    throw asCannotRun(error, `"${path}" can't be written`) ?? error;
  }
  return {
    write: async (page) => {
      try {
        await writeFile(path, page);
      } catch (error) {
        throw asCannotRun(error, `"${path}" can't be written`) ?? error;
      }
    },
    giveUp: () => rm(path, { force: true }),
  };
}
