import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeManifest } from "../../src/build/manifest.ts";

test("every file is listed in the order of paths with its size and hash, however long it is", async () => {
  const folder = mkdtempSync(join(tmpdir(), "manifest-"));
  try {
    const long = Array.from({ length: 100_000 }, (_, line) => `Line ${line}\n`).join("");
    mkdirSync(join(folder, "b", "c"), { recursive: true });
    writeFileSync(join(folder, "b", "c", "long.txt"), long);
    writeFileSync(join(folder, "b.txt"), "");
    writeFileSync(join(folder, "a.txt"), "Vik");
    writeFileSync(join(folder, "build.json"), "{}");
    const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
    expect(await writeManifest(folder, { version: "1.0.0", counts: {} })).toEqual([
      { path: "a.txt", bytes: 3, sha256: sha256("Vik") },
      { path: "b.txt", bytes: 0, sha256: sha256("") },
      { path: "b/c/long.txt", bytes: long.length, sha256: sha256(long) },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("what was hashed as it was written is not read again", async () => {
  const folder = mkdtempSync(join(tmpdir(), "manifest-"));
  try {
    for (const name of ["a.txt", "b.txt"]) writeFileSync(join(folder, name), name);
    const known = { path: "a.txt", bytes: 5, sha256: "known" };
    const files = await writeManifest(folder, { version: "1.0.0", counts: {} }, [known]);
    expect(files).toEqual([
      known,
      { path: "b.txt", bytes: 5, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(readFileSync(join(folder, "build.json"), "utf8")).toContain(
      '"a.txt": {"bytes":5,"sha256":"known"}',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
