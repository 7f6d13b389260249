import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type FileHasher, hashPaths, writeManifest } from "../../src/files/manifest.ts";

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

test.each([1, 2, 5])("of %i files, two list what one lists", async (count) => {
  const folder = mkdtempSync(join(tmpdir(), "manifest-"));
  const facts = { version: "1.0.0", counts: {} };
  try {
    for (let number = 1; number <= count; number++) writeFileSync(join(folder, `${number}.txt`), `${number}`);
    const alone = await writeManifest(folder, facts);
    const text = readFileSync(join(folder, "build.json"), "utf8");
    const asked: string[] = [];
    const second: FileHasher = (at, paths) => {
      asked.push(...paths);
      return hashPaths(at, paths);
    };
    expect(await writeManifest(folder, facts, second)).toEqual(alone);
    expect(asked).toEqual(alone.slice(Math.ceil(count / 2)).map(({ path }) => path));
    expect(readFileSync(join(folder, "build.json"), "utf8")).toBe(text);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
