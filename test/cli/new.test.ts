import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { miniSite, read, readout, sheet } from "./mini-site.ts";

const now = ["--now", "2026-03-05"];

test("a new sheet is accepted as it stands, and is a draft", async () => {
  const folder = miniSite();
  expect(await readout(folder, ["new", "2026-03-04-harbour-bridge", ...now], {})).toEqual({
    code: 0,
    out: "Wrote content/facts/2026-03-04-harbour-bridge.md. See it with: npx readout serve\n",
    err: "",
  });
  const { code, out } = await readout(folder, ["check", ...now]);
  expect(code).toBe(0);
  expect(out).toContain("This draft has 6 fill-ins in brackets left.");
  expect(out).toContain("\n1 note in 1 sheet\n");
  expect(read(folder, "content/facts/2026-03-04-harbour-bridge.md")).toMatch(/^draft: true #/m);
});

test("what a new sheet holds in brackets can't be published", async () => {
  const folder = miniSite();
  await readout(folder, ["new", "harbour-bridge", ...now]);
  const path = join(folder, "content/facts/harbour-bridge.md");
  const text = readFileSync(path, "utf8").replace(/^draft: .*\n/m, "");
  writeFileSync(path, text);
  const { code, out } = await readout(folder, ["check", "--format", "json", ...now]);
  const told: readonly { readonly code: string; readonly severity: string; readonly message: string }[] =
    JSON.parse(out).diagnostics;
  expect(code).toBe(1);
  expect(told.map((one) => `${one.severity} ${one.code} ${one.message}`)).toEqual(
    [...text.matchAll(/^(?!\s*#).*?(\[(?!\^)[A-Z][^\]]+\])/gm)].map(
      ([, words]) => `error fill-in-left "${words}" is still to be filled in.`,
    ),
  );
  expect(told).toHaveLength(6);
});

test("a new storyline has the title that the site shows without it", async () => {
  const folder = miniSite({ "content/x": "" });
  await readout(folder, ["new", "storyline", "gdansk-strike"]);
  expect(read(folder, "_data/storylines.yaml")).toContain("gdansk-strike:\n  title: Gdansk strike\n");
});

test("all that is new is accepted as it stands, whatever YAML would read its id as", async () => {
  const folder = miniSite();
  for (const args of [["1e5"], ["entity", "404"], ["entity", "constructor"], ["storyline", "1e5"]])
    expect((await readout(folder, ["new", ...args, ...now])).code).toBe(0);
  const { code, out } = await readout(folder, ["check", ...now]);
  expect(out).toContain("\n1 note in 1 sheet\n");
  expect(code).toBe(0);
});

test.each([
  [["2025"], '"/briefings/2025/" is kept for the list of the year 2025.', "2025-in-review"],
  [
    ["undated"],
    '"/briefings/undated/" is kept for the list of briefings without a date.',
    "undated-in-review",
  ],
  [["con"], 'Windows keeps the name "con" for a device, so no folder can have it.', "con-in-review"],
  [["entity", "nul"], 'Windows keeps the name "nul" for a device, so no folder can have it.', "nul-office"],
  [["entity", "by-name"], '"by-name" is part of the addresses of lists.', "by-name-office"],
  [["storyline", "by-name"], '"by-name" is part of the addresses of lists.', "by-name-story"],
])("an id that check refuses is not begun with: new %j", async (args, message, near) => {
  const folder = miniSite();
  expect(await readout(folder, ["new", ...args])).toEqual({
    code: 2,
    out: "",
    err: `Stopped. ${message}\nAdd a word, such as ${near}.\n`,
  });
  expect(readdirSync(folder)).toEqual([]);
});

test("nothing is written through a link that leads out of content or of the registries", async () => {
  const folder = miniSite({ "content/x": "", "_data/x": "", "outside/entities.yaml": "" });
  symlinkSync("../outside", join(folder, "content/facts"));
  symlinkSync("../outside/entities.yaml", join(folder, "_data/entities.yaml"));
  const stopped = (path: string) => ({
    code: 2,
    out: "",
    err: `Stopped. "${path}" is a symbolic link that leads out of its folder, and nothing is written through it.\nPut what it leads to in its place.\n`,
  });
  expect(await readout(folder, ["new", "harbour-bridge"])).toEqual(stopped("content/facts"));
  expect(await readout(folder, ["new", "entity", "mayor"])).toEqual(stopped("_data/entities.yaml"));
  expect(readdirSync(join(folder, "outside"))).toEqual(["entities.yaml"]);
  expect(read(folder, "outside/entities.yaml")).toBe("");
});

describe("nothing is overwritten", () => {
  test("a sheet with this id, whatever its file is called", async () => {
    const folder = miniSite({ "content/facts/2026/bridge.md": sheet() });
    const { code, err } = await readout(folder, ["new", "harbour-bridge"]);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'Stopped. There is a sheet "harbour-bridge" already: content/facts/2026/bridge.md\nChoose another id; nothing was changed.\n',
    });
  });

  test("a file with this name, whatever its id is", async () => {
    const folder = miniSite({
      "content/facts/harbour-bridge.md": "notes\n",
      "content/facts/ferry.facts.json": "{}",
    });
    expect((await readout(folder, ["new", "harbour-bridge"])).code).toBe(2);
    expect((await readout(folder, ["new", "ferry"])).code).toBe(2);
    expect(read(folder, "content/facts/harbour-bridge.md")).toBe("notes\n");
  });

  test("a record of a registry", async () => {
    const folder = miniSite({
      "content/x": "",
      "_data/entities.yaml": "mayor: {type: person, name: Ada Berg}\n",
    });
    const { code, err } = await readout(folder, ["new", "entity", "mayor"]);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'Stopped. _data/entities.yaml has "mayor" already.\nChoose another id; nothing was changed.\n',
    });
  });
});

