import { currencies, fullNames, ownNames } from "./currencies.ts";

/** Signs of money, and the codes that they stand for first. */
const signs: Readonly<Record<string, string>> = {
  US$: "USD",
  $: "USD",
  A$: "AUD",
  AU$: "AUD",
  C$: "CAD",
  CA$: "CAD",
  NZ$: "NZD",
  HK$: "HKD",
  S$: "SGD",
  SG$: "SGD",
  NT$: "TWD",
  N$: "NAD",
  J$: "JMD",
  TT$: "TTD",
  BZ$: "BZD",
  B$: "BSD",
  Bds$: "BBD",
  EC$: "XCD",
  F$: "FJD",
  FJ$: "FJD",
  G$: "GYD",
  L$: "LRD",
  RD$: "DOP",
  MX$: "MXN",
  Mex$: "MXN",
  AR$: "ARS",
  COL$: "COP",
  CLP$: "CLP",
  U$S: "USD",
  R$: "BRL",
  "£": "GBP",
  "E£": "EGP",
  "€": "EUR",
  "¥": "JPY",
  "₹": "INR",
  "₨": "INR",
  "₩": "KRW",
  "₺": "TRY",
  "₴": "UAH",
  "₽": "RUB",
  "₦": "NGN",
  "₱": "PHP",
  "₪": "ILS",
  "₫": "VND",
  "฿": "THB",
  "₵": "GHS",
  "GH₵": "GHS",
  "GH¢": "GHS",
  "₡": "CRC",
  "₲": "PYG",
  "₭": "LAK",
  "₮": "MNT",
  "₸": "KZT",
  "₾": "GEL",
  "₼": "AZN",
  "֏": "AMD",
  "៛": "KHR",
  "৳": "BDT",
  Tk: "BDT",
  RM: "MYR",
  Rp: "IDR",
  Rs: "INR",
  Re: "INR",
  "S/": "PEN",
  Bs: "BOB",
  KSh: "KES",
  Ksh: "KES",
  Sh: "KES",
  TSh: "TZS",
  Tsh: "TZS",
  USh: "UGX",
  Ush: "UGX",
  Ft: "HUF",
  zł: "PLN",
  FCFA: "XOF",
  CFA: "XOF",
  Br: "ETB",
  Le: "SLE",
  LE: "EGP",
  Dh: "AED",
  Dhs: "AED",
  SR: "SAR",
  QR: "QAR",
  BD: "BHD",
  KD: "KWD",
  JD: "JOD",
  Rf: "MVR",
  kr: "DKK",
  Kr: "DKK",
  Kč: "CZK",
  K: "ZMW",
  R: "ZAR",
  Q: "GTQ",
  L: "HNL",
  P: "PHP",
};

/** Capitals that are words, or short for other things, count as codes only before an amount of money's size. */
const doubtful =
  /^(?:ALL|TOP|TRY|COP|CUP|SOS|MOP|BAM|PEN|MAD|GEL|LAK|BOB|PHP|INR|Br|Le|LE|Re|SR|QR|BD|KD|JD|CFA|FCFA|Dh|Rf|Bs|[A-Z])$/;
const amount =
  "(?= ?\\d[\\d.,]*(?:(?: ?- ?| to )\\d[\\d.,]*)?(?:[ -]?(?:thousand|lakh|crore|million|billion|trillion)|bn|mn|tn|m|b|k|(?<=,\\d{3}))(?![\\p{sc=Latn}\\p{Lm}]))";
const escaped = (text: string) => text.replace(/[$/]/g, "\\$&");

/** Signs and codes before a number, as they are spelled. */
export const currencySign = [...Object.keys(signs), ...currencies.map(({ code }) => code)]
  .sort((a, b) => b.length - a.length)
  .map((sign) =>
    doubtful.test(sign)
      ? `${sign}\\.? ?${amount}`
      : /^\p{Lu}{3}$|\p{Ll}$/u.test(sign)
        ? `${escaped(sign)}\\.? ?`
        : /[\p{L}/]$/u.test(sign)
          ? `${escaped(sign)} ?`
          : escaped(sign),
  )
  .join("|");
