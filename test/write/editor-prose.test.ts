import { describe, expect, test } from "vitest";
import { readProse } from "../../src/write/read-prose.ts";
import { archiveOf, sheetWith, writeFrom, written } from "./written.ts";

const records = `entities:
  reyes: {type: person, name: Ana Reyes}
  aide: {type: person, unnamed: an aide, reason: not given}
statements:
  fog: {by: reyes, verb: said, says: Fog held the ferries up., when: unstated, cite: p1}
events:
  storm: {what: A storm closed the harbour, state: occurred, when: 2025-08-01, background: true, cite: p2}
questions:
  cost: {ask: What did it cost?}
`;

describe("comments are never published", () => {
  test.each([
    ["in a line", "Before <!-- secret --> after.", "Before after."],
    ["over several lines", "One.\n\n<!-- secret\n\nsecret\n-->\n\nTwo.", "One.\n\nTwo."],
    ["in a list", "- One\n<!-- secret -->\n- Two", "- One\n- Two"],
    ["without an end", "One.\n\n<!-- secret\n\nsecret", "One."],
    ["in a note of the editor's own", "One.[^x]\n\n[^x]: Two <!-- secret -->", "One.[^x]\n\n[^x]: Two"],
    ["after a comment in code", "`<!--` <!-- secret -->x", "`<!--` x"],
    ["one that holds the sign of another", "a <!-- secret <!-- secret --> b", "a b"],
  ])("%s", (_where, body, published) => {
    const { markdown } = written(sheetWith(records, body));
    expect(markdown).not.toContain("secret");
    expect(section(markdown, "Editor's notes")).toBe(published);
  });

  test("but in code they are text", () => {
    const { markdown } = written(
      sheetWith(records, "```html\n<!-- shown -->\n## shown\n```\n\nAnd `<!-- shown -->` too."),
    );
    expect(section(markdown, "Editor's notes")).toBe(
      "```html\n<!-- shown -->\n## shown\n```\n\nAnd `<!-- shown -->` too.",
    );
  });

  test("nor those in a remark or in the bottom line", () => {
    const { markdown } = written(
      sheetWith(records.replace("cite: p1}", 'cite: p1, note: "Seen. <!-- secret -->"}')).replace(
        "The bottom line.",
        "The <!-- secret -->bottom line.",
      ),
    );
    expect(markdown).not.toContain("secret");
    expect(markdown).toContain("**Bottom line.** The bottom line.");
  });

  test("and a body of nothing else leaves no section", () => {
    expect(written(sheetWith(records, "<!-- secret -->\n")).sections.map(({ kind }) => kind)).not.toContain(
      "editor",
    );
  });
});

describe("headings", () => {
  test.each(["## Background", "## BACKGROUND ##", "# background", "Background\n---", "##   Background  "])(
    "%j replaces the section",
    (heading) => {
      const { markdown, sections } = written(sheetWith(records, `${heading}\n\nOur words.[^storm]\n`));
      expect(section(markdown, "Background")).toBe("Our words.[^storm]");
      expect(sections).toContainEqual({
        kind: "background",
        title: "Background",
        author: "editor",
        record: "closed",
      });
    },
  );

  test("the generated lines come back at their mark", () => {
    const { markdown, sections } = written(
      sheetWith(records, "## Background\n\nBefore.\n\n<!--facts-->\n\nAfter.\n"),
    );
    expect(section(markdown, "Background")).toBe(
      "Before.\n\n- **Friday 1 August: A storm closed the harbour**, according to the article.[^storm]\n\nAfter.",
    );
    expect(sections).toContainEqual({
      kind: "background",
      title: "Background",
      author: "both",
      record: "closed",
    });
  });

  test("a section that the facts would leave out is the editor's alone", () => {
    expect(section(written(sheetWith(records, "## Numbers\n\nNone yet.")).markdown, "Numbers")).toBe(
      "None yet.",
    );
  });

  test("“About this briefing” keeps its sources, names and updates", () => {
    const about = section(
      written(sheetWith(records, "## About this briefing\n\nWritten at night.")).markdown,
      "About this briefing",
    );
    expect(about).toMatch(/^Written at night\.\n\n- \*\*Sources:\*\*/);
    expect(about).toContain("{#reyes}");
  });

  test("a heading of the editor's own is a section before the record, loose words are notes in it", () => {
    const { markdown, sections } = written(
      sheetWith(
        records,
        "Loose words.\n\n### Apart\n\n## What it means\n\nMuch.\n\n### In detail\n\nMore.\n",
      ),
    );
    expect(sections.map(({ title, record }) => `${title}: ${record}`).slice(-4)).toEqual([
      "What it means: null",
      "Background: closed",
      "Editor's notes: closed",
      "About this briefing: closed",
    ]);
    expect(section(markdown, "What it means")).toBe("Much.\n\n### In detail\n\nMore.");
    expect(section(markdown, "Editor's notes")).toBe("Loose words.\n\n#### Apart");
  });

  test("records of a section that was written over keep their line and anchor", () => {
    const { markdown, printed } = written(sheetWith(records, "## Background\n\nNothing to add.\n"));
    expect(section(markdown, "About this briefing")).toContain(
      "- **Also on record:**\n  - **Friday 1 August: A storm closed the harbour**",
    );
    expect(printed).not.toContain("storm");
  });

  test("the bottom line of the body goes before that of the facts", () => {
    const { markdown, sections } = written(
      sheetWith(records, "## Bottom line\n\nFog, she says.[^fog]\n\nNo more.\n"),
    );
    expect(markdown).toContain("> **Bottom line.** Fog, she says.[^fog]\n>\n> No more.\n");
    expect(sections[0]).toEqual({
      kind: "bottom-line",
      title: "Bottom line",
      author: "editor",
      record: null,
    });
  });
});

