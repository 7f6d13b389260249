import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, test } from "vitest";
import { allCards } from "../src/cli/all-codes.ts";
import { generatedDocs } from "../src/cli/generated-docs.ts";
import { defaultSite } from "../src/model/site.ts";
import { assembleLocated } from "./support/assemble-located.ts";
import { projectFolder, runReadout } from "./support/build-site.ts";
import { cmsPolicy, readingPolicy, searchPolicy } from "./support/content-security-policy.ts";
import { type FencedBlock, headingAnchors, readManual, shownCommands } from "./support/manual.ts";

const manual = readManual();
const page = (path: string) => {
  const found = manual.find((one) => one.path === path);
  if (found === undefined) throw new Error(`${path} is missing.`);
  return found;
};

describe("README", () => {
  test("opens with the two lines that do everything, after one picture", () => {
    const { text, blocks } = page("README.md");
    const commands = blocks
      .flatMap((block) => block.text.split("\n"))
      .map((line) => line.replace(/^\$ /, "").replace(/\s+#.*$/, ""))
      .filter((line) => line !== "");
    expect(commands.slice(0, 2)).toEqual(["npm ci && npm start", "npm ci && npm test"]);
    const before = text.slice(0, text.indexOf("```"));
    expect(before.match(/!\[[^\]]+\]\([^)]+\)|<img /g)).toHaveLength(1);
  });

  test("its test line is the one that .ci/run runs", () => {
    expect(readFileSync(join(projectFolder, ".ci/run"), "utf8")).toContain("\nnpm ci && npm test\n");
  });
});

describe("fact sheets in the manual", () => {
  // The examples in the generated reference are those of the rules, which are tested with them.
  const written = manual.filter(({ path }) => !path.startsWith("docs/reference/"));
  const sheets = written.flatMap(({ path, blocks }) =>
    blocks.filter(isSheet).map((block) => ({ place: `${path}:${block.line}`, block })),
  );

  test("there are some", () => {
    expect(sheets.length).toBeGreaterThan(0);
  });

  test.each(sheets)("$place gives just the codes that it names, or none", ({ block }) => {
    expect(codesOf(block)).toEqual([...block.info].sort());
  });
});

describe("commands in the manual", () => {
  /** What only looks and tells; the others write, or run until they are stopped. */
  const cheap = /^npx readout (?:--help|--version|help|check|explain)\b/;
  const commands = manual.flatMap(({ path, blocks }) =>
    blocks
      .filter((block) => block.language === "console")
      .flatMap((block) =>
        shownCommands(block).map((shown) => ({ place: `${path}:${block.line}`, ...shown })),
      ),
  );

  // One that is shown in several places is run once.
  const results = new Map<string, ReturnType<typeof runReadout>>();

  test.each(commands.filter(({ command }) => cheap.test(command)))(
    "$place: $command",
    async ({ command, output }) => {
      const running = results.get(command) ?? runReadout(command.split(/\s+/).slice(2));
      results.set(command, running);
      const result = await running;
      expect(result.code).not.toBe(2);
      const printed = result.output.split("\n").map((line) => line.trimEnd());
      const missing = output
        .map((line) => line.trimEnd())
        .filter((line) => !/^(…|\.\.\.)?$/.test(line.trim()) && !printed.includes(line));
      expect(missing, result.output).toEqual([]);
    },
  );

  test.each(commands.filter(({ command }) => command.startsWith("npm run")))(
    "$place: $command is a script",
    ({ command }) => {
      const scripts = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8")).scripts;
      expect(Object.keys(scripts)).toContain(command.split(/\s+/)[2]);
    },
  );
});

test.each(manual)("every link of $path leads somewhere", ({ path, text }) => {
  const prose = text.replace(/^(`{3,})[\s\S]*?^\1/gm, "").replace(/`[^`\n]*`/g, "");
  const targets = [...prose.matchAll(/\]\(([^)\s]+)[^)]*\)|(?:src|href)="([^"]+)"/g)].map(
    ([, inline, html]) => inline ?? html ?? "",
  );
  const broken = targets.filter((target) => {
    if (/^[a-z]+:/.test(target)) return false;
    const [file = "", anchor] = target.split("#");
    const linked = file === "" ? path : posix.normalize(posix.join(dirname(path), file));
    if (!existsSync(join(projectFolder, linked))) return true;
    return (
      anchor !== undefined && !headingAnchors(readFileSync(join(projectFolder, linked), "utf8")).has(anchor)
    );
  });
  expect(broken).toEqual([]);
});

test("every page of the manual that code, settings, layouts or README name is there", () => {
  const files = ["README.md", "CONTRIBUTING.md", ".eleventy.js"].concat(
    ["src", "_data", "layouts"].flatMap((folder) =>
      readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => posix.relative(projectFolder, join(entry.parentPath, entry.name))),
    ),
  );
  const named = files.flatMap((file) =>
    Array.from(
      readFileSync(join(projectFolder, file), "utf8").matchAll(/(?<![\w/.-])docs\/[\w./-]*\w/g),
      ([path]) => `${file}: ${path}`,
    ),
  );
  expect(named).toContain("src/files/new-sheet-text.ts: docs/reference/fields.md");
  expect(named.filter((one) => !existsSync(join(projectFolder, one.split(": ")[1] ?? "")))).toEqual([]);
});

test.each(generatedDocs())("$path is as `npm run docs` writes it", ({ path, contents }) => {
  expect(readFileSync(join(projectFolder, path), "utf8")).toBe(contents);
});

test("the manual explains every message that can be printed", () => {
  const anchors = headingAnchors(page("docs/reference/messages.md").text);
  expect(allCards.map(({ code }) => code).filter((code) => !anchors.has(code))).toEqual([]);
});

test("the manual names the policy under which the browser tests open the CMS, and the version that they open", () => {
  const { text } = page("docs/owners.md");
  const { devDependencies } = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8"));
  expect(text).toContain(`Content-Security-Policy: ${cmsPolicy}\n`);
  expect(text).toContain(`@sveltia/cms@${devDependencies["@sveltia/cms"]}\n`);
});

describe("guides for hosts", () => {
  test.each(["_headers", "netlify.toml", "nginx.conf", "Caddyfile"])(
    "docs/deploy/%s sends the policies that the browser tests hold the pages to",
    (file) => {
      const text = readFileSync(join(projectFolder, "docs/deploy", file), "utf8");
      expect(text).toContain(readingPolicy);
      expect(text).toContain(searchPolicy);
    },
  );
});

function isSheet({ language, text }: FencedBlock): boolean {
  return (
    (language === "yaml" || language === "markdown") &&
    /^(?:---\n)?factsheet: 1$/m.test(text.split("\n").slice(0, 2).join("\n"))
  );
}

/** The codes that a build on the day after the seed's dateline gives for the sheet alone, each once. */
function codesOf({ text }: FencedBlock): readonly string[] {
  const sheet = text.startsWith("---\n") ? text : `---\n${text}---\n`;
  const { diagnostics } = assembleLocated({
    sheets: [{ path: "content/facts/example.md", text: sheet }],
    entities: null,
    storylines: null,
    site: defaultSite,
    now: "2025-08-07",
    drafts: true,
    texts: null,
  });
  const notable = diagnostics.filter(({ severity }) => severity !== "note");
  return [...new Set(notable.map(({ code }) => code))].sort();
}
