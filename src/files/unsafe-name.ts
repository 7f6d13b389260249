import { basename } from "node:path";
import type { Problem } from "../diagnostics/diagnostic.ts";
import { hasCommand } from "../text/visible.ts";
import { shownPath } from "./paths.ts";
import { topOf } from "./read-text.ts";

/**
 * What is wrong with the name of a file or folder; null for a sound one. One that has line ends or commands for the terminal in it
 * could pass for something else wherever it is told, and one that is no UTF-8 can't be opened by it.
 */
export function unsafeName(path: string): Problem | null {
  const name = basename(path);
  const why = hasCommand(name)
    ? "has characters in its name that can't be seen"
    : name.includes("\uFFFD")
      ? "has a name that is not UTF-8"
      : name.includes("\\")
        ? "has a backslash in its name, which separates folders on other systems"
        : /[\s.]$/.test(name)
          ? "has a name that ends with a space or a dot, which other systems drop"
          : null;
  if (why === null) return null;
  return {
    code: "file-name-unsafe",
    severity: "error",
    message: `"${shownPath(path)}" ${why}, so it is not read.`,
    hint: "Rename it: letters, digits and hyphens are safe everywhere.",
    at: topOf(shownPath(path)),
  };
}
