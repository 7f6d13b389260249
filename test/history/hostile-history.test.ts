import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { historyLimits } from "../../src/history/past.ts";
import { readHistory, sheetPaths } from "../../src/history/read-history.ts";
import { runGit } from "../../src/history/run-git.ts";
import { defaultSite, type Site } from "../../src/model/site.ts";
import { parseSheets } from "../../src/parse/parse-sheets.ts";
import { miniSite, sheet, startReadout } from "../cli/mini-site.ts";
import { type Repository, startRepository } from "../support/git-repository.ts";

const { PATH } = process.env;
let repository: Repository;

beforeEach(() => {
  repository = startRepository(miniSite());
});
afterEach(() => {
  process.env.PATH = PATH;
  delete process.env.GIT_CONFIG_PARAMETERS;
});

const bridge = (title: string) => sheet("harbour-bridge", title);
const write = (title: string) => repository.write("content/facts/bridge.md", bridge(title));

/** What is read: of each sheet its versions as day and title, those that are not published, and what is remarked. */
async function read({
  history = null,
  folder = repository.folder,
}: {
  history?: Site["history"];
  folder?: string;
} = {}) {
  const facts = join(folder, "content/facts");
  const files = readdirSync(facts, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => ({ path: join(facts, name), text: readFileSync(join(facts, name), "utf8") }));
  const { history: stored, remark } = await readHistory(
    {
      site: { ...defaultSite, history },
      contentDir: join(folder, "content"),
      dataDir: join(folder, "_data"),
      now: "2026-03-10",
    },
    parseSheets(files).sheets.map(({ data, files }) => sheetPaths(data.id, files)),
  );
  const versions = Object.entries(stored?.versions ?? {}).map(([id, list]) => [
    id,
    ...list.map(
      ({ day, files }) => `${day} ${files.map(({ text }) => /title: (.*)/.exec(text)?.[1]).join()}`,
    ),
  ]);
  return { versions, inPart: stored?.inPart ?? [], remark };
}

const honest = {
  versions: [["harbour-bridge", "2026-03-02 First", "2026-03-05 Second"]],
  inPart: [],
  remark: null,
};

function twoVersions(): void {
  write("First");
  repository.commit("2026-03-02");
  write("Second");
  repository.commit("2026-03-05");
}

describe("a repository that came with the content", () => {
  /** Another past of the same sheet. */
  function forgedPast(): Repository {
    const other = startRepository(miniSite());
    other.write("content/facts/bridge.md", bridge("Forged"));
    other.write("facts/bridge.md", bridge("Forged"));
    other.write("bridge.md", bridge("Forged"));
    other.commit("2020-01-01");
    return other;
  }

  test.each(["content", "content/facts"])(
    "is ignored as a bare one in %s, and that is said",
    async (place) => {
      twoVersions();
      const { folder } = forgedPast();
      execFileSync("git", ["clone", "--quiet", "--bare", folder, join(folder, "bare.git")], {
        stdio: "pipe",
      });
      execFileSync("cp", ["-r", `${join(folder, "bare.git")}/.`, join(repository.folder, place)]);
      const found = await read();
      expect(found).toMatchObject({ versions: honest.versions, inPart: [] });
      expect(found.remark).toMatch(
        new RegExp(
          `^"[^"]*${place}" is a git repository of its own\\. It is ignored: the history of the sheets is that of the`,
        ),
      );
    },
  );

  test.each([
    ["content", "directory"],
    ["content/facts", "directory"],
    ["content", "file"],
    ["content/facts", "file"],
    ["content/facts", "link"],
  ])("is ignored as a .git in %s that is a %s", async (place, kind) => {
    twoVersions();
    const forged = join(forgedPast().folder, ".git");
    const at = join(repository.folder, place, ".git");
    if (kind === "directory") execFileSync("cp", ["-r", forged, at]);
    else if (kind === "link") symlinkSync(forged, at);
    else writeFileSync(at, `gitdir: ${forged}\n`);
    const found = await read();
    expect(found).toMatchObject({ versions: honest.versions, inPart: [] });
    expect(found.remark).toContain("is a git repository of its own. It is ignored");
  });

  test("in a subfolder is told, since its sheets have no past in the one that counts", async () => {
    twoVersions();
    const nested = startRepository(join(repository.folder, "content/facts/nested"));
    nested.write("toll.md", sheet("toll"));
    nested.commit("2020-01-01");
    expect(await read()).toMatchObject({
      versions: honest.versions,
      remark: expect.stringMatching(
        /facts\/nested" is a git repository .*\nOne sheet is not committed to git yet/,
      ),
    });
  });

  test("alone, without one that holds the project, is no past at all", async () => {
    const folder = miniSite({ "content/facts/bridge.md": bridge("First") });
    execFileSync("cp", ["-r", join(forgedPast().folder, ".git"), join(folder, "content/.git")]);
    expect(await read({ folder })).toMatchObject({
      versions: [],
      remark: expect.stringContaining("There are no history pages: the sheets are not in a git repository."),
    });
  });

  test("is the one that counts where the whole content folder lies in it", async () => {
    twoVersions();
    const folder = miniSite();
    symlinkSync(join(repository.folder, "content"), join(folder, "content"));
    expect(await read({ folder })).toEqual(honest);
  });
});

