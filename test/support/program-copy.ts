import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { miniSite, sheet } from "../cli/mini-site.ts";
import { projectFolder } from "./build-site.ts";

/** A copy of the program as it is compiled, with the packages of this one, a sheet and these files. */
export function copyOfProgram(
  files: Readonly<Record<string, string>> = {},
  whenOver: (cleanUp: () => void) => void = onTestFinished,
): string {
  const folder = uncompiledCopy(files, whenOver);
  cpSync(join(projectFolder, "dist"), join(folder, "dist"), { recursive: true });
  return folder;
}

/** The same, to be compiled by its first start. */
export function uncompiledCopy(
  files: Readonly<Record<string, string>> = {},
  whenOver: (cleanUp: () => void) => void = onTestFinished,
): string {
  const folder = miniSite({ "content/facts/harbour-bridge.md": sheet(), ...files }, whenOver);
  for (const name of ["src", "layouts", "package.json", "tsconfig.json", ".eleventy.js"])
    cpSync(join(projectFolder, name), join(folder, name), { recursive: true });
  linkPackages(folder);
  return folder;
}

/**
 * What compiles and starts the program, around a small one that prints its word. What is compiled is all the same to the loader, and
 * takes a tenth of the time.
 */
export function smallProgram(
  files: Readonly<Record<string, string>> = {},
  whenOver: (cleanUp: () => void) => void = onTestFinished,
): string {
  const folder = miniSite(
    {
      "src/word.ts": 'export const word: string = "harbour";\n',
      // In a chunk of its own: two doors lead to it.
      "src/index.ts": 'export { word } from "./word.ts";\n',
      "src/cli/main.ts":
        'import { word } from "../word.ts";\nexport const main = async () => (console.log(word), 0);\n',
      "src/preview/builder.ts": "export {};\n",
      ...files,
    },
    whenOver,
  );
  for (const name of [
    ...["package.json", "src/cli/readout.js", "src/cli/load-program.js"],
    ...["src/compile", "src/text/jsx-runtime.ts"],
  ]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    cpSync(join(projectFolder, name), join(folder, name), { recursive: true });
  }
  linkPackages(folder);
  return folder;
}

function linkPackages(folder: string): void {
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync(join(projectFolder, "node_modules")))
    if (name !== ".cache")
      symlinkSync(join(projectFolder, "node_modules", name), join(folder, "node_modules", name));
}
