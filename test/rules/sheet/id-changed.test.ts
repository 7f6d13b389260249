import { describe, expect, test } from "vitest";
import { exampleSheet } from "../../../src/rules/example-sheet.ts";
import { diagnose, told } from "../check-sheets.ts";

const base = {
  statements: `
  toll-view: {by: mayor, says: A toll would pay for the repairs., when: unstated, cite: p1}
  no-toll: {by: mayor, says: There is no toll., when: unstated, cite: p2, leavesOpen: [toll-view]}`,
  events: `
  closure: {what: Closure of the bridge, state: possible, when: 2026-04-01, if: toll-view, per: [toll-view], cite: p2}`,
  figures: `
  cost: {value: 3 million, unit: kroner, of: the repairs, asOf: 2026-03-04, cite: p3}`,
  questions: `
  who-pays: {ask: Who pays?}`,
};
const published = exampleSheet(base);

/** The published sheet with other ids, everywhere. */
const renamed = (ids: Readonly<Record<string, string>>, sheet = published) =>
  Object.entries(ids).reduce((text, [old, id]) => text.replaceAll(old, id), sheet);
const withAka = (sheet: string, id: string, aka: string) =>
  sheet.replace(`  ${id}: {`, `  ${id}: {aka: [${aka}], `);
const ofIds = (sheet: string, past: readonly string[]) =>
  told(sheet, { past }).filter((line) =>
    / (?:id-changed|silent-edit|id-duplicate|reference-unknown): /.test(line),
  );

describe("an id that was published", () => {
  test.each([
    ["toll-view", "toll-opinion", 15],
    ["closure", "closing", 18],
    ["cost", "price", 20],
    ["who-pays", "payer", 22],
  ])("and is another now is told where the new one stands: %s", (old, id, line) => {
    expect(ofIds(renamed({ [old]: id }), [published])).toEqual([
      `${line} id-changed: "${old}" was published and is "${id}" now, so that links to its line lead nowhere. Give it back the id "${old}", or write \`aka: [${old}]\` in "${id}".`,
    ]);
    expect(ofIds(withAka(renamed({ [old]: id }), id, old), [published])).toEqual([]);
  });

  test("is told where what it refers to got another id in the same edit", () => {
    const both = renamed({ "toll-view": "toll-opinion", "no-toll": "denial", closure: "closing" });
    const now = (old: string, id: string) =>
      `"${old}" was published and is "${id}" now, so that links to its line lead nowhere. Give it back the id "${old}", or write \`aka: [${old}]\` in "${id}".`;
    expect(ofIds(both, [published])).toEqual([
      `15 id-changed: ${now("toll-view", "toll-opinion")}`,
      `16 id-changed: ${now("no-toll", "denial")}`,
      `18 id-changed: ${now("closure", "closing")}`,
    ]);
    expect(ofIds(withAka(both, "toll-opinion", "toll-view"), [published])).toEqual([
      `16 id-changed: ${now("no-toll", "denial")}`,
      `18 id-changed: ${now("closure", "closing")}`,
    ]);
    // In whichever order they stand.
    const turned = (sheet: string) =>
      sheet.replace(/^( {2}toll-.*\n)( {2}(?:no-toll|denial): .*\n)/m, "$2$1");
    expect(ofIds(turned(both), [turned(published)])).toEqual([
      `15 id-changed: ${now("no-toll", "denial")}`,
      `16 id-changed: ${now("toll-view", "toll-opinion")}`,
      `18 id-changed: ${now("closure", "closing")}`,
    ]);
  });

  test("is told as removed where the record says something else too: nobody can know that it is the same", () => {
    const [told] = ofIds(renamed({ cost: "price", "3 million": "4 million" }), [published]);
    expect(told).toMatch(
      /^3 silent-edit: "cost" was published and is no longer there, .* write `aka: \[cost\]` there\.$/,
    );
  });

  test("is told as long as it leads nowhere, whatever was published since", () => {
    const second = renamed({ "toll-view": "toll-opinion" });
    const third = renamed({ "toll-opinion": "toll-idea", "title: Town": "title: City" }, second);
    const now = renamed({ "title: City": "title: The city" }, third);
    const idChanged = (sheet: string) =>
      ofIds(sheet, [published, second, third]).filter((line) => line.includes(" id-changed: "));
    expect(idChanged(now)).toEqual([
      '15 id-changed: "toll-view" and "toll-opinion" were published and are "toll-idea" now, so that links to their lines lead nowhere. Give it back the id "toll-view", or write `aka: [toll-view, toll-opinion]` in "toll-idea".',
    ]);
    expect(idChanged(withAka(now, "toll-idea", "toll-view, toll-opinion"))).toEqual([]);
  });

  test("is told of no draft, and where it is allowed with a note", () => {
    const draft = published.replace("title:", "draft: true\ntitle:");
    expect(ofIds(renamed({ cost: "price" }), [draft])).toEqual([]);
    const allowed = renamed({ "cost: {": "price: {allow: [id-changed], note: Nobody linked to it., " });
    expect(ofIds(allowed, [published])).toEqual([]);
  });

  test("keeps its facts: what they say otherwise is a silent edit, whatever their id", () => {
    const edited = withAka(renamed({ cost: "price", "3 million": "4 million" }), "price", "cost");
    expect(ofIds(edited, [published])).toEqual([
      '20 silent-edit: "price" changed after it was published, and no update says so: `value` was “3000000”, is “4000000”. Add an entry to `updates:` with `affects: [price]`, or put the published words back.',
    ]);
  });
});