describe("what a repository's settings name", () => {
  test("is not run, and nothing stands in for a commit", async () => {
    twoVersions();
    const trap = join(repository.folder, "trap.sh");
    const sprung = join(repository.folder, "sprung");
    writeFileSync(trap, `#!/bin/sh\necho "$0 $*" >> ${sprung}\nexec cat\n`);
    chmodSync(trap, 0o755);
    const settings: readonly (readonly [string, string])[] = [
      ["core.fsmonitor", trap],
      ["core.pager", trap],
      ["pager.log", trap],
      ["pager.rev-list", trap],
      ["core.sshCommand", trap],
      ["core.gitProxy", trap],
      ["core.alternateRefsCommand", trap],
      ["core.hooksPath", repository.folder],
      ["diff.external", trap],
      ["diff.trap.command", trap],
      ["diff.trap.textconv", trap],
      ["diff.orderFile", "/nowhere"],
      ["diff.renames", "false"],
      ["filter.trap.smudge", trap],
      ["filter.trap.clean", trap],
      ["gpg.program", trap],
      ["log.showSignature", "true"],
      ["log.follow", "true"],
      ["log.date", "relative"],
      ["log.mailmap", "true"],
      ["alias.rev-list", `!${trap}`],
      ["alias.cat-file", `!${trap}`],
      ["credential.helper", trap],
      ["protocol.ext.allow", "always"],
      ["remote.origin.url", `ext::${trap}`],
      ["remote.origin.promisor", "true"],
      ["extensions.partialClone", "origin"],
    ];
    for (const [name, value] of settings) repository.git("config", name, value);
    writeFileSync(join(repository.folder, ".git/info/attributes"), "*.md diff=trap filter=trap\n");
    // Another past for the newest commit, which git would show in its place.
    const other = repository.git("commit-tree", "HEAD^{tree}", "-m", "Alone").trim();
    repository.git("replace", "HEAD", other);
    const first = repository.git("--no-replace-objects", "rev-parse", "HEAD").trim();
    writeFileSync(join(repository.folder, ".git/info/grafts"), `${first}\n`);
    expect(await read()).toEqual(honest);
    expect(existsSync(sprung)).toBe(false);
  });

  test("is not fetched from, where a text is missing", async () => {
    twoVersions();
    const sprung = join(repository.folder, "sprung");
    const trap = join(repository.folder, "trap.sh");
    writeFileSync(trap, `#!/bin/sh\ntouch ${sprung}\n`);
    chmodSync(trap, 0o755);
    const blob = repository.git("rev-parse", "HEAD~:content/facts/bridge.md").trim();
    execFileSync("rm", ["-f", join(repository.folder, ".git/objects", blob.slice(0, 2), blob.slice(2))]);
    for (const [name, value] of [
      ["protocol.ext.allow", "always"],
      ["remote.origin.url", `ext::${trap}`],
      ["remote.origin.promisor", "true"],
      ["extensions.partialClone", "origin"],
    ] as const)
      repository.git("config", name, value);
    expect(await read()).toEqual({
      versions: [],
      inPart: [],
      remark: "There are no history pages: this clone lacks earlier texts of the sheets.",
    });
    expect(existsSync(sprung)).toBe(false);
  });
});

