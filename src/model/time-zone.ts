import { nearestName } from "../text/nearest-name.ts";

/** Whether this is the name of an IANA time zone, in its spelling: Europe/Oslo, UTC. Old names of zones are names too. */
export function isTimeZone(name: string): boolean {
  let known = zones.get(name);
  if (known === undefined) {
    known = isKnown(name);
    zones.set(name, known);
  }
  return known;
}

/** Every sheet names one, and asking costs as much as parsing a small sheet. */
const zones = new Map<string, boolean>();

function isKnown(name: string): boolean {
  // Some engines take offsets and names in any case, which readers of `facts.json` can't be asked to.
  if (!/^\p{Lu}/u.test(name)) return false;
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions();
    return timeZone === name || timeZone.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
}

/** The zone that was probably meant: by its city, "New York", or within a few slips; null where none is near. */
export function nearestTimeZone(written: string): string | null {
  const names = Intl.supportedValuesOf("timeZone");
  const city = written.trim().replace(/\s+/g, "_").toLowerCase();
  const ofCity = names.find((name) => name.toLowerCase().split("/").at(-1) === city);
  return ofCity ?? nearestName(written, names);
}

/** Whether clocks in the zone show this distance from UTC at that moment: `2025-08-06T07:00+03:00` in Europe/Moscow. */
export function keepsTime(zone: string, moment: string): boolean {
  const [, local, sign, hours = "", minutes = "00"] =
    momentWithOffset.exec(moment.replace(/Z$/, "+00:00")) ?? [];
  if (local === undefined || sign === undefined || !isTimeZone(zone)) return false;
  const instant = Date.parse(`${local}${sign}${hours}:${minutes || "00"}`);
  return !Number.isNaN(instant) && offsetAt(zone, instant) === `GMT${sign}${hours}:${minutes || "00"}`;
}

const momentWithOffset = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)\S*?([+-])(\d\d):?(\d\d)?$/;

function offsetAt(zone: string, instant: number): string {
  let format = offsets.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
    offsets.set(zone, format);
  }
  const name = format.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value ?? "";
  return name === "GMT" ? "GMT+00:00" : name;
}

/** Making one takes longer than all else that a date needs. */
const offsets = new Map<string, Intl.DateTimeFormat>();

/** The zone that bears the name of a city: Europe/Moscow for "Moscow"; null where none does. */
export function zoneOfCity(name: string): string | null {
  const known = zonesOfCities.get(name);
  if (known !== undefined) return known;
  const city = name.replace(/ /g, "_");
  const zone = /^\p{Lu}[\p{L}_-]+$/u.test(city)
    ? continents.map((continent) => `${continent}/${city}`).find(isTimeZone)
    : undefined;
  zonesOfCities.set(name, zone ?? null);
  return zone ?? null;
}

const zonesOfCities = new Map<string, string | null>();
const continents = ["Europe", "Asia", "America", "Africa", "Australia", "Pacific", "Atlantic", "Indian"];

/** Whose time a zone is called in a sentence: "Moscow", "U.S. Eastern", "Swiss"; null for a zone of no place, such as Etc/GMT+3. */
export function zoneInWords(zone: string): string | null {
  const usual = usualNames[zone];
  if (usual !== undefined) return usual;
  const [continent = "", ...rest] = zone.split("/");
  return continents.includes(continent) ? (rest.at(-1) ?? "").replace(/_/g, " ") : null;
}

/** Zones that people don't call by the city of their name. */
const usualNames: Readonly<Record<string, string>> = {
  "America/New_York": "U.S. Eastern",
  "America/Chicago": "U.S. Central",
  "America/Denver": "U.S. Mountain",
  "America/Los_Angeles": "U.S. Pacific",
  "America/Anchorage": "Alaska",
  "Pacific/Honolulu": "Hawaii",
  "Europe/London": "British",
  "Europe/Zurich": "Swiss",
  "Asia/Kolkata": "Indian",
  "Asia/Calcutta": "Indian",
  "Asia/Tokyo": "Japanese",
  "Asia/Shanghai": "Beijing",
  "Asia/Jerusalem": "Israeli",
  "Europe/Kiev": "Kyiv",
};
