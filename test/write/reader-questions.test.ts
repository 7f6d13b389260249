import { expect, test } from "vitest";
import { createMarkdown } from "../../src/markdown/markdown-it.ts";
import { textOf } from "../support/html.ts";
import { readQuestions } from "../support/questions.ts";
import { archiveOf, projectFile, writeFrom } from "./written.ts";

const id = "2025-08-06-trump-putin-meeting";
const archive = archiveOf([projectFile(`test/fixtures/seed/${id}.md`)], projectFile("_data/entities.yaml"));
const { markdown } = writeFrom(archive, id);
const html = createMarkdown({ prefix: "/" }).render(markdown);

/** Words that answer the question, in the line of one of its records or in that record's note. */
const answers: Readonly<Record<string, readonly string[]>> = {
  "meeting-confirmed": [
    "Possible, according to an unnamed senior White House official",
    "An unnamed senior White House official",
  ],
  earliest: ["No earlier than Monday 11 August†"],
  purpose: ["to press Moscow to end the war"],
  "who-confirmed-interest": ["Karoline Leavitt, White House Press Secretary (no date), confirmed that"],
  "leavitt-other": [
    "Karoline Leavitt, White House Press Secretary (no date), confirmed that Trump is willing to hold separate talks with Putin and with Zelenskiy",
  ],
  "trump-reporters": ["told reporters: “There’s a good chance that there will be a meeting very soon”"],
  "nyt-chain": ["The New York Times, news article. Not read by us; cited by the article."],
  "which-leaders": ["Which European leaders were on the call?"],
  "trilateral-order": ["After that: Three-way summit"],
  "witkoff-who": ["Closed-door session between Witkoff and Putin", "6 Aug"],
  "great-progress": ["(Truth Social, no date)", "“great progress”"],
  "kremlin-view": ["An unnamed Kremlin aide", "“useful and constructive”"],
  "deadline-who": ["Trump's deadline for Russia to commit to a peace agreement"],
  "deadline-otherwise": [
    "New U.S. economic sanctions on Russia. Possible",
    "Conditional: if Russia has not committed to a peace agreement by the deadline",
  ],
  "lack-of-commitment": ["Moscow's “lack of serious commitment”"],
  "india-duty": ["25%", "what the article calls Indian oil imports"],
  china: ["One of them could be China"],
  "biden-role": ["Joe Biden, then U.S. President", "Joe Biden (former U.S. President)"],
  "war-age": ["in its fourth year", "4th year"],
  "last-met": ["December 2019: Putin and Zelenskiy last met."],
  opinions: [
    "Trump's frustration with Moscow has been growing.",
    "political hostility",
    "Other countries are watching",
  ],
  dateline: ["Wednesday 6 August 2025, Washington (assumed)"],
  next: [
    "Trump's deadline for Russia",
    "Friday 8 August†|8 Aug†",
    "No earlier than Monday 11 August†",
    "Three-way summit",
  ],
};

test.each(readQuestions())("$ask", ({ id: question, from, never }) => {
  const text = from.map((record) => `${lineOf(record)}\n${lineOf(`note-${record}`)}`).join("\n");
  expect(answers[question]).toBeDefined();
  for (const words of answers[question] ?? [])
    expect(
      words.split("|").some((one) => text.includes(one)),
      `${words}\n\nin\n\n${text}`,
    ).toBe(true);
  for (const pattern of never) expect(textOf(html)).not.toMatch(new RegExp(pattern));
});

test("what comes next stands in order of time", () => {
  const section = html.slice(html.indexOf("What comes next"), html.indexOf("Who said what"));
  const places = ["Trump's deadline", "Face-to-face meeting", "Three-way summit"].map((words) =>
    section.indexOf(words),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
});

test("characterisations stand under their own heading only", () => {
  const before = html.slice(0, html.indexOf("The article's own characterisations"));
  for (const record of ["frustration", "animosity", "world-watching"])
    expect(before).not.toContain(`id="${record}"`);
});

/** The text of the row, item or paragraph that an anchor stands in. */
function lineOf(anchor: string): string {
  const at = html.search(new RegExp(` id="${anchor}"`));
  if (at === -1) return "";
  const start = html.lastIndexOf("<", at);
  const isCell = html.startsWith("<td", start);
  const from = isCell ? html.lastIndexOf("<tr>", start) : start;
  const end = html.indexOf(isCell ? "</tr>" : html.startsWith("<p", start) ? "</p>" : "</li>", start);
  return textOf(
    html
      .slice(from, end)
      .replace(/<sup[\s\S]*?<\/sup>/g, "")
      .replace(/<\/td>/g, " "),
  ).replace(/\s+/g, " ");
}
