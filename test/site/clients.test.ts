import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";
import { describe, expect, inject, test } from "vitest";
import { projectFolder } from "../support/build-site.ts";
import { elementsOf, idsOf } from "../support/html.ts";
import { ready } from "../support/prepared.ts";
import { filesOf, readText } from "../support/site-files.ts";

/** True where the program can be started; the checks by other people's programs need it. */
const installed = (program: string, ...args: readonly string[]): boolean =>
  spawnSync(program, args).status === 0;
const python = ["/usr/bin/python3", "python3"].find((one) => installed(one, "-c", "import vobject"));

describe.each(ready(inject("sites")))(
  "the site at $prefix, read by other programs",
  ({ folder, prefix, now }) => {
    const files = filesOf(folder);
    const calendars = files.filter((path) => path.endsWith(".ics"));
    const fullest = now < "2026" ? "calendar.ics" : "briefings/2025-08-06-trump-putin-meeting/calendar.ics";

    test.skipIf(!installed("xmllint", "--version"))(
      "xmllint finds every XML file well formed, the sitemap valid",
      () => {
        for (const path of files.filter((one) => one.endsWith(".xml"))) {
          expect(spawnSync("xmllint", ["--noout", join(folder, path)], { encoding: "utf8" })).toMatchObject({
            status: 0,
            stderr: "",
          });
        }
        const schema = join(projectFolder, "node_modules/sitemap/schema/sitemap.xsd");
        const checked = spawnSync(
          "xmllint",
          ["--noout", "--nonet", "--schema", schema, join(folder, "sitemap.xml")],
          { encoding: "utf8" },
        );
        expect(checked).toMatchObject({ status: 0 });
      },
    );

    test.each(calendars)("ical.js reads %s", (path) => {
      const text = readText(folder, path);
      expect(text.endsWith("\r\n")).toBe(true);
      expect(text.replaceAll("\r\n", "")).not.toContain("\n");
      expect(text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);

      const calendar = new ICAL.Component(ICAL.parse(text));
      const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
      // Of the whole site, only what is due and the last twelve months.
      expect(events.length > 0).toBe(path !== "calendar.ics" || now < "2026");
      expect(events.map((one) => one.uid)).toEqual([...new Set(events.map((one) => one.uid))]);
      for (const event of events) expect(event.summary).toBeTruthy();
    });

    test("a calendar never shows a possible meeting as a fixed one", () => {
      const events = calendars.flatMap((path) =>
        new ICAL.Component(ICAL.parse(readText(folder, path))).getAllSubcomponents("vevent"),
      );
      const tentative = events.filter((one) => one.getFirstPropertyValue("status") === "TENTATIVE");
      expect(tentative.length).toBeGreaterThan(0);
      for (const one of tentative) {
        expect(one.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
        expect(String(one.getFirstPropertyValue("summary"))).toMatch(/^(?:POSSIBLE|INTENDED|POSTPONED): /);
      }
      for (const one of events)
        if (!tentative.includes(one))
          expect(String(one.getFirstPropertyValue("summary"))).not.toMatch(/^(?:POSSIBLE|INTENDED): /);
    });

    test("an event that went from possible to held is one entry, under the address of its first appearance", () => {
      const calendar = new ICAL.Component(ICAL.parse(readText(folder, fullest)));
      const meetings = calendar
        .getAllSubcomponents("vevent")
        .filter((one) => String(one.getFirstPropertyValue("uid")).includes(".trump-putin-meeting@"));
      expect(meetings.map((one) => String(one.getFirstPropertyValue("uid")).split("@")[0])).toEqual([
        "2025-08-06-trump-putin-meeting.trump-putin-meeting",
      ]);
      expect(meetings[0]?.getFirstPropertyValue("status")).toBe("CONFIRMED");
      expect(String(meetings[0]?.getFirstPropertyValue("dtstart"))).toBe("2025-08-15");
    });

    test.skipIf(python === undefined)("vobject accepts every calendar", () => {
      const script =
        "import sys,vobject\nfor p in sys.argv[1:]: vobject.readOne(open(p,newline='').read()).validate(raiseException=True)";
      const paths = calendars.map((path) => join(folder, path));
      expect(spawnSync(python ?? "", ["-c", script, ...paths], { encoding: "utf8" })).toMatchObject({
        status: 0,
        stderr: "",
      });
    });

    test("the JSON feed is one, with full addresses", () => {
      const feed = JSON.parse(readText(folder, "feed.json"));
      expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
      expect(feed.feed_url).toBe(`https://readout.example${prefix}feed.json`);
      expect(feed.items.length).toBeGreaterThan(0);
      for (const item of feed.items) {
        expect(item.url).toMatch(`https://readout.example${prefix}briefings/`);
        expect(item.title).toBeTruthy();
        const html: string = item.content_html ?? "";
        expect(item.content_html ?? item.content_text).toBeTruthy();
        // A reader shows the text on its own: links are full, or lead to a note within the text.
        expect(html).not.toMatch(/(?:href|src)="(?!https?:|mailto:|#)/);
        const ids = idsOf(html);
        const notes = elementsOf(html).flatMap(({ attributes }) =>
          attributes.href?.startsWith("#") ? [attributes.href.slice(1)] : [],
        );
        expect(notes.filter((id) => !ids.has(id) || !id.startsWith(item.url.split("/").at(-2)))).toEqual([]);
      }
    });

    test("build.json gives the SHA-256 of every other file", () => {
      const build = JSON.parse(readText(folder, "build.json"));
      const hash = (path: string) =>
        createHash("sha256")
          .update(readFileSync(join(folder, path)))
          .digest("hex");
      const expected = files.filter((path) => path !== "build.json").map((path) => [path, hash(path)]);
      const given = Object.entries<string | { sha256: string }>(build.files).map(([path, value]) => [
        path,
        typeof value === "string" ? value : value.sha256,
      ]);
      expect(given.sort()).toEqual(expected.sort());
    });

    test("every JSON file is JSON", () => {
      for (const path of files.filter((one) => one.endsWith(".json")))
        expect(() => JSON.parse(readText(folder, path))).not.toThrow();
    });
  },
);
