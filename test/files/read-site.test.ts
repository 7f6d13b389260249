import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { locate } from "../../src/diagnostics/locate.ts";
import { readSite } from "../../src/files/read-site.ts";
import { defaultSite } from "../../src/model/site.ts";
import { miniSite } from "../cli/mini-site.ts";

/** What is told of a `site.ts`: line and column, message, hint. */
async function told(text: string): Promise<readonly string[]> {
  const { problems, file } = await readSite(miniSite({ "site.ts": text }));
  return locate(problems, file ? [file] : []).map(
    ({ span, message, hint }) => `${span.line}:${span.column} ${message} ${hint}`,
  );
}

test("without a file, the settings are the defaults", async () => {
  expect(await readSite(miniSite())).toEqual({ site: defaultSite, problems: [], file: null });
});

test("a plain default export is enough, in a folder without package.json", async () => {
  const folder = miniSite({
    "site.ts": `interface Settings { title: string }
const settings: Settings & Record<string, unknown> = { title: "Harbour News", url: "https://example.org/" };
export default settings;
`,
  });
  expect((await readSite(folder)).site).toEqual({
    ...defaultSite,
    title: "Harbour News",
    url: "https://example.org",
    urlIsDefault: false,
    publisher: { name: "Harbour News", url: null },
  });
});

test.each([
  ["without package.json", {}],
  ["in a package of modules", { "package.json": '{"type": "module"}' }],
])("the file is read afresh each time, %s", async (_, around) => {
  const folder = miniSite({ ...around, "site.ts": 'export default { title: "Old" };' });
  expect((await readSite(folder)).site.title).toBe("Old");
  writeFileSync(join(folder, "site.ts"), 'export default { title: "New" };');
  expect((await readSite(folder)).site.title).toBe("New");
});

describe("what can't be used is told with its place", () => {
  test("a misspelt setting, with the near name", async () => {
    expect(await told('export default {\n  titel: "Harbour News",\n};\n')).toEqual([
      '2:3 There is no setting "titel". Did you mean "title"?',
    ]);
  });

  test("every wrong value, in one go", async () => {
    const text = `export default {
  title: "",
  feedLimit: "50",
  timeZone: "Europe/Atlantis",
  publisher: { url: "https://example.org" },
};
`;
    expect(await told(text)).toEqual([
      '2:3 "title" can\'t be empty. The name of the site.',
      '3:3 "feedLimit" can\'t be "50". How many briefings a feed holds, 1 to 1000.',
      '4:3 "timeZone" can\'t be "Europe/Atlantis". The IANA zone in which “today” is meant: Europe/Oslo',
      '5:3 "publisher.name" can\'t be left out. Who publishes the site: { name, url }.',
    ]);
  });

  test("an address with a path", async () => {
    expect(await told('export default { url: "https://example.org/reports/" };')).toEqual([
      '1:18 "https://example.org/reports/" has the path "/reports/". ' +
        'Give the host alone, "https://example.org", and the path by --path-prefix /reports/',
    ]);
  });

  test("a rule that is none", async () => {
    expect(await told('export default { rules: { "hedge-mising": "off" } };')).toEqual([
      expect.stringMatching(
        /^1:28 "rules" names "hedge-mising", which is no rule\. Did you mean "hedge-missing"\?$/,
      ),
    ]);
  });

  test("a rule that always stops the build", async () => {
    expect(
      await told('export default { rules: { "date-invalid": "off", "field-unknown": "note" } };'),
    ).toEqual([
      `1:28 "rules" can't set "date-invalid": what it tells of always stops the build. Take "date-invalid" out.`,
      `1:51 "rules" can't set "field-unknown": what it tells of always stops the build. Take "field-unknown" out.`,
    ]);
  });

  test("a file that does not compile, or throws, or exports nothing", async () => {
    expect(await told("export default {")).toEqual([
      "1:17 The settings can't be read: Expected identifier but found end of file. " +
        "The file must export its settings: export default { title: … };",
    ]);
    expect(await told('export default {\n  title: "Ærlig", feed: = 3,\n};\n')).toEqual([
      expect.stringMatching(/^2:25 The settings can't be read: Unexpected "="\. /),
    ]);
    expect(await told('throw new Error("no luck");')).toEqual([
      expect.stringMatching(/^1:1 The settings can't be loaded: no luck\. /),
    ]);
    expect(await told('import { title } from "no-such-thing";\nexport default { title };')).toEqual([
      '1:24 The settings import "no-such-thing", which can\'t be found. ' +
        "Take the import out: the settings need none but defineSite from #engine.",
    ]);
    expect(await told("export const title = 1;")).toEqual([
      expect.stringMatching(/^1:1 The file exports no settings\. /),
    ]);
  });
});

test("a named pipe in its place is refused and not waited for", async () => {
  const folder = miniSite({ "entities.yaml": "" });
  expect(spawnSync("mkfifo", [join(folder, "site.ts")]).status).toBe(0);
  await expect(readSite(folder)).rejects.toThrow('site.ts" is not an ordinary file.');
});
