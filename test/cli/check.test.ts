import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { brokenSheet, miniSite, readout, sheet } from "./mini-site.ts";

const now = ["--now", "2026-03-05"];

test("a sheet without errors: exit code 0", async () => {
  const folder = miniSite({ "content/facts/a.md": sheet() });
  const { code, out, err } = await readout(folder, ["check", ...now]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/^No problems in 1 sheet$/m);
  expect(out).toContain("Not held against a source: 2 passages;");
});

test("a sheet with an error: exit code 1, with file, line, column and what to write", async () => {
  const folder = miniSite({ "content/facts/a.md": brokenSheet });
  const { code, out } = await readout(folder, ["check", ...now, "--quiet"], {});
  expect(code).toBe(1);
  expect(out).toMatch(/^content\/facts\/a\.md:25:12 {2}error/);
  expect(out).toContain('Did you mean "occurred"?');
  expect(out).toMatch(/\n1 error in 1 sheet\n$/);
});

test("all mistakes of all sheets are told in one run, and a sheet that can't be read hides no other", async () => {
  const folder = miniSite({
    "content/facts/a.md": "---\nfactsheet: [1\n---\n",
    "content/facts/b.md": brokenSheet,
    "content/facts/c.md": sheet("other-bridge").replace("by: mayor", "by: major"),
  });
  const { code, out } = await readout(folder, ["check", "--format", "json", ...now]);
  const { diagnostics } = JSON.parse(out) as { diagnostics: { file: string; severity: string }[] };
  const files = diagnostics.filter((one) => one.severity === "error").map((one) => one.file);
  expect(code).toBe(1);
  expect([...new Set(files)]).toEqual(["content/facts/a.md", "content/facts/b.md", "content/facts/c.md"]);
});

test("as JSON there is nothing but JSON, with the sum and every field of a diagnostic", async () => {
  const folder = miniSite({ "content/facts/a.md": brokenSheet });
  const { out, err } = await readout(folder, ["check", "--format", "json", ...now]);
  const report = JSON.parse(out) as { summary: object; diagnostics: object[] };
  expect(err).toBe("");
  expect(report.summary).toEqual({ errors: 1, warnings: 0, notes: 0 });
  expect(report.diagnostics[0]).toMatchObject({
    severity: "error",
    file: "content/facts/a.md",
    line: 25,
    column: 12,
    endLine: 25,
    endColumn: 19,
    related: [],
  });
});

test("for GitHub, each problem is a workflow command", async () => {
  const folder = miniSite({ "content/facts/a.md": brokenSheet });
  const { code, out } = await readout(folder, ["check", "--format", "github", ...now]);
  expect(code).toBe(1);
  expect(out).toMatch(/^::error file=content\/facts\/a\.md,line=25,endLine=25,col=12,endColumn=18,title=/);
});

test("for GitHub and code scanning, paths count from the top of the repository, wherever the command is run", async () => {
  const slip = sheet().replace("about: [closure]", "about: [closrue]");
  const folder = miniSite({ ".git/HEAD": "", "my site/content/facts/a.md": slip });
  for (const from of ["my site", "my site/content/facts"].map((path) => join(folder, path))) {
    const github = await readout(from, ["check", "--format", "github", ...now]);
    expect(github.out).toMatch(/^::error file=my site\/content\/facts\/a\.md,line=20,/);
    const sarif = JSON.parse((await readout(from, ["check", "--format", "sarif", ...now])).out);
    const [{ locations, fixes }] = sarif.runs[0].results;
    const uri = "my%20site/content/facts/a.md";
    expect(locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
    expect(fixes[0].artifactChanges[0].artifactLocation.uri).toBe(uri);
  }
});

test("a sheet is checked by itself where there is no project", async () => {
  const folder = miniSite({ "a.md": brokenSheet });
  const { code, out, err } = await readout(folder, ["check", "a.md", ...now]);
  expect(err).toBe("");
  expect(out).toMatch(/^a\.md:25:12 {2}error {2}value-unknown\n/);
  expect(code).toBe(1);
});

test("a warning in more than ten sheets is folded in the text; as JSON, for GitHub and of a named sheet all is told", async () => {
  const folder = miniSite(
    Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `content/facts/sheet-${index + 10}.md`,
        sheet(`sheet-${index + 10}`).replace("state: occurred", "state: scheduled"),
      ]),
    ),
  );
  const later = ["--now", "2027-01-01"];
  const { code, out } = await readout(folder, ["check", ...later, "--quiet"]);
  expect(code).toBe(0);
  expect(out.match(/^content\S+ {2}warning {2}event-overdue$/gm)).toHaveLength(10);
  expect(out).toContain(
    "\nwarning  2 more event-overdue in 2 files\n  To see all, add --format json; to see those of one file, name it.\n\n",
  );
  expect(out).toMatch(/^12 warnings in 12 sheets$/m);
  const json = await readout(folder, ["check", ...later, "--format", "json"]);
  expect(json.out.match(/"event-overdue"/g)).toHaveLength(12);
  const github = await readout(folder, ["check", ...later, "--format", "github"]);
  expect(github.out.match(/^::warning .*title=event-overdue/gm)).toHaveLength(12);
  const last = await readout(folder, ["check", "content/facts/sheet-21.md", ...later]);
  expect(last.out).toMatch(/^content\/facts\/sheet-21\.md:\d+:\d+ {2}warning {2}event-overdue$/m);
  expect(last.out).not.toContain("more event-overdue");
});

