import { shownPath } from "../files/paths.ts";
import { findFolders } from "../files/project.ts";
import { publishFolder } from "../files/publish-folder.ts";
import { countSheetFiles } from "../files/read-content.ts";
import { makeInThread } from "./archive-thread.ts";
import type { Command, CommandInput, ExitCode } from "./command.ts";
import { flag } from "./flags.ts";
import { largeArchive } from "./lean-heap.ts";
import { threads } from "./second-thread.ts";
import { counted, duration } from "./tell.ts";

export const build: Command = {
  name: "build",
  summary: "check the facts, then write the site",
  details:
    "The site is written aside and takes the place of the old one in one step, once it is whole.\n" +
    "Where the facts have errors, nothing is written. Warnings are shown and do not stop the build.",
  argument: null,
  flags: [
    flag.content,
    flag.data,
    flag.out,
    flag.url,
    flag.pathPrefix,
    flag.now,
    flag.drafts,
    flag.noSearch,
    flag.sources,
    flag.quiet,
  ],
  examples: [
    {
      line: "build --url https://example.org",
      does: "writes content/ to _site/, for a site at the top of its host",
    },
    {
      line: "build --url https://example.org --path-prefix /reports/",
      does: "the same for https://example.org/reports/",
    },
    {
      line: "build --content other/content --data other/data --out other/site",
      does: "another site, with the same program",
    },
  ],
  run,
};

async function run({ flags, terminal }: CommandInput): Promise<ExitCode> {
  const start = performance.now();
  const say = (line: string) => {
    if (!flags.quiet) terminal.out(`${line}\n`);
  };
  const folders = await findFolders(flags);
  const isLarge = threads() > 1 && (await countSheetFiles(folders)) >= largeArchive;
  // A thread that only waits for another needs no program of its own.
  const maker = isLarge
    ? await makeInThread(flags, terminal)
    : await (await import("./site-maker.ts")).makeHere(flags, terminal);
  if (maker === null) return 1;
  try {
    const written = await publishFolder(folders.outDir, maker.write, {
      onWait: say,
      endWriters: maker.stop,
    });
    if (written === null) return 1;
    const took = duration(performance.now() - start);
    say(
      `Wrote ${counted(written.pages, "page")} (${counted(written.files, "file")}) in ${took} → ${shownPath(folders.outDir)}`,
    );
    return 0;
  } finally {
    await maker.stop();
  }
}
