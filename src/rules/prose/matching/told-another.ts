import type { Briefing, ResolvedStatement } from "../../../model/briefing.ts";
import type { SheetContext } from "../../rule.ts";
import { recordsMeant } from "./about-records.ts";
import type { SpeakerWrong } from "./chain-turned.ts";
import { evidenceOf } from "./evidence.ts";
import { nearFacts } from "./near-facts.ts";
import type { ProseSentence } from "./prose-sentences.ts";
import { kinOf } from "./sheet-names.ts";

/** "She told Radio Nord" of what she told reporters, or another paper. */
export function toldAnother(
  { reading, cited, restsElsewhere, place }: ProseSentence,
  { briefing }: SheetContext,
): (SpeakerWrong & { readonly severity: "warning" }) | null {
  if (place === "line" || (cited.length === 0 && restsElsewhere)) return null;
  const outlet = reading.names.find(
    ({ ids, start }) =>
      ids.length === 1 &&
      briefing.entities[ids[0]!]?.type === "organization" &&
      toldWhom.test(reading.words.slice(Math.max(0, start - 40), start)),
  );
  if (outlet === undefined) return null;
  const named = new Set(reading.names.flatMap(({ ids }) => ids));
  const said = (
    cited.length > 0 ? cited.map(({ fact }) => fact) : recordsMeant(briefing, reading.stems)
  ).filter((fact) => fact.kind === "statement");
  const theirs = said.filter(({ by }) => by !== null && named.has(by.entity));
  const [fact] = theirs;
  if (fact === undefined || said.some((one) => standFor(one, briefing).includes(outlet.ids[0]!))) return null;
  // "A Radio Nord reporter" is told as well, and a record may leave out whom.
  const whom = [...fact.via, ...(fact.to === null ? [] : [fact.to])].map(
    (id) => briefing.entities[id]?.name ?? id,
  );
  if (
    whom.length === 0 ||
    nearFacts(fact, briefing).some((one) => evidenceOf(one, briefing).entities.has(outlet.ids[0]!))
  )
    return null;
  return {
    words: outlet.words,
    severity: "warning",
    message: `Record "${fact.id}" was told to ${whom.join(" and ")}, not to ${outlet.words}.`,
    hint: `Write “${whom[0]}”, or cite what ${outlet.words} was told.`,
    record: fact.id,
  };
}

const toldWhom =
  /(?<![\p{sc=Latn}\p{Lm}])(?:told|tells|telling|interview with|speaking to|spoke to) (?:the )?(?:\p{Ll}+ ){0,3}$/u;

/** Who may stand as the speaker of a statement: its speaker, those for whom a person speaks, who speaks for an office, who carried or published it. */
export function standFor(
  { by, via, to, cites, channel }: ResolvedStatement,
  briefing: Briefing,
): readonly string[] {
  const publishers = cites.flatMap(
    ({ source }) => briefing.sources.find(({ id }) => id === source)?.publisher ?? [],
  );
  const others = [
    ...via,
    ...publishers,
    ...(to === null ? [] : [to]),
    ...(channel?.kind === "entity" ? [channel.id] : []),
  ];
  if (by === null) return others;
  const isPerson = briefing.entities[by.entity]?.type === "person";
  // One of a government does not speak for another of it.
  const first = kinOf(by.entity, briefing).filter(
    (id) => id === by.entity || !isPerson || briefing.entities[id]?.type !== "person",
  );
  const second = first
    .filter((id) => briefing.entities[id]?.type !== "person")
    .flatMap((id) => kinOf(id, briefing))
    .filter((id) => briefing.entities[id]?.type !== "person");
  return [...first, ...second, ...others];
}
