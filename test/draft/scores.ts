import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { draftOf } from "../../src/draft/draft.ts";
import { type NeutralDraft, neutralDraft } from "../../src/draft/neutral.ts";
import { readArticle } from "../../src/draft/read-article.ts";

/** `fresh-articles` were written and marked before the rules that they measure; the tests of other rooms read the others alone. */
const folders = ["articles", "fresh-articles"].map((name) => join(import.meta.dirname, name));

/** What should be found in an article, as its `.gold.yaml` says. */
interface Gold {
  readonly id: string;
  readonly reference_date: string;
  readonly quotes: readonly {
    readonly text: string;
    readonly speaker: string;
    readonly speaker_accept?: readonly string[];
    readonly optional?: boolean;
  }[];
  readonly people: readonly Named[];
  readonly dates: readonly {
    readonly text: string;
    readonly edtf: string;
    readonly accept?: readonly string[];
    readonly optional?: boolean;
  }[];
  readonly figures: readonly {
    readonly value: number;
    readonly value_max?: number;
    readonly unit: string;
    readonly optional?: boolean;
  }[];
  readonly hedged: readonly { readonly passage: string; readonly optional?: boolean }[];
}

interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly optional?: boolean;
}

export interface Sample {
  readonly text: string;
  readonly gold: Gold;
}

/** The articles written for these tests, with what is in them. */
export function samples(): readonly Sample[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".gold.yaml"))
      .toSorted()
      .map((name) => {
        const gold = parse(readFileSync(join(folder, name), "utf8")) as Gold;
        return { gold, text: readFileSync(join(folder, `${gold.id}.txt`), "utf8") };
      }),
  );
}

export function found({ text, gold }: Sample): NeutralDraft {
  return neutralDraft(draftOf(readArticle(text), gold.reference_date, []));
}

/** Right ones, wrong ones and missed ones of each kind. What is optional counts for nothing. */
export type Tally = Readonly<Record<Kind, { right: number; wrong: string[]; missed: string[] }>>;
export type Kind = "speakers" | "people" | "dates" | "figures" | "hedges";

export function emptyTally(): Tally {
  const none = () => ({ right: 0, wrong: [], missed: [] });
  return { speakers: none(), people: none(), dates: none(), figures: none(), hedges: none() };
}

export function add(tally: Tally, draft: NeutralDraft, gold: Gold): void {
  const names = (name: string) => [name, ...(gold.people.find((one) => one.name === name)?.aliases ?? [])];
  pair(
    tally.speakers,
    draft.quotes,
    gold.quotes,
    (a, b) =>
      folded(a.text) === folded(b.text) &&
      [b.speaker, ...(b.speaker_accept ?? [])].flatMap(names).map(folded).includes(folded(a.speaker)),
    ({ text, speaker }) => `${text} (${speaker})`,
  );
  pair(
    tally.people,
    draft.people,
    gold.people,
    (a, b) => names(b.name).map(folded).includes(folded(a.name)),
    ({ name }) => name,
  );
  pair(
    tally.dates,
    draft.dates,
    gold.dates,
    (a, b) =>
      (folded(a.text).includes(folded(b.text)) || folded(b.text).includes(folded(a.text))) &&
      [b.edtf, ...(b.accept ?? [])].includes(a.edtf),
    ({ text, edtf }) => `${text} = ${edtf}`,
  );
  pair(
    tally.figures,
    distinct(draft.figures),
    gold.figures,
    (a, b) => a.value === b.value && a.value_max === b.value_max && a.unit === b.unit,
    (one) => `${one.value}-${one.value_max ?? ""} ${one.unit}`,
  );
  pair(
    tally.hedges,
    draft.hedged,
    gold.hedged,
    (a, b) => folded(a.passage) === folded(b.passage),
    ({ passage }) => passage,
  );
}

export const precision = ({ right, wrong }: Tally[Kind]) => right / (right + wrong.length || 1);
export const recall = ({ right, missed }: Tally[Kind]) => right / (right + missed.length || 1);
export const f1 = (one: Tally[Kind]) =>
  (2 * precision(one) * recall(one)) / (precision(one) + recall(one) || 1);

function pair<Draft, Wanted extends { readonly optional?: boolean }>(
  tally: Tally[Kind],
  drafted: readonly Draft[],
  wanted: readonly Wanted[],
  fits: (draft: Draft, gold: Wanted) => boolean,
  words: (one: Draft | Wanted) => string,
): void {
  const left = [...drafted];
  for (const one of wanted) {
    const at = left.findIndex((draft) => fits(draft, one));
    if (at !== -1) left.splice(at, 1);
    if (one.optional) continue;
    if (at === -1) tally.missed.push(words(one));
    else tally.right++;
  }
  // The same named a second time is no mistake.
  for (const draft of left) if (!wanted.some((one) => fits(draft, one))) tally.wrong.push(words(draft));
}

function distinct(figures: NeutralDraft["figures"]): NeutralDraft["figures"] {
  return figures.filter(
    (one, index) =>
      figures.findIndex((other) => other.value === one.value && other.unit === one.unit) === index,
  );
}

function folded(text: string): string {
  return text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, " ")
    .toLowerCase()
    .replace(/^[\s"',.]+|[\s"',.]+$/g, "")
    .replace(/^(?:the|a|an|mr|ms|dr|cllr) /, "");
}
