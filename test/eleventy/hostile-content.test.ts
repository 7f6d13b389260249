import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { miniSite, sheet } from "../cli/mini-site.ts";
import { runReadout } from "../support/build-site.ts";

const trouble = {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that it stays text is the point
  template: "{{ site.title }} {% include 'x' %} ${1+1} <%= 2 %>",
  markup: "<script>alert(1)</script><img src=x onerror=alert(1)>",
  link: "[here](javascript:alert%281%29) [there](data:text/html;base64,PHNjcmlwdD4=) [up](../../../etc/passwd)",
};

/** The built page of a sheet whose prose and facts hold this text. */
async function builtPage(text: string): Promise<{ readonly html: string; readonly markdown: string }> {
  const quoted = JSON.stringify(text);
  const hostile = sheet()
    .replace("title: Council closes the harbour bridge", `title: ${quoted}`)
    .replace("says: The bridge is closed.", `says: ${quoted}`)
    .replace("what: Closure of the harbour bridge", `what: ${quoted}`)
    .replace(/---\n$/, `---\n\nThe editor writes: ${text}\n`);
  const folder = miniSite({ "content/facts/bridge.md": hostile });
  const { code, output } = await runReadout(["build", "--no-search"], { cwd: folder });
  expect(output).toContain("Wrote");
  expect(code).toBe(0);
  const page = join(folder, "_site/briefings/harbour-bridge");
  return {
    html: readFileSync(join(page, "index.html"), "utf8"),
    markdown: readFileSync(join(page, "index.md"), "utf8"),
  };
}

describe("content is data", () => {
  test("template syntax in facts and prose is printed as text", async () => {
    const { html } = await builtPage(trouble.template);
    expect(html).toContain("The editor writes: {{ site.title }} {% include ");
    expect(html.match(/\{\{ site\.title \}\}/g)?.length).toBeGreaterThanOrEqual(4);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that it stays text is the point
    expect(html).toContain("${1+1} &lt;%= 2 %&gt;");
  });

  test("markup in facts and prose is printed as text", async () => {
    const { html } = await builtPage(trouble.markup);
    expect(html).not.toMatch(/<script>alert|<img[^>]*onerror/);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  test("links that run code, hold a page of their own or leave the site in disguise are no links", async () => {
    const { html } = await builtPage(trouble.link);
    expect(html).not.toMatch(/href="(?:javascript|data):/i);
  });
});

describe("hand-written pages are content too", () => {
  const withPage = (page: string) =>
    miniSite({ "content/facts/bridge.md": sheet(), "content/pages/notes.md": page });

  test("front matter that asks to be run is refused, and the site is left as it was", async () => {
    const folder = withPage("---js\n({ title: process.exit(7) })\n---\n# Notes\n");
    const { code, output } = await runReadout(["build", "--no-search"], { cwd: folder });
    expect(code).toBe(1);
    expect(output).toContain('Front matter is YAML here; "js" is neither read nor run.');
    expect(output).not.toMatch(/\n\s+at /);
    expect(readdirSync(folder).filter((name) => name.startsWith("_site"))).toEqual([]);
  });

  test("template syntax in a Markdown page is printed as text", async () => {
    const folder = withPage("---\ntitle: Notes\n---\n# Notes\n\n{{ site.title }} <b>bold</b>\n");
    const { code } = await runReadout(["build", "--no-search"], { cwd: folder });
    expect(code).toBe(0);
    const html = readFileSync(join(folder, "_site/notes/index.html"), "utf8");
    expect(html).toContain("{{ site.title }} &lt;b&gt;bold&lt;/b&gt;");
  });
});

test("no id stands twice on a page, whatever records and anchors are called", async () => {
  const names = ["content", "q", "note-closure", "section-bottom-line", "main", "said", "part-main"];
  const events = names
    .map(
      (id) =>
        `  ${id}: {what: A closure called ${id}, state: occurred, when: 2026-03-03, per: [closure-said]}\n`,
    )
    .join("");
  const anchors = [...names, "closure"].map((id) => `Some words. {#${id}}\n\n## ${id}\n`).join("\n");
  const hostile = sheet().replace(/---\n$/, `${events}---\n\n${anchors}`);
  const folder = miniSite({
    "content/facts/bridge.md": hostile,
    "content/pages/notes.md":
      "---\ntitle: Notes\n---\n# Notes\n\nSome words. {#content}\n\nMore. {#part-main}\n",
  });
  const { code } = await runReadout(["build", "--no-search"], { cwd: folder });
  expect(code).toBe(0);
  const pages = readdirSync(join(folder, "_site"), { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".html"),
  );
  const twice = pages.flatMap((path) => {
    const ids = [...readFileSync(join(folder, "_site", path), "utf8").matchAll(/ id="?([^" >]+)/g)].map(
      (match) => match[1],
    );
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}#${id}`);
  });
  expect(twice).toEqual([]);
});

test.each([
  ["id: harbour-bridge", 'id: "../../../escaped"'],
  ["id: harbour-bridge", "id: __proto__"],
  ["  mayor: {type: person, name: Ada Berg}", "  __proto__: {type: person, name: Ada Berg}"],
])("an id can't leave its folder or become something else: %s → %s", async (before, after) => {
  const folder = miniSite({ "content/facts/bridge.md": sheet().replace(before, after) });
  const { code, output } = await runReadout(["build", "--no-search"], { cwd: folder });
  expect(code).toBe(1);
  expect(output).toContain("id-invalid");
  expect(readdirSync(folder)).toEqual(["content"]);
});
