import type { Briefing, Fact, ResolvedEntity, ResolvedStatement } from "../../model/briefing.ts";
import type { ClaimFault } from "../../model/grounding.ts";
import { isDenial } from "../../model/vocabulary.ts";
import { plainOf } from "../../reading/plain.ts";
import type { CitedSentence } from "./cited-sentences.ts";
import { folded } from "./claim-names.ts";
import { lostCarrier } from "./lost-carrier.ts";
import { lostSpeaker } from "./lost-speaker.ts";
import { otherSpeaker } from "./other-speaker.ts";
import type { Passage } from "./passages.ts";
import { relayFaults } from "./relayed.ts";
import type { SentenceCast } from "./speakers-of.ts";

type Found = Omit<ClaimFault, "record" | "paragraphs">;

/** Who says it is named nowhere near the passage, and somebody else says it there. */
export function* speakerFaults(
  fact: Fact,
  briefing: Briefing,
  cited: readonly Passage[],
  near: readonly Passage[],
  whole: readonly Passage[],
  sentences: readonly CitedSentence[],
  castOf: (sentence: string) => SentenceCast,
): Iterable<Found> {
  if (fact.kind === "event" && fact.binds !== null) {
    const bound = briefing.entities[fact.binds];
    if (bound !== undefined && namesOf(bound).length > 0 && !isNamed(bound, [...cited, ...near]))
      yield {
        kind: "speaker",
        path: ["events", fact.id, "binds"],
        words: null,
        has: bound.name,
        elsewhere: null,
      };
  }
  if (fact.kind !== "statement") return;
  const by = fact.by === null ? undefined : briefing.entities[fact.by.entity];
  if (by !== undefined && by.name !== null && by.type === "person" && !isNamed(by, cited)) {
    const isPronoun = cited.some(({ plain }) => pronoun.test(plain));
    const other = isPronoun
      ? undefined
      : Object.values(briefing.entities).find(
          (one) =>
            one.id !== by.id && one.type === "person" && cited.some(({ plain }) => speaksIn(one, plain)),
        );
    // Whom the source never names, the editor knows from elsewhere: "the mayor".
    if (other !== undefined || (!isPronoun && !isNamed(by, near) && isNamed(by, whole)))
      yield {
        kind: "speaker",
        path: ["statements", fact.id, "by"],
        words: null,
        has: other?.name ?? null,
        elsewhere: null,
      };
    else if (by.type === "person") yield* otherSpeaker(fact, by, briefing, sentences, castOf);
  } else if (by !== undefined) yield* otherSpeaker(fact, by, briefing, sentences, castOf);
  const relayed = [...relayFaults(fact, briefing, sentences, castOf)];
  yield* relayed;
  if (relayed.length > 0) return;
  yield* lostSpeaker(fact, briefing, sentences, castOf);
  yield* otherCarriers(fact, briefing, cited, near, whole, sentences, castOf);
  const lost = [...lostCarrier(fact, briefing, sentences)];
  yield* lost;
  if (lost.length > 0) return;
  // Who answers what a paper reported speaks for themselves.
  if (fact.via.length > 0 || isDenial(fact.verb) || fact.denies.length > 0) return;
  for (const { publisher, via } of briefing.sources) {
    if (via === null || publisher === null || publisher === "unstated") continue;
    const carrier = briefing.entities[publisher];
    if (
      carrier === undefined ||
      fact.by?.entity === publisher ||
      fact.to === publisher ||
      fact.about.includes(publisher)
    )
      continue;
    const sentence = cited.flatMap(({ sentences }) => sentences).find(({ text }) => isCarrier(carrier, text));
    const own =
      plainOf(fact.says ?? fact.quote ?? "")
        .toLowerCase()
        .match(/\p{L}{5,}/gu) ?? [];
    const small = sentence?.text.toLowerCase() ?? "";
    if (
      sentence !== undefined &&
      own.length > 0 &&
      own.filter((word) => small.includes(word.slice(0, 5))).length >= own.length * 0.6
    )
      yield {
        kind: "carrier",
        path: ["statements", fact.id, fact.says === null ? "quote" : "says"],
        words: null,
        has: carrier.name,
        elsewhere: null,
      };
  }
}

