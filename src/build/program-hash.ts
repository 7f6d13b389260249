import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The hash of all that has a part in how pages are rendered, but for what they are made of: the program, its layouts, `.eleventy.js`, and
 * whatever an owner put beside them.
 */
export function programHash(root: string): string {
  const hash = createHash("sha256");
  const walk = (folder: string, parent: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = `${parent}${entry.name}`;
      if (entry.isDirectory()) {
        if (!isElsewhere(path)) walk(join(folder, entry.name), `${path}/`);
      } else if (entry.isFile() && isCode.test(entry.name))
        hash.update(`\0${path}\0`).update(readFileSync(join(folder, entry.name)));
    }
  };
  walk(root, "");
  return hash.digest("hex");
}

const isCode = /\.(?:[cm]?[jt]sx?|json|css|njk|liquid|hbs|html|svg)$/;

/** Folders that hold no code of a build. */
function isElsewhere(path: string): boolean {
  return /^(?:\.[^/]*|_site.*|content|coverage|dist|docs|sources|test)$|(?:^|\/)node_modules$/.test(path);
}
