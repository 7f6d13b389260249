import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { asCannotRun, CannotRun, hasCode } from "../files/cannot-run.ts";
import { shownPath } from "../files/paths.ts";
import { openProject } from "../files/project.ts";
import { factsFolder, readContent } from "../files/read-content.ts";
import { pagesFolder } from "../files/read-pages.ts";
import { repositoryTop } from "../files/repository-top.ts";
import { groupFiles } from "../parse/group-files.ts";
import { readRecords } from "../parse/read-halves.ts";
import type { SourceFile } from "../text/span.ts";
import { splitFrontMatter } from "../yaml/front-matter.ts";
import { cmsConfig, cmsPage, writtenByReadout } from "./cms-config.ts";
import type { Command, CommandInput, ExitCode } from "./command.ts";
import { flag } from "./flags.ts";

export const cms: Command = {
  name: "cms",
  summary: "write the configuration of a browser CMS for pages and prose",
  details:
    "Sveltia CMS then edits content/pages, and of each sheet whose facts stand in a file of their own (x.facts.yaml) the prose\n" +
    "beside it (x.md). Facts are never among what it edits. Prints config.yml, or with --out writes admin/config.yml and\n" +
    "admin/index.html. Run it again when there is another such sheet: admin/index.html then stays as it is.",
  argument: null,
  flags: [
    { usage: "--repo <owner/name>", description: "the repository on GitHub that is edited" },
    { usage: "--branch <name>", description: "the branch that is edited (default: the repository's own)" },
    { usage: "--out <dir>", description: "folder to write admin/ into (default: print the configuration)" },
    flag.content,
    flag.data,
    flag.quiet,
  ],
  examples: [
    { line: "cms --repo bay-tribune/briefings", does: "prints the configuration" },
    { line: "cms --repo bay-tribune/briefings --out hosting", does: "writes hosting/admin/" },
  ],
  run,
};

async function run({ flags, terminal }: CommandInput): Promise<ExitCode> {
  const repo = readRepo(flags.repo);
  const branch = flags.branch === undefined ? null : readBranch(flags.branch);
  const { project } = await openProject(flags);
  const { contentDir, site } = project;
  const top = (await repositoryTop(dirname(contentDir))) ?? dirname(contentDir);
  const inRepository = (path: string) => relative(top, path).split(sep).join("/");
  const { sheets } = await readContent(project);
  const { prose, withFields } = proseHalves(sheets);
  const config = cmsConfig({
    repo,
    branch,
    siteUrl: site.urlIsDefault ? null : `${site.url}${site.pathPrefix}`,
    pages: inRepository(pagesFolder(contentDir)),
    prose: prose.map(({ path, title }) => {
      const name = inRepositoryName(relative(factsFolder(contentDir), resolve(path)));
      return { name, title: title ?? name, file: inRepository(resolve(path)) };
    }),
  });
  for (const path of withFields)
    terminal.err(
      `${path} is left out: fields of the sheet stand in it. Move them into the file of its facts.\n`,
    );
  if (prose.length + withFields.length === 0 && !flags.quiet)
    terminal.err("No sheet has its facts in a file of their own, so the CMS edits pages alone.\n");
  if (flags.out === undefined) terminal.out(config);
  else
    for (const line of await write(join(resolve(flags.out), "admin"), config))
      if (!flags.quiet) terminal.out(line);
  return 0;
}

interface Prose {
  readonly path: string;
  readonly title: string | null;
}

/** The Markdown beside files of facts, whether it is there yet or not; and those in which fields of the sheet stand. */
function proseHalves(sheets: readonly SourceFile[]): {
  readonly prose: readonly Prose[];
  readonly withFields: readonly string[];
} {
  const pairs = groupFiles(sheets).groups.flatMap(({ records, markdown }) => {
    if (records === null) return [];
    const title = readRecords(records).data?.title;
    return {
      path: records.path.replace(/\.facts\.(?:yaml|json)$/, ".md"),
      title: typeof title === "string" ? title : null,
      hasFields: markdown !== null && splitFrontMatter(markdown.text).kind !== "plain",
    };
  });
  return {
    prose: pairs.filter(({ hasFields }) => !hasFields),
    withFields: pairs.filter(({ hasFields }) => hasFields).map(({ path }) => path),
  };
}

/** A name without dots and slashes, which would be read as steps. */
function inRepositoryName(path: string): string {
  return path.replace(/\.md$/, "").replace(/[\\/.]/g, "__");
}

/** Writes both files, and says which. A configuration of someone else's stays, and so does a page that is there. */
async function write(folder: string, config: string): Promise<readonly string[]> {
  const configFile = join(folder, "config.yml");
  const page = join(folder, "index.html");
  try {
    const old = await readFile(configFile, "utf8").catch((error: unknown) => {
      if (hasCode(error, "ENOENT")) return null;
      throw error;
    });
    if (old !== null && !old.startsWith(writtenByReadout))
      throw new CannotRun(
        `"${shownPath(configFile)}" was written by someone else.`,
        "Name another folder with --out, or move the file away.",
      );
    await mkdir(folder, { recursive: true });
    await writeFile(configFile, config);
    const isNew = await writeFile(page, cmsPage, { flag: "wx" }).then(
      () => true,
      (error: unknown) => {
        if (hasCode(error, "EEXIST")) return false;
        throw error;
      },
    );
    return [
      `Wrote ${shownPath(configFile)}${isNew ? ` and ${shownPath(page)}` : ""}.\n`,
      "How it comes into the site: docs/owners.md\n",
    ];
  } catch (error) {
    throw asCannotRun(error, `"${shownPath(folder)}" can't be written`) ?? error;
  }
}

function readRepo(written: string | undefined): string {
  if (written === undefined)
    throw new CannotRun("Which repository?", "Write: npx readout cms --repo owner/name");
  const repo = written.replace(/^https:\/\/github\.com\//, "").replace(/(?:\.git)?\/?$/, "");
  if (/^[\w-]+\/[\w.-]+$/.test(repo)) return repo;
  throw new CannotRun(`--repo can't be "${written}".`, "Write the owner and the name: --repo owner/name");
}

function readBranch(written: string): string {
  if (/^[^\s~^:?*[\\\p{Cc}]+$/u.test(written) && !/^[-/]|\.\.|\/$/.test(written)) return written;
  throw new CannotRun(`--branch can't be "${written}".`, "Write the name of a branch: --branch main");
}