const words: readonly (readonly [string, string])[] = [
  ["dollars?", "USD"],
  ["cents", "cent"],
  ["pounds? sterling", "GBP"],
  ["pounds?", "GBP"],
  ["pence", "penny"],
  ["renminbi", "CNY"],
  ["rupees?", "INR"],
  ["rubles?", "RUB"],
  ["roubles?", "RUB"],
  ["francs?", "CHF"],
  ["kroner?", "DKK"],
  ["kronor", "SEK"],
  ["shillings?", "KES"],
  ["pesos?", "MXN"],
  ["reais", "BRL"],
  ["won", "KRW"],
  ["dirhams?", "AED"],
  ["riyals?", "SAR"],
  ["dinars?", "KWD"],
  ["manats?", "AZN"],
  ["lei", "RON"],
  ["soms?", "KGS"],
  ["col[oó]n(?:e?s)", "CRC"],
  ["soles", "PEN"],
  ["cfa", "XOF"],
  ["rials?", "IRR"],
  ["kwachas?", "ZMW"],
  ["leva", "BGN"],
];
/** Signs and codes after a number: "9,000 €", "400 Kč", "KES" behind "4.6 million". */
export const currencyBehind = ["€", "£", "₫", "₸", "₽", "₴", "Kč", "zł", "kr", "Ft", "lei", "FCFA"]
  .concat(
    currencies
      .map(({ code }) => code)
      .filter((code) => !doubtful.test(code) || code === "PHP" || code === "INR"),
  )
  .join("|");

const allNames = [...fullNames, ...words, ...ownNames];
/** Names of currencies after a number. */
export const currencyPattern = allNames
  .map(([word]) => word)
  .sort((a, b) => b.length - a.length)
  .join("|");
const isNamed = new RegExp(`^(?:${currencyPattern})$`, "i");
const named = allNames.map(([word, code]) => ({ pattern: new RegExp(`^(?:${word})$`, "i"), code }));
const codes = new Set(currencies.map(({ code }) => code));

/** The ISO code of a sign or name; the empty text for none. */
export function currencyOf(written: string | undefined): string {
  const own = (written ?? "").trim().replace(/\.$/, "");
  const small = own.toLowerCase();
  if (codes.has(own)) return own;
  if (signs[own] === undefined && !isNamed.test(small)) return "";
  return signs[own] ?? named.find(({ pattern }) => pattern.test(small))?.code ?? "";
}

/** Whose dollars, pesos and pounds a text names, by the country before the word. */
const ofCountries = new Map(
  `
dollar u.s. us american USD, australian AUD, canadian CAD, namibian NAD, jamaican JMD, fijian fiji FJD, guyanese guyana GYD, liberian LRD, singapore singaporean SGD, zealand NZD, barbadian barbados BBD, bahamian BSD, belize BZD, kong HKD, taiwan taiwanese TWD, surinamese SRD, zimbabwean zimbabwe ZWL
peso mexican MXN, argentine argentinian ARS, chilean CLP, colombian COP, cuban CUP, dominican DOP, philippine PHP, uruguayan UYU
shilling kenyan KES, ugandan UGX, tanzanian TZS, somali SOS
pound british GBP, egyptian EGP, lebanese LBP, sudanese SDG, syrian SYP
rupee indian INR, pakistani PKR, lankan LKR, nepalese nepali NPR, mauritian MUR, seychelles SCR
dinar kuwaiti KWD, bahraini BHD, algerian DZD, iraqi IQD, jordanian JOD, libyan LYD, serbian RSD, tunisian TND
franc swiss CHF, rwandan RWF, burundian BIF, guinean GNF, congolese CDF
krone danish DKK, norwegian NOK
krona swedish SEK, icelandic ISK
dirham emirati AED, moroccan MAD
rial iranian IRR, omani OMR, yemeni YER
riyal saudi SAR, qatari QAR
kwacha zambian ZMW, malawian MWK
`
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [coin = "", ...rest] = line.split(" ");
      return rest
        .join(" ")
        .split(", ")
        .flatMap((one) => {
          const words = one.split(" ");
          const code = words.at(-1)!;
          return words.slice(0, -1).map((country) => [`${country} ${coin}`, code] as const);
        });
    }),
);

/** The ISO code of money that is named with its country, "11 million Namibian dollars"; null for any other. */
export function moneyOfCountry(text: string): string | null {
  const [, country = "", coin = ""] = /([\p{L}.]+) (\p{Ll}+?)s?\W*$/u.exec(text) ?? [];
  return (
    ofCountries.get(
      `${country.toLowerCase()} ${coin.replace(/^kron(?:er|or|ur)$/, coin === "kroner" ? "krone" : "krona")}`,
    ) ?? null
  );
}
