// Publishes one version of a folder after the other until it is killed: publish-loop <out> <files> <rounds>
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publishFolder } from "../../src/build/publish-folder.ts";

const [out = "", files = "20", rounds = "Infinity"] = process.argv.slice(2);

for (let round = 0; round < Number(rounds); round++) {
  const version = `${process.pid}-${round}`;
  await publishFolder(out, async (stage) => {
    for (let file = 0; file < Number(files); file++) {
      mkdirSync(join(stage, `folder-${file % 3}`), { recursive: true });
      writeFileSync(join(stage, `folder-${file % 3}`, `${file}.txt`), version);
    }
    const listed = Array.from({ length: Number(files) }, (_, file) => [
      `folder-${file % 3}/${file}.txt`,
      { bytes: 1, sha256: "0".repeat(64) },
    ]);
    const manifest = { counts: {}, files: Object.fromEntries(listed) as unknown, version };
    writeFileSync(join(stage, "build.json"), JSON.stringify(manifest));
  });
  if (round === 0) process.stdout.write("published\n");
}
