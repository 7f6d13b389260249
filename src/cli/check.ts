import type { Diagnostic, Problem } from "../diagnostics/diagnostic.ts";
import { locate } from "../diagnostics/locate.ts";
import { summarise, summaryLine } from "../diagnostics/summary.ts";
import type { Assembly } from "../engine.ts";
import { CannotRun } from "../files/cannot-run.ts";
import type { LoadedProject } from "../files/load-project.ts";
import type { NewTexts } from "../files/mend-files.ts";
import { openProject, type Project, programRoot } from "../files/project.ts";
import { readNamedFiles } from "../files/read-named-files.ts";
import { readVersion } from "../files/version.ts";
import type { StagedContent } from "../history/staged-content.ts";
import { countSheets } from "../parse/group-files.ts";
import { visible } from "../text/visible.ts";
import type { Command, CommandInput, ExitCode } from "./command.ts";
import { flag } from "./flags.ts";
import { fromRepository } from "./from-repository.ts";
import { counted, noSheets, problemsInWords } from "./report.ts";

export const check: Command = {
  name: "check",
  summary: "tell all that is wrong with the facts and pages",
  details:
    "With files, only what is wrong in them is told. Files outside of the content folder are checked by themselves,\n" +
    "with the registry of the data folder. Exit code 1 where there are errors, 0 with warnings and notes alone.\n" +
    "What the rules say of a sheet is kept in the cache, so that the next check asks them only of what changed.",
  argument: {
    usage: "[files...]",
    description: "fact sheets, pages or folders of them (default: everything)",
  },
  flags: [
    { usage: "--format <format>", description: "text, json, github or sarif (default: text)" },
    {
      usage: "--staged",
      description: "what git holds in its index, for a hook: errors of all, warnings of what changes",
    },
    {
      usage: "--fix",
      description: "mend what has one answer: slips in types, in plain fields and in what a record is about",
    },
    flag.sources,
    flag.content,
    flag.data,
    flag.now,
    flag.cache,
    flag.noCache,
    flag.quiet,
  ],
  examples: [
    { line: "check", does: "checks all sheets, registries and pages" },
    { line: "check content/facts/harbour-bridge.md", does: "tells only what is wrong in this sheet" },
    {
      line: "check --sources sources",
      does: "also holds quotations and passages against the stored source texts",
    },
    { line: "check --fix", does: "mends what has one answer, says what it mended, and tells the rest" },
    { line: "check --staged", does: "what the next commit would hold, for a pre-commit hook" },
    { line: "check --format json", does: "the same for a program to read" },
    { line: "check --format sarif", does: "the same for code scanning and other collectors of findings" },
  ],
  run,
};

const formats = ["text", "json", "github", "sarif"] as const;
type Format = (typeof formats)[number];

async function run({ args, flags, terminal }: CommandInput): Promise<ExitCode> {
  const format = readFormat(flags.format ?? "text");
  // Before the settings, which are TypeScript: once tsx is registered for them, every import is slower.
  const { loadProject } = await import("../files/load-project.ts");
  // Drafts are what editors work on: here they are part of the archive.
  const opened = await openProject({ ...flags, drafts: true });
  const named = await readNamedFiles(args, opened.project);
  if (flags.staged && flags.fix)
    throw new CannotRun("What is staged can't be mended.", "Leave out --staged, and add the files again.");
  const staged = flags.staged ? await stagedIn(opened.project) : null;
  // Of files outside of the content folder alone, there is nothing to keep.
  const isWhole = named?.content === undefined;
  const { KeptSheets } = await import("../build/kept-sheets.ts");
  const kept = isWhole ? new KeptSheets(opened.project) : undefined;
  const load = (texts?: NewTexts) =>
    loadProject(opened, {
      kept,
      content: staged ? async () => staged.content : named?.content,
      pages: staged?.pages,
      texts,
    });
  const loaded = flags.fix
    ? await mend(
        load,
        (file) => named === null || named.isNamed(file),
        (words) => (format === "text" ? terminal.out(words) : terminal.err(words)),
      )
    : await load();
  kept?.save();
  const { assembly, problems, files, sheetFiles } = loaded;
  const isChanged = ({ severity, at }: Problem) =>
    severity === "error" || (staged?.changed?.has(at.file) ?? true);
  const told = problems.filter((one) => (named === null || named.isNamed(one.at.file)) && isChanged(one));

  const summary = summarise(told);
  const sheets = named ? countSheets(sheetFiles.filter(({ path }) => named.isNamed(path))) : assembly.sheets;
  const pages = assembly.own.pages.filter(({ file }) => named?.isNamed(file) ?? true).length;
  if (format === "text") {
    terminal.out(problemsInWords(told, files, sheets, terminal.colours.out, pages));
    if (told.length === 0 && !flags.quiet) terminal.out(`${summaryLine(summary, sheets, pages)}\n`);
    if (!flags.quiet && sheets === 0 && named === null && told.length === 0)
      terminal.out(`${noSheets(opened.project).join(" ")}\n`);
    if (!flags.quiet) terminal.out(unverifiedInWords(assembly, opened.project));
  } else terminal.out(await printed(locate(told, files), format));
  return summary.errors > 0 ? 1 : 0;
}

/** Mends what has one answer, says what, and gives what is left. */
async function mend(
  load: (texts?: NewTexts) => Promise<LoadedProject>,
  isWanted: (file: string) => boolean,
  say: (words: string) => void,
): Promise<LoadedProject> {
  const { mendTexts, writeWhole } = await import("../files/mend-files.ts");
  const first = await load();
  const { texts, mended, loaded } = await mendTexts(
    async (texts) => (texts.size === 0 ? first : load(texts)),
    isWanted,
  );
  const stale = await writeWhole(texts, new Map(first.files.map(({ path, text }) => [path, text])));
  for (const { file, line, was, text } of mended)
    if (!stale.includes(file)) say(`Mended ${visible(file)}:${line}  ${visible(was)} → ${visible(text)}\n`);
  for (const file of stale) say(`${visible(file)} was saved while it was checked, and stays as it is.\n`);
  if (mended.length > 0) say("\n");
  return stale.length === 0 ? loaded : load();
}

async function stagedIn(project: Project): Promise<StagedContent> {
  return (await import("../history/staged-content.ts")).readStaged(project);
}

function readFormat(written: string): Format {
  const format = formats.find((one) => one === written);
  if (format) return format;
  throw new CannotRun(`There is no format "${written}".`, `The formats are ${formats.join(", ")}.`);
}

async function printed(diagnostics: readonly Diagnostic[], format: Exclude<Format, "text">): Promise<string> {
  if (format === "json") return (await import("../diagnostics/print-json.ts")).printJson(diagnostics);
  const placed = await fromRepository(diagnostics);
  if (format === "github") return (await import("../diagnostics/print-github.ts")).printGithub(placed);
  const [{ printSarif }, { allCards }] = await Promise.all([
    import("../diagnostics/print-sarif.ts"),
    import("./all-codes.ts"),
  ]);
  return printSarif(placed, allCards, readVersion(programRoot));
}

function unverifiedInWords({ unverified }: Assembly, { sources }: Project): string {
  const { quotations, passages } = unverified;
  if (quotations + passages === 0) return "";
  const open = [counted(quotations, "quotation"), counted(passages, "passage")]
    .filter((part) => !part.startsWith("0 "))
    .join(" and ");
  const how =
    sources === null
      ? "name the folder of stored source texts with --sources"
      : "their stored texts are not there";
  return `Not held against a source: ${open}; ${how}.\n`;
}