/** Through whom and to whom it was said: others are named for it, and these are not there. */
function* otherCarriers(
  fact: ResolvedStatement,
  { entities }: Briefing,
  cited: readonly Passage[],
  near: readonly Passage[],
  whole: readonly Passage[],
  sentences: readonly CitedSentence[],
  castOf: (sentence: string) => SentenceCast,
): Iterable<Found> {
  const fields = [
    ...(fact.to === null ? [] : [{ field: ["to"], id: fact.to }]),
    ...fact.via.map((id, index) => ({ field: ["via", index], id })),
  ];
  for (const { field, id } of fields) {
    const one = entities[id];
    if (one === undefined || one.name === null || isNamed(one, cited)) continue;
    const other = sentences
      .flatMap(({ sentence }) => {
        const { audience, speakers } = castOf(sentence.text);
        return [...audience, ...(field[0] === "via" ? speakers : [])];
      })
      .find((each) => each !== fact.by?.entity && each !== fact.to && !fact.via.includes(each));
    // Whom the source never names, the editor knows from elsewhere.
    if (other === undefined && (isNamed(one, near) || !isNamed(one, whole))) continue;
    yield {
      kind: "carrier-other",
      path: ["statements", fact.id, ...field],
      words: one.name,
      has: other === undefined ? null : (entities[other]?.name ?? null),
      elsewhere: null,
    };
  }
}

const pronoun =
  /(?<![\p{sc=Latn}\p{Lm}])(?:he|she|they|him|her|his|it|its|their|who|I|we)(?![\p{sc=Latn}\p{Lm}])/iu;

/** "told the Stenmouth Courier", "the Courier reported", "according to the Courier". */
function isCarrier(carrier: ResolvedEntity, text: string): boolean {
  return namesOf(carrier).some((name) => {
    const at = text.indexOf(name);
    return (
      at !== -1 &&
      (/(?:told|according to|reported by|cited by|quoted by|interview with|speaking to|said to) (?:the |its |local )?$/i.test(
        text.slice(0, at),
      ) ||
        /^,? (?:reported|reports|said|writes|wrote|quoted|cited)/.test(text.slice(at + name.length)))
    );
  });
}

function speaksIn(person: ResolvedEntity, text: string): boolean {
  return surnames(person).some((name) => {
    const at = text.indexOf(name);
    return (
      at !== -1 &&
      (/^(?: (?:said|says|told|added|wrote|confirmed|warned|announced))/.test(text.slice(at + name.length)) ||
        /(?:said|says|told|added) (?:\p{L}+ ){0,4}$/u.test(text.slice(Math.max(0, at - 50), at)))
    );
  });
}

function isNamed(entity: ResolvedEntity, passages: readonly Passage[]): boolean {
  const names = [...namesOf(entity), ...surnames(entity)].map((name) => folded(plainOf(name)));
  const titles = entity.roles.map(({ title }) => title.toLowerCase());
  return passages.some(({ plain }) => {
    const text = folded(plain);
    return [...names, ...titles].some((name) => text.includes(name));
  });
}

function namesOf({ name, short, aka, adjective }: ResolvedEntity): readonly string[] {
  return [name, short, ...aka, adjective]
    .filter((one) => one !== null && one !== "")
    .map((one) => plainOf(one!).replace(/^the /i, ""));
}

function surnames(entity: ResolvedEntity): readonly string[] {
  const last = namesOf(entity).map((name) => name.split(" ").at(-1) ?? name);
  const initials = (entity.name ?? "").split(" ").filter((word) => /^\p{Lu}/u.test(word));
  return [
    ...last,
    ...(initials.length > 2 && entity.type !== "person" ? [initials.map((word) => word[0]).join("")] : []),
  ].filter((word) => word.length > 2);
}
