import { expect, test } from "vitest";
import { ground, sheetWith } from "./ground.ts";

function fault(article: string, quote: string, cite = "p1", source = "") {
  const sheet = sheetWith(
    `statements:\n  deal:\n    by: union\n    when: unstated\n    quote: ${JSON.stringify(quote)}\n    cite: ${cite}`,
  );
  const typed = source === "" ? sheet : sheet.replace("type: news-report", `type: ${source}`);
  const found = ground(typed, { "ferry.txt": article });
  expect(found.quotesNotFound).toEqual([]);
  return found.quotesMisread?.map((one) => one.fault)[0] ?? null;
}

test.each<[name: string, article: string, quote: string, cite?: string]>([
  ["curly marks", "“We won,” Ada Berg said.", "We won"],
  ["straight marks", 'Berg said: "We won, and that is that."', "We won, and that is that"],
  ["German marks", "Berg sagte: „Wir haben gewonnen“, und ging.", "Wir haben gewonnen"],
  ["reversed guillemets", "Berg sagte: »Wir haben gewonnen«, und ging.", "Wir haben gewonnen"],
  ["guillemets with spaces", "Berg a dit : « Nous avons gagné », puis est partie.", "Nous avons gagné"],
  ["Swedish marks", "Berg sade: ”Vi har vunnit”, och gick.", "Vi har vunnit"],
  ["single marks", "Berg said: ‘We won the workers’ vote’, and left.", "We won the workers’ vote"],
  ["straight single marks", "Berg said: 'We won, didn't we?'", "We won, didn't we"],
  [
    "marks inside marks",
    "“My father told me, ‘That head will come home,’ and it did,” he said.",
    "That head will come home",
  ],
  [
    "around nested marks",
    "“My father told me, ‘That head will come home,’ and it did,” he said.",
    "My father told me, ‘That head will come home,’ and it did",
  ],
  ["scare quotes", "The talks were “long and hard” for all.", "long and hard"],
  ["an ellipsis inside one quotation", "“We won, after years, the vote,” Berg said.", "We won … the vote"],
  [
    "one speaker's quotation in two parts",
    "“We won,” Ada Berg said. “The boats will sail.”",
    "We won … The boats will sail",
  ],
  [
    "one speaker by name and by pronoun",
    "“We won,” Ada Berg said. “The boats will sail,” she added.",
    "We won … The boats will sail",
  ],
  [
    "one speaker by name and by surname",
    "“We won,” Ada Berg said. “The boats will sail,” Berg told reporters.",
    "We won [...] The boats will sail",
  ],
  [
    "a mark on each paragraph",
    "“We won, Berg said.\n\n“The boats will sail.”",
    "We won, Berg said. The boats will sail",
    "[p1, p2]",
  ],
  [
    "a closing mark on the last paragraph alone",
    "He said: “We won.\n\n“The boats will sail.\n\n“Nobody pays.” So he said.",
    "The boats will sail",
    "p2",
  ],
  ["words told first and quoted then", "We won, the union said. “We won,” it said.", "We won"],
  ["inches before a quotation", 'The 6" gap was “too wide,” he said.', "too wide"],
])("%s surround the words", (_, article, quote, cite) => {
  expect(fault(article, quote, cite)).toBeNull();
});

test.each<[name: string, article: string, quote: string, fault: string, cite?: string]>([
  ["no mark", "The union said that the boats will sail.", "the boats will sail", "unmarked"],
  [
    "marks around other words",
    "“We won,” said the union, and the boats will sail.",
    "the boats will sail",
    "unmarked",
  ],
  [
    "marks on both sides, closed before",
    "“We won,” it said, and the boats will sail. “At last.”",
    "the boats will sail",
    "unmarked",
  ],
  [
    "marks around the first half",
    "“We won, and” the boats will sail.",
    "We won, and” the boats will sail",
    "partly",
  ],
  [
    "an ellipsis out of the marks",
    "“We won,” it said. The boats will sail.",
    "We won … The boats will sail",
    "partly",
  ],
  [
    "an apostrophe",
    "The workers' union says the boats will sail in the owners' time.",
    "the boats will sail",
    "unmarked",
  ],
  [
    "two speakers behind",
    "“We won,” Ada Berg said. “They lost,” Jon Lund said.",
    "We won … They lost",
    "stitched",
  ],
  [
    "two speakers around",
    "“We won,” Ada Berg said. Jon Lund replied: “They lost.”",
    "We won [...] They lost",
    "stitched",
  ],
  [
    "two speakers, the verb first",
    "“We won,” said Ada Berg. “They lost,” said Jon Lund.",
    "We won ... They lost",
    "stitched",
  ],
  [
    "two speakers in two paragraphs",
    "“We won,” Ada Berg said.\n\n“They lost,” Jon Lund told reporters.",
    "We won … They lost",
    "stitched",
    "[p1, p2]",
  ],
])("%s: %s", (_, article, quote, expected, cite) => {
  expect(fault(article, quote, cite)).toBe(expected);
});

test.each(["official-document", "transcript", "social-post", "interview", "dataset"])(
  "the words of a source of type %s need no marks",
  (type) => {
    expect(fault("The boats will sail.", "The boats will sail", "p1", type)).toBeNull();
  },
);