describe("`aka:` hides no claim that was taken out", () => {
  const cost = (words: string) => `  cost: {${words}}\n`;
  const price = (words: string) => `  price: {${words}}\n`;
  const ofRepairs = "value: 3 million, unit: kroner, of: the repairs, asOf: 2026-03-04, cite: p3";
  const ofTower = "value: 2 million, unit: kroner, of: the tower, asOf: 2026-03-04, cite: p3";
  const ofBoth = "value: 5 million, unit: kroner, of: it all, asOf: 2026-03-04, cite: p3";
  const figures = (...lines: readonly string[]) => exampleSheet({ figures: lines.join("") });
  const removed = (id: string, more: string) =>
    `3 silent-edit: "${id}" was published and is no longer there, and no update says so. Put it back with an update of kind \`withdrawal\`: what was withdrawn stays visible, struck out. ${more}`;

  test.each([
    {
      case: "where a record has it that was published beside it",
      before: figures(cost(ofRepairs), price(ofTower)),
      after: figures(price(`aka: [cost], ${ofTower}`)),
      told: [removed("cost", '`aka: [cost]` in "price" keeps only the links to it.')],
    },
    {
      case: "where a new record has two, and says what the second said",
      before: figures(cost(ofRepairs), price(ofTower)),
      after: figures(`  sum: {aka: [cost, price], ${ofTower}}\n`),
      told: [removed("cost", '`aka: [cost]` in "sum" keeps only the links to it.')],
    },
    {
      case: "where a new record has two, and says what neither said",
      before: figures(cost(ofRepairs), price(ofTower)),
      after: figures(`  sum: {aka: [cost, price], ${ofBoth}}\n`),
      told: [
        removed("price", '`aka: [price]` in "sum" keeps only the links to it.'),
        '21 silent-edit: "sum" changed after it was published, and no update says so: `value` was “3000000”, is “5000000”; `of` was “the repairs”, is “it all”. Add an entry to `updates:` with `affects: [sum]`, or put the published words back.',
      ],
    },
    {
      case: "and is no removal where two said the same",
      before: figures(cost(ofRepairs), price(ofRepairs)),
      after: figures(`  sum: {aka: [cost, price], ${ofRepairs}}\n`),
      told: [],
    },
  ])("$case", ({ before, after, told }) => {
    expect(ofIds(after, [before])).toEqual(told);
  });
});

describe("a sheet that was published under another id", () => {
  const other = "id: 2026-03-04-bridge-toll";
  const message =
    '3 id-changed: This sheet was published as "2026-03-04-bridge-toll", so that links to /briefings/2026-03-04-bridge-toll/ lead nowhere. Give it back the id "2026-03-04-bridge-toll", or have your host forward that address.';

  test("is told as a warning: a host may forward the address", () => {
    const past = [published.replace(/^id: .*$/m, other)];
    expect(ofIds(published, past)).toEqual([message]);
    const [told] = diagnose({ "sheet.md": published }, { past }).filter(({ code }) => code === "id-changed");
    expect(told?.severity).toBe("warning");
  });

  test("is not one whose records were others: its file was used again", () => {
    const reused = renamed({
      "toll-view": "tax-view",
      "toll would": "tax would",
      closure: "opening",
      cost: "sum",
    });
    const past = [reused.replace(/^id: .*$/m, other).replaceAll(/article|mayor|no-toll/g, "other")];
    expect(ofIds(published, past).filter((line) => line.includes("published as"))).toEqual([]);
  });
});

