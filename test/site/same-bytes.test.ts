import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { buildSite } from "../support/build-site.ts";
import { ready } from "../support/prepared.ts";
import { filesOf } from "../support/site-files.ts";

const folder = mkdtempSync(join(tmpdir(), "readout-same-bytes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("two builds in two folders, two time zones and two languages give the same bytes", async () => {
  const west = join(folder, "west");
  await buildSite({ out: west, env: { TZ: "Pacific/Niue", LANG: "C", LC_ALL: "C" } });
  // Built a day further east and in Turkish.
  const east = ready(inject("sites")).find((site) => site.prefix === "/");
  expect(fingerprintsOf(west)).toEqual(fingerprintsOf(east?.folder ?? ""));
});

function fingerprintsOf(site: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filesOf(site).map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(site, path)))
        .digest("hex"),
    ]),
  );
}
