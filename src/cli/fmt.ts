import { CannotRun } from "../files/cannot-run.ts";
import { writeWhole } from "../files/mend-files.ts";
import { openProject } from "../files/project.ts";
import { readContent } from "../files/read-content.ts";
import { readNamedFiles } from "../files/read-named-files.ts";
import { formatSheet } from "../parse/format-sheet.ts";
import { countSheets } from "../parse/group-files.ts";
import { visible } from "../text/visible.ts";
import type { Command, CommandInput, ExitCode } from "./command.ts";
import { flag } from "./flags.ts";
import { counted } from "./report.ts";

export const fmt: Command = {
  name: "fmt",
  summary: "wrap and indent fact sheets",
  details:
    "Comments, the order of fields, quotes and every value stay, and so does the prose. A sheet in which not all of that\n" +
    "would stay, or that can't be read, is left as it is and named. Exit code 1 where there is such a sheet, and with\n" +
    "--check where a sheet would change.",
  argument: { usage: "[files...]", description: "fact sheets or folders of them (default: all)" },
  flags: [
    { usage: "--check", description: "write nothing; name the sheets that would change" },
    flag.content,
    flag.data,
    flag.quiet,
  ],
  examples: [
    { line: "fmt", does: "formats all sheets" },
    { line: "fmt --check", does: "tells in CI whether all are formatted" },
  ],
  run,
};

async function run({ args, flags, terminal }: CommandInput): Promise<ExitCode> {
  const { project } = await openProject(flags);
  const named = await readNamedFiles(args, project);
  const { sheets, problems } = await (named?.content() ?? readContent(project));
  const wanted = sheets.filter(({ path }) => named?.isNamed(path) ?? true);
  const link = problems.find(({ code, at }) => code === "link-outside-content" && named?.isNamed(at.file));
  if (link) throw new CannotRun(`${link.at.file}: ${link.message}`, link.hint ?? "");
  if (named !== null && wanted.length === 0)
    throw new CannotRun("None of these files is a fact sheet.", "Only fact sheets are formatted.");
  const made = wanted.map((file) => ({ file, text: formatSheet(file) }));
  const left = made.filter(({ text }) => text === null).map(({ file }) => file.path);
  const changed = made.flatMap(({ file, text }) =>
    text === null || text === file.text ? [] : [[file.path, text] as const],
  );
  const stale = flags.check
    ? []
    : await writeWhole(new Map(changed), new Map(wanted.map(({ path, text }) => [path, text])));
  const say = (line: string) => void (flags.quiet || terminal.out(`${line}\n`));
  for (const [path] of changed)
    if (!stale.includes(path)) say(`${flags.check ? "Not formatted:" : "Formatted"} ${visible(path)}`);
  for (const path of stale) terminal.err(`${visible(path)} was saved meanwhile, and stays as it is.\n`);
  for (const path of left)
    terminal.err(
      `${visible(path)} stays as it is: it can't be read, or not without loss. npx readout check tells.\n`,
    );
  const count = changed.length - stale.length;
  if (flags.check && count > 0) say(`${counted(count, "sheet")} to format: npx readout fmt`);
  if (count === 0 && left.length === 0) say(`Nothing to format in ${counted(countSheets(wanted), "sheet")}`);
  return left.length > 0 || (flags.check && count > 0) ? 1 : 0;
}
