import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  createProtocolConnection,
  type Hover,
  type Location,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol/node";
import { miniSite, sheet } from "../cli/mini-site.ts";
import { startedOnce } from "../support/build-site.ts";

const path = "content/facts/harbour-bridge.md";
let running: ChildProcess | null = null;
afterEach(() => void running?.kill());

/** An editor that has a sheet open: it starts the server as editors do, and asks by what stands in the text. */
class Editor {
  readonly child: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #folder: string;
  readonly #texts = new Map<string, string>();
  readonly #put = new Set<string>();
  #version = 1;
  /** The last that was told of each file. */
  readonly told = new Map<string, PublishDiagnosticsParams>();
  readonly warned: string[] = [];
  #next: (() => void) | null = null;

  constructor(folder: string, flags: readonly string[] = [], node: readonly string[] = startedOnce) {
    this.#folder = folder;
    const program = join(import.meta.dirname, "../../src/cli/readout.js");
    const child = spawn(process.execPath, [...node, program, "lsp", "--now", "2026-03-05", ...flags], {
      cwd: folder,
    });
    this.child = child;
    running = child;
    this.#connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.#connection.onNotification("textDocument/publishDiagnostics", (one: PublishDiagnosticsParams) => {
      this.told.set(one.uri, one);
      this.#next?.();
    });
    this.#connection.onNotification("window/showMessage", ({ message }: { message: string }) => {
      this.warned.push(message);
    });
    this.#connection.listen();
  }

  async start(): Promise<void> {
    await this.#connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: pathToFileURL(this.#folder).href,
      capabilities: {},
    });
    await this.#connection.sendNotification("initialized", {});
  }

  /** Types a whole text, and waits until its problems are told. */
  async type(file: string, text: string): Promise<PublishDiagnosticsParams> {
    const isNew = !this.#texts.has(file);
    this.#texts.set(file, text);
    const version = ++this.#version;
    const uri = this.uri(file);
    await (isNew
      ? this.#connection.sendNotification("textDocument/didOpen", {
          textDocument: { uri, languageId: "markdown", version, text },
        })
      : this.#connection.sendNotification("textDocument/didChange", {
          textDocument: { uri, version },
          contentChanges: [{ text }],
        }));
    await this.until(() => this.told.get(uri)?.version === version);
    return this.told.get(uri)!;
  }

  /** Waits until something is told that makes it true. */
  async until(isSo: () => boolean): Promise<void> {
    while (!isSo())
      await new Promise<void>((resolve) => {
        this.#next = resolve;
      });
  }

  codes(file: string): readonly unknown[] {
    return (this.told.get(this.uri(file))?.diagnostics ?? []).map(({ code }) => code);
  }

  uri(file: string): string {
    return pathToFileURL(join(this.#folder, file)).href;
  }

  /** Has these files in its folder, and of those that were put there before no other; nothing is open, and nothing was told. */
  async put(files: Readonly<Record<string, string>>): Promise<void> {
    const closed = [...this.#texts.keys()].map((file) => this.uri(file));
    this.#texts.clear();
    for (const uri of closed)
      await this.#connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    const before = [...this.#put];
    this.#put.clear();
    for (const file of before) rmSync(join(this.#folder, file));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.#folder, file)), { recursive: true });
      writeFileSync(join(this.#folder, file), text);
      this.#put.add(file);
    }
    const changes = [...before, ...this.#put].map((file) => ({ uri: this.uri(file), type: 2 }));
    await this.#connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    this.told.clear();
    this.warned.length = 0;
  }

  /** Asks about the place behind `before` in the text of a file. */
  async ask<Answer>(method: string, file: string, before: string, more: object = {}): Promise<Answer> {
    const text = this.#texts.get(file) ?? "";
    expect(text).toContain(before);
    const lines = text.slice(0, text.indexOf(before) + before.length).split("\n");
    const position = { line: lines.length - 1, character: lines.at(-1)!.length };
    const answer = await this.#connection.sendRequest(`textDocument/${method}`, {
      textDocument: { uri: this.uri(file) },
      position,
      ...more,
    });
    return answer as Answer;
  }

  async labels(file: string, before: string): Promise<readonly string[]> {
    const items = await this.ask<{ label: string }[]>("completion", file, before);
    return items.map(({ label }) => label);
  }

  async fixes(file: string, range: object): Promise<readonly { title: string; edit: WorkspaceEdit }[]> {
    return this.#connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri: this.uri(file) },
      range,
      context: { diagnostics: [] },
    });
  }

  async send(method: string, params: object): Promise<void> {
    await this.#connection.sendNotification(method, params);
  }

  async request(method: string, params: object): Promise<unknown> {
    return this.#connection.sendRequest(method, params);
  }

  async end(): Promise<number | null> {
    await this.#connection.sendRequest("shutdown");
    const ended = new Promise<number | null>((resolve) => this.child.once("exit", resolve));
    await this.#connection.sendNotification("exit");
    return ended;
  }
}

async function editorOf(files: Readonly<Record<string, string>>, flags: readonly string[] = []) {
  const folder = miniSite(files);
  const editor = new Editor(folder, flags);
  await editor.start();
  return { editor, folder };
}

test("a whole conversation: problems while typing, a quick fix, and an orderly end", async () => {
  const { editor } = await editorOf({ [path]: sheet() });
  expect((await editor.type(path, sheet())).diagnostics).toEqual([]);
  const wrong = await editor.type(path, sheet().replace("about: [closure]", "about: [closrue]"));
  expect(wrong.diagnostics).toMatchObject([
    {
      code: "reference-unknown",
      severity: 1,
      source: "readout",
      range: { start: { line: 19, character: 12 }, end: { line: 19, character: 19 } },
      message: 'No record has the id "closrue".\nDid you mean "closure"?',
    },
  ]);
  const [fix] = await editor.fixes(path, wrong.diagnostics[0]!.range);
  expect(fix).toMatchObject({
    title: 'Write "closure"',
    edit: {
      documentChanges: [
        {
          textDocument: { uri: editor.uri(path), version: wrong.version },
          edits: [{ range: wrong.diagnostics[0]!.range, newText: "closure" }],
        },
      ],
    },
  });
  const speaker = await editor.type(path, sheet().replace("by: mayor", "by: mayr"));
  expect(speaker.diagnostics).toMatchObject([
    { message: expect.stringContaining('No entity has the id "mayr".\nDid you mean "mayor"?') },
  ]);
  expect(await editor.fixes(path, speaker.diagnostics[0]!.range)).toEqual([]);
  expect((await editor.type(path, sheet())).diagnostics).toEqual([]);
  expect(await editor.end()).toBe(0);
});

describe("in one conversation, which is of other files for each test", () => {
  let editor: Editor;
  let folder: string;
  let cleanUp = () => {};
  beforeAll(async () => {
    folder = miniSite({ [path]: sheet() }, (clean) => (cleanUp = clean));
    mkdirSync(join(folder, "texts"));
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args], {
        cwd: folder,
        env: {
          ...process.env,
          GIT_AUTHOR_DATE: "2026-03-04T12:00Z",
          GIT_COMMITTER_DATE: "2026-03-04T12:00Z",
        },
      });
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "-m", "published");
    editor = new Editor(folder, ["--sources", "texts"]);
    // Not to be killed after the first test.
    running = null;
    await editor.start();
  });
  afterAll(() => {
    editor.child.kill();
    cleanUp();
  });

  test("a quick fix is for the text as it was checked, and none while the text is another", async () => {
    await editor.put({ [path]: sheet() });
    const wrong = sheet().replace("about: [closure]", "about: [closrue]");
    const told = await editor.type(path, wrong);
    const { range } = told.diagnostics[0]!;
    const typed = editor.type(path, wrong.replace("factsheet: 1\n", "factsheet: 1\n# new\n"));
    expect(await editor.fixes(path, range)).toEqual([]);
    const moved = (await typed).diagnostics[0]!.range;
    expect(moved.start).toEqual({ line: range.start.line + 1, character: range.start.character });
    expect(await editor.fixes(path, moved)).toHaveLength(1);
  });

  test("hovering tells what a record says, who an entity is, what a field and a word mean", async () => {
    await editor.put({ [path]: sheet() });
    await editor.type(path, sheet());
    const hover = async (before: string) => (await editor.ask<Hover | null>("hover", path, before))?.contents;
    expect(await hover("per: [closure-s")).toContain("Ada Berg (no date) said that the bridge is closed.");
    expect(await hover("[^closure-s")).toContain("the bridge is closed");
    expect(await hover("by: may")).toBe("Ada Berg (person)");
    expect(await hover("    ver")).toMatch(/^The source's own reporting verb/);
    expect(await hover("state: occ")).toBe("Happened: it is over.");
  });

  test("a sheet that was never saved is checked like any other", async () => {
    await editor.put({ [path]: sheet() });
    const ferry = sheet("ferry").replace("about: [closure]", "about: [closrue]");
    expect((await editor.type("content/facts/ferry.md", ferry)).diagnostics).toMatchObject([
      { code: "reference-unknown", range: { start: { line: 19, character: 12 } } },
    ]);
    expect(
      (await editor.ask<Hover>("hover", "content/facts/ferry.md", "per: [closure-s")).contents,
    ).toContain("the bridge is closed");
  });

  test("Markdown and YAML that are no sheets are left alone, and so is a sheet's prose", async () => {
    await editor.put({
      [path]: sheet(),
      "content/facts/ferry.facts.yaml": sheet("ferry").replaceAll("---\n", ""),
    });
    const page = "---\ntitle: About\nby: mayor\nver\n---\n\nWho we are.\n";
    const others = {
      "README.md": page,
      "content/pages/about.md": page,
      ".github/ci.yaml": page,
      "_data/x.yaml": page,
    };
    for (const [file, text] of Object.entries(others)) {
      expect((await editor.type(file, text)).diagnostics, file).toEqual([]);
      expect(await editor.labels(file, "\nver"), file).toEqual([]);
      for (const method of ["hover", "definition", "prepareRename"])
        expect(await editor.ask(method, file, "by: may"), `${file}: ${method}`).toBeNull();
    }
    await editor.type("content/facts/ferry.md", "The mayor spoke.[^clo]\n\nver\n");
    expect(await editor.labels("content/facts/ferry.md", "ver")).toEqual([]);
    expect(await editor.labels("content/facts/ferry.md", "[^clo")).toEqual(["closure-said", "closure"]);
  });

  test("a sheet that another program changes is read again, as soon as the editor tells of it or saves another", async () => {
    await editor.put({ [path]: sheet(), "content/facts/ferry.md": sheet("ferry") });
    const cites = sheet("ferry").replace("about: [closure]", "about: [harbour-bridge#closure]");
    expect((await editor.type("content/facts/ferry.md", cites)).diagnostics).toEqual([]);
    writeFileSync(join(folder, path), sheet().replaceAll("closure]", "end]").replace("  closure:", "  end:"));
    const uri = editor.uri(path);
    await editor.send("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] });
    await editor.until(() => editor.codes("content/facts/ferry.md").length > 0);
    expect(editor.codes("content/facts/ferry.md")).toEqual(["reference-unknown"]);
    writeFileSync(join(folder, path), sheet());
    await editor.send("textDocument/didSave", {
      textDocument: { uri: editor.uri("content/facts/ferry.md") },
    });
    await editor.until(() => editor.codes("content/facts/ferry.md").length === 0);
  });

  test("a passage is shown and gone to where the text is stored", async () => {
    await editor.put({
      [path]: sheet().replace("type: news-report", "type: news-report\n    text: article.txt"),
      "texts/article.txt": "The bridge is closed, the mayor said.\n\nNobody knows more.\n",
    });
    await editor.type(path, sheet().replace("type: news-report", "type: news-report\n    text: article.txt"));
    expect(await editor.labels(path, "cite: ")).toEqual(expect.arrayContaining(["p1", "p2"]));
    expect((await editor.ask<Hover>("hover", path, "cite: p")).contents).toBe(
      "The bridge is closed, the mayor said.",
    );
    expect(await editor.ask<Location>("definition", path, "cite: p")).toMatchObject({
      uri: editor.uri("texts/article.txt"),
      range: { start: { line: 0, character: 0 } },
    });
  });

  test("a record is gone to, in another sheet too, and an entity of the registry", async () => {
    const other = sheet("ferry").replace("about: [closure]", "about: [harbour-bridge#closure]");
    await editor.put({
      [path]: sheet().replace("\n  mayor: {type: person, name: Ada Berg}", " {}"),
      "content/facts/ferry.md": other,
      "_data/entities.yaml": "mayor: {type: person, name: Ada Berg}\n",
    });
    await editor.type("content/facts/ferry.md", other);
    expect(
      await editor.ask("definition", "content/facts/ferry.md", "about: [harbour-bridge#cl"),
    ).toMatchObject({
      uri: editor.uri(path),
      range: { start: { line: 21, character: 2 }, end: { line: 21, character: 9 } },
    });
    await editor.type(path, sheet().replace("\n  mayor: {type: person, name: Ada Berg}", " {}"));
    expect(await editor.ask("definition", path, "by: may")).toMatchObject({
      uri: editor.uri("_data/entities.yaml"),
      range: { start: { line: 0, character: 0 } },
    });
  });

  test("an id is renamed in every sheet and in notes, and never a word that looks like it", async () => {
    const own = `${sheet().replace("says: The bridge is closed.", 'says: "closure"')}The closure.[^closure] A closure.\n`;
    const other = sheet("ferry").replace("about: [closure]", "about: [harbour-bridge#closure]");
    await editor.put({ [path]: own, "content/facts/ferry.md": other });
    await editor.type(path, own);
    const { changes } = await editor.ask<WorkspaceEdit>("rename", path, "about: [clo", {
      newName: "bridge-closure",
    });
    expect(edited(own, changes, editor.uri(path))).toBe(
      own
        .replace("about: [closure]", "about: [bridge-closure]")
        .replace("  closure:\n", "  bridge-closure:\n")
        .replace("[^closure]", "[^bridge-closure]"),
    );
    expect(edited(other, changes, editor.uri("content/facts/ferry.md"))).toBe(
      other.replace("harbour-bridge#closure", "harbour-bridge#bridge-closure"),
    );
    await expect(editor.ask("rename", path, "about: [clo", { newName: "closure-said" })).rejects.toThrow(
      'There is a "closure-said" already.',
    );
    await expect(editor.ask("rename", path, "about: [clo", { newName: "No Id" })).rejects.toThrow(
      "is not an id",
    );
  });

  test("an id is renamed where it stands by now, also in a sheet that another program wrote into", async () => {
    const other = sheet("ferry").replace("about: [closure]", "about: [harbour-bridge#closure]");
    await editor.put({ [path]: sheet(), "content/facts/ferry.md": other });
    await editor.type(path, sheet());
    const grown = other.replace("title:", "# A line that stands above all others.\ntitle:");
    writeFileSync(join(folder, "content/facts/ferry.md"), grown);
    const { changes } = await editor.ask<WorkspaceEdit>("rename", path, "about: [clo", {
      newName: "bridge-closure",
    });
    expect(edited(grown, changes, editor.uri("content/facts/ferry.md"))).toBe(
      grown.replace("harbour-bridge#closure", "harbour-bridge#bridge-closure"),
    );
  });

  test("nobody is renamed into somebody else, nor a record into a person", async () => {
    await editor.put({
      [path]: sheet(),
      "content/facts/ferry.md": sheet("ferry").replaceAll("mayor", "captain"),
      "_data/entities.yaml": "macron: {type: person, name: Emmanuel Macron}\n",
    });
    await editor.type(path, sheet());
    for (const newName of ["macron", "captain", "closure"])
      await expect(editor.ask("rename", path, "by: may", { newName })).rejects.toThrow(
        `There is a "${newName}" already.`,
      );
    for (const newName of ["macron", "captain", "mayor"])
      await expect(editor.ask("rename", path, "about: [clo", { newName })).rejects.toThrow(
        `There is a "${newName}" already.`,
      );
    expect(await editor.ask("rename", path, "by: may", { newName: "ada-berg" })).not.toBeNull();
  });

  test("what a figure counts is words: no rename changes it", async () => {
    const own = sheet().replace(
      "events:\n",
      "figures:\n  lanes: {value: 4, unit: lane, of: mayor, asOf: unstated, cite: p1}\nevents:\n",
    );
    await editor.put({ [path]: own });
    await editor.type(path, own);
    const { changes } = await editor.ask<WorkspaceEdit>("rename", path, "by: may", { newName: "ada-berg" });
    expect(edited(own, changes, editor.uri(path))).toBe(
      own.replace("by: mayor", "by: ada-berg").replace("  mayor: {", "  ada-berg: {"),
    );
  });

  test("whoever renames a record that was published is told what becomes of its links", async () => {
    await editor.put({ [path]: sheet() });
    await editor.type(path, sheet());
    await editor.ask("rename", path, "about: [clo", { newName: "bridge-closure" });
    expect(editor.warned).toEqual([
      '"closure" was published: links to its line will lead to the top of the page, until you write `aka: [closure]` in "bridge-closure".',
    ]);
  });

  test("an address that names no file is told, and the conversation goes on", async () => {
    await editor.put({ [path]: sheet() });
    for (const uri of [
      "file://host/c%2fx.md",
      "file:///a%2Fb.md",
      "file:///%zz.md",
      "file:///a%00b.md",
      "untitled:1",
    ]) {
      await editor.send("textDocument/didOpen", {
        textDocument: { uri, languageId: "markdown", version: 1, text: sheet() },
      });
      await editor.send("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] });
      const textDocument = { uri };
      const position = { line: 4, character: 2 };
      const range = { start: position, end: position };
      for (const method of ["hover", "completion", "definition", "prepareRename", "rename", "codeAction"])
        await editor
          .request(`textDocument/${method}`, {
            textDocument,
            position,
            range,
            newName: "new-name",
            context: {},
          })
          .catch((error: Error) => expect(error.message).toContain(uri));
      await editor.send("textDocument/didSave", { textDocument });
      await editor.send("textDocument/didClose", { textDocument });
    }
    expect((await editor.type(path, sheet())).diagnostics).toEqual([]);
    expect(await editor.end()).toBe(0);
  });
});

test("fields, words and ids are completed with what they mean, in a text that is half typed too", async () => {
  const { editor } = await editorOf({
    [path]: sheet(),
    "_data/entities.yaml": "ferry-company: {type: organization, name: Harbour Ferries}\n",
  });
  await editor.type(path, sheet().replace("    verb: said", "    ver\n    verb: "));
  expect(await editor.labels(path, "    ver")).toContain("quote");
  expect(await editor.labels(path, "    ver")).not.toContain("says");
  expect(await editor.labels(path, "    verb: ")).toContain("warned");
  expect(await editor.labels(path, "    by: ")).toEqual(["mayor", "ferry-company"]);
  expect(await editor.labels(path, "about: [")).toEqual(
    expect.arrayContaining(["closure-said", "closure", "mayor"]),
  );
  expect(await editor.labels(path, "mayor said.[^")).toEqual(["closure-said", "closure"]);
  const states = await editor.ask<{ label: string; documentation: string }[]>("completion", path, "state: ");
  expect(states.find(({ label }) => label === "postponed")?.documentation).toBe(
    "Postponed: off its date, still on.",
  );
});

test("a folder that can't be read is told once, and not with every few letters", async () => {
  const { editor } = await editorOf({ "notes.md": "" });
  for (let version = 1; version < 4; version++) {
    await editor.send(version === 1 ? "textDocument/didOpen" : "textDocument/didChange", {
      textDocument: { uri: editor.uri("notes.md"), languageId: "markdown", version, text: "" },
      contentChanges: [{ text: `${version}` }],
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  expect(editor.warned).toEqual(['There is no folder "content".']);
  expect(await editor.end()).toBe(0);
});

test("with 1,000 sheets every question is answered within 100 ms", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 1_000 }, (_, index) => [`content/facts/sheet-${index}.md`, sheet(`sheet-${index}`)]),
  );
  // What is measured is what editors start.
  const editor = new Editor(miniSite(files), [], []);
  await editor.start();
  const file = "content/facts/sheet-500.md";
  await editor.type(file, sheet("sheet-500"));
  const asked = [
    ["completion", "by: may"],
    ["completion", "about: [clo"],
    ["hover", "per: [closure-s"],
    ["definition", "about: [clo"],
  ] as const;
  for (const [method, before] of asked) {
    const took: number[] = [];
    // Other work on the machine may hold up some of them.
    for (let time = 0; time < 6; time++) {
      const start = performance.now();
      await editor.ask(method, file, before);
      took.push(performance.now() - start);
    }
    expect(took.toSorted((a, b) => a - b)[2], `${method} ${before}`).toBeLessThan(100);
  }
});

/** A text with the edits that an answer has for it. */
function edited(text: string, edits: WorkspaceEdit["changes"], uri: string): string {
  const lines = text.split("\n");
  for (const { range, newText } of (edits?.[uri] ?? []).toReversed()) {
    const line = lines[range.start.line] ?? "";
    lines[range.start.line] =
      line.slice(0, range.start.character) + newText + line.slice(range.end.character);
  }
  return lines.join("\n");
}
