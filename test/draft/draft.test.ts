import { describe, expect, test } from "vitest";
import { draftOf } from "../../src/draft/draft.ts";
import { type NeutralDraft, neutralDraft } from "../../src/draft/neutral.ts";
import { readArticle } from "../../src/draft/read-article.ts";
import { reviewPage } from "../../src/draft/review-page.ts";
import { writeSheet } from "../../src/draft/write-sheet.ts";
import { reportingLemma } from "../../src/reading/words/en/reporting-verbs.ts";
import { processorTime } from "../support/processor-time.ts";
import { add, emptyTally, f1, found, precision, recall, samples } from "./scores.ts";

const articles = samples();
const of = (text: string, day = "2026-05-20") => neutralDraft(draftOf(readArticle(text), day, []));

describe("what is found in articles of many kinds", () => {
  const tally = emptyTally();
  for (const sample of articles) add(tally, found(sample), sample.gold);

  test.each([
    ["speakers", 0.9],
    ["people", 0.95],
    ["dates", 0.92],
    ["figures", 0.93],
    ["hedges", 0.9],
  ] as const)("%s reach %d", (kind, goal) => {
    const one = tally[kind];
    expect(f1(one), JSON.stringify(one, null, 1)).toBeGreaterThanOrEqual(goal);
  });

  test("a wrong day is rarer than one in twenty", () => {
    expect(precision(tally.dates), tally.dates.wrong.join("\n")).toBeGreaterThanOrEqual(0.95);
  });

  test("hardly a hedge is missed", () => {
    expect(recall(tally.hedges), tally.hedges.missed.join("\n")).toBeGreaterThanOrEqual(0.95);
  });
});

test("the same article gives the same sheet, byte for byte", () => {
  for (const { text } of articles) expect(sheetOf(text)).toBe(sheetOf(text));
});

test("no value is drafted that the text has not, wherever the text is cut", () => {
  const random = numbers(7);
  const strange: string[] = [];
  for (let round = 0; round < 100; round++) {
    const { text } = articles[Math.floor(random() * articles.length)]!;
    const from = Math.floor(random() * text.length);
    const cut = text.slice(from, from + Math.floor(random() * (text.length - from)));
    if (cut.trim() === "") continue;
    const whole = cut.replace(/\s+/g, " ");
    strange.push(...textsOf(of(cut)).filter((value) => !whole.includes(value)));
    const small = whole.toLowerCase();
    strange.push(...sheetWords(cut).filter((value) => !small.includes(value.toLowerCase())));
  }
  expect(strange).toEqual([]);
});

test("what is not immediately clear is no fact", () => {
  const text = "The ferry sank. The cause was not immediately clear.";
  expect(of(text).hedged.map(({ passage }) => passage)).toEqual(["The cause was not immediately clear."]);
});

test("what somebody denies or can't confirm is no fact", () => {
  const text =
    "The ferry sank on Monday. The owner denied that it was overloaded. The ministry said it could not confirm that. " +
    "He denied her bail. There is no sign so far that anyone survived.";
  expect(of(text).hedged).toEqual([
    { passage: "The owner denied that it was overloaded.", cue: "denied that" },
    { passage: "The ministry said it could not confirm that.", cue: "could not confirm" },
    { passage: "There is no sign so far that anyone survived.", cue: "no sign so far that" },
  ]);
});

test("what should reopen is expected, and what should be paid is demanded", () => {
  const text =
    "The bridge should reopen on Friday. The firm should pay, Ann Lee said. Crews could not go in.";
  expect(of(text).hedged.map(({ passage }) => passage)).toEqual(["The bridge should reopen on Friday."]);
});

