import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { projectFolder } from "../support/build-site.ts";
import { miniSite, readout, sheet } from "./mini-site.ts";

const facts = sheet().replaceAll("---\n", "");
const pair = {
  "content/facts/harbour-bridge.facts.yaml": facts,
  "content/facts/harbour-bridge.md": "## Background\n\nThe bridge is closed.[^closure-said]\n",
};
const bodyOfProse =
  '{name: "body", label: "Text", widget: "text", hint: "Markdown. [^record] cites a record, [[entity]] links to a dossier. ' +
  'The facts stand in another file.", use_emoji_autocomplete: false, required: false}';

test("cms prints a configuration for pages, with the fields that check knows, and for the prose of pairs", async () => {
  const folder = miniSite({
    ...pair,
    "content/facts/whole.md": sheet("whole"),
    "_data/site.ts": 'export default { url: "https://tribune.example" };\n',
  });
  expect(await readout(folder, ["cms", "--repo", "bay-tribune/briefings", "--branch", "main"], {})).toEqual({
    code: 0,
    err: "",
    out: `# Written by \`npx readout cms\`, which writes it anew.
# Settings of your own go into a second file, which index.html names.
backend:
  name: github
  repo: "bay-tribune/briefings"
  branch: "main"
site_url: "https://tribune.example/"
media_folder: "content/pages/media"
public_folder: /media
media_libraries: {default: {config: {slugify_filename: true}}}
slug: {encoding: ascii, clean_accents: true}
output: {omit_empty_optional_fields: true}
editor: {preview: false}
collections:
  - name: pages
    label: Pages
    label_singular: Page
    folder: "content/pages"
    extension: md
    format: yaml-frontmatter
    nested: {depth: 20, subfolders: false}
    fields:
      - {name: "title", label: "Title", required: false, hint: "Title of the page. Without it: the name of the site.", widget: "string"}
      - {name: "description", label: "Description", required: false, hint: "One sentence for search engines. Without it: that of the site.", widget: "string"}
      - {name: "permalink", label: "Permalink", required: false, hint: "Address, such as /about/us/. Without it: made from the name of the file.", widget: "string", pattern: ["^\\\\/(?:.*\\\\/)?$", "This must be one address."]}
      - {name: "lang", label: "Lang", required: false, hint: "Language of the page, such as nb-NO. Without it: that of the site.", widget: "string", pattern: ["^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$", "This must be the code of a language."]}
      - {name: "index", label: "Index", required: false, hint: "Whether search engines may list the page. Without it: they may.", widget: "select", options: [{label: "Yes", value: true}, {label: "No", value: false}]}
      - {name: "body", label: "Text", widget: "text", hint: "Markdown.", use_emoji_autocomplete: false}
  - name: prose
    label: Prose of briefings
    format: raw
    files:
      - name: "harbour-bridge"
        label: "Council closes the harbour bridge"
        file: "content/facts/harbour-bridge.md"
        fields:
          - ${bodyOfProse}
`,
  });
});

test("without a pair it is pages alone, and that is told", async () => {
  const { out, err } = await readout(miniSite({ "content/facts/whole.md": sheet("whole") }), [
    "cms",
    "--repo",
    "https://github.com/a/b.git",
  ]);
  const { backend, collections } = parse(out);
  expect({ backend, names: collections.map(({ name }: { name: string }) => name), err }).toEqual({
    backend: { name: "github", repo: "a/b" },
    names: ["pages"],
    err: "No sheet has its facts in a file of their own, so the CMS edits pages alone.\n",
  });
});

test("what is printed is what the CMS's own schema allows", async () => {
  const printed = await readout(miniSite(pair), ["cms", "--repo", "bay-tribune/briefings"]);
  const schema = join(projectFolder, "node_modules/@sveltia/cms/schema/sveltia-cms.json");
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(
    JSON.parse(readFileSync(schema, "utf8")),
  );
  validate(parse(printed.out));
  expect(validate.errors).toBeNull();
});

test("paths count from the top of the repository, wherever the content lies in it", async () => {
  const folder = miniSite({ "reports/content/facts/north/bridge.facts.yaml": facts });
  mkdirSync(join(folder, ".git"));
  const { out } = await readout(folder, ["cms", "--repo", "a/b", "--content", "reports/content"]);
  const { media_folder, collections } = parse(out);
  expect({ media_folder, pages: collections[0].folder, prose: collections[1].files[0] }).toMatchObject({
    media_folder: "reports/content/pages/media",
    pages: "reports/content/pages",
    prose: { name: "north__bridge", file: "reports/content/facts/north/bridge.md" },
  });
});

test("prose beside which fields of the sheet stand is left out, and that is told", async () => {
  const folder = miniSite({
    "content/facts/bridge.facts.yaml": facts.replace(/^title: .*\n/m, ""),
    "content/facts/bridge.md":
      "---\ntitle: Council closes the harbour bridge\n---\n\nThe bridge is closed.\n",
  });
  const { out, err } = await readout(folder, ["cms", "--repo", "a/b"]);
  expect(parse(out).collections.map(({ name }: { name: string }) => name)).toEqual(["pages"]);
  expect(err).toBe(
    "content/facts/bridge.md is left out: fields of the sheet stand in it. Move them into the file of its facts.\n",
  );
});

test("--out writes both files; once more, the page stays, and a stranger's configuration always does", async () => {
  const folder = miniSite(pair);
  const run = () => readout(folder, ["cms", "--repo", "a/b", "--out", "hosting"]);
  const at = (path: string) => join(folder, "hosting/admin", path);
  expect((await run()).out).toBe(
    "Wrote hosting/admin/config.yml and hosting/admin/index.html.\nHow it comes into the site: docs/owners.md\n",
  );
  writeFileSync(at("index.html"), "mine");
  const config = readFileSync(at("config.yml"), "utf8");
  writeFileSync(at("config.yml"), config.replace("harbour-bridge", "harbour-tunnel"));
  expect((await run()).out).toContain("Wrote hosting/admin/config.yml.\n");
  expect(readFileSync(at("index.html"), "utf8")).toBe("mine");
  expect(readFileSync(at("config.yml"), "utf8")).toBe(config);
  writeFileSync(at("config.yml"), "backend: {name: gitlab}\n");
  expect(await run()).toEqual({
    code: 2,
    out: "",
    err: 'Stopped. "hosting/admin/config.yml" was written by someone else.\nName another folder with --out, or move the file away.\n',
  });
  expect(readFileSync(at("config.yml"), "utf8")).toBe("backend: {name: gitlab}\n");
});

test.each([
  [[], "Stopped. Which repository?\nWrite: npx readout cms --repo owner/name\n"],
  [
    ["--repo", "briefings"],
    `Stopped. --repo can't be "briefings".\nWrite the owner and the name: --repo owner/name\n`,
  ],
  [
    ["--repo", "a/b", "--branch", "my branch"],
    `Stopped. --branch can't be "my branch".\nWrite the name of a branch: --branch main\n`,
  ],
])("cms %j is refused in words", async (flags, err) => {
  const folder = miniSite(pair);
  expect(await readout(folder, ["cms", ...flags, "--out", "hosting"])).toEqual({ code: 2, out: "", err });
  expect(existsSync(join(folder, "hosting"))).toBe(false);
});
