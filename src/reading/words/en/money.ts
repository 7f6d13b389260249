// Signs and names of money.

/** Signs before a number. */
export const currencySign =
  "US\\$|A\\$|C\\$|CA\\$|NZ\\$|HK\\$|S\\$|R\\$|\\$|£|€|¥|₹|₩|₺|₴|₽|USD ?|EUR ?|GBP ?|CHF ?|Rs\\.? ?|kr ?";
const signs: Readonly<Record<string, string>> = {
  us$: "USD",
  $: "USD",
  usd: "USD",
  a$: "AUD",
  c$: "CAD",
  ca$: "CAD",
  nz$: "NZD",
  hk$: "HKD",
  s$: "SGD",
  r$: "BRL",
  "£": "GBP",
  gbp: "GBP",
  "€": "EUR",
  eur: "EUR",
  "¥": "JPY",
  "₹": "INR",
  "₩": "KRW",
  "₺": "TRY",
  "₴": "UAH",
  "₽": "RUB",
  chf: "CHF",
  rs: "INR",
  "rs.": "INR",
  kr: "DKK",
};
const words: readonly (readonly [string, string])[] = [
  ["u\\.?s\\.? dollars?", "USD"],
  ["australian dollars?", "AUD"],
  ["canadian dollars?", "CAD"],
  ["dollars?", "USD"],
  ["cents", "cent"],
  ["euros?", "EUR"],
  ["pounds? sterling", "GBP"],
  ["pounds?", "GBP"],
  ["pence", "penny"],
  ["yen", "JPY"],
  ["yuan", "CNY"],
  ["renminbi", "CNY"],
  ["rupees?", "INR"],
  ["rubles?", "RUB"],
  ["roubles?", "RUB"],
  ["hryvnias?", "UAH"],
  ["swiss francs?", "CHF"],
  ["francs?", "CHF"],
  ["kroner?", "DKK"],
  ["danish kroner", "DKK"],
  ["norwegian kroner", "NOK"],
  ["swedish kronor", "SEK"],
  ["kronor", "SEK"],
  ["[zs][lł]ot(?:ys?|ych)", "PLN"],
  ["korunas?", "CZK"],
  ["forints?", "HUF"],
  ["liras?", "TRY"],
  ["rands?", "ZAR"],
  ["nairas?", "NGN"],
  ["shillings?", "KES"],
  ["pesos?", "MXN"],
  ["reais", "BRL"],
  ["won", "KRW"],
  ["shekels?", "ILS"],
  ["dirhams?", "AED"],
  ["riyals?", "SAR"],
  ["ringgit", "MYR"],
  ["baht", "THB"],
  ["new zealand dollars?", "NZD"],
  ["(?:new )?taiwan(?:ese)? dollars?", "TWD"],
  ["singapore dollars?", "SGD"],
  ["hong kong dollars?", "HKD"],
  ["kronur", "ISK"],
  ["dinars?", "KWD"],
  ["rials?", "IRR"],
  ["rupiah", "IDR"],
  ["dong", "VND"],
  ["taka", "BDT"],
  ["cedis?", "GHS"],
  ["birr", "ETB"],
  ["meticais", "MZN"],
  ["kwanzas?", "AOA"],
  ["pula", "BWP"],
  ["kwachas?", "ZMW"],
  ["bolivianos?", "BOB"],
  ["quetzal(?:e)?s", "GTQ"],
  ["guaran[ií](?:e?s)", "PYG"],
  ["leva", "BGN"],
  ["tenge", "KZT"],
  ["lari", "GEL"],
  ["drams?", "AMD"],
  ["kyats?", "MMK"],
  ["riels?", "KHR"],
  ["cfa francs?", "XOF"],
];
/** Names of currencies after a number. */
export const currencyPattern = words
  .map(([word]) => word)
  .sort((a, b) => b.length - a.length)
  .join("|");
const named = words.map(([word, code]) => ({ pattern: new RegExp(`^(?:${word})$`, "i"), code }));

/** The ISO code of a sign or name; the empty text for none. */
export function currencyOf(written: string | undefined): string {
  const small = (written ?? "").trim().toLowerCase();
  return signs[small] ?? named.find(({ pattern }) => pattern.test(small))?.code ?? "";
}

/** What several countries call their money, that for which the bare word or sign stands first. */
const moneyOfMany = [
  "USD AUD CAD NZD HKD SGD TWD JMD TTD BBD BSD BZD FJD GYD LRD NAD",
  "MXN ARS BOB CLP COP CUP DOP PHP UYU",
  // Their sign is "$" too.
  "USD ARS BOB CLP COP CUP DOP UYU",
  "KES TZS UGX SOS",
  "CHF XOF XAF XPF RWF BIF GNF CDF DJF KMF",
  "DKK NOK SEK ISK CZK EEK SKK",
  "INR PKR LKR NPR MUR SCR IDR",
  "GBP EGP LBP SDG SSP SYP",
  "AED MAD",
  "KWD BHD DZD IQD JOD LYD RSD TND",
  "IRR OMR YER",
  "SAR QAR",
  "ZMW MWK",
  "TRY ITL",
].map((line) => line.split(" "));

/** Whether two codes may be one: a bare "$", and "pesos", are those of the country that the news is from. */
export function mayBeOneCurrency(a: string, b: string): boolean {
  return (
    a === b || moneyOfMany.some((all) => all.includes(a) && all.includes(b) && (all[0] === a || all[0] === b))
  );
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
