import { shakenBasis, withdrawnBasisWords } from "../../model/basis.ts";
import type {
  Briefing,
  Fact,
  Mention,
  ResolvedEntity,
  ResolvedEvent,
  ResolvedFigure,
  ResolvedStatement,
} from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { hangsOnVerb } from "../../model/vocabulary.ts";
import { listInWords } from "../../words/en/lists.ts";
import { type BriefingIndex, indexOf } from "../briefing-index.ts";
import { differingAccounts, namesOf } from "./accounts.ts";
import { sentenceStart } from "./case.ts";
import { hiddenEventHedges } from "./event-hedges.ts";
import { hedgeWords } from "./hedges.ts";
import { plainSourceName } from "./source-names.ts";
import { isSeveral, plainNameInSentence, plainNameWithTitle, presentOf } from "./speakers.ts";
import * as words from "./who-says-so.ts";

// Who says so as plain text, for what stands outside a briefing: lists, dossiers, calendars, feeds, search.

/** Words that need no name beside them. */
const sourcingWords = { established: "Public record", withdrawn: "Withdrawn" } as const;

/** How we know a statement, with the name of whoever it rests on: "Confirmed by Karoline Leavitt", "Reuters reports". */
export function sourcingLabel(statement: ResolvedStatement, briefing: Briefing): string {
  const { kind, by } = statement.sourcing;
  switch (kind) {
    case "withdrawn":
    case "established":
      return sourcingWords[kind];
    case "disputed":
      return `Denied by ${namesBehind(by, briefing)}`;
    case "confirmed":
      return `Confirmed by ${speakerName(statement, briefing) ?? "the speaker"}`;
    case "reported":
      return reportedLabel(statement, briefing);
    default:
      return sentenceStart(
        `${speakerName(statement, briefing) ?? "the speaker"} ${saysOf(statement, briefing)}`,
        indexOf(briefing),
      );
  }
}

/** Who says a statement; a denial is passed over, since "Denied by X" says not by whom it was said. */
export function saidByLabel(statement: ResolvedStatement, briefing: Briefing): string {
  if (statement.sourcing.kind !== "disputed") return sourcingLabel(statement, briefing);
  if (statement.by === null || statement.via.length > 0) return reportedLabel(statement, briefing);
  return sentenceStart(
    `${speakerName(statement, briefing)} ${saysOf(statement, briefing)}`,
    indexOf(briefing),
  );
}

/** "The New York Times reports": whoever is nearest to the speaker, or the source in its own voice. */
function reportedLabel(statement: ResolvedStatement, briefing: Briefing): string {
  const names = tellersOf(statement, briefing);
  const areSeveral = names.length > 1 || isSeveral(onlyTeller(statement, indexOf(briefing)));
  return `${sentenceStart(listInWords(names), indexOf(briefing))} ${areSeveral ? "report" : "reports"}`;
}

function onlyTeller({ via, cites }: ResolvedStatement, index: BriefingIndex): ResolvedEntity | undefined {
  const publisher = index.source(cites[0]?.source ?? "")?.publisher ?? "";
  return index.entity(via.at(-1) ?? publisher);
}

/** Who tells a statement that has no speaker of its own: "The New York Times", "Ynetnews and Anadolu". */
export function tellerNames(statement: ResolvedStatement, briefing: Briefing): string {
  return sentenceStart(listInWords(tellersOf(statement, briefing)), indexOf(briefing));
}

function tellersOf(statement: ResolvedStatement, briefing: Briefing): readonly string[] {
  const carrier = statement.via.at(-1);
  return carrier === undefined
    ? sourceNames(statement, briefing)
    : [plainNameInSentence(carrier, indexOf(briefing))];
}

/** Who gives an answer, who denies it and who tells it otherwise: "Yuri Ushakov, Kremlin aide; denied by Vladimir Putin". */
export function answeredBy(fact: Fact, briefing: Briefing): string {
  if (fact.kind !== "statement") return accordingTo(fact, briefing);
  const who = sentenceStart(whoSaysSo(fact, briefing), indexOf(briefing));
  if (fact.withdrawn) return `${who}; withdrawn since`;
  return [
    who,
    ...(fact.sourcing.kind === "disputed" ? [`denied by ${namesBehind(fact.sourcing.by, briefing)}`] : []),
    ...otherAccounts(fact, briefing),
  ].join("; ");
}

/** The four leaders say, the mayor says; a denial, a claim and a demand are not called a statement. */
function saysOf(statement: ResolvedStatement, briefing: Briefing): string {
  const { verb } = statement;
  return presentOf(hangsOnVerb(verb) ? verb : "said", statement, indexOf(briefing));
}

/**
 * Who says so, for an event or a figure: "According to Ada Berg, as reported by Reuters; denied by Per Lind". Never
 * "Confirmed by X": beside an event that is only possible it would read as if the event were confirmed.
 */
