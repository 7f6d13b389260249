import { describe, expect, test } from "vitest";
import { locate } from "../../src/diagnostics/locate.ts";
import { parseEntities } from "../../src/parse/parse-registry.ts";
import { parseSheets } from "../../src/parse/parse-sheets.ts";
import { sheet, told } from "./check.ts";

describe("the zone of a dateline is one that exists", () => {
  const withZone = (zone: string) => ({
    "ferry.md": sheet.replace("date: 2025-03-04", `date: 2025-03-04, tz: ${zone}`),
  });
  const description = "The time zone of the dateline by its IANA name, such as America/New_York.";

  test.each([
    ["Europe/Osloo", '"Europe/Osloo": no time zone has that name. Did you mean "Europe/Oslo"? '],
    ["europe/oslo", '"europe/oslo": no time zone has that name. Did you mean "Europe/Oslo"? '],
    ["New York", '"New York": no time zone has that name. Did you mean "America/New_York"? '],
    ["+02:00", '"+02:00": no time zone has that name. '],
  ])("%s", (zone, words) => {
    const end = 63 + zone.length;
    expect(told(withZone(zone))).toEqual([
      `ferry.md:7:63-${end} value-unknown: \`tz\` can't be ${words}${description}`,
    ]);
  });

  test.each(["Europe/Oslo", "America/New_York", "UTC", "Asia/Kolkata", "US/Eastern"])("%s is one", (zone) => {
    expect(told(withZone(zone))).toEqual([]);
  });
});

test("a wrong zone leaves the dateline standing, so that nothing else is told of it", () => {
  const text = sheet.replace("date: 2025-03-04", "date: 2025-03-04, tz: Europe/Osloo");
  const { sheets } = parseSheets([{ path: "ferry.md", text }]);
  expect(sheets[0]?.data.sources).toEqual({
    paper: { type: "news-report", dateline: { date: "2025-03-04" } },
  });
});

describe("the days of a role are days, and it begins before it ends", () => {
  const toldOf = (days: string) => {
    const text = `ann:\n  type: person\n  name: Ann\n  roles:\n    - {title: Mayor, of: vik, ${days}}\nvik: {type: place, name: Vik}\n`;
    const file = { path: "entities.yaml", text };
    return locate(parseEntities(file).problems, [file]).map(
      ({ code, span, message, hint }) => `${span.line}:${span.column} ${code}: ${message} ${hint}`,
    );
  };
  const forms =
    "Write a day, a month or a year, such as 2025-01-20, 2025-01 or 2025; leave it out if it is not known.";

  test.each([
    [
      "from: 2025-02-30",
      `5:37 date-invalid: "2025-02-30" is not a date: February 2025 has 28 days. ${forms}`,
    ],
    [
      "from: 20 January 2025",
      '5:37 date-invalid: "20 January 2025" is not a date. Write 2025-01-20: year, month, day.',
    ],
    ["to: 2020/2021", `5:35 date-invalid: "2020/2021" is not a date for a role. ${forms}`],
    [
      "from: 2021-01-20, to: 2017",
      '5:53 date-invalid: The role ends before it begins: "2017" comes before "2021-01-20". Check which of `from` and `to` is wrong; they may have changed places.',
    ],
  ])("%s", (days, message) => {
    expect(toldOf(days)).toEqual([message]);
  });

  test.each(["from: 2021-01-20, to: 2021", "from: 2021, to: 2021-01", "from: 2020~", "to: 2024-02-29"])(
    "%s may be so",
    (days) => expect(toldOf(days)).toEqual([]),
  );

  test("in a sheet too, told once", () => {
    const people =
      "entities:\n  ann: {type: person, name: Ann, roles: [{title: Mayor, of: union, from: soon}]}\n";
    const union = "  union: {type: organization, name: Union}\n";
    expect(told({ "ferry.md": sheet.replace("statements:", `${people}${union}statements:`) })).toEqual([
      `ferry.md:9:74-78 date-invalid: "soon" is not a date for a role. ${forms}`,
    ]);
  });
});
