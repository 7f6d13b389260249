import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makePeople, type Person, slots } from "./people.ts";
import { withOwnWords } from "./words.ts";

/** The sheet that all others are made from, its entities inside. */
export const seedSheet = join(import.meta.dirname, "../fixtures/seed/2025-08-06-trump-putin-meeting.md");

/** How many weeks the datelines are spread over. */
const weeks = 60;
/** The seed's own dateline; the others lie whole weeks before or after it, so that its weekdays stay right. */
const seedDateline = "2025-08-06";
const firstDateline = shiftDay(seedDateline, -24 * 7);

/**
 * Writes `count` fact sheets made from the seed's sheet into `folder/content/facts`, and the registry, the
 * storylines and the site settings they need into `folder/_data`. The same count gives the same bytes, and each sheet has words of its own.
 */
export function makeArchive(folder: string, seed: string, count: number): { readonly bytes: number } {
  const facts = join(folder, "content", "facts");
  const data = join(folder, "_data");
  mkdirSync(facts, { recursive: true });
  mkdirSync(data, { recursive: true });

  const template = readSeed(seed);
  const people = makePeople(Math.max(slots.length, Math.floor(count / 5)));
  const storylines = Math.max(1, Math.floor(count / 100));

  let bytes = 0;
  for (let index = 0; index < count; index++) {
    const dateline = shiftDay(firstDateline, (index % weeks) * 7);
    const cast = slots.map((slot, place) => people.castFor(slot, index, place));
    const id = `${dateline}-meeting-${index + 1}`;
    const text = withOwnWords(
      makeSheet(template.sheet, {
        id,
        dateline,
        storyline: `storyline-${(index % storylines) + 1}`,
        cast,
      }),
      index,
    );
    bytes += Buffer.byteLength(text);
    writeFileSync(join(facts, `${id}.md`), text);
  }
  writeFileSync(join(data, "entities.yaml"), people.asYaml() + template.registry);
  writeFileSync(join(data, "storylines.yaml"), storylinesAsYaml(storylines));
  writeFileSync(join(data, "site.ts"), siteSettings);
  return { bytes };
}

interface Template {
  /** The sheet without its named entities. */
  readonly sheet: string;
  /** The seed's organizations, places and groups, as lines of a registry. */
  readonly registry: string;
}

/** Parts the seed's entities into those of the registry and the unnamed ones, which stay with their sheet. */
function readSeed(seed: string): Template {
  const block = /^entities:\n([\s\S]*?)(?=^[a-z])/m.exec(seed)?.[1];
  if (block === undefined) throw new Error("The seed sheet has no `entities:` block.");
  const entries = block.match(/^ {2}[a-z][a-z0-9-]*:.*\n(?: {4}.*\n)*/gm) ?? [];
  const unnamed = entries.filter((entry) => entry.includes("unnamed:"));
  const isPerson = (entry: string) => slots.some((slot) => entry.startsWith(`  ${slot.id}:`));
  const named = entries.filter((entry) => !unnamed.includes(entry) && !isPerson(entry));
  const registry = named.map((entry) => entry.replace(/^ {2}/gm, "")).join("");
  return { sheet: seed.replace(block, unnamed.join("")), registry };
}

interface SheetChanges {
  readonly id: string;
  readonly dateline: string;
  readonly storyline: string;
  readonly cast: readonly Person[];
}

function makeSheet(template: string, { id, dateline, storyline, cast }: SheetChanges): string {
  const days = daysBetween(seedDateline, dateline);
  let text = template
    .replace("2025-08-06-trump-putin-meeting", id)
    .replace("us-russia-ukraine-talks", storyline)
    // Days move with the dateline; months and years (2021-06, 2022-02) are the past and stay.
    .replace(/(?<![\d-])2025-08-(\d\d)(?![\d-])/g, (day) => shiftDay(day, days))
    .replace("Friday 8 August", dayInWords(shiftDay("2025-08-08", days)));
  slots.forEach((slot, place) => {
    const person = cast[place];
    if (person === undefined) throw new Error(`Nobody plays ${slot.id}.`);
    text = text
      .replace(new RegExp(`(?<![\\w-])${slot.id}(?![\\w-])`, "g"), person.id)
      .replace(new RegExp(`\\b${slot.surname}\\b`, "g"), person.surname);
  });
  return dateline >= "2026-02-01" ? inTheFifthYear(text) : text;
}

/** The war of the seed is "now in its fourth year", which is checked against the dateline. */
function inTheFifthYear(text: string): string {
  return text.replaceAll("fourth year", "fifth year").replace("value: 4\n", "value: 5\n");
}

function storylinesAsYaml(count: number): string {
  const line = (_: unknown, index: number) =>
    `storyline-${index + 1}:\n  title: Running story ${index + 1}\n  summary: Talks about talks, number ${index + 1}.\n`;
  return Array.from({ length: count }, line).join("");
}

const siteSettings = `export default { title: "Benchmark", url: "https://bench.example", timeZone: "UTC" };\n`;

function shiftDay(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

const inWords = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  timeZone: "UTC",
});

function dayInWords(day: string): string {
  return inWords.format(new Date(`${day}T00:00:00Z`)).replace(",", "");
}

/** The day that a benchmark build takes for today: no deadline of the archive has passed. */
export const benchNow = firstDateline;
