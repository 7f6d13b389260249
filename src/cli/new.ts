import { CannotRun } from "../files/cannot-run.ts";
import { shownPath } from "../files/paths.ts";
import { openProject, type Project } from "../files/project.ts";
import { checkedId } from "./checked-id.ts";
import type { Command, CommandInput, ExitCode } from "./command.ts";
import { draftFlags, runDraft } from "./draft.ts";
import { flag } from "./flags.ts";

export const newSheet: Command = {
  name: "new",
  summary: "begin a fact sheet, or add an entity or a storyline to its registry",
  details:
    "A new sheet is a draft: check accepts it, serve shows it, build leaves it out until the line draft: true is deleted.\n" +
    "What exists is never overwritten.",
  argument: { usage: "<id...>", description: "the id of the sheet; or entity <id>, or storyline <id>" },
  flags: [
    { usage: "--from <file>", description: "draft the sheet from this article; - for standard input" },
    draftFlags.date,
    draftFlags.review,
    flag.content,
    flag.data,
    flag.now,
    flag.quiet,
  ],
  examples: [
    {
      line: "new 2025-08-06-harbour-bridge",
      does: "writes content/facts/2025-08-06-harbour-bridge.md, with comments that guide",
    },
    {
      line: "new 2026-05-22-ferry --from article.txt",
      does: "drafts the sheet from an article, as npx readout draft does",
    },
    { line: "new entity harbour-authority", does: "adds an entity to _data/entities.yaml" },
    { line: "new storyline harbour-bridge", does: "adds a storyline to _data/storylines.yaml" },
  ],
  run,
};

const registries = ["entity", "storyline"] as const;

async function run({ args, flags, terminal }: CommandInput): Promise<ExitCode> {
  const [first = "", second, ...rest] = args;
  refuseStrayFlags(flags, first);
  const registry = registries.find((one) => one === first);
  if (registry && second === undefined)
    throw new CannotRun(`Which id shall the ${registry} have?`, `Write: npx readout new ${registry} <id>`);
  if (rest.length > 0 || (!registry && second !== undefined))
    throw new CannotRun(
      `One id is wanted, and these are ${args.length}: ${args.join(" ")}`,
      "Join words with hyphens: harbour-bridge",
    );
  const id = checkedId(registry ? (second ?? "") : first, registry ?? "sheet");
  if (flags.from !== undefined) return runDraft(flags.from, { ...flags, id }, terminal);
  const { project } = await openProject(flags);
  const written = registry ? await addRecord(registry, id, project) : await addSheet(id, project);
  if (!flags.quiet) terminal.out(`${written}\n`);
  return 0;
}

async function addRecord(
  registry: (typeof registries)[number],
  id: string,
  project: Project,
): Promise<string> {
  const { addToRegistry } = await import("../files/add-to-registry.ts");
  const path = await addToRegistry(registry, id, project.dataDir);
  return `Added "${id}" to ${shownPath(path)}: fill it in there.`;
}

async function addSheet(id: string, { contentDir, now }: Project): Promise<string> {
  const { writeNewSheet } = await import("../files/write-new-sheet.ts");
  const path = await writeNewSheet(id, now, contentDir);
  return `Wrote ${shownPath(path)}. See it with: npx readout serve`;
}

/** An article makes a sheet, no record of a registry; and its date and review are nothing without it. */
function refuseStrayFlags({ from, date, review }: CommandInput["flags"], first: string): void {
  if (from !== undefined && registries.some((one) => one === first))
    throw new CannotRun(
      `No ${first} is made from an article.`,
      "Leave --from out, or give the id of a sheet.",
    );
  if (from === undefined && (date !== undefined || review !== undefined))
    throw new CannotRun(
      `--${date === undefined ? "review" : "date"} is for a sheet that is drafted from an article.`,
      "Name the article with --from, or leave the flag out.",
    );
}
