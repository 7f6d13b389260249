import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { startedOnce } from "../support/build-site.ts";
import { endOf, runInTurn } from "../support/commands-in-turn.ts";
import { copyOfProgram, smallProgram, uncompiledCopy } from "../support/program-copy.ts";
import { readout } from "./mini-site.ts";

const build = (folder: string, out: string, env?: Readonly<Record<string, string>>) =>
  readout(folder, ["build", "--no-search", "--quiet", "--now", "2026-03-05", "--out", out], env, folder);

/** What was compiled, with the times of it. */
const compiled = (folder: string) =>
  Object.fromEntries(
    readdirSync(join(folder, "dist")).map((name) => [name, statSync(join(folder, "dist", name)).mtimeMs]),
  );
const writeFiles = (folder: string, files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};
const change = (path: string, from: string, to: string) => {
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
};

/** A start of the small program; its files are compiled anew where that is needed. */
const start = (folder: string, env: Readonly<Record<string, string>> = {}) =>
  readout(folder, [], env, folder);
const said = (word: string) => ({ code: 0, out: `${word}\n`, err: "" });

/** Variables with which a start does this, in plain JavaScript, before it moves its file of that number (from 0) to its place. */
const beforeFile = (number: number, code: string) => {
  const hook = `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module";
    const move = fs.renameSync; let count = 0;
    fs.renameSync = (...paths) => { if (count++ === ${number}) { ${code} } move(...paths); };
    syncBuiltinESMExports();`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` };
};

test("without npm's prepare, the first start compiles the program, and two at once do no harm", async () => {
  const folder = smallProgram();
  expect(await Promise.all([start(folder), start(folder)])).toEqual([said("harbour"), said("harbour")]);
  expect(Object.keys(compiled(folder)).filter((name) => !/\.(?:js|js\.map|json)$/.test(name))).toEqual([]);
  const before = compiled(folder);
  expect(await start(folder)).toEqual(said("harbour"));
  expect(Object.keys(compiled(folder))).toEqual(Object.keys(before));
});

test("a start that was killed while it compiled leaves nothing that the next would take for the program", async () => {
  const folder = smallProgram();
  expect(await start(folder)).toEqual(said("harbour"));
  const files = Object.keys(compiled(folder));
  expect(files.length).toBeGreaterThan(10);
  // Before the first file, between two of them, and before the last, which says what they were made of.
  for (const number of [0, 5, files.length - 1]) {
    rmSync(join(folder, "dist"), { recursive: true });
    const killed = await start(folder, beforeFile(number, 'process.kill(process.pid, "SIGKILL");'));
    expect(killed).toEqual({ code: null, out: "", err: "" });
    expect(readdirSync(join(folder, "dist")).filter((name) => files.includes(name))).toHaveLength(number);
    expect(await start(folder)).toEqual(said("harbour"));
    expect(Object.keys(compiled(folder))).toEqual(expect.arrayContaining(files));
  }
});

test("what is taken back while the program is being compiled is not in what the next start runs", async () => {
  const folder = smallProgram();
  const path = join(folder, "src/word.ts");
  const before = readFileSync(path, "utf8");
  change(path, "harbour", "bridge");
  // It is compiled by then, and being written.
  const takeBack = `fs.writeFileSync(${JSON.stringify(path)}, ${JSON.stringify(before)});`;
  expect(await start(folder, beforeFile(1, takeBack))).toEqual(said("bridge"));
  expect(await start(folder)).toEqual(said("harbour"));
});

test("where something compiled was damaged or is gone, the program is compiled again", async () => {
  const folder = smallProgram();
  expect(await start(folder)).toEqual(said("harbour"));
  for (const [name, text] of [
    ["main.js", "import {"],
    ["index.js", "export default {};"],
    ["jsx-runtime.js", null],
    ["compiled.json", ""],
    ["compiled.json", "[]"],
  ] as const) {
    const path = join(folder, "dist", name);
    if (text === null) rmSync(path);
    else writeFileSync(path, text);
    expect(await start(folder)).toEqual(said("harbour"));
    expect(readFileSync(path, "utf8")).not.toBe(text);
  }
});

test("a change to the program, to owners' code, and to what that has from elsewhere is seen at the next start", async () => {
  const folder = smallProgram({
    "src/cli/main.ts": `
      import { importCode } from "../compile/owners-code.ts";
      import { word } from "../word.ts";
      export const main = async ([path]: readonly string[]) => {
        const [footer] = await importCode([path ?? ""]);
        console.log(word, (footer?.Footer as () => { text: string })().text);
        return 0;
      };`,
    "owner.ts": 'export const owner = "Ada Berg";\n',
    "_data/box.tsx": "export const Box = () => <b>Box</b>;\n",
    "layouts/note.json": '{"text": "first note"}\n',
    "layouts/parts/beside.txt": "beside",
    "layouts/parts/footer.tsx": `
      import { readFileSync } from "node:fs";
      import { Box } from "../../_data/box.tsx";
      import { owner } from "../../owner.ts";
      import note from "../note.json" with { type: "json" };
      const file = readFileSync(new URL("./beside.txt", import.meta.url), "utf8");
      export const Footer = () => <p class={owner} title={file}><Box />{note.text}</p>;\n`,
  });
  const footer = join(folder, "layouts/parts/footer.tsx");
  const page = async () => {
    const { code, out, err } = await readout(folder, [footer], {}, folder);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    return out;
  };
  expect(await page()).toBe('harbour <p class="Ada Berg" title="beside"><b>Box</b>first note</p>\n');
  change(join(folder, "layouts/note.json"), "first", "second");
  expect(await page()).toBe('harbour <p class="Ada Berg" title="beside"><b>Box</b>second note</p>\n');
  change(join(folder, "owner.ts"), "Ada", "Eva");
  expect(await page()).toBe('harbour <p class="Eva Berg" title="beside"><b>Box</b>second note</p>\n');
  change(footer, "<p ", '<p lang="en" ');
  const changed = '<p lang="en" class="Eva Berg" title="beside"><b>Box</b>second note</p>';
  expect(await page()).toBe(`harbour ${changed}\n`);
  change(join(folder, "src/word.ts"), "harbour", "bridge");
  expect(await page()).toBe(`bridge ${changed}\n`);
});

describe("where nothing can be written", () => {
  /** Runs as somebody who may only read there. */
  const asReader = (folder: string) => {
    const isRoot = process.getuid?.() === 0;
    expect(spawnSync("chmod", ["-R", isRoot ? "go+rX-w" : "a-w", folder]).status).toBe(0);
    onTestFinished(() => void spawnSync("chmod", ["-R", "u+w", folder]));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [...startedOnce, join(folder, "src/cli/readout.js"), "check", "--now", "2026-03-05"],
      {
        cwd: folder,
        encoding: "utf8",
        env: { PATH: process.env.PATH },
        ...(isRoot && { uid: 65534, gid: 65534 }),
      },
    );
    return { status, stdout, stderr };
  };

  test("what was compiled before runs, in a copy too whose files have other times", () => {
    const folder = copyOfProgram();
    for (const name of ["src/index.ts", "dist/main.js"]) utimesSync(join(folder, name), 1, 1);
    expect(asReader(folder)).toMatchObject({ status: 0, stderr: "" });
  });

  test("not even for a moment, that is told", async () => {
    const folder = copyOfProgram();
    writeFiles(folder, { "_data/site.ts": "export default {};\n" });
    expect(await readout(folder, ["check"], { TMPDIR: join(folder, "gone") }, folder)).toEqual({
      code: 2,
      out: "",
      err: `Stopped. The folder for temporary files, "${folder}/gone", can't be written to: it does not exist.\nCheck how it is spelled.\n`,
    });
  });

  test("a program that has still to be compiled says so, and who can do it", () => {
    expect(asReader(smallProgram())).toEqual({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(
        /^Readout could not start: it has to be compiled into .*dist, and that can't be written \(EACCES\)\.\nAs somebody who may write there, run in the folder above: npm run prepare\n$/,
      ),
    });
  });
});