test("every hedge that is found stands on a statement, as hedge, verb or condition, beside whole quotations and late in long ones too", () => {
  const own =
    "Ann Lee told Coast Radio that it could rain, but added: “We are dry.”\n\n“We did it. We may do it again. It will help,” she said.\n";
  for (const text of [own, ...articles.map((one) => one.text)]) {
    const draft = draftOf(readArticle(text), "2026-05-20", []);
    const told = writeSheet(draft, frame).records.statements.flatMap(({ fields }) =>
      fields.flatMap(({ key, value }) => {
        if (key === "hedge") return String(value).split("; ");
        const says = fields.find((one) => one.key === "says")?.value ?? "";
        // A condition without its conjunction is an "if".
        return key === "if" ? (conjunctions.exec(`${says} ${value}`) ?? ["if"]) : [];
      }),
    );
    const cues = draft.hedges.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " "));
    expect(told.length).toBeGreaterThan(0);
    const verbs = writeSheet(draft, frame).records.statements.flatMap(({ fields }) =>
      fields.flatMap(({ key, value }) => (key === "verb" ? [value] : [])),
    );
    const isVerb = (cue: string) => verbs.includes(reportingLemma(cue.replace(/ that$/, "")) ?? "");
    expect(cues.filter((cue) => !told.includes(cue) && !isVerb(cue))).toEqual([]);
  }
  const { statements } = writeSheet(draftOf(readArticle(own), "2026-05-20", []), frame).records;
  expect(
    statements.map(({ fields }) =>
      fields
        .filter(({ key }) => key === "quote" || key === "says" || key === "hedge")
        .map(({ value }) => value),
    ),
  ).toEqual([
    ["We are dry."],
    ["TODO", "could"],
    ["We did it. We may do it again. It will help", "may; will"],
  ]);
});

describe("who says a quotation", () => {
  const speakersOf = (text: string) =>
    of(text).quotes.map(({ text: words, speaker }) => `${words} | ${speaker}`);

  test.each([
    ["“We will stay,” Ann Lee said.", ["We will stay, | Ann Lee"]],
    ["“We will stay,” said the union’s leader, Ann Lee.", ["We will stay, | Ann Lee"]],
    ["Ann Lee, who met the mayor in May, said: “We will stay.”", ["We will stay. | Ann Lee"]],
    [
      "Ann Lee of Harbour Rescue was quoted by the Bay Tribune as saying that it was “a scandal”.",
      ["a scandal | Ann Lee"],
    ],
    [
      "Ann Lee resigned. “I am tired,” she told reporters. “I am done.”",
      ["I am tired, | Ann Lee", "I am done. | Ann Lee"],
    ],
    [
      "A survivor, 28-year-old trader Ann Lee, said: “We held on.” A dog barked. “Until dawn,” she said.",
      ["We held on. | Ann Lee", "Until dawn, | Ann Lee"],
    ],
    [
      "A police source spoke of a storm.\n\nThe ferry's owner, Transmar, did not respond. In a message it called the accident “a tragedy”.",
      ["a tragedy | Transmar"],
    ],
    [
      "The owner of the mill, Calloway Estates, has denied it. In an email, it said it had “complied in full”.",
      ["complied in full | Calloway Estates"],
    ],
    ["A company spokeswoman called it “nonsense”.", ["nonsense | A company spokeswoman"]],
    ["Friends of the Port spokeswoman Ann Lee called it “nonsense”.", ["nonsense | Ann Lee"]],
    [
      "I put that to Ann Lee, an economist at the university. “It rarely comes back,” she told me.",
      ["It rarely comes back, | Ann Lee"],
    ],
    [
      "The chairwoman, Ann Lee, denied a report in the daily Bay Tribune. “There was no offer,” she said.",
      ["There was no offer, | Ann Lee"],
    ],
    [
      "The union, which called the offer “an insult”, said its members would strike.",
      ["an insult | The union"],
    ],
    [
      "The ministry rejected it as “an invention”, and its spokesman, Bo Berg, said more would follow.",
      ["an invention | The ministry"],
    ],
    [
      "The river “has never been this high”, according to its warden, Bo Berg.",
      ["has never been this high | Bo Berg"],
    ],
    ["The deal falls under its “golden power” rules, Ann Lee said.", []],
    [
      "“I woke up,” said Ann Lee, a student from Lyster. A nurse in her car “tied up my arm”.",
      ["I woke up, | Ann Lee", "tied up my arm | Ann Lee"],
    ],
    ["The bank kept its “hold” rating, Ann Lee said.", []],
    [
      "The scans were old, Ann Lee alleged, and a nurse who pointed this out was “waved away”. “He did not look,” she told jurors.",
      ["waved away | Ann Lee", "He did not look, | Ann Lee"],
    ],
  ])("%s", (text, expected) => {
    expect(speakersOf(text)).toEqual(expected);
  });

  test("a nickname, a spelling and a title were said by nobody", () => {
    expect(
      speakersOf("Ann “Rocky” Lee, whose name was printed as “Anne Leigh”, wrote the novel “The Long Pier”."),
    ).toEqual([]);
    expect(speakersOf("The “Espérance” was carrying 210 people, Ann Lee said.")).toEqual([]);
    expect(speakersOf("The “Big Lie” must end, Ann Lee said.")).toEqual(["Big Lie | Ann Lee"]);
  });

  test("a title behind a role is a first name, and what is nearby a place", () => {
    const { people, places } = of(
      "Firefighter Dean Ashworth died, his sister, Holly Ashworth, said. A man from nearby Harrow Cross was held.",
    );
    expect(people.map(({ name, role }) => `${name}: ${role}`)).toEqual([
      "Dean Ashworth: Firefighter",
      "Holly Ashworth: sister",
    ]);
    expect(places).toEqual(["Harrow Cross"]);
  });

  test("a school is nobody, and an owner with one name no person", () => {
    const { people, orgs } = of(
      "Ann Lee, whose son attends Pine Hollow Elementary, wept. The ferry's owner, Transmar, said nothing. A spokesman for the Wenshire Fire and Rescue Service wrote to Wenshire Coroner's Court.",
    );
    expect(people.map(({ name }) => name)).toEqual(["Ann Lee"]);
    expect(orgs).toContain("Transmar");
  });
});

