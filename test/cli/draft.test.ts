import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { miniSite, read, readout, textOf } from "./mini-site.ts";

const program = join(import.meta.dirname, "..", "..", "src/cli/readout.js");
const articles = ["articles", "fresh-articles"].map((name) => join(import.meta.dirname, "..", "draft", name));
const now = ["--now", "2026-11-20"];

const article = `Bridge may close

By Tom Ashby
PORT CALDER, 2 March 2026

“The bridge may have to close,” Mayor Ada Berg said on Monday.

Work will cost about £3.5 million and could start in April.
`;

test("an article becomes a draft that check accepts, with its text where check finds it", async () => {
  const folder = miniSite({ "content/facts/.keep": "", "a.txt": article });
  const drafted = await readout(folder, ["draft", "a.txt", "--id", "bridge", ...now]);
  expect(drafted).toEqual({
    code: 0,
    out: `Wrote content/facts/bridge.md, and the article's text to sources/bridge/article.txt.
2 statements, 1 event and 1 figure. 1 of 1 quotation with a speaker. 5 lines to check, 0 sentences from which nothing came.
Now: npx readout check content/facts/bridge.md
`,
    err: "",
  });
  const sheet = read(folder, "content/facts/bridge.md");
  expect(sheet).toContain(`  the-bridge-may-have:
    by: ada-berg
    verb: said
    quote: The bridge may have to close
    hedge: may
    when: 2026-03-02
    said: on Monday
    cite: p3
`);
  expect(sheet).toContain(createHash("sha256").update(article).digest("hex"));
  expect(read(folder, "sources/bridge/article.txt")).toBe(article);
  expect(await errorsOf(folder)).toEqual([]);
});

test("with a data folder elsewhere, the text lies beside the content, and check finds it there", async () => {
  const folder = miniSite({
    "one/content/facts/.keep": "",
    "other/_data/entities.yaml": "{}\n",
    "a.txt": article,
  });
  const flags = ["--content", "one/content", "--data", "other/_data", ...now];
  expect((await readout(folder, ["draft", "a.txt", "--id", "bridge", ...flags])).code).toBe(0);
  expect(read(folder, "one/sources/bridge/article.txt")).toBe(article);
  writeFileSync(join(folder, "one/sources/bridge/article.txt"), article.replace("may have", "might have"));
  const { out } = await readout(folder, ["check", "--format", "json", ...flags]);
  expect(out).toContain("source-changed");
});

test("drafts of many articles have no error", async () => {
  const folder = miniSite({ "content/facts/.keep": "" });
  const files = articles.flatMap((one) => readdirSync(one).map((name) => join(one, name)));
  // A dateline goes before the day that is given.
  for (const file of files.filter((name) => name.endsWith(".txt")))
    expect(await readout(folder, ["draft", file, "--date", "2026-10-21", ...now])).toMatchObject({
      code: 0,
      err: "",
    });
  expect(await errorsOf(folder)).toEqual([]);
});

test("known entities are named by their id, and none of them is told anew", async () => {
  const folder = miniSite({
    "content/facts/.keep": "",
    "_data/entities.yaml": "mayor: {type: person, name: Ada Berg}\n",
    "a.txt": article,
  });
  await readout(folder, ["draft", "a.txt", "--id", "bridge", ...now]);
  const sheet = read(folder, "content/facts/bridge.md");
  expect(sheet).toContain("    by: mayor\n");
  expect(sheet).not.toContain("name: Ada Berg");
});

test("new --from drafts the same sheet", async () => {
  const files = { "content/facts/.keep": "", "a.txt": article };
  const [one, two] = [miniSite(files), miniSite(files)];
  await readout(one, ["draft", "a.txt", "--id", "bridge", ...now]);
  expect((await readout(two, ["new", "bridge", "--from", "a.txt", ...now])).code).toBe(0);
  expect(read(two, "content/facts/bridge.md")).toBe(read(one, "content/facts/bridge.md"));
});

test("standard input, as JSON, and nothing is written", async () => {
  const folder = miniSite({ "content/facts/.keep": "" });
  const { code, out } = await piped(folder, ["draft", "-", "--format", "neutral"], article);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    quotes: [{ text: "The bridge may have to close,", speaker: "Ada Berg" }],
    people: [{ name: "Ada Berg", role: "Mayor" }],
    figures: [{ value: 3_500_000, unit: "GBP" }],
  });
  expect(existsSync(join(folder, "sources"))).toBe(false);
  expect(readdirSync(join(folder, "content/facts"))).toEqual([".keep"]);
});

