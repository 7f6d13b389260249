import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generatedDocs } from "./generated-docs.ts";

// `npm run docs`: writes the generated part of the manual.
const root = fileURLToPath(new URL("../..", import.meta.url));
for (const { path, contents } of generatedDocs()) {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, contents);
  console.log(path);
}
