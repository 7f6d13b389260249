import { expect, test } from "vitest";
import { unstatedDate } from "../../src/model/fact-date.ts";
import { resolveDate } from "../../src/resolve/dates.ts";

test("a month without a day spans the whole month", () => {
  expect(resolveDate("2026-02", {})).toEqual({
    date: {
      kind: "point",
      edtf: "2026-02",
      earliest: "2026-02-01",
      latest: "2026-02-28",
      precision: "month",
      startPrecision: "month",
      endPrecision: "month",
      time: null,
      approximate: false,
      uncertain: false,
      said: null,
      anchor: null,
      inferred: false,
    },
    reason: null,
  });
});

test("a year may be written as a number", () => {
  expect(resolveDate(2025, {}).date).toMatchObject({
    edtf: "2025",
    earliest: "2025-01-01",
    latest: "2025-12-31",
  });
  expect(resolveDate(800, {}).date).toMatchObject({ edtf: "0800", earliest: "0800-01-01" });
  expect(resolveDate(2025.08, {}).reason).toBe("write 2025-08: year, month");
});

test("earliest and latest are another way to write a set", () => {
  expect(resolveDate({ earliest: "2025-08-11" }, {}).date).toMatchObject({
    kind: "set",
    edtf: "[2025-08-11..]",
  });
  expect(resolveDate({ latest: "2025-08-06" }, {}).date).toMatchObject({
    kind: "set",
    edtf: "[..2025-08-06]",
  });
  expect(resolveDate({ earliest: 2025, latest: "2026-08" }, {}).date).toMatchObject({
    edtf: "[2025..2026-08]",
    earliest: "2025-01-01",
    latest: "2026-08-31",
  });
});

test("earliest after latest is no date", () => {
  expect(resolveDate({ earliest: "2025-08-11", latest: "2025-08-01" }, {})).toMatchObject({
    date: { kind: "invalid", edtf: "[2025-08-11..2025-08-01]", earliest: null, latest: null },
    reason: "the end, 2025-08-01, is before the start, 2025-08-11",
  });
});

test("a set without either end is no date", () => {
  expect(resolveDate({}, {}).reason).toBe("it is empty; write unstated if the source gives no date");
});

test("unstated and absent are both dates without a day", () => {
  expect(resolveDate("unstated", {})).toEqual({ date: unstatedDate, reason: null });
  expect(resolveDate(undefined, {})).toEqual({ date: unstatedDate, reason: null });
});

test("a date with the source's words beside it is inferred", () => {
  const { date } = resolveDate("2022-02", { said: "eight months before", anchor: "geneva-2021" });
  expect(date).toMatchObject({ said: "eight months before", anchor: "geneva-2021", inferred: true });
});

test("words beside a date that is not stated infer nothing", () => {
  expect(resolveDate("unstated", { said: "soon" }).date).toMatchObject({ said: "soon", inferred: false });
});

test("what is no date keeps its text", () => {
  expect(resolveDate("2025-02-30", {}).date).toMatchObject({ kind: "invalid", edtf: "2025-02-30" });
});
