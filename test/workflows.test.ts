import { spawnSync } from "node:child_process";
import {
  existsSync,
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
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { projectFolder } from "./support/build-site.ts";
import { readManual } from "./support/manual.ts";

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: unknown;
  readonly "timeout-minutes"?: number;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly path: string;
  readonly text: string;
  readonly triggers: readonly string[];
  readonly permissions: unknown;
  readonly jobs: readonly Job[];
}

const folder = join(projectFolder, ".github/workflows");
const files = readdirSync(folder).map((name) => ({
  path: `.github/workflows/${name}`,
  text: readFileSync(join(folder, name), "utf8"),
}));
const examples = readManual().flatMap(({ path, blocks }) =>
  blocks
    .filter(({ language, text }) => /^ya?ml$/.test(language) && /^jobs:/m.test(text))
    .map(({ text, line }) => ({ path: `${path}:${line}`, text })),
);
const workflows: readonly Workflow[] = [...files, ...examples].map(({ path, text }) => {
  const { on, permissions, jobs } = parse(text);
  const triggers = typeof on === "string" ? [on] : Array.isArray(on) ? on : Object.keys(on);
  return { path, text, triggers, permissions, jobs: Object.values<Job>(jobs) };
});
const stepsOf = ({ jobs }: Workflow) => jobs.flatMap(({ steps }) => steps);
const mayWrite = ({ permissions = {} }: Job) => Object.values(permissions).some((right) => right !== "read");

describe.each(workflows)("$path is safe for the pull requests of strangers", (workflow) => {
  test("it runs in no place where their code would meet the rights of the repository", () => {
    expect(workflow.triggers).not.toContain("pull_request_target");
    expect(workflow.triggers).not.toContain("workflow_run");
    expect(workflow.triggers).not.toContain("issue_comment");
    expect(workflow.permissions).toEqual({ contents: "read" });
  });

  test("it knows no secret", () => {
    expect(workflow.text).not.toMatch(/\bsecrets\s*[.:[]|github\.token/i);
  });

  test("nothing that others write gets into a command", () => {
    const filled = stepsOf(workflow).filter(({ run }) => run?.includes("${{"));
    expect(filled).toEqual([]);
  });

  test("a checkout leaves no token behind", () => {
    const left = stepsOf(workflow).filter(
      (step) => step.uses?.startsWith("actions/checkout@") && step.with?.["persist-credentials"] !== false,
    );
    expect(left).toEqual([]);
  });

  test("every action is named by its commit, with the version beside it", () => {
    const used = workflow.text.match(/^.*\buses:.*$/gm) ?? [];
    expect(used.filter((line) => !/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
    expect(used).toHaveLength(stepsOf(workflow).filter(({ uses }) => uses !== undefined).length);
  });

  test("every job ends by itself", () => {
    expect(workflow.jobs.filter((job) => !(Number(job["timeout-minutes"]) <= 30))).toEqual([]);
  });

  test("a job that may write is for main alone, asks its environment, and runs nothing of the repository", () => {
    for (const job of workflow.jobs.filter(mayWrite)) {
      expect(workflow.triggers).not.toContain("pull_request");
      expect(job.if).toBe("github.ref == 'refs/heads/main'");
      expect(job.environment).toBeDefined();
      expect(job.steps.map(({ uses }) => uses?.split("@")[0])).toEqual(["actions/deploy-pages"]);
    }
  });

  test("one that publishes shares no cache with those that run pull requests", () => {
    if (!workflow.jobs.some(mayWrite)) return;
    expect(stepsOf(workflow).filter((step) => step.with?.cache !== undefined)).toEqual([]);
  });
});

test("there is one that publishes, and two that pull requests start", () => {
  expect(workflows.filter(({ jobs }) => jobs.some(mayWrite)).map(({ path }) => path)).toEqual([
    ".github/workflows/pages.yml",
  ]);
  const started = workflows.filter(({ triggers }) => triggers.includes("pull_request"));
  expect(started.map(({ path }) => path)).toEqual([
    ".github/workflows/ci.yml",
    ".github/workflows/content.yml",
  ]);
});

describe("the content of a pull request", () => {
  const workflow = workflows.find(({ path }) => path.endsWith("/content.yml"));
  const steps = workflow === undefined ? [] : stepsOf(workflow);
  const taking = steps.find(({ name }) => name === "Take the content alone")?.run ?? "";

  test("is built by the code of the branch that it is for", () => {
    const [base, proposed] = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is GitHub's.
    expect(base?.with).toMatchObject({ ref: "${{ github.event.pull_request.base.sha }}" });
    expect(proposed?.with).toMatchObject({ path: "proposed", "sparse-checkout": "content" });
    expect(steps.map(({ run }) => run).filter((run) => run !== undefined && run !== taking)).toEqual([
      "npm ci",
      "npx readout check --format github",
      "npm run build -- --url https://preview.invalid",
    ]);
  });

  test.skipIf(process.platform === "win32")("takes the place of the old one, and brings nothing else", () => {
    inRunner((write, run) => {
      write("content/facts/old.md", "old");
      write("layouts/base.tsx", "ours");
      write("proposed/content/facts/new.md", "new");
      write("proposed/layouts/base.tsx", "theirs");
      expect(run(taking).status).toBe(0);
      expect(run("find . -type f | sort; cat layouts/base.tsx").stdout).toBe(
        "./content/facts/new.md\n./layouts/base.tsx\nours",
      );
    });
  });

  test.skipIf(process.platform === "win32")("is refused where it has a link", () => {
    inRunner((write, run, work) => {
      write("content/facts/old.md", "old");
      write("proposed/content/facts/new.md", "new");
      symlinkSync("/etc/passwd", join(work, "proposed/content/facts/x.md"));
      const { status, stdout } = run(taking);
      expect([status, stdout]).toEqual([
        1,
        "Content is plain files; these are none:\nproposed/content/facts/x.md\n",
      ]);
      expect(existsSync(join(work, "content/facts/old.md"))).toBe(true);
    });
  });
});

/** A folder like that of a job, and `bash -e` in it, as GitHub runs a step. */
function inRunner(
  use: (
    write: (path: string, text: string) => void,
    run: (script: string) => { readonly status: number | null; readonly stdout: string },
    work: string,
  ) => void,
): void {
  const work = mkdtempSync(join(tmpdir(), "readout-job-"));
  const write = (path: string, text: string) => {
    mkdirSync(join(work, path, ".."), { recursive: true });
    writeFileSync(join(work, path), text);
  };
  const run = (script: string) => spawnSync("bash", ["-e", "-c", script], { cwd: work, encoding: "utf8" });
  try {
    use(write, run, work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
