import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "./build-site.ts";
import { fencedBlocks } from "./manual.ts";

/** A file of `docs/deploy`, as it stands there. */
export const guideFile = (name: string): string =>
  readFileSync(join(projectFolder, "docs/deploy", name), "utf8");

/** The shell commands that a guide gives under a heading: what a person would copy. */
export function guideCommands(name: string, heading: string): readonly string[] {
  const [, after] = guideFile(name).split(`## ${heading}\n`);
  if (after === undefined) throw new Error(`docs/deploy/${name} has no part "${heading}".`);
  const [part = ""] = after.split(/^## /m);
  return fencedBlocks(part)
    .filter(({ language }) => language === "sh")
    .map(({ text }) => text.trim());
}

/** Runs a guide's command in a folder, with the path that a site lies under in place of the guide's. Throws where it fails. */
export function runGuideCommand(command: string, { cwd, prefix }: { cwd: string; prefix: string }): void {
  const own = command.replaceAll("/reports/", prefix);
  const { status, stderr } = spawnSync("sh", ["-c", own], { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${own}\n${stderr}`);
}