describe("what was written into commits", () => {
  test("names of files forge no commit, no day and no change", async () => {
    const names = [
      "content/facts/\u00012099-01-01.md",
      "content/facts/a\n2099-01-01.md",
      'content/facts/\u001B[2J\t".md',
      "content/facts/:(top)*.md",
      "content/facts/-x.md",
      "content/facts/\u0001:100644 100644 0000 0000 M.md",
    ];
    write("First");
    for (const name of names) repository.write(name, `${"x".repeat(100)}${name}`);
    repository.commit("2026-03-02");
    write("Second");
    for (const name of names) repository.write(name, "y");
    repository.commit("2026-03-05");
    expect((await read()).versions).toEqual(honest.versions);
  });

  /** Commits as written and put in on these days. */
  function commitOn(authored: string, committed: string): void {
    repository.git("add", "--all");
    const [tree, parent] = [repository.git("write-tree").trim(), head()];
    const text = [
      `tree ${tree}`,
      ...(parent === null ? [] : [`parent ${parent}`]),
      `author Ada Berg <ada@example.org> ${seconds(authored)} +0000`,
      `committer Ada Berg <ada@example.org> ${seconds(committed)} +0000`,
      "",
      "Edit\n",
    ].join("\n");
    const name = execFileSync("git", ["hash-object", "-t", "commit", "-w", "--literally", "--stdin"], {
      cwd: repository.folder,
      input: text,
      encoding: "utf8",
    }).trim();
    writeFileSync(join(repository.folder, ".git/refs/heads/main"), `${name}\n`);
  }
  const head = () => {
    const file = join(repository.folder, ".git/refs/heads/main");
    return existsSync(file) ? readFileSync(file, "utf8").trim() : null;
  };
  const seconds = (written: string) =>
    /^\d{4}-/.test(written) ? String(Date.parse(`${written}T12:00:00Z`) / 1000) : written;

  test.each([
    ["2099-01-01", "2026-03-05", "2026-03-05", /can't be right \(2099-01-01\), so the day of its commit/],
    ["1970-01-01", "2026-03-05", "2026-03-05", /can't be right \(1970-01-01\), so/],
    ["292277026596", "2026-03-05", "2026-03-05", /can't be right \(.*\), so/],
    ["-5", "2026-03-05", "2026-03-05", /can't be right \(.*\), so/],
    ["2026-03-09", "2026-03-05", "2026-03-05", /can't be right \(2026-03-09\), so/],
    // Written long before it was put in, and before what it follows: nothing strange, but not its day.
    ["2025-12-01", "2026-03-05", "2026-03-05", null],
    ["2026-03-04", "2099-01-01", "2026-03-04", null],
  ])("a version written on %s and put in on %s is dated %s", async (authored, committed, day, remark) => {
    write("First");
    commitOn("2026-03-02", "2026-03-02");
    write("Second");
    commitOn(authored, committed);
    const found = await read();
    expect(found).toMatchObject({
      versions: [["harbour-bridge", "2026-03-02 First", `${day} Second`]],
      inPart: [],
    });
    if (remark === null) expect(found.remark).toBeNull();
    else expect(found.remark).toMatch(remark);
  });

  test("a sheet with a version that nothing dates has no history page, and that is said", async () => {
    write("First");
    commitOn("2099-01-01", "2099-01-01");
    write("Second");
    commitOn("2026-03-05", "2026-03-05");
    expect(await read()).toMatchObject({
      inPart: ["harbour-bridge"],
      remark:
        '"harbour-bridge" has a version that neither its author nor its commit dates soundly, so it has no history page.',
    });
  });

  test("a text larger than any sheet is not read, and its sheet has no history page", async () => {
    write(`First\n# ${"x".repeat(historyLimits.bytesOfText)}`);
    repository.commit("2026-03-02");
    write("Second");
    repository.commit("2026-03-05");
    repository.write("content/facts/toll.md", sheet("toll"));
    repository.commit("2026-03-06");
    const before = process.memoryUsage().rss;
    expect(await read()).toMatchObject({
      versions: [
        ["harbour-bridge", "2026-03-02 ", "2026-03-05 Second"],
        ["toll", expect.anything()],
      ],
      inPart: ["harbour-bridge"],
      remark:
        '"harbour-bridge" has earlier versions of more than 2 MB, or of more than 16 MB together, so it has no history page.',
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });
});

test("texts that are too long only together are not read either", async () => {
  for (let number = 1; number <= 10; number++) {
    write(`Version ${number}\n# ${"x".repeat(historyLimits.bytesOfText - 10_000)}`);
    repository.commit("2026-03-02");
  }
  write("Last");
  repository.commit("2026-03-03");
  expect(await read()).toMatchObject({ inPart: ["harbour-bridge"] });
});

describe("a git that", () => {
  const asGit = (script: string) => {
    const folder = miniSite({ git: `#!/bin/sh\n${script}\n` });
    chmodSync(join(folder, "git"), 0o755);
    return folder;
  };

  test.each([
    ["says nothing", "exit 0", "git gives an answer that can't be understood"],
    ["talks without end", "exec cat /dev/zero", "git says more than can be read"],
    [
      "complains without end and fails",
      "head -c 9000000 /dev/zero >&2; exit 3",
      "git can't read the repository (it gives no reason)",
    ],
    ["answers something else", "echo true; echo maybe", "git gives an answer that can't be understood"],
    ["is none", 'echo "I am no git"', "git gives an answer that can't be understood"],
  ])("%s leaves the build without history pages", async (_, script, reason) => {
    twoVersions();
    process.env.PATH = `${asGit(script)}:${PATH}`;
    expect(await read()).toEqual({
      versions: [],
      inPart: [],
      remark: `There are no history pages: ${reason}.`,
    });
  });

  test.each(["rev-list", "diff-tree", "batch-check", "--batch$"])(
    "answers nothing, or cuts its answer short, at %s: no part of the past is told",
    async (step) => {
      twoVersions();
      const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
      for (const cut of ["exit 0", `"${real}" "$@" | head -c 30`]) {
        process.env.PATH = `${asGit(`if echo "$*" | grep -q -e '${step}'; then ${cut}; exit 0; fi\nexec "${real}" "$@"`)}:${PATH}`;
        const found = await read();
        expect(found.versions.flat().filter((version) => version.includes(" "))).toEqual([]);
      }
    },
  );

  test("leaves out older commits tells no past that begins with a change", async () => {
    twoVersions();
    const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
    const some = `if echo "$*" | grep -q rev-list; then "${real}" "$@" | head -n 2; exit 0; fi\nexec "${real}" "$@"`;
    process.env.PATH = `${asGit(some)}:${PATH}`;
    expect(await read()).toEqual({
      versions: [["harbour-bridge", "2026-03-05 Second"]],
      inPart: ["harbour-bridge"],
      remark: '"harbour-bridge" lacks the first of its versions, so it has no history page.',
    });
  });

  test("never answers is ended at the deadline, with what it started", async () => {
    const pids = join(miniSite(), "pids");
    process.env.PATH = `${asGit(`echo $$ >> ${pids}\nsleep 100 &\necho $! >> ${pids}\nwait`)}:${PATH}`;
    const answer = await runGit(repository.folder, ["rev-parse"], { deadline: Date.now() + 500 });
    expect(answer).toEqual({ failure: "git took too long" });
    const started = readFileSync(pids, "utf8").trim().split("\n").map(Number);
    await expect.poll(() => started.map(isAlive), untilReaped).toEqual([false, false]);
  });

  test("never answers is ended, with what it started, when the build is told to end", async () => {
    twoVersions();
    const pids = join(miniSite(), "pids");
    const slow = asGit(`echo $$ >> ${pids}\nsleep 100 &\necho $! >> ${pids}\nwait`);
    const child = startReadout(repository.folder, ["build", "--no-search"], { PATH: `${slow}:${PATH}` });
    while (!existsSync(pids) || readFileSync(pids, "utf8").split("\n").length < 3) await pause(20);
    const started = readFileSync(pids, "utf8").trim().split("\n").map(Number);
    expect(started.map(isAlive)).toEqual([true, true]);
    child.kill("SIGTERM");
    const signal = await new Promise((resolve) => child.once("exit", (_code, signal) => resolve(signal)));
    expect(signal).toBe("SIGTERM");
    await expect.poll(() => started.map(isAlive), untilReaped).toEqual([false, false]);
  });

  // Killed at once; a busy system takes its time until it has forgotten them. By themselves they would live for 100 seconds.
  const untilReaped = { timeout: 20_000 };
  const isAlive = (pid: number) => {
    try {
      return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
    } catch {
      return false;
    }
  };
});

describe("a folder of snapshots", () => {
  test("gives no version of a day that does not exist or has not come, no link, no pipe, nothing too long", async () => {
    const text = bridge("Kept");
    const { folder } = repository;
    repository.write("content/facts/bridge.md", bridge("As it is"));
    repository.write("kept/harbour-bridge/2026-03-02.md", text);
    repository.write("kept/harbour-bridge/2099-01-01.md", text);
    repository.write("kept/toll/2026-02-31.md", text);
    repository.write("kept/toll/2026-03-01.md", text);
    repository.write("kept/tax/2026-03-01.md", `${text}${"x".repeat(historyLimits.bytesOfText)}`);
    repository.write("kept/Not an id\u001B[2J/2026-03-01.md", text);
    repository.write("kept/fair/2026-03-01.md", text);
    repository.write("kept/fair/2026-03-02\n.md", text);
    symlinkSync("/etc/passwd", join(folder, "kept/fair/2026-03-03.md"));
    symlinkSync("fair", join(folder, "kept/linked"));
    execFileSync("sh", ["-c", `mkfifo "${join(folder, "kept/fair/2026-03-04.md")}"`]);
    expect(await read({ history: "kept" })).toEqual({
      versions: [
        ["fair", "2026-03-01 Kept"],
        ["harbour-bridge", "2026-03-02 Kept"],
        ["toll", "2026-03-01 Kept"],
      ],
      inPart: ["tax", "harbour-bridge", "toll"],
      remark:
        '"tax" has snapshots of more than 2 MB, or of more than 16 MB together, so it has no history page.\n' +
        '"harbour-bridge" has a snapshot of a day that can\'t be right (2099-01-01), so it has no history page; nor have 1 other sheet for the same reason.',
    });
  });

  test("that is a link to nothing, a file, or not there is told in words", async () => {
    const { folder } = repository;
    repository.write("content/facts/bridge.md", bridge("As it is"));
    repository.write("kept", "");
    mkdirSync(join(folder, "empty"));
    expect((await read({ history: "kept" })).remark).toContain('names "kept" as the folder of snapshots');
    expect((await read({ history: "empty" })).versions).toEqual([]);
  });
});