describe("references", () => {
  test("entities link to their dossiers, unnamed and unknown ones are words", () => {
    const { markdown } = written(
      sheetWith(
        records,
        "[[reyes]], [[reyes|the director]], [[aide]], [[nobody|no one]], `[[reyes]]`, \\[[reyes]]",
      ),
    );
    expect(section(markdown, "Editor's notes")).toBe(
      "[Ana Reyes](/people/reyes/), [the director](/people/reyes/), an unnamed aide, no one, `[[reyes]]`, \\[[reyes]]",
    );
  });

  test("what is cited nowhere leaves no trace, and nothing breaks", () => {
    const { markdown } = written(
      sheetWith(records, "A.[^nothing] B [^sheet#record] C.[^constructor] D.[^__proto__]"),
    );
    expect(section(markdown, "Editor's notes")).toBe("A. B C. D.");
  });

  test("questions, sources and people can be cited too", () => {
    const { markdown } = written(sheetWith(records, "A.[^cost] B.[^article] C.[^reyes]"));
    expect(markdown).toContain("[^cost]: An open question: What did it cost?\n");
    expect(markdown).toContain("[^article]: See *About this briefing*.\n");
  });

  test("a record of another briefing is cited with a link to it", () => {
    const other = sheetWith("events:\n  flood: {what: A flood, state: occurred, when: 2025-07, cite: p1}\n")
      .replace("id: example", "id: other")
      .replace("An example", "The *flood*");
    const archive = archiveOf([
      {
        path: "content/facts/a.md",
        text: sheetWith(records, "As before.[^other#flood] Not this.[^other#nothing]"),
      },
      { path: "content/facts/b.md", text: other },
    ]);
    const { markdown } = writeFrom(archive, "example");
    expect(section(markdown, "Editor's notes")).toBe("As before.[^other#flood] Not this.");
    expect(markdown).toContain(
      "[^other#flood]: From another briefing: [The \\*flood\\*](/briefings/other/#flood).\n",
    );
  });

  test("a note that the editor wrote stands in place of the generated one", () => {
    const { markdown } = written(sheetWith(records, "Fog.[^fog]\n\n[^fog]: Our own words on it.\n"));
    expect(markdown.match(/^\[\^fog\]:.*$/gm)).toEqual(["[^fog]: Our own words on it."]);
  });
});

describe("what rules judge", () => {
  const body =
    "First words.[^fog]\n\n## Background\n\n- An item <!-- not this --> with [[reyes]]\n  that goes on.[^storm] [^other#flood]\n- Another\n\n| A | B |\n| --- | --- |\n| c | d[^fog] |\n\n```\ncode\n```\n\n### Deeper\n\n> Quoted.\n\n[^own]: A note.\n";
  const sheet = sheetWith(records, body);
  const archive = archiveOf([{ path: "content/facts/a.md", text: sheet }]);
  const briefing = archive.byId.example!;
  const prose = readProse(briefing, archive);

  test("paragraphs, items, headings and rows, each with its section; code and notes left out", () => {
    expect(prose.blocks.map(({ kind, section: place, text }) => [kind, place, text])).toEqual([
      ["paragraph", "editor", "First words.[^fog]"],
      [
        "list-item",
        "background",
        `- An item ${" ".repeat(17)} with [[reyes]]\n  that goes on.[^storm] [^other#flood]`,
      ],
      ["list-item", "background", "- Another"],
      ["table-row", "background", "| A | B |"],
      ["table-row", "background", "| c | d[^fog] |"],
      ["heading", "background", "### Deeper"],
      ["paragraph", "background", "> Quoted."],
    ]);
  });

  test("places count from the start of the file", () => {
    for (const block of prose.blocks) {
      const slice = sheet.slice(block.start, block.end).replace("<!-- not this -->", " ".repeat(17));
      expect(slice).toBe(block.text);
      for (const { record, sheet: from, start, end } of block.notes)
        expect(sheet.slice(start, end)).toBe(`[^${from === null ? "" : `${from}#`}${record}]`);
      for (const { entity, start, end } of block.mentions)
        expect(sheet.slice(start, end)).toBe(`[[${entity}]]`);
    }
    expect(prose.blocks[1]?.notes.map(({ sheet: from, record }) => [from, record])).toEqual([
      [null, "storm"],
      ["other", "flood"],
    ]);
  });

  test("they do so in a file with Windows line ends as well", () => {
    const windows = body.replaceAll("\n", "\r\n");
    const files = { ...briefing.files, bodyStart: 0 };
    const { blocks } = readProse({ ...briefing, body: windows, files }, archive);
    expect(blocks).toHaveLength(prose.blocks.length);
    for (const { start, end, notes } of blocks) {
      expect(windows.slice(start, end)).not.toMatch(/^\s|\s$/);
      for (const note of notes) expect(windows.slice(note.start, note.end)).toMatch(/^\[\^.*\]$/);
    }
  });
});

/** What stands under a heading, up to the next. */
function section(markdown: string, title: string): string {
  const heading = new RegExp(`\\n(##+) ${title}\\n`).exec(markdown);
  if (heading === null) return `no section "${title}"`;
  const from = heading.index + heading[0].length;
  const own = markdown.slice(from).search(heading[1] === "##" ? /\n## (?!shown)/ : /\n###? (?!shown)/);
  return markdown
    .slice(from, own === -1 ? undefined : from + own)
    .replace(/\n\n\[\^(?!x\])[\s\S]*$/, "")
    .trim();
}
