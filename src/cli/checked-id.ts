import { CannotRun } from "../files/cannot-run.ts";
import { idPattern, maxIdLength } from "../model/common.ts";
import { whyKept } from "../parse/check-ids.ts";

/** An id is a file name and part of an address, so it can't lead anywhere, nor stand where the site has pages of its own. */
export function checkedId(written: string, kind: "sheet" | "entity" | "storyline"): string {
  if (idPattern.test(written) && written.length <= maxIdLength) {
    const kept = whyKept(written, kind);
    if (kept === null) return written;
    throw new CannotRun(kept.message, `Add a word, such as ${kept.near}.`);
  }
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
