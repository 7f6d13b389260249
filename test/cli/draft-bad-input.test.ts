import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { miniSite, read, readout } from "./mini-site.ts";

const now = ["--now", "2026-11-20"];

describe("what is no article is told in a word", () => {
  test.each([
    ["a.txt", "", '"a.txt" is empty.'],
    ["a.txt", " \n\n ", '"a.txt" is empty.'],
    ["a.txt", `${"word ".repeat(1_100_000)}`, '"a.txt" has 5.2 MiB; an article has at most 2 MiB.'],
    ["a.pdf", "%PDF-1.4 …", '"a.pdf" is no text.'],
    ["a.txt", "Ann Lee said on Monday that it rained.", '"a.txt" does not say on which day it was written.'],
    [
      "a.html",
      `<html><body><ul>${'<li><a href="/x">Story of the day</a></li>'.repeat(50)}</ul></body></html>`,
      'No article was found in "a.html": it holds links and headings, and no paragraphs.',
    ],
    [
      "a.html",
      `<html><body>${"<div>".repeat(2000)}<p>Text.</p></body></html>`,
      '"a.html" nests its elements more than 1000 deep.',
    ],
  ])("%s: %.20s", async (name, text, expected) => {
    const folder = miniSite({ "content/facts/.keep": "", [name]: text });
    const { code, out, err } = await readout(folder, ["draft", name, ...now]);
    expect({ code, out, first: err.split("\n")[0] }).toEqual({
      code: 2,
      out: "",
      first: `Stopped. ${expected}`,
    });
    expect(readdirSync(join(folder, "content/facts"))).toEqual([".keep"]);
  });

  test("bytes that are no text", async () => {
    const folder = miniSite({ "content/facts/.keep": "" });
    writeFileSync(join(folder, "a.png"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]));
    expect((await readout(folder, ["draft", "a.png", ...now])).err).toContain('"a.png" is no text.');
  });

  test("a text that runs from right to left gives what needs no words of its language, and says so", async () => {
    const folder = miniSite({
      "content/facts/.keep": "",
      "a.txt": "قال الوزير «سنبقى هنا» في 2026-03-02. ارتفعت الأسعار 4%.\n\nانتهى.\n",
    });
    const { code, out } = await readout(folder, [
      "draft",
      "a.txt",
      "--date",
      "2026-03-03",
      "--id",
      "x",
      ...now,
    ]);
    expect(code).toBe(0);
    expect(out).toContain("The article does not read as English");
    expect(read(folder, "content/facts/x.md")).toContain("سنبقى هنا");
    expect((await readout(folder, ["check", ...now])).code).toBe(0);
  });
});
