import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { read, readout, sheet } from "../cli/mini-site.ts";
import { endOf, runInTurn } from "../support/commands-in-turn.ts";
import { copyOfProgram } from "../support/program-copy.ts";

/** A copy of the program whose owner added these lines to `.eleventy.js`. */
function programWith(
  lines: string,
  files: Readonly<Record<string, string>> = {},
  whenOver: (cleanUp: () => void) => void = onTestFinished,
): string {
  const folder = copyOfProgram(files, whenOver);
  const config = read(folder, ".eleventy.js");
  const place = "  return readout(eleventyConfig);";
  expect(config).toContain(place);
  writeFileSync(join(folder, ".eleventy.js"), config.replace(place, `${lines}\n${place}`));
  return folder;
}

const built = ["build", "--no-search", "--quiet", "--now", "2026-03-05"];

describe("whatever else takes the path of a page, an output or a copied file ends the build, with both named", () => {
  const template = (permalink: string) =>
    `eleventyConfig.addTemplate("mine.njk", "x", { permalink: ${JSON.stringify(permalink)} });`;

  const things = [
    [
      "a template at an output",
      template("/Feed.xml"),
      'Two things would be written to "feed.xml": "mine.njk" of .eleventy.js, and the output feed.xml.',
    ],
    [
      "a template at a page",
      template("/briefings/harbour-bridge/"),
      'Two things would be written to "briefings/harbour-bridge/index.html": the page /briefings/harbour-bridge/, and "mine.njk" of .eleventy.js.',
    ],
    [
      "a template at a copied file",
      template("/files/NOTE.txt"),
      'Two things would be written to "files/NOTE.txt": content/pages/files/note.txt, and "mine.njk" of .eleventy.js.',
    ],
    [
      "a copy at a page that people wrote by hand",
      'eleventyConfig.addPassthroughCopy({ "hosting/x.html": "about/index.html" });',
      'Two things would be written to "about/index.html": the own page /about/, and "hosting/x.html" of .eleventy.js.',
    ],
    [
      "a folder where a file is",
      template("/briefings/harbour-bridge/facts.json/"),
      'Two things would be written to "briefings/harbour-bridge/facts.json/index.html": a file of the site, and something of .eleventy.js.',
    ],
  ] as const;

  // One program that asks a file which of them its owner added: it is started once, and builds them one after another.
  let folder = "";
  let cleanUp = () => {};
  beforeAll(() => {
    folder = programWith(
      `const added = { ${things.map(([name, lines]) => `${JSON.stringify(name)}: () => { ${lines} }`).join(", ")} };
      added[(await import("node:fs")).readFileSync("added", "utf8")]();`,
      {
        "content/pages/files/note.txt": "Note\n",
        "content/pages/about.md": "About\n",
        "hosting/x.html": "x",
      },
      (clean) => (cleanUp = clean),
    );
  });
  afterAll(() => {
    endOf(folder);
    cleanUp();
  });

  test.each(things)("%s", async (name, _, message) => {
    // One that is built in spite of it fails alone.
    onTestFinished(() => rmSync(join(folder, "_site"), { recursive: true, force: true }));
    writeFileSync(join(folder, "added"), name);
    const { code, err } = await runInTurn(folder, built, folder);
    expect(err).toContain(message);
    expect(err).toContain("Give one of them another address.");
    expect(err).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
    expect(readdirSync(folder).filter((name) => name.startsWith("_site"))).toEqual([]);
  });
});

test("an owner's template sees the archive, the settings and the data beside them, has the frame of the site and is rendered once, and an own transform gets every page, however many runs a large site takes", async () => {
  const folder = programWith(
    'eleventyConfig.addTemplate("counts.njk", "{{ archive.briefings.length }} of {{ extra.harbours }} at {{ site.title }}", { title: "Counts", permalink: "/counts/" });\n' +
      'eleventyConfig.addPassthroughCopy({ "hosting/_headers": "_headers" });\n' +
      'eleventyConfig.addPlugin((own) => own.addTransform("own", (page) => page.replace("</html>", "<!-- own --></html>")));',
    {
      ...Object.fromEntries(
        Array.from({ length: 170 }, (_, number) => [
          `content/facts/${number}.md`,
          sheet(`bridge-${number}`, "The bridge closes"),
        ]),
      ),
      "_data/site.ts": 'export default { title: "Desk", url: "https://desk.example" };',
      "_data/extra.ts": "export default { harbours: 3 };",
      "hosting/_headers": "/*\n  X-Frame-Options: DENY\n",
    },
  );
  const { code, err } = await readout(folder, built, {}, folder);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const page = read(folder, "_site/counts/index.html");
  expect(page).toContain("171 of 3 at Desk");
  expect(page).toContain("<title>Counts · Desk</title>");
  expect(read(folder, "_site/_headers")).toBe("/*\n  X-Frame-Options: DENY\n");
  expect(read(folder, "_site/sitemap.xml")).toContain("<loc>https://desk.example/counts/</loc>");
  const briefings = readdirSync(join(folder, "_site/briefings"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(briefings.length).toBeGreaterThan(170);
  for (const { name } of briefings)
    expect(read(folder, "_site/briefings", name, "index.html")).toContain("<!-- own --></html>");
});
