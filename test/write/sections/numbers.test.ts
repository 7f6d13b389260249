import { expect, test } from "vitest";
import { briefingFacts } from "../../../src/outputs/briefing-facts.ts";
import { archiveOf, sheetWith, writeFrom } from "../written.ts";

const sheet = (figures: string, id = "example") =>
  sheetWith(`  cnn-report: {type: news-report, publisher: cnn, dateline: {date: 2025-08-06}}
entities:
  cnn: {type: organization, name: CNN}
  reyes: {type: person, name: Ana Reyes}
  ledger: {type: organization, name: The Ledger}
statements:
  reyes-count: {by: reyes, via: [ledger], says: Forty thousand marched., when: unstated, cite: 'article:p1'}
figures:
${figures}
`).replace("id: example", `id: ${id}`);

const rows = (...sheets: readonly string[]) => {
  const archive = archiveOf(sheets.map((text, at) => ({ path: `content/facts/${at}.md`, text })));
  const { markdown } = writeFrom(archive, "example");
  return { archive, rows: [...markdown.matchAll(/^\| (.*) \|$/gm)].map(([, row]) => row).slice(2) };
};

test("rival counts of one thing stand in each other's rows, with who has them, their bounds and their chain", () => {
  const march = "unit: people, of: people at the march, asOf: 2025-08-05";
  const result = rows(
    sheet(`  police: {value: {atLeast: 13000}, ${march}, cite: 'article:p1'}
  cnn-count: {value: {atMost: 40000}, ${march}, differs: [police], cite: 'cnn-report:p1'}
  organisers: {value: {about: 40000}, ${march}, per: [reyes-count], differs: [police, "other#theirs"]}`),
    sheet(`  theirs: {value: 1.3 million, ${march}, cite: 'cnn-report:p1'}`, "other"),
  );
  expect(result.rows.map((row) => row?.replace(/ \| [^|]*$/, ""))).toEqual([
    "At least 13,000 people | people at the march; CNN has [up to 40,000 people](#cnn-count); [about 40,000 people](#organisers) according to Ana Reyes, *as reported by The Ledger*[^police]",
    "Up to 40,000 people | people at the march; the article has [at least 13,000 people](#police)[^cnn-count]",
    "About 40,000 people | people at the march, according to Ana Reyes, *as reported by The Ledger*; the article has [at least 13,000 people](#police); CNN has [1.3 million people](/briefings/other/#theirs)[^organisers]",
  ]);
  expect(result.archive.contradictions.map(({ linked, sides }) => [linked, sides.length])).toEqual([
    [true, 4],
  ]);
});

test("a bound is never lost nor turned round in the facts that machines read", () => {
  const { archive } = rows(
    sheet(`  a: {value: {atLeast: 13000}, unit: people, of: a, asOf: unstated, cite: 'article:p1'}
  b: {value: {atMost: 1.3 million}, unit: people, of: b, asOf: unstated, cite: 'article:p1'}
  c: {value: {moreThan: 90 billion}, currency: USD, of: c, asOf: unstated, cite: 'article:p1'}
  d: {value: {lessThan: 40}, unit: people, of: d, asOf: unstated, cite: 'article:p1'}
  e: {value: {about: [300, 500]}, unit: people, of: e, asOf: unstated, cite: 'article:p1'}
  f: {value: [1.2 million, 4.35 million], unit: people, of: f, asOf: unstated, cite: 'article:p1'}`),
  );
  const [file] = briefingFacts.files(archive.byId.example!, "", {
    site: { url: "https://x.example", pathPrefix: "/" },
    archive,
  } as never);
  const { figures } = JSON.parse(String(file?.contents));
  expect(
    Object.values(figures as Record<string, { value: unknown; approx?: boolean; currency?: string }>).map(
      ({ value, approx, currency }) => ({ value, approx, currency }),
    ),
  ).toEqual([
    { value: { atLeast: 13000 } },
    { value: { atMost: 1300000 } },
    { value: { moreThan: 90000000000 }, currency: "USD" },
    { value: { lessThan: 40 } },
    { value: [300, 500], approx: true },
    { value: [1200000, 4350000] },
  ]);
});