test("only what the program wrote itself is ever taken away from dist/", async () => {
  const folder = smallProgram();
  const found = {
    "dist/chunk-OLDCHUNK.js": "",
    "dist/chunk-mine.js": "",
    "dist/chunk-NEWCHUNK.js": "",
    "dist/thesis/ten-years.txt": "",
    "dist/index.html": "",
  };
  writeFiles(folder, found);
  for (const name of Object.keys(found)) if (!name.includes("NEW")) utimesSync(join(folder, name), 0, 0);
  expect(await start(folder)).toEqual(said("harbour"));
  const left = readdirSync(join(folder, "dist"));
  expect(left).toEqual(
    expect.arrayContaining(["chunk-mine.js", "chunk-NEWCHUNK.js", "thesis", "index.html"]),
  );
  expect(left).not.toContain("chunk-OLDCHUNK.js");
});

test("the program is compiled by npm's prepare, as npm ci runs it, and not again by the starts after it; layouts, data and .eleventy.js have the engine that is running, and the next build has what changed in it and in them", async () => {
  const folder = uncompiledCopy();
  const other = "(globalThis as { other?: unknown }).other";
  writeFiles(folder, {
    "_data/site.ts": 'import { defineSite } from "#engine";\nexport default defineSite({ title: "Desk" });\n',
    "_data/same.ts": `import { href } from "#engine";\n${other} = href;\nexport default {};\n`,
    "own.ts": "export const permalink: string = '/same/';\n",
  });
  change(
    join(folder, ".eleventy.js"),
    "import { readout }",
    'import { permalink } from "./own.ts";\nimport { href, readout }',
  );
  change(
    join(folder, ".eleventy.js"),
    "  return readout",
    "  eleventyConfig.addTemplate('same.njk', 'same: ' + (globalThis.other === href), { permalink });\n  return readout",
  );
  change(
    join(folder, "layouts/parts/site-footer.tsx"),
    "<footer",
    `<footer data-same={String(href === ${other})}`,
  );
  expect(spawnSync("npm", ["run", "prepare"], { cwd: folder }).status).toBe(0);
  const before = compiled(folder);
  expect(Object.keys(before)).toEqual(expect.arrayContaining(["main.js", "index.js", "compiled.json"]));
  expect(await build(folder, "site")).toEqual({ code: 0, out: "", err: "" });
  expect(await build(folder, "traced", { READOUT_DEBUG: "1" })).toEqual({ code: 0, out: "", err: "" });
  expect(compiled(folder)).toEqual(before);
  const manifest = (out: string) => readFileSync(join(folder, out, "build.json"), "utf8");
  expect(manifest("traced")).toBe(manifest("site"));
  const page = readFileSync(join(folder, "site/same/index.html"), "utf8");
  expect(page).toContain("same: true");
  expect(page).toContain('<footer data-same="true"');

  change(join(folder, "layouts/parts/site-footer.tsx"), "<footer", '<footer data-new="yes"');
  change(join(folder, "src/model/vocabulary.ts"), '"Happened"', '"Took place"');
  expect(await build(folder, "site")).toEqual({ code: 0, out: "", err: "" });
  const briefing = readFileSync(join(folder, "site/briefings/harbour-bridge/index.html"), "utf8");
  expect(briefing).toContain('<footer data-new="yes" data-same="true"');
  expect(briefing).toContain("Took place");
});

