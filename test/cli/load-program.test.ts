import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { projectFolder } from "../support/build-site.ts";
import { miniSite, readout, sheet } from "./mini-site.ts";

/** A copy of the program, with the packages of this one and a cache of its own. */
function copyOfProgram(): string {
  const folder = miniSite({ "content/facts/harbour-bridge.md": sheet() });
  for (const name of ["src", "layouts", "package.json", "tsconfig.json", ".eleventy.js"])
    cpSync(join(projectFolder, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync(join(projectFolder, "node_modules")))
    if (name !== ".cache")
      symlinkSync(join(projectFolder, "node_modules", name), join(folder, "node_modules", name));
  return folder;
}

const build = (folder: string, out: string, env?: Readonly<Record<string, string>>) =>
  readout(folder, ["build", "--no-search", "--quiet", "--now", "2026-03-05", "--out", out], env, folder);

const cacheOf = (folder: string) => join(folder, "node_modules/.cache/readout");
const kept = (folder: string) => (existsSync(cacheOf(folder)) ? readdirSync(cacheOf(folder)) : []);
const change = (path: string, from: string, to: string) => {
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
};

test("the program is compiled at its first start, then kept, and writes what it writes uncompiled", async () => {
  const folder = copyOfProgram();
  expect(await build(folder, "first")).toEqual({ code: 0, out: "", err: "" });
  const names = kept(folder);
  expect(names).toHaveLength(1);
  expect(await build(folder, "second")).toEqual({ code: 0, out: "", err: "" });
  expect(kept(folder)).toEqual(names);
  expect(await build(folder, "uncompiled", { READOUT_DEBUG: "1" })).toEqual({ code: 0, out: "", err: "" });
  const manifest = (out: string) => readFileSync(join(folder, out, "build.json"), "utf8");
  expect(manifest("second")).toBe(manifest("first"));
  expect(manifest("uncompiled")).toBe(manifest("first"));
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

test("what is saved while the program is being compiled is not kept under the name of what was there before", async () => {
  const folder = copyOfProgram();
  const footer = join(folder, "layouts/parts/site-footer.tsx");
  const before = readFileSync(footer, "utf8");
  let isBuilt = false;
  const building = build(folder, "site").finally(() => {
    isBuilt = true;
  });
  while (kept(folder).length === 0 && !isBuilt) await pause(1);
  expect(isBuilt).toBe(false);
  change(footer, "<footer", '<footer data-new="yes"');
  await building;
  writeFileSync(footer, before);
  expect(await build(folder, "site")).toEqual({ code: 0, out: "", err: "" });
  const page = readFileSync(join(folder, "site/briefings/harbour-bridge/index.html"), "utf8");
  expect(page).not.toContain("data-new");
});

test("where nothing can be kept, or what was kept is damaged, the program runs all the same", async () => {
  const folder = copyOfProgram();
  writeFileSync(join(folder, "node_modules/.cache"), "");
  expect(await build(folder, "site")).toEqual({ code: 0, out: "", err: "" });
  rmSync(join(folder, "node_modules/.cache"));
  expect(await build(folder, "site")).toEqual({ code: 0, out: "", err: "" });
  for (const [file, text] of [
    ["src/cli/main.js", "import {"],
    ["src/cli/main.js", ""],
    ["src/index.js", ""],
    ["layouts/briefing.11ty.js", ""],
    ["layouts/briefing.11ty.js", "export default {};"],
    ["files.json", ""],
  ] as const) {
    for (const name of kept(folder)) writeFileSync(join(cacheOf(folder), name, file), text);
    expect(await build(folder, "site")).toEqual({ code: 0, out: "", err: "" });
    expect(kept(folder)).toHaveLength(1);
    expect(readFileSync(join(cacheOf(folder), kept(folder)[0] ?? "", file), "utf8")).not.toBe(text);
  }
});

test("only what the program kept itself is ever taken away from where it keeps it", async () => {
  const folder = copyOfProgram();
  const elsewhere = miniSite({
    "thesis/ten-years.txt": "",
    "1/a": "",
    "2/a": "",
    "3/a": "",
    "4/a": "",
    "5/a": "",
  });
  for (const name of readdirSync(elsewhere)) utimesSync(join(elsewhere, name), 0, 0);
  mkdirSync(join(folder, "node_modules/.cache"));
  symlinkSync(elsewhere, cacheOf(folder));
  expect(await build(folder, "site")).toEqual({ code: 0, out: "", err: "" });
  expect(readdirSync(elsewhere)).toEqual(expect.arrayContaining(["thesis", "1", "2", "3", "4", "5"]));
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

test("an owner's own transform gets the text of every page of a large site, whichever thread prints it", async () => {
  const folder = copyOfProgram();
  for (let number = 0; number < 320; number++)
    writeFileSync(join(folder, "content/facts", `${number}.md`), sheet(`bridge-${number}`));
  change(
    join(folder, ".eleventy.js"),
    "  return readout",
    '  eleventyConfig.addPlugin((own) => own.addTransform("own", (page) => page.replace("</html>", "<!-- own --></html>")));\n  return readout',
  );
  expect(await build(folder, "site", { READOUT_THREADS: "2" })).toEqual({ code: 0, out: "", err: "" });
  const briefings = readdirSync(join(folder, "site/briefings"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(briefings.length).toBeGreaterThan(320);
  for (const { name } of briefings)
    expect(readFileSync(join(folder, "site/briefings", name, "index.html"), "utf8")).toContain(
      "<!-- own --></html>",
    );
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
    err: "Stopped. The mirror is not there.\nFor the place in the program: READOUT_DEBUG=1\n",
  });
  expect(existsSync(join(folder, "site"))).toBe(false);
});
