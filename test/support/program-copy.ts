import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { miniSite, sheet } from "../cli/mini-site.ts";
import { projectFolder } from "./build-site.ts";

/** A copy of the program as it is compiled, with the packages of this one. */
export function copyOfProgram(): string {
  const folder = uncompiledCopy();
  cpSync(join(projectFolder, "dist"), join(folder, "dist"), { recursive: true });
  return folder;
}

/** The same, to be compiled by its first start. */
export function uncompiledCopy(): string {
  const folder = miniSite({ "content/facts/harbour-bridge.md": sheet() });
  for (const name of ["src", "layouts", "package.json", "tsconfig.json", ".eleventy.js"])
    cpSync(join(projectFolder, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync(join(projectFolder, "node_modules")))
    if (name !== ".cache")
      symlinkSync(join(projectFolder, "node_modules", name), join(folder, "node_modules", name));
  return folder;
}
