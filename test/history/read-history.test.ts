import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readHistory, sheetPaths } from "../../src/history/read-history.ts";
import { defaultSite, type Site } from "../../src/model/site.ts";
import { parseSheets } from "../../src/parse/parse-sheets.ts";
import { type Repository, startRepository } from "../support/git-repository.ts";

let folder: string;
let repository: Repository;
const [path, emptyPath] = [process.env.PATH, "/nowhere"];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "readout-history-"));
});
afterEach(() => {
  process.env.PATH = path;
  rmSync(folder, { recursive: true });
});

const sheet = (id: string, title: string): string =>
  `---\nfactsheet: 1\nid: ${id}\ntitle: ${title}\nbottomLine: It may close.\nsources: {}\n---\n${"The same long prose. ".repeat(20)}\n`;

/** What is read of the sheets of a project: by id, each version as its day and the titles in its files. */
async function read(project = folder, history: Site["history"] = null, now = "2027-02-01") {
  const facts = join(project, "content", "facts");
  const files = readdirSync(facts)
    .toSorted()
    .map((name) => ({ path: join(facts, name), text: readFileSync(join(facts, name), "utf8") }));
  const past = await readHistory(
    {
      site: { ...defaultSite, history },
      contentDir: join(project, "content"),
      dataDir: join(project, "_data"),
      now,
    },
    parseSheets(files).sheets.map(({ data, files }) => sheetPaths(data.id, files)),
  );
  const versions = Object.entries(past.history?.versions ?? {}).map(([id, list]) => [
    id,
    ...list.map(
      ({ day, files }) =>
        `${day} ${files.map(({ text }) => /title: (.*)/.exec(text)?.[1] ?? text.trim()).join(" + ")}`,
    ),
  ]);
  return { versions, whole: past.history?.whole ?? null, remark: past.remark };
}