test("of a saved page its article is read, without what stands around it, and its own data gives the day", async () => {
  const html = `<!doctype html><html lang="en"><head><link rel="canonical" href="https://example.org/bridge">
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-03-02T08:00:00+01:00","author":{"name":"Tom Ashby"}}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Bridge may close</h1><figure><img><figcaption>“A caption,” said Eve Poe.</figcaption></figure>
<p>“The <b>bridge</b> may close,” Mayor Ada Berg said on Monday. She gave no date for the closure of it.</p>
<div class="related-stories"><p>“Something else,” said Rex Noll, in another story altogether.</p></div>
<p>Work will cost about &pound;3.5 million.<br><br>It could start in April, the council said in a statement.</p></article></body></html>`;
  const folder = miniSite({ "content/facts/.keep": "", "a.html": html });
  expect((await readout(folder, ["draft", "a.html", "--id", "bridge", ...now])).code).toBe(0);
  expect(read(folder, "sources/bridge/article.txt")).toBe(`Bridge may close

“The bridge may close,” Mayor Ada Berg said on Monday. She gave no date for the closure of it.

Work will cost about £3.5 million.

It could start in April, the council said in a statement.
`);
  const sheet = read(folder, "content/facts/bridge.md");
  expect(sheet).toContain("    author: Tom Ashby\n");
  expect(sheet).toContain('    url: "https://example.org/bridge"\n');
  expect(sheet).toContain(
    "      date: 2026-03-02 # check: the article names no day; the page's own data does\n",
  );
  expect(await errorsOf(folder)).toEqual([]);
});

test("of Markdown the marks are taken off", async () => {
  const folder = miniSite({
    "content/facts/.keep": "",
    "a.md":
      "---\ntitle: Bridge may close\ndate: 2026-03-02\n---\n\nThe **bridge** [may close](https://example.org), *Ada Berg* said.\n",
  });
  await readout(folder, ["draft", "a.md", "--id", "bridge", ...now]);
  expect(read(folder, "sources/bridge/article.txt")).toBe(
    "Bridge may close\n\nThe bridge may close, Ada Berg said.\n",
  );
});

test("--review writes a page, and no other file is taken for it", async () => {
  const folder = miniSite({ "content/facts/.keep": "", "a.txt": article, "taken.html": "mine" });
  expect(
    (await readout(folder, ["draft", "a.txt", "--id", "bridge", "--review", "r.html", ...now])).code,
  ).toBe(0);
  expect(read(folder, "r.html")).toContain('<mark class="hedge"');
  const { code, err } = await readout(folder, [
    "draft",
    "a.txt",
    "--id",
    "other",
    "--review",
    "taken.html",
    ...now,
  ]);
  expect({ code, err }).toEqual({
    code: 2,
    err: 'Stopped. "taken.html" is there already.\nName another file for --review; nothing was written.\n',
  });
  expect(read(folder, "taken.html")).toBe("mine");
  expect(existsSync(join(folder, "content/facts/other.md"))).toBe(false);
});

describe("what exists stays as it is", () => {
  test("a sheet of this id", async () => {
    const folder = miniSite({ "content/facts/bridge.md": "mine", "a.txt": article });
    const { code, err } = await readout(folder, ["draft", "a.txt", "--id", "bridge", ...now]);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'Stopped. There is a sheet "bridge" already: content/facts/bridge.md\nChoose another id; nothing was changed.\n',
    });
    expect(read(folder, "content/facts/bridge.md")).toBe("mine");
    expect(existsSync(join(folder, "sources"))).toBe(false);
  });

  test("another text that is stored under this id", async () => {
    const folder = miniSite({
      "content/facts/.keep": "",
      "sources/bridge/article.txt": "other",
      "a.txt": article,
    });
    const { code, err } = await readout(folder, ["draft", "a.txt", "--id", "bridge", ...now]);
    expect(code).toBe(2);
    expect(err).toContain("Another text is stored already: sources/bridge/article.txt");
    expect(read(folder, "sources/bridge/article.txt")).toBe("other");
    expect(existsSync(join(folder, "content/facts/bridge.md"))).toBe(false);
  });
});

async function errorsOf(folder: string): Promise<readonly string[]> {
  const { out } = await readout(folder, ["check", "--sources", "sources", "--format", "json", ...now]);
  const { diagnostics } = JSON.parse(out) as {
    readonly diagnostics: readonly {
      readonly severity: string;
      readonly code: string;
      readonly message: string;
    }[];
  };
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ code, message }) => `${code}: ${message}`);
}

async function piped(
  cwd: string,
  args: readonly string[],
  input: string,
): Promise<{ readonly code: number | null; readonly out: string }> {
  const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ["pipe", "pipe", "inherit"] });
  const out = textOf(child.stdout);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, out: out() };
}