test.each([
  ["../escape", "escape"],
  ["Harbour Bridge", "harbour-bridge"],
  ["Škoda_works.md", "skoda-works"],
  ["/etc/passwd", "etc-passwd"],
  ["a..b", "a-b"],
])("%j can't be an id, and a near one is offered", async (written, near) => {
  let err = "";
  const terminal = {
    out: () => {},
    err: (text: string) => {
      err += text;
    },
    colours: { out: false, err: false },
  };
  expect(await main(["new", written], terminal)).toBe(2);
  expect(err).toBe(
    `Stopped. "${written}" can't be an id.\nAn id is small letters, digits and single hyphens, at most 100: ${near}\n`,
  );
});

test("an entity and a storyline are added at the end, and what stood there stays to the letter", async () => {
  const before = "# ours\nmayor: {type: person,   name: 'Ada Berg'} # since 2020\n";
  const folder = miniSite({ "content/facts/a.md": sheet(), "_data/entities.yaml": before });
  const entity = await readout(folder, ["new", "entity", "harbour-authority"]);
  const storyline = await readout(folder, ["new", "storyline", "2026"]);
  expect([entity.out, storyline.out]).toEqual([
    'Added "harbour-authority" to _data/entities.yaml: fill it in there.\n',
    'Added "2026" to _data/storylines.yaml: fill it in there.\n',
  ]);
  expect(read(folder, "_data/entities.yaml")).toBe(`${before}
harbour-authority:
  type: organization # person, organization, place, group
  # The name in the house spelling.
  name: Harbour Authority
  # aka: [other spelling, name in another script]
  # roles: [{title: Director, of: id-of-organization, from: 2025-01-20}] # of a person
`);
  expect((await readout(folder, ["check", ...now])).code).toBe(0);
});

test("to a registry whose end is no place to add to, nothing is written, and the lines are shown", async () => {
  const folder = miniSite({ "content/x": "", "_data/storylines.yaml": "{bridge: {title: Bridge}}\n" });
  const { code, err } = await readout(folder, ["new", "storyline", "ferry"]);
  expect(code).toBe(2);
  expect(err).toContain("Add this by hand:\n\nferry:\n  title: Ferry\n");
  expect(read(folder, "_data/storylines.yaml")).toBe("{bridge: {title: Bridge}}\n");
});
