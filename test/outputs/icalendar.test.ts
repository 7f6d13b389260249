import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import {
  type CalendarEntry,
  entryText,
  escapeText,
  fold,
  writeCalendar,
} from "../../src/outputs/icalendar.ts";

const entry: CalendarEntry = {
  uid: "sheet.event@example.org",
  sequence: 0,
  stamp: "2025-08-06T00:00:00Z",
  modified: null,
  time: { kind: "days", first: "2025-08-08", last: "2025-08-08" },
  status: "CONFIRMED",
  summary: "Deadline",
  description: "Who says so: the source.",
  comment: null,
  location: null,
  categories: [],
  url: "https://example.org/briefings/sheet/#event",
  related: [],
};

const calendarOf = (entries: readonly CalendarEntry[], name = "Dates") =>
  writeCalendar(
    {
      name,
      description: "All dates",
      source: "https://example.org/c.ics",
      url: "https://example.org/",
    },
    entries.map(entryText),
  );

const eventOf = (text: string) =>
  new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent") ?? undefined);

const octets = (text: string) => new TextEncoder().encode(text).length;

test("a whole day is written with the day after as its end, in lines that end in CRLF", () => {
  expect(calendarOf([entry])).toBe(
    [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Readout//Briefings//EN",
      "CALSCALE:GREGORIAN",
      "NAME:Dates",
      "X-WR-CALNAME:Dates",
      "DESCRIPTION:All dates",
      "URL:https://example.org/",
      "SOURCE;VALUE=URI:https://example.org/c.ics",
      "REFRESH-INTERVAL;VALUE=DURATION:P1D",
      "X-PUBLISHED-TTL:P1D",
      "BEGIN:VEVENT",
      "UID:sheet.event@example.org",
      "DTSTAMP:20250806T000000Z",
      "SEQUENCE:0",
      "DTSTART;VALUE=DATE:20250808",
      "DTEND;VALUE=DATE:20250809",
      "STATUS:CONFIRMED",
      "TRANSP:TRANSPARENT",
      "SUMMARY:Deadline",
      "DESCRIPTION:Who says so: the source.",
      "URL:https://example.org/briefings/sheet/#event",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ].join("\r\n"),
  );
});

test("the end of a month, of a leap February and of the last year are followed by the right day, or by none", () => {
  const endOf = (day: string) =>
    /DTEND;VALUE=DATE:(\d+)/.exec(
      calendarOf([{ ...entry, time: { kind: "days", first: day, last: day } }]),
    )?.[1];
  expect([endOf("2025-01-31"), endOf("2024-02-28"), endOf("2025-12-31"), endOf("9999-12-31")]).toEqual([
    "20250201",
    "20240229",
    "20260101",
    undefined,
  ]);
});

test("an emoji at the edge of a line goes whole to the next one", () => {
  const line = `SUMMARY:${"x".repeat(65)}🕊️🕊️`;
  expect(fold(line)).toBe(`SUMMARY:${"x".repeat(65)}\r\n 🕊️🕊️`);
  expect(fold(`SUMMARY:${"x".repeat(63)}🕊️🕊️`)).toBe(`SUMMARY:${"x".repeat(63)}🕊\r\n ️🕊️`);
});

test("a long line is broken after 75 octets, the space before each next piece counted", () => {
  expect(
    fold("x".repeat(200))
      .split("\r\n")
      .map((line) => line.length),
  ).toEqual([75, 75, 52]);
});

test("commas, semicolons, backslashes and line breaks are escaped; control characters are left out", () => {
  expect(escapeText("a, b; c\\d\r\ne\nf\u0000\u0007g\th")).toBe("a\\, b\\; c\\\\d\\ne\\nfg\th");
});

test("an address can't begin a line of its own", () => {
  const text = calendarOf([{ ...entry, url: "https://example.org/\r\nATTENDEE:mailto:x@example.org" }]);
  expect(text).not.toContain("\r\nATTENDEE");
});

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(",", ";", "\\", "\n", "🕊️", "é", "й", "†", "\\n", " ", "n"),
    fc.string({ minLength: 1, maxLength: 1, unit: "grapheme" }),
  ),
  maxLength: 200,
});

/** What a text value can carry: line breaks become one kind, other control characters and halves of characters go. */
const carried = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
  text.replace(/\r\n|\r/g, "\n").replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, "");

test("whatever stands in a text comes back as it was, and no line is longer than 75 octets", () => {
  fc.assert(
    fc.property(anyText, anyText, (summary, description) => {
      const text = calendarOf([{ ...entry, summary, description }]);
      for (const line of text.split("\r\n")) expect(octets(line)).toBeLessThanOrEqual(75);
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      const event = eventOf(text);
      expect({ summary: event.summary, description: event.description }).toEqual({
        summary: carried(summary),
        description: carried(description),
      });
    }),
    { numRuns: 500 },
  );
});

test("unfolding a folded line gives the line", () => {
  const oneLine = anyText.map((text) => text.replaceAll("\r", ""));
  fc.assert(
    fc.property(oneLine, (text) => {
      expect(fold(text).replaceAll("\r\n ", "")).toBe(text);
    }),
  );
});
