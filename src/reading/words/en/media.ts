/** Nouns right before the name of a newspaper, an agency, a station. */
const kinds =
  "newspaper|paper|daily|weekly|tabloid|broadcaster|magazine|journal|news (?:agency|site|website|outlet|channel|service)|website|radio(?: station)?|television(?: channel| station)?|station|channel|outlet|wire service";

const ends =
  "Times|Post|Tribune|Herald|Gazette|Guardian|Telegraph|Chronicle|Mirror|Courier|Bulletin|Mercury|Echo|News|Newsroom|Radio|Television|TV|Press|Broadcasting|Argus|Examiner|Advertiser|Ledger|Wire|Daily|Reuters|AFP|AP|BBC|CNN|Bloomberg|Interfax|TASS|Xinhua|NPR|NBC|CBS|ABC|Politico|Axios";

/** With an article of another language, a capital may be anybody: De Vries, La Paz. */
const papers =
  "Monde|Figaro|Parisien|Soir|Temps|Croix|Libre|Presse|Devoir|Repubblica|Stampa|Nazione|Corriere|Messaggero|Mattino|Sole|Nación|Naci[oó]n|Pa[ií]s|Mundo|Tiempo|Espectador|Meridiano|Cronista|Comercio|Mercurio|Universal|Tercera|Jornada|Raz[oó]n|Vanguardia|Prensa|Voz|Heraldo|Norte|Sol|Diario|Tijd|Telegraaf|Standaard|Volkskrant|Morgen|Limburger|Spiegel|Zeit|Welt|Tagesspiegel|Bund|Uur|Parool|Globo|Estado|P[uú]blico";

const name = "(?:\\p{Lu}[\\p{L}'&-]*(?: (?:\\p{Lu}[\\p{L}'&-]*|of|de|la))*)";
const medium = `(?:(?:the |an? |its |local |state |public )*(?:\\p{Ll}+ )?(?:${kinds}) (?:the )?(?<a>${name})|(?:the )?(?:local )?(?<b>(?:\\p{Lu}[\\p{L}'&-]* ){0,3}(?:${ends})(?: (?:Nord|One|\\d))?|(?:Radio|TV) \\p{Lu}[\\p{L}'-]+|(?:Le|La|El|De|Der|Die|Het|Il|O|Das) (?:${papers})))(?![\\p{sc=Latn}\\p{Lm}])`;
const mediumBefore = `(?<a>(?:\\p{Lu}[\\p{L}'&-]* ){0,3}(?:${ends})|(?:Radio|TV) \\p{Lu}[\\p{L}'-]+)`;

const through: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{sc=Latn}\\p{Lm}])(?:told|interview (?:with|on|in)|speaking to|spoke to|speaking on|according to (?:an? )?(?:reports?|interview|article) (?:by|in|from|on|with)|reported by|quoted by|quoted in|cited by|published (?:by|in)) ${medium}`,
    "u",
  ),
  // "The newspaper El Jornal, citing two aides, reported".
  new RegExp(
    `(?<![\\p{sc=Latn}\\p{Lm}])(?:${kinds}) (?<a>${name}), (?:citing|quoting) [^,;.]{1,100}, (?:reported|reports|said|says|wrote|writes)(?![\\p{sc=Latn}\\p{Lm}])`,
    "u",
  ),
  // "The newspaper Le Relais reported on Saturday, citing a diplomat".
  new RegExp(
    `(?<![\\p{sc=Latn}\\p{Lm}])(?:${kinds}) (?:the )?(?<a>${name}) (?:had )?(?:reported|reports|wrote|writes)(?![\\p{sc=Latn}\\p{Lm}])`,
    "u",
  ),
  new RegExp(`(?<!\\p{L})${mediumBefore},? (?:reported|reports|wrote|writes)(?![\\p{sc=Latn}\\p{Lm}])`, "u"),
];

/** A quick look before the careful one. */
const mayCarry = /told |citing|quoting|interview|spoke|speaking|report|quoted|cited|published|wrote|writes/;

/** The newspaper, agency or station through which a sentence of a source has what it tells: "told the newspaper Harbour Post". */
export function mediumIn(sentence: string): string | null {
  if (!mayCarry.test(sentence)) return null;
  for (const pattern of through) {
    const { a, b } = pattern.exec(sentence)?.groups ?? {};
    if ((a ?? b) !== undefined) return (a ?? b)!;
  }
  return null;
}
