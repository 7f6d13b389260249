import type { EntityType } from "./vocabulary.ts";

/** How an entity is called inside a sentence. */
export interface Naming {
  /** Whether the name has an article; null where grammar decides. */
  readonly article: "the" | "none" | null;
  /** What it is called after its first mention on a page: "the four leaders". */
  readonly short: string | null;
}

/**
 * A name as it stands inside a sentence: "the United States", "the Lakeshore Star", "State television", "Russia". The
 * entity's own `article` decides, else grammar. People have none, and "The New York Times" has its own.
 */
export function nameWithArticle({
  name,
  unnamed,
  type,
  article,
}: Pick<Naming, "article"> & {
  readonly name: string | null;
  readonly unnamed: string | null;
  readonly type: EntityType;
}): string {
  if (name === null) return unnamed ?? "a source";
  if (article === "none") return name;
  if (article === "the") return hasArticle.test(name) ? name : `the ${name}`;
  if (type === "person") return name;
  const key = `${type} ${name}`;
  const known = namesInSentence.get(key);
  if (known !== undefined) return known;
  if (namesInSentence.size >= nameLimit) namesInSentence.clear();
  const words = !hasArticle.test(name) && takesArticle(name, type) ? `the ${name}` : name;
  namesInSentence.set(key, words);
  return words;
}

/** A name is asked for wherever it stands, and the patterns have much to compare it with. */
const namesInSentence = new Map<string, string>();
const nameLimit = 20_000;
const hasArticle = /^the /i;

function takesArticle(name: string, type: EntityType): boolean {
  return (
    namesWithArticle.has(name) ||
    firstWordsBeforeOf.test(name) ||
    lastWordsWithArticle.test(name) ||
    (type === "organization" && newspaper.test(name))
  );
}

const namesWithArticle = new Set([
  ...[
    "Bahamas",
    "Bronx",
    "Comoros",
    "Gambia",
    "Hague",
    "Holy See",
    "Kremlin",
    "Knesset",
    "Maldives",
    "Netherlands",
  ],
  ...["Pentagon", "Philippines", "Seychelles", "Taliban", "Vatican", "Bundestag", "Duma", "Quai d'Orsay"],
  ...["Associated Press", "Press Association", "United Arab Emirates", "Vatican City State"],
]);
/** "the Bank of England", but "Bank Rossiya"; "the Centre for Research", but "Center Parcs". */
const firstWordsBeforeOf =
  /^(?:Democratic |People['’]s |Islamic )?(?:Republic|Kingdom|Department|Ministry|Bank|University|Office|House|Court|Port|City|State|States|Cent(?:re|er)|Strait|Gulf|Church|Embassy|Federated States) (?:of|for)(?= )/;
const lastWordsWithArticle =
  / (?:Administration|Agency|Alliance|Army|Assembly|Association|Authority|Bank|Board|Brotherhood|Bureau|Cabinet|Chamber|Coalition|Commission|Committee|Confederation|Congress|Council|Court|Cross|Delegation|Department|Directorate|Duma|Embassy|Emirates|Federation|Force|Forces|Foundation|Four|Fund|Government|Group|Guard|Headquarters|House|Institute|Islands|Kingdom|League|Ministry|Movement|Nations|Navy|Office|Organi[sz]ation|Parliament|Party|Police|Republic|Reserve|Secretariat|Senate|Service|States|Territories|Treasury|Tribunal|Union)(?: (?:for|of|on) .+)?$/i;
/** Newspapers that are called by a thing or a person have one: "the Kyiv Post", "the Lakeshore Star". */
const newspaper =
  /^\p{Lu}.* (?:Advertiser|Argus|Bulletin|Chronicle|Courier|Democrat|Dispatch|Echo|Examiner|Express|Gazette|Globe|Guardian|Herald|Independent|Inquirer|Journal|Mail|Mercury|Mirror|Monitor|Observer|Post|Free Press|Record|Register|Reporter|Sentinel|Standard|Star|Sun|Telegraph|Times|Tribune)$/u;
