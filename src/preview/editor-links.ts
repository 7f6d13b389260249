import { resolve } from "node:path";
import { CannotRun } from "../files/cannot-run.ts";

const known: Readonly<Record<string, string>> = {
  vscode: "vscode://file/{file}:{line}:{column}",
  vscodium: "vscodium://file/{file}:{line}:{column}",
  cursor: "cursor://file/{file}:{line}:{column}",
  zed: "zed://file/{file}:{line}:{column}",
};

/** The address of an editor as it was asked for: by its name, or with `{file}` in it. Null where none was. */
export function editorAddress(asked: string | undefined): string | null {
  if (asked === undefined) return null;
  const address = Object.hasOwn(known, asked) ? known[asked]! : asked;
  if (/^[a-z][a-z0-9+.-]*:.*\{file\}/i.test(address) && !/^(?:javascript|data|vbscript):/i.test(address))
    return address;
  throw new CannotRun(
    `--editor can't be "${asked}".`,
    `Name one of ${Object.keys(known).join(", ")}, or an address with {file} in it: myeditor://open?path={file}&line={line}`,
  );
}

/** What opens each place that a text tells of at the beginning of a line, `content/facts/a.md:25:12`; nothing without an editor. */
export function editorLinks(text: string, asked: string | undefined): Readonly<Record<string, string>> {
  const address = editorAddress(asked);
  if (address === null) return {};
  const places = text.matchAll(/^ {0,2}(\S.*?):(\d+):(\d+)(?= {2})/gm);
  return Object.fromEntries(
    Array.from(places, ([, file = "", line = "", column = ""]) => {
      const path = resolve(file).split(/[\\/]/).map(encodeURIComponent).join("/").replace(/^\//, "");
      const values: Readonly<Record<string, string>> = { file: path, line, column };
      return [
        `${file}:${line}:${column}`,
        address.replace(/\{(file|line|column)\}/g, (_, name: string) => values[name] ?? ""),
      ];
    }),
  );
}
