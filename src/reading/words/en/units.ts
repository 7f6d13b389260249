const measures: readonly (readonly [string, string])[] = [
  ["seconds?|secs?", "second"],
  ["minutes?|mins?", "minute"],
  ["hours?|hrs?", "hour"],
  ["days?", "day"],
  ["nights?", "night"],
  ["weeks?", "week"],
  ["fortnights?", "fortnight"],
  ["months?", "month"],
  ["years?", "year"],
  ["decades?", "decade"],
  ["centuries|century", "century"],
  ["km\\/h|kph|kmh|kilomet(?:re|er)s? (?:an|per) hour", "km/h"],
  ["mph|miles? (?:an|per) hour", "mph"],
  ["kilomet(?:re|er)s?|kms?", "km"],
  ["(?:square|sq\\.?) (?:kilomet(?:re|er)s?|km)|km2|km²", "square kilometre"],
  ["(?:square|sq\\.?) (?:met(?:re|er)s?|m)|m2|m²", "square metre"],
  ["cubic met(?:re|er)s?|m3|m³", "cubic metre"],
  ["cubic f(?:ee|oo)t", "cubic foot"],
  ["square miles?|sq miles?", "square mile"],
  ["square f(?:ee|oo)t|sq ft", "square foot"],
  ["millimet(?:re|er)s?|mm", "mm"],
  ["centimet(?:re|er)s?|cm", "cm"],
  ["met(?:re|er)s?|m", "m"],
  ["miles?", "mile"],
  ["nautical miles?", "nautical mile"],
  ["feet|foot|ft", "foot"],
  ["inch(?:es)?", "inch"],
  ["yards?", "yard"],
  ["acres?", "acre"],
  ["hectares?|ha", "hectare"],
  ["tonnes?", "tonne"],
  ["tons?", "ton"],
  ["kilograms?|kilogrammes?|kilos?|kg", "kg"],
  ["grams?|grammes?|g", "gram"],
  ["milligrams?|mg", "mg"],
  ["ounces?|oz", "ounce"],
  ["stone", "stone"],
  ["barrels?(?: (?:a|per) day)?", "barrel"],
  ["lit(?:re|er)s?", "litre"],
  ["gallons?", "gallon"],
  ["pints?", "pint"],
  ["megawatts?|MW", "MW"],
  ["gigawatts?|GW", "GW"],
  ["kilowatts?|kW", "kW"],
  ["megawatt[- ]hours?|MWh", "MWh"],
  ["gigawatt[- ]hours?|GWh", "GWh"],
  ["kilowatt[- ]hours?|kWh", "kWh"],
  ["terawatt[- ]hours?|TWh", "TWh"],
  ["volts?", "volt"],
  ["terabits?", "terabit"],
  ["gigabits?", "gigabit"],
  ["megabits?", "megabit"],
  ["terabytes?|TB", "terabyte"],
  ["gigabytes?|GB", "gigabyte"],
  ["megabytes?|MB", "megabyte"],
  ["knots?", "knot"],
  ["light[- ]years?", "light-year"],
  ["decibels?|dB", "decibel"],
  ["hertz|Hz", "hertz"],
];
/** Measures after a number. "m" and "g" stand here in their scale-less sense; a currency sign before makes them millions. */
export const unitPattern = measures
  .map(([word]) => word)
  .sort((a, b) => b.length - a.length)
  .join("|");
const units = measures.map(([word, unit]) => ({ pattern: new RegExp(`^(?:${word})$`, "i"), unit }));

export function unitWord(written: string): string {
  return units.find(({ pattern }) => pattern.test(written.trim()))?.unit ?? singular(written.toLowerCase());
}

const irregular: Readonly<Record<string, string>> = {
  people: "person",
  persons: "person",
  men: "man",
  women: "woman",
  children: "child",
  feet: "foot",
  teeth: "tooth",
  mice: "mouse",
  geese: "goose",
  lives: "life",
  wives: "wife",
  knives: "knife",
  staff: "staff",
  troops: "troop",
  families: "family",
  series: "series",
  species: "species",
  houses: "house",
  cases: "case",
  nurses: "nurse",
  horses: "horse",
  doses: "dose",
  causes: "cause",
  courses: "course",
  purchases: "purchase",
  leases: "lease",
  buses: "bus",
  viruses: "virus",
  campuses: "campus",
  gases: "gas",
  shoes: "shoe",
  movies: "movie",
  cookies: "cookie",
  axes: "axe",
  prizes: "prize",
  sizes: "size",
  caches: "cache",
  headaches: "headache",
  spacecraft: "spacecraft",
  aircraft: "aircraft",
  businesswomen: "businesswoman",
  policemen: "policeman",
  fishermen: "fisherman",
  firemen: "fireman",
  servicemen: "serviceman",
  offences: "offence",
  licences: "licence",
  leaves: "leaf",
  shelves: "shelf",
  wolves: "wolf",
  thieves: "thief",
  halves: "half",
  loaves: "loaf",
  calves: "calf",
};

/** The singular of an English plural, by rule and by a list of what rules get wrong. */
export function singular(word: string): string {
  const known = irregular[word];
  if (known !== undefined) return known;
  if (/women$|men$/.test(word)) return word.replace(/men$/, "man");
  if (/ies$/.test(word) && word.length > 4) return word.replace(/ies$/, "y");
  if (/(?:sses|shes|ches|xes|zzes)$/.test(word)) return word.slice(0, -2);
  if (/oes$/.test(word) && word.length > 4) return word.slice(0, -2);
  return /[^s]s$/.test(word) && !/(?:us|is)$/.test(word) ? word.slice(0, -1) : word;
}

const stops = new Set(
  (
    "the a an and or but nor to of in on at by for from with without as than that which who whom whose when where while if unless until since because " +
    "is are was were be been being am has have had do does did will would can could may might must shall should not no never " +
    "it its he she they we you i his her their our my your him them us this these those there here said says told after before during about over under " +
    "into onto out off up down between among against through across around per each every all both either neither also only just even still too so then now " +
    "went came made took got left held died won lost fell rose hit killed injured came among were"
  ).split(" "),
);

/** A word that can't stand between a number and what it counts. */
export function isStopWord(word: string): boolean {
  return stops.has(word.toLowerCase());
}
