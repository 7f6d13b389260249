import { CannotRun } from "../files/cannot-run.ts";
import { idPattern, maxIdLength } from "../model/common.ts";

/** An id is a file name and part of an address, so it can't lead anywhere. */
export function checkedId(written: string): string {
  if (idPattern.test(written) && written.length <= maxIdLength) return written;
  const near = written
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\.(?:md|ya?ml|json)$/, "")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, maxIdLength)
    .replace(/-+$/, "");
  const rule = `An id is small letters, digits and single hyphens, at most ${maxIdLength}`;
  throw new CannotRun(
    `"${written}" can't be an id.`,
    near === "" ? `${rule}: harbour-bridge` : `${rule}: ${near}`,
  );
}