describe("what is wrong in the owner's code is told with its file and line", () => {
  // One program, started once: what is read anew by each build is broken and mended again. `.eleventy.js` is read once by each start.
  let folder = "";
  let cleanUp = () => {};
  beforeAll(() => {
    folder = copyOfProgram({}, (clean) => (cleanUp = clean));
  });
  afterAll(() => {
    endOf(folder);
    cleanUp();
  });
  const builtInTurn = () =>
    runInTurn(folder, ["build", "--no-search", "--quiet", "--now", "2026-03-05", "--out", "site"], folder);
  /** Changes a file until the test is over. */
  const broken = (path: string, from: string, to: string) => {
    const whole = readFileSync(join(folder, path), "utf8");
    onTestFinished(() => writeFileSync(join(folder, path), whole));
    change(join(folder, path), from, to);
  };
  const footer = "layouts/parts/site-footer.tsx";

  test.each([
    ["<footer", "<footer <", /^Stopped\. .+ \(layouts\/parts\/site-footer\.tsx:\d+\)\n/],
    [
      "import ",
      'import "./gone.ts";\nimport ',
      /^Stopped\. Could not resolve "\.\/gone\.ts" \(layouts\/parts\/site-footer\.tsx:1\)\n/,
    ],
  ])("a layout that can't be read: %s", async (from, to, words) => {
    broken(footer, from, to);
    const { code, err } = await builtInTurn();
    expect(err).toMatch(words);
    expect(err).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });

  test("a layout, where it runs", async () => {
    broken(footer, "<footer", "<footer data-x={(undefined as unknown as string).trim()}");
    const line =
      readFileSync(join(folder, footer), "utf8")
        .split("\n")
        .findIndex((text) => text.includes("data-x")) + 1;
    const { code, err } = await builtInTurn();
    expect(err).toContain(`(layouts/parts/site-footer.tsx:${line})`);
    expect(err).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });

  test("a data file, where it is read and where it runs", async () => {
    writeFiles(folder, { "_data/counts.ts": "export default {\n  harbours: = 3,\n};\n" });
    expect((await builtInTurn()).err).toContain('Unexpected "=" (_data/counts.ts:2)');
    rmSync(join(folder, "_data"), { recursive: true });
    writeFiles(folder, {
      "_data/ships.ts": 'export default () => {\n  throw new Error("No harbour.");\n};\n',
    });
    expect((await builtInTurn()).err).toContain("No harbour. (_data/ships.ts:2)");
    rmSync(join(folder, "_data"), { recursive: true });
  });

  test(".eleventy.js, by a start of its own", async () => {
    broken(".eleventy.js", "  return readout", "  return return");
    const { code, err } = await build(folder, "site");
    expect(err).toMatch(/^Stopped\. Unexpected "return" \(\.eleventy\.js:5\)\n/);
    expect(err).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });

  test("what is left to fail unattended, by a start of its own", async () => {
    broken(
      ".eleventy.js",
      "  return readout",
      '  eleventyConfig.on("eleventy.after", () => void Promise.reject(new Error("The mirror is not there.")));\n  return readout',
    );
    expect(await build(folder, "site")).toEqual({
      code: 2,
      out: "",
      err: "Stopped. The mirror is not there. (.eleventy.js:5)\nFor the place in the program: READOUT_DEBUG=1\n",
    });
    expect(existsSync(join(folder, "site"))).toBe(false);
  });
});
