import { resolve } from "node:path";
import { CannotRun } from "../files/cannot-run.ts";
import { editorAddress, editorNames } from "../model/editor-address.ts";

/** The address of the editor named by the flag; null where none was. Throws `CannotRun` for what can't be one. */
export function readEditor(asked: string | undefined): string | null {
  if (asked === undefined) return null;
  const address = editorAddress(asked);
  if (address !== null) return address;
  throw new CannotRun(
    `--editor can't be "${asked}".`,
    `Name one of ${editorNames.join(", ")}, or an address with {file} in it: myeditor://open?path={file}&line={line}`,
  );
}

/** What opens each place that a text tells of at the beginning of a line, `content/facts/a.md:25:12`; nothing without an editor. */
export function editorLinks(text: string, address: string | null): Readonly<Record<string, string>> {
  if (address === null) return {};
  const places = text.matchAll(/^ {0,2}(\S.*?):(\d+):(\d+)(?= {2})/gm);
  return Object.fromEntries(
    Array.from(places, ([, file = "", line = "", column = ""]) => {
      const path = resolve(file).split(/[\\/]/).map(encodeURIComponent).join("/").replace(/^\//, "");
      const values: Readonly<Record<string, string>> = { file: path, path, line, column };
      return [
        `${file}:${line}:${column}`,
        address.replace(/\{(file|path|line|column)\}/g, (_, name: string) => values[name] ?? ""),
      ];
    }),
  );
}
