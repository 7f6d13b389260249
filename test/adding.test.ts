import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { sheet } from "./cli/mini-site.ts";
import { endOf, runInTurn } from "./support/commands-in-turn.ts";
import { uncompiledCopy } from "./support/program-copy.ts";

/** New files of a copy of the program, by their paths. */
const newFiles: Readonly<Record<string, string>> = {
  "src/rules/sheet/title-shouting.ts": `
import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

export const titleShouting = defineRule({
  code: "title-shouting",
  severity: "warning",
  summary: "A title is no shout.",
  why: "Readers are told, not called.",
  bad: exampleSheet({}),
  good: exampleSheet({}),
  *check({ sheet }) {
    if (sheet.title === sheet.title.toUpperCase())
      yield { at: ["title"], message: "The title is all in capitals." };
  },
});
`,
  "src/pages/glossary-page.ts": `
import { makeFrame } from "./frame.ts";
import { definePage, type PageView } from "./page.ts";

export const glossaryPage = definePage<"glossary", PageView>({
  kind: "glossary",
  layout: "glossary.11ty.tsx",
  refs: () => ["glossary"],
  address: () => "/glossary/",
  view: (_, context) => ({
    frame: makeFrame({ title: "Glossary", description: "What words mean.", address: "/glossary/" }, context),
    markdown: "**Toll**: what a crossing costs.",
  }),
});
`,
  "layouts/glossary.11ty.tsx": `
import type { PageView } from "#engine";
import { Base } from "./parts/base.tsx";
import type { LayoutData } from "./parts/layout-data.ts";
import { ProseArticle } from "./parts/prose-article.tsx";

export default function Glossary(data: LayoutData<PageView>) {
  const { frame } = data.view;
  return (
    <Base data={data} frame={frame} kind="glossary">
      <ProseArticle frame={frame} site={data.site} content={data.content} />
    </Base>
  );
}
`,
  "src/outputs/titles.ts": `
import { defineOutput } from "./output.ts";

export const titles = defineOutput({
  name: "titles",
  files: ({ archive }) => [{ path: "titles.txt", contents: archive.briefings.map(({ title }) => title + "\\n").join("") }],
});
`,
  "src/outputs/briefing-title.ts": `
import { defineBriefingOutput } from "./output.ts";

export const briefingTitle = defineBriefingOutput({
  name: "briefing-title",
  files: ({ id, title }) => [{ path: \`briefings/\${id}/title.txt\`, contents: title + "\\n" }],
});
`,
  "src/write/sections/in-short.ts": `
import { asList, type Section } from "./section.ts";

export const inShort: Section = {
  kind: "in-short",
  title: () => "In short",
  names: ["in short"],
  lines: ({ briefing }) => asList([\`Records: \${briefing.events.length + briefing.statements.length}\`]),
};
`,
  "src/cli/count.ts": `
import { loadProject } from "../files/load-project.ts";
import { openProject } from "../files/project.ts";
import type { Command } from "./command.ts";
import { flag } from "./flags.ts";
import { counted } from "./report.ts";

export const count: Command = {
  name: "count",
  summary: "count the sheets",
  details: "Counts them.",
  argument: null,
  flags: [flag.content],
  examples: [{ line: "count", does: "counts the sheets" }],
  async run({ flags, terminal }) {
    const { assembly } = await loadProject(await openProject(flags));
    terminal.out(counted(assembly.sheets, "sheet") + "\\n");
    return 0;
  },
};
`,
  "src/history/read-list.ts": `
import { nothing, type Past } from "./past.ts";

export function readList(): Past {
  return nothing("A list of versions was asked for, and it is empty");
}
`,
};

