import { spawnSync } from "node:child_process";
import { once } from "node:events";
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
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { copyOfProgram, uncompiledCopy } from "../support/program-copy.ts";
import { readout, startReadout } from "./mini-site.ts";

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

test("the program is compiled by npm's prepare, as npm ci runs it, and not again by the starts after it", async () => {
  const folder = uncompiledCopy();
  expect(spawnSync("npm", ["run", "prepare"], { cwd: folder }).status).toBe(0);
  const before = compiled(folder);
  expect(Object.keys(before)).toEqual(expect.arrayContaining(["main.js", "index.js", "compiled.json"]));
  expect(await build(folder, "first")).toEqual({ code: 0, out: "", err: "" });
  expect(await build(folder, "traced", { READOUT_DEBUG: "1" })).toEqual({ code: 0, out: "", err: "" });
  expect(compiled(folder)).toEqual(before);
  const manifest = (out: string) => readFileSync(join(folder, out, "build.json"), "utf8");
  expect(manifest("traced")).toBe(manifest("first"));
});

test("without npm's prepare, the first start compiles the program, and two at once do no harm", async () => {
  const folder = uncompiledCopy();
  const both = [build(folder, "first"), build(folder, "second")];
  expect(await Promise.all(both)).toEqual([
    { code: 0, out: "", err: "" },
    { code: 0, out: "", err: "" },
  ]);
  expect(Object.keys(compiled(folder)).filter((name) => !/\.(?:js|js\.map|json)$/.test(name))).toEqual([]);
  const before = compiled(folder);
  expect((await readout(folder, ["--version"], {}, folder)).code).toBe(0);
  expect(Object.keys(compiled(folder))).toEqual(Object.keys(before));
});

test("a start that was killed while it compiled leaves nothing that the next would take for the program", async () => {
  const folder = uncompiledCopy();
  const dist = join(folder, "dist");
  // Before the first file, and between two of them.
  for (const files of [0, 5]) {
    rmSync(dist, { recursive: true, force: true });
    const child = startReadout(folder, ["--version"], {}, folder);
    const ended = once(child, "exit");
    while (!existsSync(dist) || readdirSync(dist).length < files) await pause(1);
    child.kill("SIGKILL");
    await ended;
    const { code, out, err } = await readout(folder, ["--version"], {}, folder);
    expect({ code, out, err }).toEqual({ code: 0, out: "0.1.0\n", err: "" });
  }
});

test("a change to the program, to a layout, and to what a layout has from elsewhere is seen at the next start", async () => {
  const folder = copyOfProgram();
  writeFileSync(join(folder, "owner.ts"), 'export const owner = "Ada Berg";\n');
  mkdirSync(join(folder, "_data"));
  writeFileSync(join(folder, "_data/box.tsx"), "export const Box = () => <b>Box</b>;\n");
  writeFileSync(join(folder, "layouts/note.json"), '{"text": "first note"}\n');
  const footer = join(folder, "layouts/parts/site-footer.tsx");
  change(
    footer,
    "import ",
    'import { Box } from "../../_data/box.tsx";\nimport { owner } from "../../owner.ts";\nimport note from "../note.json" with { type: "json" };\nimport ',
  );
  change(footer, "{site.title}", "{site.title}<Box />{note.text}");
  change(footer, "import ", 'import { readFileSync } from "node:fs";\nimport ');
  writeFileSync(join(folder, "layouts/parts/beside.txt"), "beside");
  change(
    footer,
    "<footer",
    '<footer data-file={readFileSync(new URL("./beside.txt", import.meta.url), "utf8")}',
  );
  change(footer, "<footer", "<footer data-owner={owner}");
  const page = async () => {
    expect(await build(folder, "site")).toEqual({ code: 0, out: "", err: "" });
    return readFileSync(join(folder, "site/briefings/harbour-bridge/index.html"), "utf8");
  };
  const first = await page();
  expect(first).toContain('<footer data-owner="Ada Berg" data-file="beside"');
  expect(first).toContain("<b>Box</b>first note");
  change(join(folder, "layouts/note.json"), "first", "second");
  expect(await page()).toContain("<b>Box</b>second note");
  change(join(folder, "owner.ts"), "Ada", "Eva");
  expect(await page()).toContain('<footer data-owner="Eva Berg"');
  change(footer, "<footer", '<footer data-new="yes"');
  expect(await page()).toContain('<footer data-new="yes" data-owner="Eva Berg"');
  change(join(folder, "src/model/vocabulary.ts"), '"Happened"', '"Took place"');
  expect(await page()).toContain("Took place");
});

test("what is taken back while the program is being compiled is not in what the next start runs", async () => {
  const folder = uncompiledCopy();
  const words = join(folder, "src/model/vocabulary.ts");
  const before = readFileSync(words, "utf8");
  change(words, '"Happened"', '"Took place"');
  const started = readout(folder, ["--version"], {}, folder);
  // It is compiled by then, and being written.
  while (!existsSync(join(folder, "dist"))) await pause(1);
  writeFileSync(words, before);
  expect((await started).code).toBe(0);
  expect(await build(folder, "site")).toEqual({ code: 0, out: "", err: "" });
  const page = readFileSync(join(folder, "site/briefings/harbour-bridge/index.html"), "utf8");
  expect(page).toContain("Happened");
  expect(page).not.toContain("Took place");
});

