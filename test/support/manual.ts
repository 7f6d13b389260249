import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { projectFolder } from "./build-site.ts";

/** A page that people read: those at the top of the project, and all of `docs/`. */
export interface ManualPage {
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly FencedBlock[];
}

export interface FencedBlock {
  /** `yaml`, `markdown`, `console` … */
  readonly language: string;
  /** What stands behind the language: the codes that a bad example gives. */
  readonly info: readonly string[];
  readonly text: string;
  readonly line: number;
}

export function readManual(): readonly ManualPage[] {
  const docs = readdirSync(join(projectFolder, "docs"), { recursive: true, encoding: "utf8" })
    .map((path) => `docs/${path.split(sep).join("/")}`)
    .filter((path) => path.endsWith(".md"))
    .sort();
  const top = readdirSync(projectFolder).filter((name) => name.endsWith(".md"));
  return [...top, ...docs].map((path) => {
    const text = readFileSync(join(projectFolder, path), "utf8");
    return { path, text, blocks: fencedBlocks(text) };
  });
}

export function fencedBlocks(text: string): readonly FencedBlock[] {
  const blocks: FencedBlock[] = [];
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const [, fence = "", info = ""] = /^(`{3,}|~{3,})(.*)$/.exec(lines[at] ?? "") ?? [];
    if (fence === "") continue;
    const end = lines.findIndex((line, index) => index > at && line.trim() === fence);
    const [language = "", ...rest] = info.trim().split(/\s+/);
    const inner = lines.slice(at + 1, end === -1 ? undefined : end);
    blocks.push({ language, info: rest, text: `${inner.join("\n")}\n`, line: at + 1 });
    if (end === -1) break;
    at = end;
  }
  return blocks;
}

/** A command of a `console` block and the lines that are shown under it. */
export interface ShownCommand {
  readonly command: string;
  readonly output: readonly string[];
}

export function shownCommands({ text }: FencedBlock): readonly ShownCommand[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = "", ...output] = part.trimEnd().split("\n");
      return { command: command.replace(/\s+#.*$/, ""), output };
    });
}

/** The anchors that GitHub gives to the headings of a page. */
export function headingAnchors(text: string): ReadonlySet<string> {
  const headings = text.replace(/^(`{3,})[\s\S]*?^\1/gm, "").match(/^#{1,6} .*$/gm) ?? [];
  const slug = (heading: string) =>
    heading
      .replace(/^#+ /, "")
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replace(/\s/g, "-");
  return new Set(headings.map(slug));
}