test("with a file named, only what is wrong in it is told and counted", async () => {
  const folder = miniSite({
    "content/facts/a.md": sheet(),
    "content/facts/b.md": brokenSheet.replace("id: h", "id: old-h"),
  });
  const good = await readout(folder, ["check", "content/facts/a.md", ...now]);
  const bad = await readout(folder, ["check", "./content/facts/b.md", ...now]);
  expect(good).toMatchObject({ code: 0, out: expect.stringMatching(/^No problems in 1 sheet$/m) });
  expect(bad.code).toBe(1);
});

test("a sheet outside of the content folder is checked by itself, with the registry of the data folder", async () => {
  const folder = miniSite({
    "content/facts/a.md": sheet(),
    "_data/entities.yaml": "mayor: {type: person, name: Ada Berg}\n",
    "inbox/copy.md": sheet().replace("\n  mayor: {type: person, name: Ada Berg}", " {}"),
  });
  const { code, out } = await readout(folder, ["check", "inbox/copy.md", ...now]);
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining("No problems in 1 sheet") });
});

test("paths are told from the working directory, wherever that is", async () => {
  const folder = miniSite({ "site/content/facts/a.md": brokenSheet, "elsewhere/x": "" });
  const inside = await readout(join(folder, "site", "content"), ["check", ...now]);
  const outside = await readout(join(folder, "elsewhere"), ["check", "--content", "../site/content", ...now]);
  expect(inside.out).toMatch(/^facts\/a\.md:25:12/);
  expect(outside.out).toMatch(/^\.\.\/site\/content\/facts\/a\.md:25:12/);
});

test("stored source texts are used with --sources, and never those outside of the folder", async () => {
  const withText = (name: string) =>
    sheet().replace("type: news-report", `type: news-report\n    text: ${name}`);
  const wrongQuote = (text: string) =>
    text.replace("says: The bridge is closed.", "quote: The bridge is gone");
  const folder = miniSite({
    "content/facts/a.md": wrongQuote(withText("article.txt")),
    "content/facts/b.md": wrongQuote(withText("../secret.txt")).replace("id: harbour-bridge", "id: second"),
    "sources/harbour-bridge/article.txt": "“The bridge is closed,” Ada Berg said.\n",
    "secret.txt": "“The bridge is open,” someone said.\n",
  });
  const { out } = await readout(folder, ["check", "--sources", "sources", "--format", "json", ...now]);
  const { diagnostics } = JSON.parse(out) as { diagnostics: { file: string; code: string }[] };
  const notVerbatim = diagnostics.filter((one) => one.code === "quote-not-verbatim").map((one) => one.file);
  expect(notVerbatim).toEqual(["content/facts/a.md"]);
  expect(out).not.toContain("someone said");
});

test("bytes that are no UTF-8 are told at their place", async () => {
  const folder = miniSite({ "content/facts/a.md": "" });
  const { writeFileSync } = await import("node:fs");
  writeFileSync(
    join(folder, "content/facts/a.md"),
    Buffer.from(sheet().replace("Ada Berg", "\u00C5da Berg"), "latin1"),
  );
  const { code, out } = await readout(folder, ["check", "--format", "json", ...now]);
  const { diagnostics } = JSON.parse(out) as { diagnostics: object[] };
  expect(code).toBe(1);
  expect(diagnostics).toMatchObject([{ code: "text-not-utf8", line: 13 }]);
});

test("a reader that goes away early is no error", async () => {
  const folder = miniSite({ "content/facts/a.md": brokenSheet });
  const line = `"${process.execPath}" "${join(import.meta.dirname, "../../src/cli/readout.js")}" explain | head -1`;
  const shell = spawn("bash", ["-c", `set -o pipefail; ${line}`], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let err = "";
  shell.stderr.on("data", (chunk) => {
    err += chunk;
  });
  const code = await new Promise((resolve) => shell.once("close", resolve));
  expect({ code, err }).toEqual({ code: 0, err: "" });
});

test("records and prose in two files are one sheet", async () => {
  const [, records = ""] = sheet().split("---\n");
  const folder = miniSite({
    "content/facts/bridge.facts.yaml": records,
    "content/facts/bridge.md": "## Editor's notes\n\nNothing to add.\n",
  });
  const all = await readout(folder, ["check", "--now", "2026-03-05"]);
  expect(all.out.split("\n")[0]).toBe("No problems in 1 sheet");
  const both = ["content/facts/bridge.facts.yaml", "content/facts/bridge.md"];
  const named = await readout(folder, ["check", ...both, "--now", "2026-03-05"]);
  expect(named.out.split("\n")[0]).toBe("No problems in 1 sheet");
});
