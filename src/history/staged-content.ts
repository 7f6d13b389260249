import { realpath } from "node:fs/promises";
import { join, posix, relative, resolve, sep } from "node:path";
import { CannotRun } from "../files/cannot-run.ts";
import { isWithin, shownPath } from "../files/paths.ts";
import type { Project } from "../files/project.ts";
import {
  type Content,
  factsFolder,
  isLeftover,
  isSheetName,
  linkOutside,
  readRegistries,
} from "../files/read-content.ts";
import { isLyingAbout, linkInPages, PagesReader, pagesFolder, type ReadPages } from "../files/read-pages.ts";
import { mostBytes, type ReadText, tooLarge } from "../files/read-text.ts";
import { unsafeName } from "../files/unsafe-name.ts";
import { findRepository, type Repository, unclear } from "./git-repository.ts";
import { sizesOf, textsOf } from "./git-texts.ts";
import { runGit } from "./run-git.ts";

/** What the next commit would hold. */
export interface StagedContent {
  readonly content: Content;
  readonly pages: ReadPages;
  /** Files, as shown to people, that the commit would change; null where there is no commit yet, and all are new. */
  readonly changed: ReadonlySet<string> | null;
}

/**
 * Reads sheets, registries and pages as git holds them in its index. Whatever the folder holds beside that, saved later or never
 * added, plays no part. Settings, layouts and stored source texts are those of the folder.
 *
 * @throws CannotRun where there is no repository, and while a merge is not finished.
 */
export async function readStaged(project: Project): Promise<StagedContent> {
  const deadline = Date.now() + 60_000;
  const repository = told(await findRepository(project.contentDir, deadline));
  const [contentDir, dataDir] = await Promise.all(
    [project.contentDir, project.dataDir].map((folder) => realpath(folder).catch(() => folder)),
  );
  const git = async (command: readonly string[]) => {
    const index = await indexFile(repository, deadline);
    return told(await runGit(repository.top, command, { deadline, mostBytes: 64 * 1024 * 1024, index }));
  };
  const within = [contentDir ?? "", dataDir ?? ""].filter((folder) => isWithin(repository.top, folder));
  const paths = within.map((folder) => posixPath(relative(repository.top, folder)) || ".");
  const listed = await git(["ls-files", "--stage", "--full-name", "-z", "--", ...paths]);
  // What `git add -N` names is listed with no text, and is not part of the commit: against the folder it counts as added.
  const named = await git([
    "diff-files",
    "--no-ext-diff",
    "--diff-filter=A",
    "--name-only",
    "-z",
    "--",
    ...paths,
  ]);
  const notInCommit = new Set(fieldsOf(named.out));
  const entries = fieldsOf(listed.out)
    .map(entryOf)
    .filter(({ path }) => !notInCommit.has(path));
  const texts = await readTexts(repository, entries, deadline);
  const shown = (path: string) => shownAs(repository, project, [contentDir ?? "", dataDir ?? ""], path);

  const factsPath = posixPath(relative(repository.top, factsFolder(contentDir ?? "")));
  const facts = new Map(entriesIn(entries, factsPath).map((entry) => [entry.path, entry]));
  const sheets = [...facts.values()]
    .filter(({ path }) => isSheetName(path) && !path.split("/").some(isLeftover))
    .map((entry): ReadText => {
      const unsafe = unsafeName(resolve(repository.top, entry.path));
      const target = entry.isLink ? facts.get(texts.targetOf(entry)) : entry;
      if (unsafe !== null) return { problem: unsafe };
      if (target === undefined || target.isLink) return { problem: linkOutside(shown(entry.path)) };
      return texts.read(target, shown(entry.path));
    });
  const registry = (name: string): ReadText | null => {
    const path = posixPath(relative(repository.top, join(dataDir ?? "", name)));
    const entry = entries.find((one) => one.path === path);
    if (entry?.isLink) return { problem: linkOutside(shown(path)) };
    return entry === undefined ? null : texts.read(entry, shown(path));
  };
  const registries = within.includes(dataDir ?? "")
    ? registriesOf(registry("entities.yaml"), registry("storylines.yaml"))
    : await readRegistries(project);

  const pagesPath = posixPath(relative(repository.top, pagesFolder(contentDir ?? "")));
  const pages = new PagesReader();
  for (const entry of entriesIn(entries, pagesPath)) {
    if (
      entry.path
        .slice(pagesPath.length + 1)
        .split("/")
        .some(isLyingAbout)
    )
      continue;
    if (entry.isLink) pages.problems.push(linkInPages(shown(entry.path)));
    else
      await pages.take(entry.path.slice(pagesPath.length + 1), shown(entry.path), async () =>
        texts.read(entry, shown(entry.path)),
      );
  }
  return {
    content: {
      ...registries,
      sheets: sheets.flatMap((read) => ("file" in read ? [read.file] : [])),
      problems: [
        ...sheets.flatMap((read) => ("problem" in read ? [read.problem] : [])),
        ...registries.problems,
      ],
    },
    pages,
    changed: await changedFiles(),
  };

  async function changedFiles(): Promise<ReadonlySet<string> | null> {
    const head = await runGit(repository.top, ["rev-parse", "--verify", "--quiet", "HEAD"], { deadline });
    if ("failure" in head) return null;
    const diff = ["diff-index", "--cached", "--no-ext-diff", "--no-renames", "--name-only", "-z", "HEAD"];
    return new Set(fieldsOf((await git([...diff, "--", ...paths])).out).map(shown));
  }
}

