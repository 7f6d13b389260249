import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { processTerminal } from "../../src/cli/terminal.ts";
import { miniSite, readout, sheet } from "./mini-site.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const commands = /[\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E]/;
const hostile = "x\u001B[2J\n::error::\u202Ey";

test("a sheet whose name can't be told as it is, is refused in words, and its name is told harmlessly", async () => {
  const folder = miniSite({ "content/facts/bridge.md": sheet() });
  const names = ["a\n.md", "b.md\n", "c\u001B[2J.md", "d\u202E.md", "e\\f.md", "g.md ", "h.md."];
  for (const name of names) writeFileSync(join(folder, "content/facts", name), sheet("toll"));
  writeFileSync(Buffer.from(`${folder}/content/facts/i\xFF.md`, "latin1"), sheet("toll"));
  const { code, out } = await readout(folder, ["check"]);
  expect(out).not.toMatch(commands);
  expect(code).toBe(1);
  expect(out.match(/^ {2}".*$/gm)).toEqual([
    String.raw`  "content/facts/a\n.md" has characters in its name that can't be seen, so it is not read.`,
    String.raw`  "content/facts/b.md\n" has characters in its name that can't be seen, so it is not read.`,
    String.raw`  "content/facts/c\x1b[2J.md" has characters in its name that can't be seen, so it is not read.`,
    String.raw`  "content/facts/d\u202e.md" has characters in its name that can't be seen, so it is not read.`,
    String.raw`  "content/facts/e\f.md" has a backslash in its name, which separates folders on other systems, so it is not read.`,
    `  "content/facts/g.md " has a name that ends with a space or a dot, which other systems drop, so it is not read.`,
    `  "content/facts/h.md." has a name that ends with a space or a dot, which other systems drop, so it is not read.`,
    `  "content/facts/i\uFFFD.md" has a name that is not UTF-8, so it is not read.`,
  ]);
  expect((await readout(folder, ["check", join("content/facts", "a\n.md")])).out).toContain(
    "file-name-unsafe",
  );
});

test.each([
  ["the folder of content", ["check", "--content", hostile]],
  ["a folder that is verified", ["verify", hostile]],
  ["a word that is no command", [hostile]],
  ["a day", ["build", "--now", hostile]],
  ["a code", ["explain", hostile]],
  ["an id", ["new", hostile]],
  ["the folder of the site", ["build", "--out", `content/${hostile}`]],
])("%s of a hostile name is told harmlessly", async (_, args) => {
  const folder = miniSite({ "content/facts/bridge.md": sheet() });
  const { code, out, err } = await readout(folder, args);
  expect(code).toBe(2);
  expect(out + err).toContain(String.raw`x\x1b[2J\n::error`);
  expect(out + err).not.toMatch(commands);
});

test("a layout of a hostile name is told harmlessly", async () => {
  const layout = JSON.stringify(hostile).replaceAll("\u202E", "\\u202e");
  const folder = miniSite({
    "content/facts/bridge.md": sheet(),
    "content/pages/about.md": `---\ntitle: About\nlayout: ${layout}\n---\nText.\n`,
  });
  const { code, out, err } = await readout(folder, ["build", "--no-search"]);
  expect(out + err).not.toMatch(commands);
  expect(out + err).not.toMatch(/^\s*::error/m);
  expect(code).not.toBe(0);
});

test("whatever is printed can't command the terminal, wherever it comes from", () => {
  const [out, err] = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockReturnValue(true),
  );
  const terminal = processTerminal();
  terminal.out(hostile);
  terminal.err(hostile);
  const told = [out, err].map((spy) => spy?.mock.lastCall);
  vi.restoreAllMocks();
  expect(told).toEqual([[expect.not.stringMatching(commands)], [expect.not.stringMatching(commands)]]);
});