test.each([
  ["Bo Berg, who heads the union, told Radio Silesia that staff had complained.", "Radio Silesia < Bo Berg"],
  ["The police chief, Ann Lee, said the company would pay.", "Ann Lee"],
  ["Bo Berg left. Two councillors, who asked not to be named, said it could return.", "Two councillors"],
  ["Work, which feeds 620 people, may resume, provided the gas is declared safe, Berg said.", "Berg"],
  [
    "The storm, in March 2024, killed 23 people and cost $85 million, the World Bank said at the time.",
    "World Bank",
  ],
  ["It reached the coast on Monday, according to the weather service, INAM.", "INAM"],
  [
    "Ann Lee told the Bay Tribune it was good. A person who had seen the data told the newspaper it was not.",
    "Bay Tribune < Ann Lee; Bay Tribune < A person who had seen the data",
  ],
])("through whom it was told: %s", (text, expected) => {
  expect(
    of(text)
      .attributions.map(({ chain }) => chain.join(" < "))
      .join("; "),
  ).toBe(expected);
});

describe("who is a person, and what is none", () => {
  test.each([
    ["Banco Meridional said it had sold its stake. Sparkasse Oberland refused.", []],
    ["Agence du Sahel reported the crash, citing Gazeta Pomorska.", []],
    ["The plant's owner, Norsk Metall, said it would pay. Contractor Obras del Sur was fined.", []],
    ["The brewer Josiah Penrose gave the house. Its owner, Ann Lee, agreed.", ["Josiah Penrose", "Ann Lee"]],
    ["The opposition Frente Claro party won. Members of Podium Uno marched.", []],
    ["Tropical Storm Beatriz hit the coast. Beatriz weakened, said Ann Lee.", ["Ann Lee"]],
    ["The trawlers Ocean Harvest and Bella Rosa sank. The MV Santa Ilona helped.", []],
    ["The Santa Ilona, a bulk carrier, sank.", []],
    ["Latin American leaders met Roman Catholic bishops and Sunni Muslim clerics.", []],
    ["The Erasmus Plus programme ends. Critics of Digital Markets Regulation said so.", []],
    ["The Attorney General's Office opened a case, said Lisbon Prosecutor's Office.", []],
    ["They met near Tan Son Nhat airport and in Café Central.", []],
    ["President Andrés Bello Ruiz spoke. Ms Bello Ruiz left.", ["Andrés Bello Ruiz"]],
    ["Kasimir Doyle KC, for the defence, agreed.", ["Kasimir Doyle"]],
    ["Jan Vostřel, its head, left in Jan.", ["Jan Vostřel"]],
    ["Kenya's Fisheries Principal Secretary, Ann Lee, said so.", ["Ann Lee"]],
    ["ČD Cargo estimated the damage.", []],
    ["He left the General Medical Council.", []],
    [
      "Wilf Tranter died. His daughter, Josie Tranter, left. Mr Tranter was 71.",
      ["Wilf Tranter", "Josie Tranter"],
    ],
    ["A title of a text\n\nBy TOBY BERG\nStaff Writer\n\nIt rained, Ann Lee said.", ["Ann Lee"]],
    ["Among them was Siosaia Taufa, whose house burned.", ["Siosaia Taufa"]],
  ])("%s", (text, expected) => {
    expect(of(text).people.map(({ name }) => name)).toEqual(expected);
  });

  test("a role that begins behind other words, and an office that is told with a verb", () => {
    const { people } = of(
      "It rests on the account of the firm's former finance director, Ann Lee. Bo Berg, who heads the port's union, agreed.",
    );
    expect(people.map(({ name, role }) => `${name}: ${role}`)).toEqual([
      "Ann Lee: firm's former finance director",
      "Bo Berg: heads the port's union",
    ]);
  });

  test("organizations keep their whole name, and the place in an adjective is a place", () => {
    const { orgs, places } = of(
      "The Attorney General's Office wrote to the Vercelli-based bank on the N1 highway.",
    );
    expect({ orgs, places }).toEqual({ orgs: ["Attorney General's Office"], places: ["Vercelli"] });
  });
});

