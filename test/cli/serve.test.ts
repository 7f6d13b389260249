import type { ChildProcess } from "node:child_process";
import { readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { childrenOf, untilIdle } from "../support/processes.ts";
import { brokenSheet, miniSite, readout, sheet, startReadout, textOf } from "./mini-site.ts";

const content = {
  "content/facts/a.md": sheet(),
  "content/pages/about.md": "---\ntitle: About\n---\nWhat this site is.\n",
  "_site/build.json": '{"files":{}}',
};
const address = "briefings/harbour-bridge/";
/** Somewhere above what other programs like to use. */
const port = String(20_000 + (process.pid % 6_000));

interface State {
  readonly build: string;
  readonly problems: string | null;
  readonly remarks?: { readonly count: number; readonly text: string } | null;
  readonly links?: Readonly<Record<string, string>>;
}

interface Preview {
  readonly child: ChildProcess;
  readonly url: string;
  readonly said: () => string;
  /** What of it is no error and no remark. */
  readonly printed: () => string;
  readonly page: (path: string) => Promise<string>;
  /** What an open page is told; the next state that fits. */
  readonly next: (fits: (state: State) => boolean) => Promise<State>;
}

async function startPreview(
  folder: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
  usual: readonly string[] = ["--port", port, "--no-search"],
  meanwhile: (child: ChildProcess) => Promise<void> = async () => {},
): Promise<Preview> {
  const child = startReadout(folder, ["serve", ...usual, "--now", "2026-03-05", ...args], env);
  onTestFinished(() => ended(child));
  await meanwhile(child);
  const [out, err] = [textOf(child.stdout), textOf(child.stderr)];
  const said = () => out() + err();
  const url = await until(() => /Preview at (\S+)/.exec(out())?.[1], said);
  const states: State[] = [];
  const stream = await fetch(new URL("/.readout/events", url));
  void collect(stream, states);
  let seen = 0;
  return {
    child,
    url,
    said,
    printed: out,
    page: async (path) => (await fetch(new URL(path, url))).text(),
    next: (fits) =>
      until(() => {
        while (seen < states.length) {
          const state = states[seen++];
          if (state && fits(state)) return state;
        }
        return undefined;
      }, said),
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await new Promise((resolve) => child.once("exit", resolve));
}

/** The text of a page when it has these words, which may be before it is served. */
async function untilAnswered(address: string, words = "</html>"): Promise<string> {
  for (const end = Date.now() + 45_000; Date.now() < end; await pause(100)) {
    const text = await fetch(address).then(
      (response) => response.text(),
      () => "",
    );
    if (text.includes(words) && !text.includes("There is no page here.")) return text;
  }
  throw new Error(`${address} was never served with "${words}".`);
}

async function collect(stream: Response, states: State[]): Promise<void> {
  let text = "";
  try {
    for await (const chunk of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) states.push(JSON.parse(event.replace(/^data: /, "")) as State);
    }
  } catch {
    // The preview has ended.
  }
}

async function until<T>(look: () => T | undefined, said: () => string): Promise<T> {
  for (const end = Date.now() + 45_000; Date.now() < end; await pause(25)) {
    const found = look();
    if (found !== undefined) return found;
  }
  throw new Error(`It did not happen. The preview said:\n${said()}`);
}

describe("the preview", () => {
  const withEditor = (editor: string) =>
    `export default { title: "T", editor: ${JSON.stringify(editor)} };\n`;

  test("takes the next free port where none was named, begins with a broken sheet too, with no links in it without --editor, shows every save, keeps the last good page over a broken sheet, comes back when it is mended, and never says that a page is missing while its sheet is being saved, but of one that is gone", async () => {
    const taken = createServer().on("error", () => {});
    await new Promise((resolve) =>
      taken.listen(8080, "127.0.0.1", () => resolve(null)).once("error", resolve),
    );
    onTestFinished(() => void taken.close());
    const folder = miniSite({
      ...content,
      "content/facts/a.md": brokenSheet,
      "content/facts/draft.md": sheet("second").replace("id: second", "id: second\ndraft: true"),
    });
    const preview = await startPreview(folder, [], {}, ["--no-search"]);
    expect(preview.printed()).toMatch(
      /^Preview at http:\/\/localhost:80(?:8[1-9]|9\d)\/ \(port 8080 is taken; end it with Ctrl\+C\)$/m,
    );
    const begun = await preview.next(() => true);
    expect(begun.problems).toContain("content/facts/a.md:25:12");
    expect(begun.links).toEqual({});
    writeFileSync(join(folder, "content/facts/a.md"), sheet());
    const first = await preview.next((state) => state.problems === null);
    expect(await preview.page(address)).toContain(`data-build="${first.build}"`);
    expect(await preview.page("briefings/second/")).toContain("Council closes the harbour bridge");

    const file = join(folder, "content/facts/a.md");
    writeFileSync(file, sheet("harbour-bridge", "A second title"));
    const second = await preview.next((state) => state.build !== first.build);
    expect(await preview.page(address)).toContain("A second title");

    writeFileSync(file, brokenSheet);
    const broken = await preview.next((state) => state.problems !== null);
    expect(broken.build).toBe(second.build);
    expect(broken.problems).toContain("content/facts/a.md:25:12  error");
    expect(await preview.page(address)).toContain("A second title");

    // As editors save: to a file of another name, which then takes the place.
    writeFileSync(`${file}.tmp`, sheet("harbour-bridge", "A third title"));
    renameSync(`${file}.tmp`, file);
    const mended = await preview.next((state) => state.build !== second.build);
    expect(mended.problems).toBeNull();
    expect(await preview.page(address)).toContain("A third title");

    const statuses = new Set<number>();
    for (let save = 1; save <= 8; save++) {
      writeFileSync(file, sheet("harbour-bridge", `Title ${save}`));
      for (let text = ""; !text.includes(`Title ${save}`); ) {
        const response = await fetch(new URL(address, preview.url));
        statuses.add(response.status);
        text = await response.text();
      }
    }
    expect([...statuses]).toEqual([200]);

    rmSync(join(folder, "content/facts/draft.md"));
    const answer = () => fetch(new URL("briefings/second/", preview.url));
    await expect.poll(async () => (await answer()).status, { timeout: 45_000 }).toBe(404);
    expect(await (await answer()).text()).toContain("Page not found");

    rmSync(join(folder, "content/facts"), { recursive: true });
    const emptied = await preview.next((state) => state.problems !== null);
    expect(emptied.problems).toContain('There is no folder "content/facts".');
    expect(readdirSync(join(folder, "_site"))).toEqual(["build.json"]);
  });

  test("an editor that could be none is told, in site.ts at its place", async () => {
    const folder = miniSite({
      "content/facts/a.md": sheet(),
      "_data/site.ts": withEditor("javascript:alert({file})"),
    });
    expect((await readout(folder, ["check"])).out).toContain(
      '^^^^^^ "editor" can\'t be "javascript:alert({file})".\n' +
        "  What opens places in the preview: vscode, vscodium, cursor, zed, or an address with {file} in it, " +
        "such as vscode://file/{file}:{line}.\n",
    );
    expect(await readout(folder, ["serve", "--editor", "javascript:alert({file})"])).toMatchObject({
      code: 2,
      err: expect.stringContaining(`--editor can't be "javascript:alert({file})".`),
    });
  });

  test("the source view shows the stored text with what cites it, and nothing of it is in the site; every save of a page and of a plain file is shown, and a page that is wrong spoils no later build; the search has an index of what is there when it is opened; places open the editor that a flag names, whatever site.ts says", async () => {
    const folder = miniSite({
      ...content,
      "content/facts/a.md": sheet().replace("type: news-report", "type: news-report\n    text: article.txt"),
      "sources/article.txt": "The bridge is closed.\n\nNobody <knows> more.\n",
      "content/pages/files/note.txt": "one",
      "_data/site.ts": withEditor("my-editor://open/{path}:{line}:{column}"),
    });
    const preview = await startPreview(folder, ["--editor", "vscode"], {}, ["--port", port]);
    let shown = await preview.next(() => true);
    const view = await preview.page(".readout/source/harbour-bridge/");
    expect(view).toContain(
      '<mark class="statement event">The bridge is closed.<small>closure-said, closure</small></mark>',
    );
    expect(view).toContain("<p>Nobody &lt;knows&gt; more.</p>");
    expect(await preview.page(".readout/source/nowhere/")).toContain("Page not found");
    await readout(folder, ["build", "--no-search", "--now", "2026-03-05"]);
    expect(
      readdirSync(join(folder, "_site"), { recursive: true }).filter((name) =>
        String(name).includes("source/"),
      ),
    ).toEqual([]);

    expect(await preview.page("about/")).toContain("What this site is.");
    const save = (path: string, text: string) => writeFileSync(join(folder, "content/pages", path), text);

    save("files/note.txt", "two");
    shown = await preview.next((state) => state.build !== shown.build);
    expect(await preview.page("files/note.txt")).toBe("two");

    save("about.md", "---\n__proto__: {polluted: 1}\n---\nSpoilt\n");
    const broken = await preview.next((state) => state.problems !== null);
    expect(broken.build).toBe(shown.build);
    expect(broken.problems).toContain("content/pages/about.md:2:1  error  page-not-data");
    expect(broken.links).toEqual({
      "content/pages/about.md:2:1": `vscode://file${folder}/content/pages/about.md:2:1`,
    });
    expect(await preview.page("about/")).toContain("What this site is.");

    save("about.md", "---\ntitle: About\n---\nMended.\n");
    const mended = await preview.next((state) => state.build !== shown.build);
    expect(mended.problems).toBeNull();
    expect(await preview.page("about/")).toContain("Mended.");

    const indexed = async () => {
      expect((await fetch(new URL("search/", preview.url))).status).toBe(200);
      return JSON.parse(await preview.page("pagefind/pagefind-entry.json")).languages.en.page_count;
    };
    expect(await indexed()).toBe(1);
    writeFileSync(join(folder, "content/facts/b.md"), sheet("second"));
    await preview.next((state) => state.build !== mended.build);
    expect(await indexed()).toBe(2);
  });

  test("tells a remark once, in full where it is in what was just saved, and again only when it comes back; on the page, warnings of the sheet just saved in full, and those of others in one line; the errors of the sheet just saved first, then other errors, and of warnings how many there are; places open the editor in site.ts where no flag names another", async () => {
    const overdue = (id: string) =>
      sheet(id)
        .replace("state: occurred", "state: scheduled")
        .replace("when: 2026-03-03", "when: 2026-03-04");
    const note = "A toll is possible. ".repeat(30);
    const remarked = (title: string) =>
      sheet("harbour-bridge", title).replace("bottomLine: ", `bottomLine: ${note}`);
    const folder = miniSite({
      ...content,
      "content/facts/a.md": remarked("First"),
      "content/facts/b.md": overdue("b"),
      "content/facts/c.md": overdue("c"),
      "_data/site.ts": withEditor("my-editor://open/{path}:{line}:{column}"),
    });
    const preview = await startPreview(folder);
    const start = preview.said();
    expect(start).toMatch(/^warning {2}2 event-overdue: npx readout check --now 2026-03-05$/m);
    expect(start).not.toContain("content/facts/b.md:");
    expect(preview.printed().trimEnd().split("\n").at(-1)).toBe(
      `Preview at ${preview.url} (end it with Ctrl+C)`,
    );

    const count = (words: string) => preview.said().split(words).length - 1;
    let shown = await preview.next(() => true);
    expect(shown.remarks).toEqual({
      count: 3,
      text: "2 warnings, 1 note in the sheets: npx readout check --now 2026-03-05\n",
    });
    const save = async (text: string, id = "a") => {
      writeFileSync(join(folder, `content/facts/${id}.md`), text);
      shown = await preview.next((state) => state.build !== shown.build);
    };
    expect(count("note  1 bottom-line-long: npx readout check --now 2026-03-05\n")).toBe(1);
    await save(remarked("Second"));
    expect(count("bottom-line-long")).toBe(1);
    await save(sheet());

    await save(`${overdue("b")}More.\n`, "b");
    expect(shown.remarks?.text).toMatch(/^content\/facts\/b\.md:\d+:\d+ {2}warning {2}\S+\n/);
    expect(shown.remarks?.text).not.toContain("content/facts/c.md");
    expect(shown.remarks?.text).toMatch(/\n1 warning in other sheets: npx readout check/);
    const [remark, link] = Object.entries(shown.links ?? {})[0] ?? [];
    expect(remark).toMatch(/^content\/facts\/b\.md:\d+:\d+$/);
    expect(link).toBe(`my-editor://open${folder}/${remark}`);

    await save(remarked("Third"));
    await until(() => (count("bottom-line-long") === 2 ? true : undefined), preview.said);
    expect(preview.said()).toContain("content/facts/a.md:5:13  note  bottom-line-long");

    writeFileSync(join(folder, "content/facts/a.md"), brokenSheet);
    const place = "content/facts/a.md:25:12";
    expect((await preview.next((state) => state.problems !== null)).links).toEqual({
      [place]: `my-editor://open${folder}/${place}`,
    });
    writeFileSync(join(folder, "content/facts/c.md"), overdue("c").replace("verb: said", "verb: sayed"));
    const both = (await preview.next((state) => state.problems?.includes("sayed") ?? false)).problems ?? "";
    const parts = both.split("\n").filter((line) => /^\S/.test(line));
    expect(parts).toEqual([
      expect.stringMatching(/^content\/facts\/c\.md:\d+:\d+ {2}error/),
      expect.stringMatching(/^content\/facts\/a\.md:25:12 {2}error/),
      expect.stringMatching(/^warning {2}\d event-overdue: npx readout check --now 2026-03-05$/),
      expect.stringMatching(/^2 errors, \d warnings? in 3 sheets$/),
    ]);
  });

  const many = Array.from({ length: 120 }, (_, number) => [
    `content/facts/n${number}.md`,
    sheet(`bridge-${number}`),
  ]);

  test("of many sheets is there before all are checked, shows the one just saved, and tells right after what is wrong with them", async () => {
    const differing = (record: string) =>
      sheet("second").replace(
        "about: [closure]",
        `about: [closure]\n    differs: [{from: "harbour-bridge#${record}", in: safety}]`,
      );
    // Nothing was kept of a folder that is new.
    const start = async () => {
      const folder = miniSite({
        ...content,
        ...Object.fromEntries(many),
        "content/facts/b.md": differing("never-said"),
      });
      const preview = await startPreview(folder);
      return { folder, preview, first: await preview.next(() => true) };
    };
    let { folder, preview, first } = await start();
    // On a busy machine this test may look when all is checked: then it was too late itself, and looks again.
    for (let tries = 0; first.problems !== null && tries < 3; tries++) {
      await ended(preview.child);
      ({ folder, preview, first } = await start());
    }
    expect(first.problems).toBeNull();
    const checked = await preview.next((state) => state.problems !== null);
    expect(checked.build).toBe(first.build);
    expect(checked.problems).toContain("content/facts/b.md:");

    writeFileSync(join(folder, "content/facts/b.md"), differing("closure-said"));
    const mended = await preview.next((state) => state.problems === null);
    // What the next save does to others.
    writeFileSync(join(folder, "content/facts/a.md"), sheet().replaceAll("closure-said", "shut-said"));
    const shown = await preview.next((state) => state.build !== mended.build);
    const later = await preview.next((state) => state.problems !== null);
    expect(later.build).toBe(shown.build);
    expect(later.problems).toContain("content/facts/b.md:");
  });

  test("of many sheets tells what is wrong with them where the check was done before it could listen", async () => {
    const folder = miniSite({
      ...content,
      ...Object.fromEntries(many),
      "content/facts/b.md": sheet("second").replace("about: [closure]", "about: [gone]"),
    });
    const preview = await startPreview(folder, [], {}, undefined, async ({ pid = 0 }) => {
      const builder = await until(() => childrenOf(pid, /builder\.js/)[0], String);
      process.kill(pid, "SIGSTOP");
      await untilIdle(builder);
      process.kill(pid, "SIGCONT");
    });
    expect((await preview.next((state) => state.problems !== null)).problems).toContain(
      "content/facts/b.md:",
    );
  });

  test("of which a page is asked as its builder is killed says so, and the next save is shown", async () => {
    const folder = miniSite(content);
    const preview = await startPreview(folder);
    await preview.next(() => true);
    const [builder = 0] = childrenOf(preview.child.pid ?? 0, /builder\.js/);
    process.kill(builder, "SIGKILL");
    await Promise.all(Array.from({ length: 30 }, () => preview.page("about/")));
    expect(await preview.page("about/")).toContain(
      "The process that makes pages has ended. The next save starts it again.",
    );
    writeFileSync(join(folder, "content/facts/a.md"), sheet("harbour-bridge", "Council opens the bridge"));
    await preview.next(() => true);
    expect(await preview.page("about/")).toContain("What this site is.");
  });

  test("makes what is asked for and nothing else, answers as a static host would, to this machine alone, under its prefix, with --quiet prints the address and nothing else, takes the port that was named or none, and leaves nothing when it ends", async () => {
    const folder = miniSite(content);
    // Of its own: others may show previews meanwhile.
    const temporary = miniSite();
    const preview = await startPreview(folder, ["--path-prefix", "/x/y/", "--quiet"], { TMPDIR: temporary });
    const left = () => readdirSync(temporary).filter((name) => name.startsWith("readout-preview-"));
    expect(JSON.parse(await preview.page(`${address}facts.json`)).id).toBe("harbour-bridge");
    expect(await preview.page("feed.xml")).toContain("Council closes the harbour bridge");
    expect((await fetch(new URL("briefings", preview.url))).status).toBe(200);
    const [made = ""] = left();
    const pages = readdirSync(join(temporary, made, "site"), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".html"))
      .toSorted();
    expect(pages).toEqual(["briefings/harbour-bridge/index.html", "briefings/index.html"]);

    const status = async (path: string, init: RequestInit = {}) =>
      (await fetch(new URL(path, preview.url), { redirect: "manual", ...init })).status;
    expect(preview.url).toMatch(/\/x\/y\/$/);
    expect(await status("/x/y/")).toBe(200);
    expect(await status("/x/y/briefings")).toBe(302);
    expect(await status("/")).toBe(302);
    expect(await status("/x/y/nowhere/")).toBe(404);
    expect(await status("/briefings/")).toBe(404);
    expect(await status("/x/y/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd")).toBe(404);
    expect(await status("/x/y/%00")).toBe(400);
    expect(await status("/x/y/", { method: "POST" })).toBe(405);
    expect(await preview.page("/x/y/nowhere/")).toContain("/.readout/live.js");
    expect(preview.said()).toBe(`Preview at ${preview.url}\n`);

    const second = await readout(folder, ["serve", "--port", port, "--no-search"], { TMPDIR: temporary });
    expect(second).toEqual({
      code: 2,
      out: "",
      err: `Stopped. Port ${port} is taken.\nChoose another one with --port, or leave --port out: then the next free one is used.\n`,
    });
    expect(left()).toHaveLength(1);
    preview.child.kill("SIGINT");
    const code = await new Promise((resolve) => preview.child.once("exit", resolve));
    expect(code).toBe(0);
    expect(left()).toEqual([]);
  });

  test("who comes while it starts gets the page as soon as there is one, though nobody reads what it prints, and it ends when it is told", async () => {
    const folder = miniSite(content);
    const args = ["serve", "--port", port, "--no-search", "--now", "2026-03-05"];
    const child = startReadout(folder, args);
    onTestFinished(() => ended(child));
    child.stdout?.destroy();
    child.stderr?.destroy();
    // The first answer of all.
    expect(await untilAnswered(`http://localhost:${port}/`)).toContain("Council closes the harbour bridge");
    writeFileSync(join(folder, "content/facts/a.md"), sheet("harbour-bridge", "A second title"));
    await untilAnswered(`http://localhost:${port}/`, "A second title");
    child.kill("SIGHUP");
    expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(0);
  });
});
