import { CannotRun } from "../files/cannot-run.ts";
import { shownPath } from "../files/paths.ts";
import { openProject, type Project } from "../files/project.ts";
import { idPattern, maxIdLength } from "../model/common.ts";
import type { Command, CommandInput, ExitCode } from "./command.ts";
import { flag } from "./flags.ts";

export const newSheet: Command = {
  name: "new",
  summary: "begin a fact sheet, or add an entity or a storyline to its registry",
  details:
    "A new sheet is a draft: check accepts it, serve shows it, build leaves it out until the line draft: true is deleted.\n" +
    "What exists is never overwritten.",
  argument: { usage: "<id...>", description: "the id of the sheet; or entity <id>, or storyline <id>" },
  flags: [flag.content, flag.data, flag.now, flag.quiet],
  examples: [
    {
      line: "new 2025-08-06-harbour-bridge",
      does: "writes content/facts/2025-08-06-harbour-bridge.md, with comments that guide",
    },
    { line: "new entity harbour-authority", does: "adds an entity to _data/entities.yaml" },
    { line: "new storyline harbour-bridge", does: "adds a storyline to _data/storylines.yaml" },
  ],
  run,
};

const registries = ["entity", "storyline"] as const;

async function run({ args, flags, terminal }: CommandInput): Promise<ExitCode> {
  const [first = "", second, ...rest] = args;
  const registry = registries.find((one) => one === first);
  if (registry && second === undefined)
    throw new CannotRun(`Which id shall the ${registry} have?`, `Write: npx readout new ${registry} <id>`);
  if (rest.length > 0 || (!registry && second !== undefined))
    throw new CannotRun(
      `One id is wanted, and these are ${args.length}: ${args.join(" ")}`,
      "Join words with hyphens: harbour-bridge",
    );
  const id = checkedId(registry ? (second ?? "") : first);
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

/** An id is a file name and part of an address, so it can't lead anywhere. */
function checkedId(written: string): string {
  if (idPattern.test(written) && written.length <= maxIdLength) return written;
  const near = written
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\.(?:md|ya?ml|json)$/, "")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, maxIdLength)
    .replace(/-+$/, "");
  const rule = `An id is small letters, digits and single hyphens, at most ${maxIdLength}`;
  throw new CannotRun(
    `"${written}" can't be an id.`,
    near === "" ? `${rule}: harbour-bridge` : `${rule}: ${near}`,
  );
}
