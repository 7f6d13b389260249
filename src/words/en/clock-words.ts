/** "6 a.m.", "5:40 p.m.", "noon", "midnight": a time of day, `06:00`, as people say it. */
export function clockWords(clock: string): string {
  if (clock === "00:00") return "midnight";
  if (clock === "12:00") return "noon";
  return `${hourWords(clock)} ${half(clock)}`;
}

/** The same with its zone: "6 a.m. Moscow time", "2:15 a.m. UTC", "6 a.m. (UTC+3)". Midnight says which end of the day it is. */
export function clockInZone(clock: string, zone: string | undefined, place: string | null): string {
  const words = clockWords(clock) + zoneWords(zone, place);
  return clock === "00:00" ? `${words} (as the day begins)` : words;
}

/** "between 2:15 and 5:40 a.m. UTC": two times of one day, in one zone. */
export function clocksBetween(
  first: string,
  last: string,
  zone: string | undefined,
  place: string | null,
): string {
  const isNamed = (clock: string) => clock === "00:00" || clock === "12:00";
  const isOneHalf = half(first) === half(last) && !isNamed(first) && !isNamed(last);
  return `between ${isOneHalf ? hourWords(first) : clockWords(first)} and ${clockWords(last)}${zoneWords(zone, place)}`;
}

/**
 * " Moscow time", " UTC", " (UTC+3)", as it follows a time: the clock of the place where that is known, whichever way its zone is written, else its distance
 * from UTC. Empty where no zone is given, as any would be a guess.
 */
export function zoneWords(zone: string | undefined, place: string | null): string {
  if (zone === undefined) return "";
  if (place !== null) return ` ${place} time`;
  if (zone === "Z") return " UTC";
  const [hours = "", minutes = ""] = [zone.slice(1, 3), zone.slice(3).replace(":", "")];
  const distance = `${Number(hours)}${/[1-9]/.test(minutes) ? `:${minutes}` : ""}`;
  return distance === "0" ? " UTC" : ` (UTC${zone.startsWith("-") ? "−" : "+"}${distance})`;
}

/** "6" for `06:00`, "12:01" for `00:01`. */
function hourWords(clock: string): string {
  const [hour = "", minute = ""] = clock.split(":");
  const ofHalf = Number(hour) % 12 === 0 ? 12 : Number(hour) % 12;
  return minute === "00" ? String(ofHalf) : `${ofHalf}:${minute}`;
}

function half(clock: string): string {
  return clock < "12:00" ? "a.m." : "p.m.";
}