describe("dates count from the day of writing", () => {
  test.each([
    ["The bridge closed on Monday.", "Monday = 2026-05-18"],
    ["The bridge will close on Monday.", "Monday = 2026-05-25"],
    ["The council passed it by seven votes to six on Monday night.", "Monday = 2026-05-18"],
    ["The council votes on Monday.", "Monday = 2026-05-25"],
    ["The trial continues on Monday.", "Monday = 2026-05-25"],
    ["Classes are suspended through Monday.", "Monday = 2026-05-25"],
    ["In April it had forecast growth, and in May it lost money.", "April = 2026-04; May = 2026-05"],
    ["It paid the family in May last year.", "May last year = 2025-05"],
    [
      "It told staff on Monday.\n\nShares were down 14% at 1015 GMT.",
      "Monday = 2026-05-18; 1015 GMT = 2026-05-20T10:15:00Z",
    ],
    [
      "The driver died on 3 May after an operation in Lyster.\n\nThe flight was full.\n\nHe had left at 5.15pm.",
      "3 May = 2026-05-03",
    ],
    ["He died on 3 May. He had left at 5.15pm.", "3 May = 2026-05-03; 5.15pm = 2026-05-03T17:15:00"],
    ["He expects a cut in June, followed by another in September.", "June = 2026-06; September = 2026-09"],
    ["She faces an election on Dec. 13.", "Dec. 13 = 2026-12-13"],
    ["She won an election on Dec. 13.", "Dec. 13 = 2025-12-13"],
    ["The mayor declared three days of mourning from Monday.", "Monday = 2026-05-25"],
    ["The bridge was closed from Monday.", "Monday = 2026-05-18"],
    ["Work will start by June, Ann Lee said on Tuesday.", "June = 2026-06; Tuesday = 2026-05-19"],
    ["The bridge had been reopened by Monday evening.", "Monday = 2026-05-18"],
    ["The ban has been extended until June.", "June = 2026-06"],
    ["Bay Water has been told to replace the pipes by mid-April.", "mid-April = 2027-04"],
    ["The pipes had been replaced by June.", "June = 2025-06"],
    ["She will speak at 9 a.m. BST on Thursday.", "9 a.m. BST on Thursday = 2026-05-21T09:00:00+01:00"],
    ["It was built in the autumn of 2019.", "autumn of 2019 = 2019-23"],
    ["The talks are planned for the week of 15 June.", "week of 15 June = 2026-06-15/2026-06-21"],
  ])("%s", (text, expected) => {
    expect(
      of(text)
        .dates.map(({ text: words, edtf }) => `${words} = ${edtf}`)
        .join("; "),
    ).toBe(expected);
  });
});