export function accordingTo(fact: ResolvedEvent | ResolvedFigure, briefing: Briefing): string {
  const index = indexOf(briefing);
  const hedge = fact.kind === "event" ? hedgeWords(hiddenEventHedges(fact, index)) : null;
  const aside = hedge === null ? "" : ` (${hedge})`;
  const who = fact.established
    ? sourcingWords.established
    : `According to ${words.carrierOf(fact, new PlainVoice(index))}${aside}`;
  const shaken = shakenWords(fact, briefing);
  return shaken === null ? who : `${who}; ${shaken}`;
}

/** The words that can stand after "Who says so:", with the title of the speaker: never empty. */
export function whoSaysSo(fact: Fact, briefing: Briefing): string {
  if (fact.established) return "public record";
  const voice = new TitledVoice(indexOf(briefing));
  return fact.kind === "statement" ? words.saidBy(fact, voice) : words.carrierOf(fact, voice);
}

/** The same for a statement, public record or not. */
export function speakerWithChain(statement: ResolvedStatement, briefing: Briefing): string {
  return words.saidBy(statement, new TitledVoice(indexOf(briefing)));
}

/**
 * "as reported by The New York Times, cited by Reuters", as it stands beside the label: "The New York Times reports" has the nearest
 * carrier already, and leaves "cited by Reuters". Null for what we read at first hand, and where nothing is left.
 */
export function chainBesideLabel(statement: ResolvedStatement, briefing: Briefing): string | null {
  const voice = new PlainVoice(indexOf(briefing));
  if (statement.sourcing.kind !== "reported" || statement.by === null) return words.chainOf(statement, voice);
  const further = statement.via.toReversed().slice(1);
  return further.length === 0 ? null : further.map((id) => `cited by ${voice.name(id)}`).join(", ");
}

/** "denied by Per Lind; rests on a withdrawn statement": null where nothing shakes the event or figure, or what it rests on. */
export function shakenWords(fact: ResolvedEvent | ResolvedFigure, briefing: Briefing): string | null {
  const index = indexOf(briefing);
  const basis = shakenBasis(fact, (id) => index.fact(id));
  if (basis === null) return null;
  const withdrawn = withdrawnBasisWords(basis);
  const { deniedBy, basisDeniedBy, toldOtherwiseBy } = basis;
  return [
    ...(deniedBy.length === 0 ? [] : [`denied by ${namesBehind(deniedBy, briefing)}`]),
    ...(basisDeniedBy.length === 0
      ? []
      : [`rests on a statement denied by ${namesBehind(basisDeniedBy, briefing)}`]),
    ...differingAccounts(toldOtherwiseBy, new PlainVoice(index)),
    ...(withdrawn === null ? [] : [withdrawn.charAt(0).toLowerCase() + withdrawn.slice(1)]),
  ].join("; ");
}

/** Those who say these statements, each once: "Yuri Ushakov and Vladimir Putin". */
export function namesBehind(ids: readonly Id[], briefing: Briefing): string {
  return namesOf(ids, new PlainVoice(indexOf(briefing)));
}

/** "accounts differ on the place: see Karoline Leavitt": what else the sheet has on a record itself; none as a rule. */
export function otherAccounts({ toldOtherwiseBy }: Fact, briefing: Briefing): readonly string[] {
  if (toldOtherwiseBy.length === 0) return noWords;
  return differingAccounts(toldOtherwiseBy, new PlainVoice(indexOf(briefing)));
}

const noWords: readonly string[] = [];

/** Name of who says it, "an unnamed Kremlin aide" for one whom the source does not name; null for the source's own voice. */
export function speakerName(statement: ResolvedStatement, briefing: Briefing): string | null {
  return statement.by === null ? null : plainNameInSentence(statement.by.entity, indexOf(briefing));
}

/** The sources that a fact cites, each once: "Reuters", "the article". */
export function sourceNames({ cites }: Pick<Fact, "cites">, briefing: Briefing): readonly string[] {
  const index = indexOf(briefing);
  const ids =
    cites.length === 0
      ? index.readSources.slice(0, 1).map(({ id }) => id)
      : cites.map(({ source }) => source);
  const names = new Set(ids.map((id) => plainSourceName(id, index)));
  return names.size === 0 ? ["the source"] : [...names];
}

/** Names as plain text. A line of a list makes one and throws it away, which costs less than to look it up. */
export class PlainVoice implements words.Voice {
  readonly index: BriefingIndex;

  constructor(index: BriefingIndex) {
    this.index = index;
  }

  name(id: Id): string {
    return plainNameInSentence(id, this.index);
  }

  speaker({ entity }: Mention): string {
    return plainNameInSentence(entity, this.index);
  }

  source(id: Id): string {
    return plainSourceName(id, this.index);
  }

  aside(text: string): string {
    return text;
  }
}

/** A speaker with the title held then. */
class TitledVoice extends PlainVoice {
  override speaker(mention: Mention): string {
    return plainNameWithTitle(mention, this.index);
  }
}
