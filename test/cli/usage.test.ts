import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inParallel } from "../../src/files/in-parallel.ts";
import { miniSite, type Ran, readout, sheet } from "./mini-site.ts";

/** What is typed, and all that is printed: nothing on stdout, the rest on stderr, exit code 2. */
const mistakes: readonly (readonly [line: string, told: string])[] = [
  ["biuld", 'Stopped. There is no command "biuld".\nDid you mean "build"? See: npx readout --help\n'],
  [
    "build --conten x",
    'Stopped. There is no option "--conten".\nDid you mean "--content"? See: npx readout build --help\n',
  ],
  [
    "build --content",
    'Stopped. The option "--content <dir>" needs a value.\nSee: npx readout build --help\n',
  ],
  ["build extra", "Stopped. `build` takes no arguments.\nSee: npx readout build --help\n"],
  ["verify a b", "Stopped. `verify` takes one argument, and these are 2.\nSee: npx readout verify --help\n"],
  [
    "build --content nowhere",
    'Stopped. There is no folder "nowhere".\nName the folder that holds facts/ with --content DIR, or write a first sheet: npx readout new <id>\n',
  ],
  ["build --data nowhere", 'Stopped. There is no folder "nowhere".\nCheck the path given by --data.\n'],
  [
    "check --sources nowhere",
    'Stopped. There is no folder "nowhere".\nName the folder of stored source texts with --sources, or leave the flag out.\n',
  ],
  [
    "build --path-prefix x",
    'Stopped. A path prefix starts with a slash, and "x" does not.\nWrite --path-prefix /x/\n',
  ],
  [
    "build --content content/facts",
    'Stopped. There is no folder "content/facts/facts".\nName the folder that holds facts/ with --content DIR, or write a first sheet: npx readout new <id>\n',
  ],
  [
    "build --path-prefix x%y",
    'Stopped. A path prefix starts with a slash, and "x%y" does not.\nWrite /x/, or leave the flag out.\n',
  ],
  [
    "build --url ftp://example.org",
    'Stopped. "ftp://example.org" is not a web address: it starts with "ftp:".\nWrite the address of the site\'s host: https://example.org\n',
  ],
  [
    "check --now nonsense",
    'Stopped. "nonsense" is not a date.\nWrite a day, 2025-08-07, or a moment with its zone, 2025-08-07T12:00:00Z\n',
  ],
  ["serve --port abc", 'Stopped. "abc" is not a port.\nWrite a number from 1 to 65535: --port 8080\n'],
  ["check --format xml", 'Stopped. There is no format "xml".\nThe formats are text, json, github, sarif.\n'],
  [
    "check nowhere.md",
    'Stopped. There is no file "nowhere.md".\nCheck how it is spelled; paths count from the working directory.\n',
  ],
  ["explain hedge-mising", 'Stopped. There is no code "hedge-mising".\nDid you mean "hedge-missing"?\n'],
  ["verify nowhere", 'Stopped. There is no folder "nowhere".\nBuild the site first: npx readout build\n'],
  ["new", 'Stopped. "readout new" needs to be told the id.\nSee: npx readout new --help\n'],
];

describe("a line that can't be run is told in plain words, with exit code 2", () => {
  const folder = miniSite({ "content/facts/a.md": sheet() }, afterAll);
  let runs: readonly Ran[] = [];
  beforeAll(async () => {
    runs = await inParallel(mistakes, ([line]) => readout(folder, line.split(" ")), 4);
  });
  test.each(mistakes.map(([line, told], index) => ({ line, told, index })))(
    "readout $line",
    ({ told, index }) => {
      expect(runs[index]).toEqual({ code: 2, out: "", err: told });
    },
  );

  test("a wrong SOURCE_DATE_EPOCH is told, and not passed over", async () => {
    const folder = miniSite({ "content/facts/a.md": sheet() });
    const ran = await readout(folder, ["check"], { SOURCE_DATE_EPOCH: "yesterday" });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('The environment variable SOURCE_DATE_EPOCH is "yesterday"');
  });

  test("colours are off where NO_COLOR is set or nobody looks, and on with FORCE_COLOR", async () => {
    const folder = miniSite();
    const plain = await readout(folder, ["biuld"], { NO_COLOR: "1", FORCE_COLOR: "1" });
    const coloured = await readout(folder, ["biuld"], { FORCE_COLOR: "1" });
    expect(plain.err).toMatch(/^Stopped\. /);
    expect(coloured.err.startsWith("\u001B[31mStopped.\u001B[39m ")).toBe(true);
  });
});

describe("help", () => {
  test("without a command, the commands are listed", async () => {
    const { code, err } = await readout(miniSite(), []);
    expect(code).toBe(2);
    for (const name of ["build", "serve", "check", "new", "draft", "explain", "verify"])
      expect(err).toMatch(new RegExp(`^  ${name} `, "m"));
  });

  test("each command has examples", async () => {
    const { code, out, err } = await readout(miniSite(), ["build", "--help"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("npx readout build --url https://example.org --path-prefix /reports/");
    expect(out).toContain("--no-search");
  });
});