test("figures have their unit, whatever the way they are written", () => {
  const { figures } = of(
    "It cost £6m to £8m, up 4%, for 23 outstanding claims, a 6.2-tonne crane, 15 million kroner and ten-year leases.",
  );
  expect(
    figures.map(
      ({ value, value_max, unit }) => `${value}${value_max === undefined ? "" : `-${value_max}`} ${unit}`,
    ),
  ).toEqual(["6000000-8000000 GBP", "4 percent", "23 claim", "6.2 tonne", "15000000 DKK", "10 year"]);
});

test.each([
  [
    "Bogotá prosecutors said Colombian banks had lost 3.8 billion pesos (about $950,000).",
    ["3800000000 COP", "950000 USD"],
  ],
  ["OTTAWA, May 19, 2026 (Newswire) - The city of Ottawa paid $5 million.", ["5000000 CAD"]],
  ["OTTAWA, May 19, 2026 (Newswire) - It cost C$5 million, or $3.6 million.", ["5000000 CAD", "3600000 USD"]],
  ["The Norwegian ferry cost 40 million kroner.", ["40000000 NOK"]],
  ["It spread over 200 square metres.", ["200 square metre"]],
  [
    "Two were killed and at least five injured. About 62,000 were forced from their homes.",
    ["2 person", "5 person"],
  ],
  ["It forced about 62,000 from their homes.", ["62000 person"]],
  ["It passed by seven votes to six.", ["7 vote", "6 vote"]],
  ["At least 60 more are missing.", ["60 person"]],
  ["A Czech line lost 150 million crowns.", ["150000000 CZK"]],
  ["It lost 150 million crowns.", ["150000000 crown"]],
  [
    "Two fisheries officers spoke to 7,000 fishermen in 29 sports.",
    ["2 officer", "7000 fisherman", "29 sport"],
  ],
  ["It cut its target to 240 kroner from 310.", ["240 DKK", "310 DKK"]],
  [
    "It earned 512 million kroner, missing estimates of 590 million in a poll.",
    ["512000000 DKK", "590000000 DKK"],
  ],
  [
    "It expects £2.1 billion ($2.7 billion), not 2.6 billion to 2.9 billion.",
    ["2100000000 GBP", "2700000000 USD", "2600000000-2900000000 GBP"],
  ],
  [
    "They expect 9,400 riders, though a study put the figure at 5,000 to 6,000.",
    ["9400 rider", "5000-6000 rider"],
  ],
  ["It cost $5 million and drew visitors from 310 towns.", ["5000000 USD", "310 town"]],
])("money of the country, square measures, people and votes: %s", (text, expected) => {
  const { figures } = of(text);
  expect(
    figures.map(
      ({ value, value_max, unit }) => `${value}${value_max === undefined ? "" : `-${value_max}`} ${unit}`,
    ),
  ).toEqual(expected);
});

