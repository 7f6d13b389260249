/** The money of a country, as Unicode's list has it. */
export interface Currency {
  readonly code: string;
  /** "Namibian", "South African", "Hong Kong". */
  readonly people: string;
  /** "dollar". */
  readonly noun: string;
  /** The name of the country that the code begins with, "" where it is of several. */
  readonly country: string;
}

const names = new Intl.DisplayNames("en", { type: "currency", fallback: "none" });
const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** All money in use. Names with a year in them are of money that is gone. */
export const currencies: readonly Currency[] = Intl.supportedValuesOf("currency").flatMap((code) => {
  const name = names.of(code);
  if (name === undefined || /\d/.test(name) || code === "XDR" || code === "XSU") return [];
  const words = name.replace("Israeli New", "Israeli").split(" ");
  return [
    {
      code,
      people: words.slice(0, -1).join(" "),
      noun: words.at(-1)!.toLowerCase(),
      country: code.startsWith("X") || code.startsWith("EU") ? "" : (regions.of(code.slice(0, 2)) ?? ""),
    },
  ];
});

const plurals: Readonly<Record<string, string>> = {
  ruble: "rou?bles?",
  krone: "kron(?:e|er)",
  krona: "kron(?:a|or)",
  króna: "kr[oó]n(?:a|ur)",
  koruna: "korun(?:as?|y)",
  zloty: "[zs][lł]ot(?:ys?|ych)",
  real: "rea(?:l|ls|is)",
  leu: "le[ui]",
  lev: "lev(?:a|s)?",
  sol: "sol(?:es)?",
  metical: "metica(?:l|ls|is)",
  colón: "col[oó]n(?:es)?",
  bolívar: "bol[ií]var(?:e?s)?",
  córdoba: "c[oó]rdobas?",
  guarani: "guaran[ií](?:e?s)?",
  quetzal: "quetzal(?:e?s)?",
  denar: "denars?",
  loti: "(?:ma)?loti",
  lilangeni: "(?:lilangeni|emalangeni)",
  kuna: "kunas?",
  paʻanga: "pa['ʻ]?anga",
};

/** The singular and plural of the noun, as a pattern. */
export function nounPattern({ noun }: Currency): string {
  return plurals[noun] ?? `${noun}s?`;
}

const otherPeoples: Readonly<Record<string, string>> = {
  USD: "U\\.?S\\.?|American",
  TWD: "(?:New )?Taiwan(?:ese)?",
  XOF: "(?:West African )?CFA",
  XAF: "Central African CFA",
  ZAR: "South African",
  TTD: "Trinidad(?:ian)?(?: (?:&|and) Tobago)?",
  GYD: "Guyan(?:ese|aese|a)",
  PHP: "Philippine|Filipino",
  KZT: "Kazakh(?:stani)?",
  UZS: "Uzbek(?:istani)?",
  TJS: "Tajik(?:istani)?",
  TMT: "Turkmen(?:istani)?",
  XCD: "East(?:ern)? Caribbean",
  SGD: "Singapore(?:an)?",
  FJD: "Fiji(?:an)?",
  BMD: "Bermud(?:a|an|ian)",
  JMD: "Jamaica(?:n)?",
  BAM: "Bosnian?(?:[- ]Herzegovina)?(?: convertible)?",
  MGA: "Malagasy|Madagascan",
  NPR: "Nepal(?:ese|i)",
  MMK: "Myanmar|Burmese",
  BWP: "Botswanan?",
  SYP: "Syrian?",
  KGS: "Kyrgyz(?:stani)?",
};

/** "Namibian dollars", "New Zealand dollar": names with the country in them, and what code they are. */
export const fullNames: readonly (readonly [pattern: string, code: string])[] = currencies
  .filter(({ people }) => people !== "")
  .map((one) => [`(?:${otherPeoples[one.code] ?? one.people}) ${nounPattern(one)}`, one.code]);

/** Names that one country alone has for its money: "ringgit", "hryvnias", "lempira". */
export const ownNames: readonly (readonly [pattern: string, code: string])[] = currencies
  .filter(
    ({ code, noun }) =>
      !/^(?:real|sol|som|mark|gold|real|won|leone|kip|lek|lev|leu|convertible)$/.test(noun) &&
      currencies.every((other) => other.code === code || other.noun !== noun),
  )
  .map((one) => [nounPattern(one), one.code]);

/** The codes of all money called by a noun: "dollar". */
export function codesOf(noun: string): readonly string[] {
  return currencies.filter((one) => one.noun === noun).map(({ code }) => code);
}
