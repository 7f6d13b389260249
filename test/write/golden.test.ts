import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createMarkdown } from "../../src/markdown/markdown-it.ts";
import { archiveOf, projectFile, writeFrom } from "./written.ts";

const folder = new URL("./golden/", import.meta.url);
const cases = readdirSync(folder).toSorted();

/** What a page would show where a program forgot a value, or a writer a word. */
const slips: readonly (readonly [what: string, words: RegExp])[] = [
  ["a value that is none", /\bundefined\b|\bNaN\b|\bnull\b|\[object|Invalid/],
  ["two full stops", /\.\.(?!\.)|[.!?]”\.|\.\)\./],
  ["a doubled word", /(?<![\p{L}-])(\p{L}+) \1(?![\p{L}-])/u],
  ["two articles", /\b(?:an?|the) (?:an?|the)\b/i],
  ["a dangling comma", / ,|,\.|,,|;\.|: *\.|\(\s*\)/],
  ["two spaces", /\S {2,}\S/],
];

describe.each(cases)("%s", (name) => {
  const files = ["earlier.md", "sheet.md", "sheet.facts.yaml"].filter((file) =>
    existsSync(new URL(`${name}/${file}`, folder)),
  );
  const sources = files.map((file) => ({
    path: `content/facts/${file}`,
    text: readFileSync(new URL(`${name}/${file}`, folder), "utf8"),
  }));
  const archive = name === "seed" ? seedArchive() : archiveOf(sources);
  const id = name === "seed" ? seedId : name;
  const { markdown } = writeFrom(archive, id);

  test("comes out as it was read and accepted", async () => {
    await expect(markdown).toMatchFileSnapshot(`./golden/${name}/briefing.md`);
  });

  test("has no slip in its prose", () => {
    const generated = markdown.replace(/^### Editor's notes[\s\S]*?(?=^### About)/m, "");
    const prose = generated.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`]*`/g, "code");
    const found = slips.flatMap(([what, words]) => {
      const match = words.exec(prose);
      return match === null
        ? []
        : [`${what}: ${prose.slice(Math.max(0, match.index - 30), match.index + 40)}`];
    });
    expect(found).toEqual([]);
  });

  test("shows no raw id outside labels, anchors and addresses", () => {
    const briefing = archive.byId[id]!;
    const ids = [...briefing.statements, ...briefing.events, ...briefing.figures, ...briefing.questions].map(
      (record) => record.id,
    );
    const shown = textOf(createMarkdown({ prefix: "/" }).render(markdown));
    expect(
      ids.filter((one) => one.includes("-") && new RegExp(`(?<![\\w-])${one}(?![\\w-])`).test(shown)),
    ).toEqual([]);
  });

  test("gives every record an anchor, once", () => {
    const briefing = archive.byId[id]!;
    const html = createMarkdown({ prefix: "/" }).render(markdown);
    const ids = Array.from(html.matchAll(/ id="([^"]*)"/g), ([, one]) => one);
    expect(ids.filter((one, place) => ids.indexOf(one) !== place)).toEqual([]);
    const records = [
      briefing.sources,
      briefing.statements,
      briefing.events,
      briefing.figures,
      briefing.questions,
      briefing.updates,
      briefing.assessments,
      Object.values(briefing.entities),
    ];
    expect(
      records.flatMap((list) => list.map((record) => record.id)).filter((one) => !ids.includes(one)),
    ).toEqual([]);
  });

  test("leads nowhere that is not there", () => {
    const html = createMarkdown({ prefix: "/" }).render(markdown);
    const ids = new Set(Array.from(html.matchAll(/ id="([^"]*)"/g), ([, one]) => one));
    const broken = Array.from(html.matchAll(/ href="#([^"]*)"/g), ([, one]) => one).filter(
      (one) => !ids.has(one),
    );
    expect(broken).toEqual([]);
  });
});

const seedId = "2025-08-06-trump-putin-meeting";

function seedArchive() {
  return archiveOf(
    [projectFile(`test/fixtures/seed/${seedId}.md`)],
    projectFile("_data/entities.yaml"),
    projectFile("_data/storylines.yaml"),
  );
}

function textOf(html: string): string {
  return html.replace(/<pre[\s\S]*?<\/pre>|<code>.*?<\/code>|<[^>]*>/g, "");
}
