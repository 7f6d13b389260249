import { type Currency, currencies, fullNames } from "../reading/words/en/currencies.ts";
import type { Article } from "./read-article.ts";

/**
 * The money that an article means by a word or sign that several countries share: pesos of Colombia in an article about Colombia. Of
 * the countries that have such money, it is the only one that the sentence names before it, or at all, or else the one that the article
 * names most often; a bare "$" is none but the dateline's.
 */
export function localCurrency({
  plain,
  places,
}: Article): (code: string, words: string, before: string, sentence: string) => string {
  const known = new Map<string, string>();
  const codeFor = (code: string, isSign: boolean, countries: Countries): string => {
    const text = isSign ? places.map(({ start, end }) => plain.slice(start, end)).join(", ") : plain;
    let best = code;
    let most = 0;
    for (const [own, pattern] of countries) {
      const count = Array.from(text.matchAll(pattern)).length;
      if (count > most) [best, most] = [own, count];
    }
    return best;
  };
  // "A$2 million ($1.3 million)": where dollars of one country have a sign of their own, the bare sign is for another's.
  const hasSigns = /(?<!\p{L})(?!US)\p{Lu}\p{L}{0,2}\$\d/u.test(plain);
  return (code, words, before, sentence) => {
    const isSign = words.includes("$");
    if (isSign && (hasSigns || !words.startsWith("$") || /\((?:about |around |some )?$/.test(before)))
      return code;
    if (!isSign && ownCountry.test(words)) return code;
    const [, countries] = shared.find(([first]) => first === code) ?? [];
    if (countries === undefined) return code;
    for (const text of isSign ? [] : [before, sentence]) {
      const named = countries.filter(([, pattern]) => text.search(pattern) !== -1);
      if (named.length === 1) return named[0]![0];
    }
    const key = `${code} ${isSign}`;
    if (!known.has(key)) known.set(key, codeFor(code, isSign, countries));
    return known.get(key)!;
  };
}

/** What says itself whose money it is: "Mexican pesos", "KES 4 million", "KSh". */
const ownCountry = new RegExp(
  `(?<!\\p{L})(?:(?:${fullNames.map(([pattern]) => pattern).join("|")})$|sterling$|\\p{Lu}{3}(?!\\p{L})|[KTU][Ss]h|₦|₱|₹|£)`,
  "u",
);

type Countries = readonly (readonly [code: string, pattern: RegExp])[];
const countries = (table: Readonly<Record<string, string>>): Countries =>
  Object.entries(table).map(([code, names]) => [
    code,
    new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, "giu"),
  ]);

