import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { miniSite, sheet } from "../cli/mini-site.ts";
import { projectFolder } from "./build-site.ts";

/** A copy of the program as it is compiled, with the packages of this one, a sheet and these files. */
export function copyOfProgram(files: Readonly<Record<string, string>> = {}): string {
  const folder = uncompiledCopy(files);
  cpSync(join(projectFolder, "dist"), join(folder, "dist"), { recursive: true });
  return folder;
}

/** The same, to be compiled by its first start. */
export function uncompiledCopy(files: Readonly<Record<string, string>> = {}): string {
  const folder = miniSite({ "content/facts/harbour-bridge.md": sheet(), ...files });
  for (const name of ["src", "layouts", "package.json", "tsconfig.json", ".eleventy.js"])
    cpSync(join(projectFolder, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync(join(projectFolder, "node_modules")))
    if (name !== ".cache")
      symlinkSync(join(projectFolder, "node_modules", name), join(folder, "node_modules", name));
  return folder;
}