describe("an id under `aka:`", () => {
  test.each([
    [
      "that a record has",
      withAka(published, "cost", "who-pays"),
      '20 id-duplicate: "who-pays" stands under `aka:` of "cost" and is the id of a question of this sheet. Take it out of `aka:`: links to an id lead to one line.',
    ],
    [
      "that is the record's own",
      withAka(published, "cost", "cost"),
      '20 id-duplicate: "cost" stands under `aka:` of "cost" and is the id of a figure of this sheet. Take it out of `aka:`: links to an id lead to one line.',
    ],
    [
      "that stands under another",
      withAka(withAka(published, "cost", "price"), "closure", "price"),
      '20 id-duplicate: "price" stands under `aka:` of "closure" and of "cost". Take it out of `aka:`: links to an id lead to one line.',
    ],
    [
      "that stands there twice",
      withAka(published, "cost", "price, price"),
      '20 id-duplicate: "price" stands twice under `aka:` of "cost". Take it out of `aka:`: links to an id lead to one line.',
    ],
    [
      "that an entity of the sheet has",
      withAka(published, "cost", "mayor"),
      '20 id-duplicate: "mayor" stands under `aka:` of "cost" and is the id of an entity of this sheet. Take it out of `aka:`: links to an id lead to one line.',
    ],
  ])("is refused %s", (_, sheet, message) => {
    expect(ofIds(sheet, [])).toEqual([message]);
  });

  test("is refused that an entity of the registry has which the sheet names, and no other", () => {
    const entities = "vik: {type: place, name: Vik}\noslo: {type: place, name: Oslo}\n";
    const inVik = published.replace("  closure: {", "  closure: {where: vik, ");
    const toldOf = (aka: string) =>
      told(withAka(inVik, "cost", aka), { entities }).filter((line) => line.includes("aka"));
    expect(toldOf("vik")).toEqual([
      '20 id-changed: "vik" stands under `aka:` of "cost" and is the id of an entity that this sheet names. Take it out of `aka:`: links to an id lead to one line.',
    ]);
    expect(toldOf("oslo")).toEqual([]);
  });

  test("is told where a note, a record or another sheet still uses it, with what to write", () => {
    const price = withAka(renamed({ cost: "price" }), "price", "cost");
    const body = "\nThe repairs cost 3 million kroner.[^cost] See [the figure](#cost).\n";
    const other = exampleSheet({
      top: "asOf: 2026-03-05",
      bottomLine: "The repairs cost 3 million kroner.[^2026-03-04-harbour-bridge#cost]",
      figures: `
  repairs: {value: 3 million, unit: kroner, of: the repairs, supersedes: 2026-03-04-harbour-bridge#cost, cite: p3}`,
    }).replace(/^id: .*$/m, "id: 2026-03-05-other");
    const found = diagnose({
      "sheet.md": price.replace("leavesOpen: [toll-view]", "about: [cost]") + body,
      "other.md": other,
    }).filter(({ code }) => code === "reference-unknown" || code === "link-broken");
    expect(
      found.map(({ span, message, hint, fix }) => [span.file, span.line, message, hint, fix?.[0]?.text]),
    ).toEqual([
      [
        "content/facts/other.md",
        5,
        'Record "cost" of sheet "2026-03-04-harbour-bridge" is "price" now.',
        "Write 2026-03-04-harbour-bridge#price.",
        "2026-03-04-harbour-bridge#price",
      ],
      [
        "content/facts/other.md",
        22,
        'Record "cost" of sheet "2026-03-04-harbour-bridge" is "price" now.',
        "Write 2026-03-04-harbour-bridge#price.",
        "2026-03-04-harbour-bridge#price",
      ],
      ["content/facts/sheet.md", 16, 'Record "cost" is "price" now.', "Write price.", "price"],
      ["content/facts/sheet.md", 25, 'Record "cost" is "price" now.', "Write [^price].", "[^price]"],
    ]);
  });
});
