import { join } from "node:path";
import { CannotRun } from "../files/cannot-run.ts";
import { shownPath } from "../files/paths.ts";
import { openProject, type Project } from "../files/project.ts";
import { countSheetFiles } from "../files/read-content.ts";
import { readPort } from "../files/read-flags.ts";
import { editorAddress } from "../model/editor-address.ts";
import { readEditor } from "../preview/editor-links.ts";
import { untilToldToEnd } from "../preview/ending.ts";
import { openPreviewFolder } from "../preview/preview-folder.ts";
import { runPreview } from "../preview/run-preview.ts";
import { watchFolders } from "../preview/watch-folders.ts";
import type { Command, CommandInput, ExitCode } from "./command.ts";
import { flag } from "./flags.ts";
import { noSheets } from "./report.ts";

export const serve: Command = {
  name: "serve",
  summary: "show the site while you write: drafts included, every save in the open page",
  details:
    "Makes each page when it is opened, in a folder of its own, and leaves _site/ alone; the search has its index when it is\n" +
    "opened. A sheet with errors shows them over the last page that was whole, and the page follows as soon as they are\n" +
    "mended. Ends with Ctrl+C, and with npm where npm started it.",
  argument: null,
  flags: [
    { usage: "--port <number>", description: "the port to serve at (default: 8080, or the next free one)" },
    flag.content,
    flag.data,
    flag.pathPrefix,
    flag.url,
    flag.now,
    flag.sources,
    flag.noSearch,
    {
      usage: "--editor <editor>",
      description:
        "have places in problems open it: vscode, vscodium, cursor, zed or an address with {file} in it",
    },
    flag.quiet,
  ],
  examples: [
    { line: "serve", does: "serves content/ and prints the address" },
    { line: "serve --port 9000 --path-prefix /reports/", does: "the same at http://localhost:9000/reports/" },
  ],
  run,
};

const defaultPort = "8080";

async function run({ flags, terminal }: CommandInput): Promise<ExitCode> {
  const reading = readPort(flags.port ?? defaultPort);
  if ("fault" in reading) throw new CannotRun(reading.fault, reading.hint);
  const named = readEditor(flags.editor);
  const { project } = await openProject(flags);
  // From here on there is something to clean up.
  const ending = untilToldToEnd();
  const { folder, close } = await openPreviewFolder();
  if ((await countSheetFiles(project)) === 0 && !flags.quiet)
    terminal.out(`${noSheets(project).join(" ")}\n`);
  try {
    return await runPreview({
      flags,
      terminal,
      folder,
      port: reading.port,
      isPortNamed: flags.port !== undefined,
      pathPrefix: project.site.pathPrefix,
      editor: named ?? (project.site.editor === null ? null : editorAddress(project.site.editor)),
      watch: (onChange) => watchFolders(foldersOf(project), onChange),
      shown: shownPath,
      ending,
    });
  } finally {
    await close();
  }
}

/** Where changes are looked for: what people write, and the layouts. */
function foldersOf({ contentDir, dataDir, root, sources }: Project): readonly string[] {
  return [contentDir, dataDir, join(root, "layouts"), ...(sources === null ? [] : [sources])];
}