describe("from git", () => {
  beforeEach(() => {
    repository = startRepository(folder);
  });
  const write = (name: string, text: string) => repository.write(`content/facts/${name}`, text);

  test("versions come oldest first, each with the author's day of the commit that made it", async () => {
    write("bridge.md", sheet("bridge", "First"));
    repository.commit("2026-03-02");
    write("bridge.md", sheet("bridge", "Second"));
    write("toll.md", sheet("toll", "Toll"));
    repository.commit("2026-03-05");
    repository.write("README.md", "Nothing about sheets.");
    repository.commit("2026-03-06");
    expect(await read()).toEqual({
      versions: [
        ["bridge", "2026-03-02 First", "2026-03-05 Second"],
        ["toll", "2026-03-05 Toll"],
      ],
      whole: true,
      remark: null,
    });
  });

  test("a file keeps its past when it is renamed, and a new file of its old name has none of it", async () => {
    write("a.md", sheet("bridge", "First"));
    repository.commit("2026-03-02");
    repository.git("mv", "content/facts/a.md", "content/facts/b – “два”.md");
    repository.commit("2026-03-03");
    write(
      "a.md",
      sheet("toll", "A quite different one").replaceAll("The same long prose.", "Other words here."),
    );
    repository.commit("2026-03-04");
    expect((await read()).versions).toEqual([
      ["toll", "2026-03-04 A quite different one"],
      ["bridge", "2026-03-02 First", "2026-03-03 First"],
    ]);
  });

  test("a new file has none of the past of one that had its name, was moved away and deleted", async () => {
    write("a.md", sheet("bridge", "First"));
    repository.commit("2026-03-02");
    repository.git("mv", "content/facts/a.md", "content/facts/b.md");
    repository.commit("2026-03-03");
    repository.git("rm", "--quiet", "content/facts/b.md");
    repository.commit("2026-03-04");
    write("a.md", sheet("toll", "Toll"));
    repository.commit("2026-03-05");
    expect((await read()).versions).toEqual([["toll", "2026-03-05 Toll"]]);
  });

  test("of a pair of files, each commit to one of them is a version of both", async () => {
    const records = (title: string) =>
      `factsheet: 1\nid: bridge\ntitle: ${title}\nbottomLine: It may close.\nsources: {}\n`;
    write("bridge.facts.yaml", records("First"));
    repository.commit("2026-03-02");
    write("bridge.md", "Prose one.");
    repository.commit("2026-03-03");
    write("bridge.facts.yaml", records("Second"));
    repository.commit("2026-03-04");
    expect((await read()).versions).toEqual([
      ["bridge", "2026-03-02 First", "2026-03-03 First + Prose one.", "2026-03-04 Second + Prose one."],
    ]);
  });

  test("what was tried on a branch counts only as it was merged", async () => {
    write("bridge.md", sheet("bridge", "First"));
    repository.commit("2026-03-02");
    repository.git("switch", "--quiet", "--create", "draft");
    write("bridge.md", sheet("bridge", "Tried"));
    repository.commit("2026-03-03");
    write("bridge.md", sheet("bridge", "Merged"));
    repository.commit("2026-03-04");
    repository.git("switch", "--quiet", "main");
    repository.git("merge", "--quiet", "--no-ff", "--message", "Merge", "draft");
    // The author's day of the merge, 2026-01-01, lies before the version that it follows: the day of the commit counts.
    expect((await read()).versions).toEqual([["bridge", "2026-03-02 First", "2027-01-01 Merged"]]);
  });

  test("a shallow clone is not told as a past that begins with its oldest commit", async () => {
    write("bridge.md", sheet("bridge", "First"));
    repository.commit("2026-03-02");
    write("bridge.md", sheet("bridge", "Second"));
    repository.commit("2026-03-05");
    const clone = join(folder, "clone");
    repository.git("clone", "--quiet", "--depth", "1", `file://${folder}`, clone);
    expect(await read(clone)).toEqual({
      versions: [["bridge", "2026-03-05 Second"]],
      whole: false,
      remark:
        "This is a shallow clone of the repository: it lacks earlier versions of the sheets, so there are no history pages. Fetch them with: git fetch --unshallow",
    });
  });

  test("nothing is fetched for a clone that lacks texts, and its past is not told in part", async () => {
    write("bridge.md", sheet("bridge", "First"));
    repository.commit("2026-03-02");
    write("bridge.md", sheet("bridge", "Second"));
    repository.commit("2026-03-05");
    repository.git("config", "uploadpack.allowFilter", "true");
    const clone = join(folder, "clone");
    repository.git("clone", "--quiet", "--filter=blob:none", `file://${folder}`, clone);
    const { versions, remark } = await read(clone);
    expect(versions).toEqual([]);
    expect(remark).toMatch(/^There are no history pages: .*\.$/);
  });

  test("a sheet that is not committed has no past, and that is said once", async () => {
    write("bridge.md", sheet("bridge", "First"));
    expect(await read()).toEqual({
      versions: [],
      whole: true,
      remark: "The sheets are not committed to git yet, so there are no history pages.",
    });
    repository.commit("2026-03-02");
    write("toll.md", sheet("toll", "Toll"));
    expect((await read()).remark).toBe("One sheet is not committed to git yet, so it has no history page.");
    write("tax.md", sheet("tax", "Tax"));
    expect((await read()).remark).toBe(
      "2 sheets are not committed to git yet, so they have no history pages.",
    );
  });

  test("a hook's GIT_DIR does not lead to another repository, and an owner's settings change nothing", async () => {
    write("bridge.md", sheet("bridge", "First"));
    repository.commit("2026-03-02");
    const other = startRepository(join(folder, "..", `${folder.split("/").at(-1)}-other`));
    for (const [name, value] of [
      ["diff.renames", "false"],
      ["log.showSignature", "true"],
      ["core.quotePath", "true"],
      ["diff.noprefix", "true"],
      ["log.date", "relative"],
    ] as const)
      repository.git("config", name, value);
    process.env.GIT_DIR = join(other.folder, ".git");
    try {
      expect((await read()).versions).toEqual([["bridge", "2026-03-02 First"]]);
    } finally {
      delete process.env.GIT_DIR;
      rmSync(other.folder, { recursive: true });
    }
  });

  test("more than 500 sheets are left alone until the owner asks", async () => {
    for (let index = 0; index < 501; index++) write(`s${index}.md`, sheet(`s${index}`, `Sheet ${index}`));
    repository.commit("2026-03-02");
    expect(await read()).toEqual({
      versions: [],
      whole: null,
      remark:
        "There are more than 500 sheets, so their earlier versions were not read and there are no history pages. Set history: true in site.ts to have them.",
    });
    expect((await read(folder, true)).versions).toHaveLength(501);
    expect(await read(folder, false)).toEqual({ versions: [], whole: null, remark: null });
  });
});

describe("without git", () => {
  beforeEach(() => {
    mkdirSync(join(folder, "content", "facts"), { recursive: true });
    writeFileSync(join(folder, "content", "facts", "bridge.md"), sheet("bridge", "As it is"));
  });

  test("a plain sentence says why there are no history pages", async () => {
    expect(await read()).toEqual({
      versions: [],
      whole: null,
      remark: "There are no history pages: the sheets are not in a git repository.",
    });
    process.env.PATH = emptyPath;
    expect((await read()).remark).toBe("There are no history pages: git is not installed.");
  });

  test("versions come from a folder of snapshots, by their days", async () => {
    const kept = join(folder, "kept", "bridge");
    mkdirSync(kept, { recursive: true });
    writeFileSync(join(folder, "secret.md"), sheet("bridge", "Secret"));
    writeFileSync(join(kept, "2026-03-05.md"), sheet("bridge", "Second"));
    writeFileSync(join(kept, "2026-03-05-2.md"), sheet("bridge", "Third"));
    writeFileSync(join(kept, "2026-03-02.md"), sheet("bridge", "First"));
    writeFileSync(join(kept, "notes.md"), "Not a version.");
    symlinkSync(join(folder, "secret.md"), join(kept, "2026-03-07.md"));
    expect(await read(folder, "kept")).toEqual({
      versions: [["bridge", "2026-03-02 First", "2026-03-05 Second", "2026-03-05 Third"]],
      whole: true,
      remark: null,
    });
    expect((await read(folder, "lost")).remark).toBe(
      'There are no history pages: site.ts names "lost" as the folder of snapshots, and it is not there.',
    );
  });
});
