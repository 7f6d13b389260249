import { describe, expect, test } from "vitest";
import { sheetWith, written } from "./written.ts";

/** The ids of the records that have a mark or an anchor in each section, in order. */
function sectionsOf(records: string, body = ""): Readonly<Record<string, string>> {
  const { markdown } = written(sheetWith(records, body));
  const [text = ""] = markdown.split(/\n\[\^[^\]]+\]: /);
  return Object.fromEntries(
    text
      .split(/\n##+ /)
      .slice(1)
      .flatMap((part) => {
        const title = part.slice(0, part.indexOf("\n"));
        const ids = Array.from(part.matchAll(/\[\^([^\]]+)\]|\{#([^}]+)\}/g), ([, note, id]) => note ?? id);
        return title.startsWith("About") || title === "The record" ? [] : [[title, ids.join(" ")]];
      }),
  );
}

const said = (id: string, by: string, words: string) =>
  `  ${id}: {by: ${by}, ${words}, when: unstated, cite: p1}\n`;
const event = (id: string, state: string, when: string, more = "") =>
  `  ${id}: {what: Event ${id}, state: ${state}, when: ${when}, cite: p1${more}}\n`;
const people = "entities:\n  ann: {type: person, name: Ann Berg}\n  ole: {type: person, name: Ole Lind}\n";

const records = `key: [stay, past, count]
${people}statements:
${said("go", "ann", "says: They go.")}${said("stay", "ole", "says: They stay.")}${said("never", "ann", "quote: Never, about: [next]")}${said("why", "ole", "quote: Why not")}${said("hope", "ann", "says: They hope., judgement: true")}
events:
${event("next", "possible", "2025-08-10")}${event("past", "occurred", "2025-08-01")}${event("old", "occurred", "'2019'", ", background: true")}
figures:
  count: {value: 3, unit: ferries, of: ferries that sail, per: [past], cite: p1}
  fare: {value: 4, unit: pounds, of: fare, per: [past], cite: p1}
questions:
  will: {ask: "Will they go?", about: [next]}
  age: {ask: "How old is it?", about: [old]}
`;

describe("what stands open, and what in the record", () => {
  test("key chooses; events to come, quotations on them and questions about them join it; nothing stands twice", () => {
    expect(sectionsOf(records)).toEqual({
      "What comes next": "next",
      "Where it stands": "past count",
      "Who said what": "never go why stay",
      "Not known from this article": "will",
      Background: "old",
      Numbers: "fare",
      "Also not known": "age",
      Opinions: "hope",
    });
  });

  test("without key: what events rest on, quotations first, and no more than four", () => {
    const many = Array.from({ length: 6 }, (_, n) => said(`s${n}`, "ann", `says: So ${n}.`)).join("");
    expect(
      sectionsOf(
        `${people}statements:\n${many}${said("never", "ole", "quote: Never, about: [next]")}events:\n${event("next", "possible", "2025-08-10", ", per: [s4]")}`,
      ),
    ).toEqual({
      "What comes next": "next",
      "Who said what": "never s4 s0 s1",
      "More statements (3)": "s2 s3 s5",
    });
  });

  test("a table has the key's events, then three at most: what the key is about, what happened last", () => {
    const events = ["2025-08-01", "2025-08-04", "2025-08-03", "2025-08-02"].map((day, n) =>
      event(`e${n}`, "occurred", day),
    );
    const sheet = (key: string) =>
      sectionsOf(
        `${key}${people}statements:\n${said("go", "ann", "says: They go., about: [e0]")}events:\n${events.join("")}`,
      );
    expect(sheet("key: [go]\n")).toMatchObject({ "Where it stands": "e0 e1 e2" });
    expect(sheet("key: [e0, e1, e2, e3]\n")).toMatchObject({ "Where it stands": "e0 e1 e2 e3" });
  });

  test("what follows without a date stands behind what it follows, in a circle too", () => {
    const follow = (id: string, after: string) => event(id, "possible", "unstated", `, after: ${after}`);
    expect(
      sectionsOf(
        `events:\n${follow("third", "second")}${event("last", "possible", "2025-08-20")}${follow("second", "first")}${event("first", "possible", "2025-08-10")}${follow("hen", "egg")}${follow("egg", "hen")}`,
      ),
    ).toMatchObject({ "What comes next": "first second third last hen egg" });
  });

  test("what the editor wrote himself takes nothing away from the record", () => {
    const own = sectionsOf(
      records,
      "## Where it stands\n\nAll is well.[^past]\n\n## Who said what\n\n- They stay.[^stay]\n",
    );
    expect(own).toMatchObject({
      "Where it stands": "past",
      "What happened on Friday 1 August": "past",
      "Who said what": "stay",
      "More statements (3)": "never go why",
      Numbers: "count fare",
    });
  });
});