/** Where they are named: a place that stands once in a file, and what stands there instead. */
const named: readonly (readonly [path: string, place: string, instead: string])[] = [
  ["src/rules/all-rules.ts", "  bottomLineLong,\n", "  bottomLineLong,\n  titleShouting,\n"],
  ["src/pages/all-pages.ts", "  errorPage,\n", "  errorPage,\n  glossaryPage,\n"],
  ["src/model/reserved-addresses.ts", '"timeline deadlines', '"glossary timeline deadlines'],
  ["src/outputs/all-outputs.ts", "  robots,\n", "  robots,\n  titles,\n"],
  ["src/outputs/all-outputs.ts", "[briefingMarkdown,", "[briefingTitle, briefingMarkdown,"],
  ["src/write/sections/all-sections.ts", "[whatComesNext,", "[inShort, whatComesNext,"],
  ["src/model/written.ts", '  "what-comes-next",\n', '  "in-short",\n  "what-comes-next",\n'],
  ["src/cli/all-commands.ts", "  build,\n", "  build,\n  count,\n"],
  [
    "src/history/read-history.ts",
    "  if (typeof history",
    '  if (history === "list") return readList();\n  if (typeof history',
  ],
  ["src/parse/page-files.ts", '"pdf txt', '"epub pdf txt'],
];

/** What is imported from a new file, by the file that names it. */
const imported: readonly (readonly [path: string, line: string])[] = [
  ["src/rules/all-rules.ts", 'import { titleShouting } from "./sheet/title-shouting.ts";'],
  ["src/pages/all-pages.ts", 'import { glossaryPage } from "./glossary-page.ts";'],
  ["src/outputs/all-outputs.ts", 'import { titles } from "./titles.ts";'],
  ["src/outputs/all-outputs.ts", 'import { briefingTitle } from "./briefing-title.ts";'],
  ["src/write/sections/all-sections.ts", 'import { inShort } from "./in-short.ts";'],
  ["src/cli/all-commands.ts", 'import { count } from "./count.ts";'],
  ["src/history/read-history.ts", 'import { readList } from "./read-list.ts";'],
];

function writeIn(folder: string, path: string, change: (text: string) => string): void {
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), "utf8")));
}

/** The program with one of each kind added, as “Where to add what” in ARCHITECTURE.md says. */
function programWithMore(): string {
  const folder = uncompiledCopy();
  for (const [path, text] of Object.entries(newFiles)) writeFileSync(join(folder, path), text);
  for (const [path, place, instead] of named)
    writeIn(folder, path, (text) => {
      expect(text.split(place), `${place} in ${path}`).toHaveLength(2);
      return text.replace(place, instead);
    });
  for (const [path, line] of imported) writeIn(folder, path, (text) => `${line}\n${text}`);
  return folder;
}

test("a rule, page kind, output, section, command, source of versions and kind of copied file are a file and its name in a list", async () => {
  const folder = programWithMore();
  mkdirSync(join(folder, "content/pages"), { recursive: true });
  writeFileSync(join(folder, "content/pages/book.epub"), "a book");
  writeFileSync(join(folder, "content/facts/harbour-bridge.md"), sheet("harbour-bridge", "BRIDGE CLOSED"));
  mkdirSync(join(folder, "_data"));
  writeFileSync(
    join(folder, "_data/site.ts"),
    'export default { title: "Readout", description: "Briefings", history: "list" };\n',
  );
  onTestFinished(() => endOf(folder));
  const run = (...args: readonly string[]) => runInTurn(folder, args, folder);
  const site = (path: string) => readFileSync(join(folder, "_site", path), "utf8");

  const check = await run("check", "--now", "2026-03-05");
  expect(check).toMatchObject({ code: 0, err: "" });
  expect(check.out).toContain("content/facts/harbour-bridge.md:4:8  warning  title-shouting");
  expect(await run("count")).toEqual({ code: 0, out: "1 sheet\n", err: "" });
  const built = await run("build", "--no-search", "--now", "2026-03-05");
  expect(built).toMatchObject({ code: 0 });
  expect(built.out).toContain(
    "There are no history pages: a list of versions was asked for, and it is empty.",
  );
  expect(site("glossary/index.html")).toContain("<strong>Toll</strong>: what a crossing costs.");
  expect(site("titles.txt")).toBe("BRIDGE CLOSED\n");
  expect(site("briefings/harbour-bridge/title.txt")).toBe("BRIDGE CLOSED\n");
  expect(site("briefings/harbour-bridge/index.html")).toContain("Records: 2");
  expect(site("book.epub")).toBe("a book");
});