interface Entry {
  /** From the top of the repository. */
  readonly path: string;
  readonly blob: string;
  readonly isLink: boolean;
}

/** `git commit FILE` and `git commit -a` have an index of their own, which they name to their hooks. Never one of another repository. */
async function indexFile({ top }: Repository, deadline: number): Promise<string | undefined> {
  const named = process.env.GIT_INDEX_FILE;
  if (named === undefined || named === "") return undefined;
  const place = told(await runGit(top, ["rev-parse", "--absolute-git-dir"], { deadline }));
  const folder = place.out.toString("utf8").trimEnd();
  const file = resolve(top, named);
  return isWithin(folder, file) ? file : undefined;
}

function entryOf(line: string): Entry {
  const [, mode, blob, stage, path] = /^(\d{6}) ([0-9a-f]+) (\d)\t(.*)$/s.exec(line) ?? [];
  if (blob === undefined || path === undefined)
    throw new CannotRun(`What is staged can't be read: ${unclear}.`);
  if (stage !== "0")
    throw new CannotRun(
      `"${path}" stands in the index in several versions, since a merge is not finished.`,
      "Settle it, and add the file.",
    );
  return { path, blob, isLink: mode === "120000" };
}

function entriesIn(entries: readonly Entry[], folder: string): readonly Entry[] {
  return entries
    .filter(({ path }) => path.startsWith(`${folder}/`))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

interface Texts {
  readonly read: (entry: Entry, shown: string) => ReadText;
  /** Where a link leads. */
  readonly targetOf: (link: Entry) => string;
}

async function readTexts({ top }: Repository, entries: readonly Entry[], deadline: number): Promise<Texts> {
  const blobs = [...new Set(entries.filter(({ path }) => mayBeText(path)).map(({ blob }) => blob))];
  const { sizes } = told(await sizesOf(top, blobs, deadline));
  const small = new Map([...sizes].filter(([, size]) => size <= mostBytes));
  const { texts } = told(await textsOf(top, small, deadline));
  return {
    read: ({ blob }, path) => {
      const text = texts.get(blob);
      return text === undefined
        ? { problem: tooLarge(path, sizes.get(blob) ?? 0) }
        : { file: { path, text } };
    },
    targetOf: ({ path, blob }) => posix.join(posix.dirname(path), texts.get(blob) ?? ""),
  };
}

/** Pictures and films are copied without being read. */
function mayBeText(path: string): boolean {
  return isSheetName(path) || /\.(?:svg|html?)$/i.test(path);
}

function registriesOf(entities: ReadText | null, storylines: ReadText | null): Omit<Content, "sheets"> {
  const fileOf = (read: ReadText | null) => (read !== null && "file" in read ? read.file : null);
  return {
    entities: fileOf(entities),
    storylines: fileOf(storylines),
    problems: [entities, storylines].flatMap((read) =>
      read !== null && "problem" in read ? [read.problem] : [],
    ),
  };
}

/** As the folder's own file is shown, whatever links lead to the folder. */
function shownAs(
  { top }: Repository,
  { contentDir, dataDir }: Project,
  [realContent = "", realData = ""]: readonly string[],
  path: string,
): string {
  const file = resolve(top, path);
  for (const [real, named] of [
    [realContent, contentDir],
    [realData, dataDir],
  ] as const)
    if (isWithin(real, file)) return shownPath(join(named, relative(real, file)));
  return shownPath(file);
}

function told<Answer extends object>(answer: Answer | { readonly failure: string }): Answer {
  if (!("failure" in answer)) return answer;
  throw new CannotRun(
    `What is staged can't be read: ${answer.failure}.`,
    "Leave out --staged to check the files of the folder.",
  );
}

function fieldsOf(out: Buffer): readonly string[] {
  return out
    .toString("utf8")
    .split("\0")
    .filter((one) => one !== "");
}

function posixPath(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}