test("where something compiled was damaged or is gone, the program is compiled again", async () => {
  const folder = copyOfProgram();
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
    expect(await readout(folder, ["--version"], {}, folder)).toEqual({ code: 0, out: "0.1.0\n", err: "" });
    expect(readFileSync(path, "utf8")).not.toBe(text);
  }
});

describe("where nothing can be written", () => {
  /** Runs as somebody who may only read there. */
  const asReader = (folder: string) => {
    const isRoot = process.getuid?.() === 0;
    expect(spawnSync("chmod", ["-R", isRoot ? "go+rX-w" : "a-w", folder]).status).toBe(0);
    onTestFinished(() => void spawnSync("chmod", ["-R", "u+w", folder]));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(folder, "src/cli/readout.js"), "check", "--now", "2026-03-05"],
      {
        cwd: folder,
        encoding: "utf8",
        env: { PATH: process.env.PATH },
        ...(isRoot && { uid: 65534, gid: 65534 }),
      },
    );
    return { status, stdout, stderr };
  };

  test("what was compiled before runs, in a copy too whose files have other times", async () => {
    const folder = copyOfProgram();
    expect((await readout(folder, ["--version"], {}, folder)).code).toBe(0);
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
    expect(asReader(uncompiledCopy())).toEqual({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(
        /^Readout could not start: it has to be compiled into .*dist, and that can't be written \(EACCES\)\.\nAs somebody who may write there, run in the folder above: npm run prepare\n$/,
      ),
    });
  });
});

test("only what the program wrote itself is ever taken away from dist/", async () => {
  const folder = uncompiledCopy();
  const found = {
    "dist/chunk-OLDCHUNK.js": "",
    "dist/chunk-mine.js": "",
    "dist/chunk-NEWCHUNK.js": "",
    "dist/thesis/ten-years.txt": "",
    "dist/index.html": "",
  };
  writeFiles(folder, found);
  for (const name of Object.keys(found)) if (!name.includes("NEW")) utimesSync(join(folder, name), 0, 0);
  expect((await readout(folder, ["--version"], {}, folder)).code).toBe(0);
  const left = readdirSync(join(folder, "dist"));
  expect(left).toEqual(
    expect.arrayContaining(["chunk-mine.js", "chunk-NEWCHUNK.js", "thesis", "index.html"]),
  );
  expect(left).not.toContain("chunk-OLDCHUNK.js");
});

test("layouts, data and .eleventy.js have the engine that is running", async () => {
  const folder = copyOfProgram();
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
  expect(await build(folder, "site")).toEqual({ code: 0, out: "", err: "" });
  const page = readFileSync(join(folder, "site/same/index.html"), "utf8");
  expect(page).toContain("same: true");
  expect(page).toContain('<footer data-same="true"');
});

describe("what can't be read of the owner's code is told with its file and line", () => {
  test.each([
    [
      "layouts/parts/site-footer.tsx",
      "<footer",
      "<footer <",
      /^Stopped\. .+ \(layouts\/parts\/site-footer\.tsx:\d+\)\n/,
    ],
    [
      ".eleventy.js",
      "  return readout",
      "  return return",
      /^Stopped\. Unexpected "return" \(\.eleventy\.js:5\)\n/,
    ],
    [
      "layouts/parts/site-footer.tsx",
      "import ",
      'import "./gone.ts";\nimport ',
      /^Stopped\. Could not resolve "\.\/gone\.ts" \(layouts\/parts\/site-footer\.tsx:1\)\n/,
    ],
  ])("%s", async (path, from, to, words) => {
    const folder = copyOfProgram();
    change(join(folder, path), from, to);
    const { code, err } = await build(folder, "site");
    expect(err).toMatch(words);
    expect(err).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });

  test("a data file, where it is read and where it runs", async () => {
    const folder = copyOfProgram();
    writeFiles(folder, { "_data/counts.ts": "export default {\n  harbours: = 3,\n};\n" });
    expect((await build(folder, "site")).err).toContain('Unexpected "=" (_data/counts.ts:2)');
    writeFiles(folder, {
      "_data/counts.ts": 'export default () => {\n  throw new Error("No harbour.");\n};\n',
    });
    expect((await build(folder, "site")).err).toContain("No harbour. (_data/counts.ts:2)");
  });
});

test("a mistake in a layout is told with its line in the layout", async () => {
  const folder = copyOfProgram();
  const layout = join(folder, "layouts/parts/site-footer.tsx");
  change(layout, "<footer", "<footer data-x={(undefined as unknown as string).trim()}");
  const line =
    readFileSync(layout, "utf8")
      .split("\n")
      .findIndex((text) => text.includes("data-x")) + 1;
  const { code, err } = await build(folder, "site");
  expect(err).toContain(`(layouts/parts/site-footer.tsx:${line})`);
  expect(err).not.toMatch(/\n\s+at /);
  expect(code).toBe(2);
});

test("what an owner's own code leaves to fail unattended is told in words", async () => {
  const folder = copyOfProgram();
  change(
    join(folder, ".eleventy.js"),
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