/** The code that the bare word stands for first, and the countries that have money of that name. */
const byHand: readonly (readonly [first: string, Countries])[] = [
  [
    "USD",
    countries({
      USD: "United States|U\\.S\\.|Washington",
      AUD: "Australian?s?|New South Wales|Queensland|Tasmania|Victoria|Sydney|Melbourne|Brisbane|Perth|Canberra|Adelaide|Hobart|Darwin",
      CAD: "Canad(?:a|ians?)|Ontario|Quebec|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|British Columbia|Toronto|Montreal|Vancouver|Ottawa|Calgary|Winnipeg|Edmonton|Halifax",
      NZD: "New Zealand(?:ers?)?|Auckland|Wellington|Christchurch|Dunedin|Hamilton, New Zealand",
      SGD: "Singapore(?:ans?)?",
      HKD: "Hong Kong",
      TWD: "Taiwan(?:ese)?|Taipei",
      JMD: "Jamaican?s?|Kingston",
      TTD: "Trinidad",
      FJD: "Fiji(?:ans?)?|Suva",
      BBD: "Barbad(?:os|ians?)|Bridgetown",
    }),
  ],
  [
    "MXN",
    countries({
      MXN: "Mexic(?:o|ans?)",
      COP: "Colombia(?:ns?)?|Bogot[aá]|Medell[ií]n|Cali",
      CLP: "Chile(?:ans?)?|Santiago|Valpara[ií]so",
      ARS: "Argentin(?:a|es?|ian?s?)|Buenos Aires",
      PHP: "Philippines?|Filipin[oa]s?|Manila",
      UYU: "Uruguay(?:ans?)?|Montevideo",
      DOP: "Dominicans?(?: Republic)?|Santo Domingo",
      CUP: "Cuban?s?|Havana",
    }),
  ],
  [
    "KES",
    countries({
      KES: "Kenyan?s?|Nairobi",
      TZS: "Tanzanian?s?|Dar es Salaam|Dodoma",
      UGX: "Ugandan?s?|Kampala",
      SOS: "Somalia|Somalis?|Mogadishu",
    }),
  ],
  [
    "ZMW",
    countries({
      ZMW: "Zambian?s?|Lusaka",
      MWK: "Malawi(?:ans?)?|Lilongwe|Blantyre",
      PGK: "Papua New Guinean?s?|Port Moresby|Lae",
      MMK: "Myanmar|Burmese|Yangon|Mandalay",
    }),
  ],
  ["PHP", countries({ PHP: "Philippines?|Filipin[oa]s?|Manila", BWP: "Botswanan?s?|Gaborone" })],
  ["BOB", countries({ BOB: "Bolivian?s?|La Paz", VES: "Venezuelan?s?|Caracas" })],
  ["SLE", countries({ SLE: "Sierra Leon(?:e|eans?)|Freetown", GEL: "Georgian?s?|Tbilisi" })],
  [
    "CHF",
    countries({
      CHF: "Switzerland|Swiss|Zurich|Geneva|Bern|Basel|Lausanne",
      XOF: "Senegal(?:ese)?|Dakar|Ivory Coast|Ivorians?|Abidjan|Mali(?:ans?)?|Burkina Faso|Benin(?:ese)?|Togo(?:lese)?|Niger(?:iens?)?",
      XAF: "Cameroon(?:ians?)?|Gabon(?:ese)?|Chad(?:ians?)?|Central African Republic",
      RWF: "Rwandan?s?|Kigali",
      BIF: "Burundi(?:ans?)?",
      GNF: "Guinean?s?|Conakry",
      CDF: "Congo(?:lese)?|Kinshasa",
      DJF: "Djibouti(?:ans?)?",
    }),
  ],
  [
    "DKK",
    countries({
      DKK: "Denmark|Danish|Danes?|Copenhagen|Greenland|Faroes?|Faroese|T[oó]rshavn",
      NOK: "Norway|Norwegians?|Oslo|Bergen",
    }),
  ],
  [
    "INR",
    countries({
      INR: "Indian?s?|New Delhi|Mumbai",
      PKR: "Pakistanis?|Pakistan|Karachi|Lahore|Islamabad",
      LKR: "Sri Lankan?s?|Colombo",
      NPR: "Nepal(?:ese|is?)?|Kathmandu",
      MUR: "Mauriti(?:us|ans?)",
    }),
  ],
  [
    "GBP",
    countries({
      GBP: "Britain|British|U\\.?K\\.?|United Kingdom|England|Scotland|Wales|London",
      EGP: "Egypt(?:ians?)?|Cairo",
      LBP: "Lebanon|Lebanese|Beirut",
      SDG: "Sudan(?:ese)?|Khartoum",
      SYP: "Syrian?s?|Damascus",
    }),
  ],
  // What no country is named for stays a crown.
  [
    "crown",
    countries({
      CZK: "Czechs?|Czechia|Prague|Brno|Moravian?|Bohemian?",
      NOK: "Norway|Norwegians?|Oslo",
      SEK: "Sweden|Swedish|Swedes?|Stockholm",
      DKK: "Denmark|Danish|Danes?|Copenhagen",
      ISK: "Iceland(?:ic|ers?)?|Reykjavik",
    }),
  ],
  [
    "AED",
    countries({ AED: "UAE|Emirat(?:es|is?)|Dubai|Abu Dhabi", MAD: "Moroccan?s?|Morocco|Rabat|Casablanca" }),
  ],
  [
    "KWD",
    countries({
      KWD: "Kuwaitis?|Kuwait",
      TND: "Tunisian?s?|Tunis",
      DZD: "Algerian?s?|Algiers",
      RSD: "Serbian?s?|Serbs?|Belgrade",
      JOD: "Jordan(?:ians?)?|Amman",
      IQD: "Iraqis?|Iraq|Baghdad",
      LYD: "Libyan?s?|Tripoli|Benghazi",
      BHD: "Bahrainis?|Bahrain",
    }),
  ],
  [
    "IRR",
    countries({ IRR: "Iranian?s?|Tehran", OMR: "Omanis?|Oman|Muscat", YER: "Yemenis?|Yemen|Sanaa|Aden" }),
  ],
  ["SAR", countries({ SAR: "Saudis?|Riyadh|Jeddah", QAR: "Qataris?|Qatar|Doha" })],
];

/** What a word stands for first, and the noun that others have with it. */
const nouns: Readonly<Record<string, string>> = {
  USD: "dollar",
  MXN: "peso",
  KES: "shilling",
  ZMW: "kwacha",
  CHF: "franc",
  INR: "rupee",
  GBP: "pound",
  KWD: "dinar",
  AED: "dirham",
  IRR: "rial",
  SAR: "riyal",
  RUB: "ruble",
  KRW: "won",
  RON: "leu",
  AZN: "manat",
  KGS: "som",
  CRC: "colón",
};
const ofCountry = ({ code, people, country }: Currency): readonly [string, RegExp] => [
  code,
  new RegExp(`(?<!\\p{L})(?:${people}s?|${country})(?!\\p{L})`, "giu"),
];

/** The countries by hand, and those that Unicode's list has besides. */
const shared: readonly (readonly [first: string, Countries])[] = [
  ...new Set([...byHand.map(([first]) => first), ...Object.keys(nouns)]),
].map((first) => {
  const [, own = []] = byHand.find(([code]) => code === first) ?? [];
  const others = currencies.filter(
    ({ code, noun, country }) =>
      noun === nouns[first] && country !== "" && own.every(([known]) => known !== code),
  );
  return [first, [...own, ...others.map(ofCountry)]];
});
