import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startRepository } from "../support/git-repository.ts";
import { miniSite, read, readout, sheet } from "./mini-site.ts";

const quick = ["--no-search", "--now", "2026-03-10", "--url", "https://example.org"];
const page = "_site/briefings/harbour-bridge/history/index.html";
const update = `updates:
  - {at: 2026-03-05, kind: correction, what: The bridge is shut., was: The bridge is closed., affects: [closure-said]}
---`;
const changed = sheet().replace("says: The bridge is closed.", "says: The bridge is shut.");

test("a sheet that was changed has a page with its published versions, the same in every whole clone", async () => {
  const repository = startRepository(miniSite());
  repository.write("content/facts/bridge.md", sheet());
  repository.commit("2026-03-04");
  repository.write("content/facts/bridge.md", changed.replace(/---\n$/, `${update}\n`));
  repository.write(".gitignore", "_site\nclones\n");
  repository.commit("2026-03-05");

  const { code, out, err } = await readout(repository.folder, ["build", ...quick]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).not.toContain("history");
  const html = read(repository.folder, page);
  for (const part of [
    '<meta name="robots" content="noindex"/>',
    '<time datetime="2026-03-05">Thursday 5 March 2026</time>',
    '<time datetime="2026-03-04">Wednesday 4 March 2026</time>',
    "The bridge is shut.",
  ])
    expect(html).toContain(part);
  expect(html).toMatch(/<del>.*closed.*<\/del>/);
  expect(html).toMatch(/<ins>.*shut.*<\/ins>/);
  expect(read(repository.folder, "_site/briefings/harbour-bridge/index.html")).toContain(
    '<a href="/briefings/harbour-bridge/history/">Published versions: 2</a>',
  );
  expect(read(repository.folder, "_site/sitemap.xml")).not.toContain("history");

  const clone = (name: string, ...how: readonly string[]) => {
    repository.git("clone", "--quiet", ...how, `file://${repository.folder}`, join("clones", name));
    return join(repository.folder, "clones", name);
  };
  const whole = clone("whole");
  await readout(whole, ["build", ...quick]);
  expect(read(whole, page)).toBe(html);

  const shallow = clone("shallow", "--depth", "1");
  const built = await readout(shallow, ["build", ...quick]);
  expect(built.out.match(/shallow clone/g)).toHaveLength(1);
  expect(existsSync(join(shallow, page))).toBe(false);
  expect(read(shallow, "_site/briefings/harbour-bridge/index.html")).not.toContain("history/");
});

test("a published fact that was changed with no update is told by check, as a warning", async () => {
  const repository = startRepository(miniSite());
  repository.write("content/facts/bridge.md", sheet());
  repository.commit("2026-03-04");
  repository.write("content/facts/bridge.md", changed);
  const { code, out } = await readout(repository.folder, ["check", "--now", "2026-03-10"]);
  expect(code).toBe(0);
  expect(out).toContain("content/facts/bridge.md:18:11  warning  silent-edit");
  expect(out).toContain("`says` was “The bridge is closed.”, is “The bridge is shut.”.");
});

test("a published id that was changed stops the build; under `aka:` its old anchor stands on the page, once", async () => {
  const repository = startRepository(miniSite());
  repository.write("content/facts/bridge.md", sheet());
  repository.commit("2026-03-04");
  const renamed = sheet().replaceAll("closure-said", "mayor-said");
  repository.write("content/facts/bridge.md", renamed);
  const refused = await readout(repository.folder, ["build", ...quick]);
  expect(refused.code).toBe(1);
  expect(refused.err + refused.out).toContain(
    'Give it back the id "closure-said", or write `aka: [closure-said]` in "mayor-said".',
  );

  repository.write(
    "content/facts/bridge.md",
    renamed.replace("  mayor-said:\n", "$&    aka: [closure-said]\n"),
  );
  expect(await readout(repository.folder, ["build", ...quick])).toMatchObject({ code: 0 });
  const html = read(repository.folder, "_site/briefings/harbour-bridge/index.html");
  expect(html.match(/ id="mayor-said"[^>]*><span id="closure-said"><\/span>/g)).toHaveLength(1);
  expect(html.split('id="closure-said"')).toHaveLength(2);
});
