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