test("of another language, quotations and what stands in digits", () => {
  const text =
    "Die Brücke wird am 12.6.2026 gesperrt. „Wir haben keine Wahl“, sagte die Ministerin. Das kostet 3,5 % mehr, also € 1.200.";
  const { quotes, dates, figures, people } = neutralDraft(
    draftOf(readArticle(text), "2026-05-20", [], false),
  );
  expect({ quotes, dates, people, figures: figures.map(({ value, unit }) => `${value} ${unit}`) }).toEqual({
    quotes: [{ text: "Wir haben keine Wahl", speaker: "" }],
    dates: [{ text: "12.6.2026", edtf: "2026-06-12" }],
    people: [],
    figures: ["3.5 percent", "1200 EUR"],
  });
});

test("a long text takes time in step with its length", () => {
  const text = articles.map((one) => one.text).join("\n\n");
  const time = (repeated: string) => processorTime(() => of(repeated));
  time(text);
  expect(time(text.repeat(8)) / Math.max(time(text.repeat(2)), 20)).toBeLessThan(12);
});

test.each([
  ["'a ".repeat(30_000)],
  ["A b ".repeat(20_000)],
  ['"'.repeat(60_000)],
  ["Ann Lee, who ".repeat(8_000)],
])("a hostile text is done in seconds: %#", (text) => {
  expect(processorTime(() => of(text))).toBeLessThan(10_000);
});

test("the review page shows the article escaped, without a script", () => {
  const article = readArticle("“<script>alert(1)</script> & so on,” said Ann Lee.\n\nNothing more.\n");
  const draft = draftOf(article, "2026-05-20", []);
  const page = reviewPage(draft, writeSheet(draft, frame).records);
  expect(page).not.toContain("<script");
  expect(page).toContain(
    '<mark class="quotation" title="Ann Lee (quote-verb-name)">&lt;script&gt;alert(1)&lt;/script&gt; &amp; so on,</mark>',
  );
});

const frame = {
  id: "x",
  file: "article.txt",
  sha256: "0".repeat(64),
  dayFrom: "flag",
  url: null,
  published: null,
  title: null,
  author: null,
  lang: "en",
  known: [],
} as const;

function sheetOf(text: string): string {
  return writeSheet(draftOf(readArticle(text), "2026-05-20", []), frame).text;
}

function textsOf({
  quotes,
  people,
  orgs,
  places,
  dates,
  figures,
  hedged,
  attributions,
}: NeutralDraft): readonly string[] {
  return [
    ...quotes.flatMap(({ text, speaker }) => [text, speaker]),
    ...people.flatMap(({ name, role }) => [name, role]),
    ...orgs,
    ...places,
    ...dates.map(({ text }) => text),
    ...figures.map(({ text }) => text),
    ...hedged.flatMap(({ passage, cue }) => [passage, ...cue.split("; ")]),
    ...attributions.flatMap(({ passage, chain }) => [passage, ...chain]),
  ];
}

const conjunctions = /\b(?:if|unless|provided|subject to|pending|as long as)\b/i;

/** All that the sheet has in words of the article. */
function sheetWords(text: string): readonly string[] {
  const { records } = writeSheet(draftOf(readArticle(text), "2026-05-20", []), frame);
  return [...records.statements, ...records.events, ...records.figures]
    .flatMap(({ fields }) => fields)
    .filter(
      ({ key, value }) => ["says", "quote", "if", "what", "of", "said"].includes(key) && value !== "TODO",
    )
    .map(({ value }) => String(value));
}

/** Numbers that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

test("a condition ends neither at the point of a number nor at that of a shortened month", () => {
  const text =
    "ACCRA, Aug. 1 - The depot would close unless a bill of 3.8 million cedis was paid by Aug. 14, its owner Ama Mensah said.\n";
  const { statements } = writeSheet(draftOf(readArticle(text), "2026-08-01", []), frame).records;
  expect(
    statements.flatMap(({ fields }) => fields.flatMap(({ key, value }) => (key === "if" ? [value] : []))),
  ).toEqual(["unless a bill of 3.8 million cedis was paid by Aug. 14"]);
});
