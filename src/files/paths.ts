import { relative, resolve, sep } from "node:path";
import { visibleName } from "../text/visible.ts";

/** Whether `inner` is `outer` or lies in it. Both absolute. */
export function isWithin(outer: string, inner: string): boolean {
  const from = resolve(outer);
  const to = resolve(inner);
  return to === from || to.startsWith(from.endsWith(sep) ? from : from + sep);
}

/** A path as people are told it: relative to the working directory, with forward slashes, and without what commands a terminal. */
export function shownPath(path: string, workingDirectory = process.cwd()): string {
  const shown = relative(workingDirectory, path) || ".";
  return visibleName(sep === "/" ? shown : shown.split(sep).join("/"));
}
