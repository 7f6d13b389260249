import type { Briefing, Citation, Fact, ResolvedEntity, ResolvedStatement } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { namesIn } from "../../reading/names-in.ts";
import { plainOf } from "../../reading/plain.ts";
import { isTold } from "../../reading/reporting.ts";
import { rungTold } from "../../reading/told-rung.ts";
import { wordStems } from "../../reading/word-stems.ts";
import { tellsOfGap } from "../../reading/words/en/english.ts";
import { fold } from "../../text/fold.ts";
import { exampleSheet } from "../example-sheet.ts";
import { shareOf } from "../prose/matching/about-records.ts";
import { citedWithLead, factById } from "../prose/matching/cited-sentences.ts";
import { levelWhere } from "../prose/matching/level.ts";
import { isCalledByRole } from "../prose/matching/role-words.ts";
import type { Sentence } from "../prose/matching/sentences.ts";
import { namesOf } from "../prose/matching/sheet-names.ts";
import { defineRule } from "../rule.ts";

const carried = {
  entities: `
  mayor: {type: person, name: Ada Berg}
  courier: {type: organization, name: The Harbour Courier}`,
  statements: `
  toll-view:
    by: mayor
    via: [courier]
    says: A toll would pay for the repairs.
    when: unstated
    cite: p1`,
};

export const chainHidden = defineRule({
  code: "chain-hidden",
  severity: "error",
  summary: "What is known only through someone else says so in the same sentence.",
  why: "A reader who does not see the chain takes hearsay for a report of our own.",
  bad: exampleSheet({
    ...carried,
    body: `
## Who said what

- Mayor Ada Berg says that a toll would pay for the repairs.[^toll-view]`,
  }),
  good: exampleSheet({
    ...carried,
    body: `
## Who said what

- Mayor Ada Berg says that a toll would pay for the repairs, The Harbour Courier reports.[^toll-view]`,
  }),
  *check(context) {
    for (const { sentence, passage, cited, isLead } of citedWithLead(context)) {
      if (tellsOfGap.test(passage) || answersReport.test(passage)) continue;
      if (isLead && saysUnnamed.test(passage)) continue;
      if (isLead && (tellsDispute.test(passage) || cited.every((one) => isAttributed(passage, one))))
        continue;
      // Two notes on one sentence that came the same way are one mistake.
      const told = new Set<Id>();
      for (const { fact, briefing, at } of cited) {
        const unnamed = carriersOf(fact, briefing).filter(
          (id) =>
            !told.has(id) &&
            !isNamed(id, { ...sentence, words: passage }, briefing) &&
            !namesInterviewer(passage, fact, briefing),
        );
        // "told a local newspaper" says how it is known, and stands for one of them.
        const hidden =
          unnamed.length === 1 && (someMedium.test(passage) || theMedium.test(passage)) ? [] : unnamed;
        if (hidden.length === 0) continue;
        for (const id of hidden) told.add(id);
        yield {
          at,
          // There are few words for it in a bottom line, and each note says how it is known; elsewhere too, what is told in other words may be
          // no more than what somebody does about it.
          ...levelWhere(!isLead && cited.length === 1 && tellsAll(sentence.words, fact, briefing)),
          message: `This is known only through ${hidden.map((id) => briefing.entities[id]?.name ?? id).join(" and ")}.`,
          hint: "Say so in the same sentence.",
          record: fact.id,
        };
      }
    }
  },
});

/** "Told Sean Hannity", in an interview with Fox News: whoever asks stands for who carried it. */
function namesInterviewer(words: string, fact: Fact, briefing: Briefing): boolean {
  if (fact.kind !== "statement" || fact.via.length !== 1) return false;
  const { to, channel } = fact;
  if (to === null || briefing.entities[to]?.type !== "person") return false;
  if (channel?.kind !== "text" || !isInterview.test(channel.text)) return false;
  return namesIn(words, namesOf(briefing)).some(
    ({ ids, start }) =>
      ids.includes(to) &&
      /(?<![\p{sc=Latn}\p{Lm}])(?:told|tells|telling|to|with|by|asked) $/iu.test(words.slice(0, start)),
  );
}

const isInterview =
  /(?<![\p{sc=Latn}\p{Lm}])(?:interview|podcast|programme|program|show|broadcast|talk show)(?![\p{sc=Latn}\p{Lm}])/iu;

/** "Would not comment on the report of a compromise": that it is a report is told, and nothing of it as so. */
const answersReport =
  /(?<![\p{sc=Latn}\p{Lm}])(?:comment(?:ed)? on|asked about|den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|respond(?:s|ed)? to|react(?:s|ed)? to|call(?:s|ed)) (?:the|a|that|this|these|those|any|his|her|their) (?:\p{L}+ ){0,2}(?:reports?|accounts?|stor(?:y|ies)|articles?)(?![\p{sc=Latn}\p{Lm}])/iu;

function tellsAll(words: string, fact: Fact, briefing: Briefing): boolean {
  return fact.kind === "figure" || shareOf(fact, briefing, wordStems(words)) > 0.6;
}

/** In a bottom line it is enough that somebody with a name says it: that is no report of our own, whoever was told. */
function isAttributed(
  words: string,
  { fact, briefing }: { readonly fact: Fact; readonly briefing: Briefing },
): boolean {
  const by = fact.kind === "statement" ? fact.by?.entity : undefined;
  if (by === undefined || briefing.entities[by]?.name == null) return false;
  if (isTold(plainOf(words))) return true;
  // "Frew may yet turn to the auditor": what the speaker himself may do.
  const isOwn =
    /^(?:He|She|They) /u.test(words) || namesIn(words, namesOf(briefing)).some(({ ids }) => ids.includes(by));
  return isOwn && rungTold(words) !== "done";
}

/** "An unnamed official says": whoever reads it in a bottom line takes it for no report of our own. */
const saysUnnamed =
  /(?<![\p{sc=Latn}\p{Lm}])(?:(?:unnamed|anonymous) (?:[\p{L}'’-]+ ){1,5}?(?:says?|said|tells?|told|thinks?|thought|believes?|believed)|(?:according to|says|said|told by) (?:an?|one|two|several) (?:unnamed|anonymous)|who (?:is|are|was|were) not named|asked not to be (?:named|identified))(?![\p{sc=Latn}\p{Lm}])/iu;

const tellsDispute = /(?<![\p{sc=Latn}\p{Lm}])(?:whether|disputed?|contested)(?![\p{sc=Latn}\p{Lm}])/iu;

/**
 * Who carried a fact to the source, outermost first. An event or figure came that way if all that carries it did and it
 * cites no other passage than they do: what the source has elsewhere, it may say itself.
 */
function carriersOf(fact: Fact, briefing: Briefing, depth = 0): readonly Id[] {
  if (fact.kind === "statement") return fact.via;
  if (fact.per.length === 0 || depth > 3 || citesMore(fact, briefing)) return [];
  const chains = fact.per.map((id) => {
    const carrier = factById(briefing).get(id);
    return carrier === undefined ? [] : carriersOf(carrier, briefing, depth + 1);
  });
  return chains.every((chain) => chain.length > 0) ? (chains[0] ?? []) : [];
}

function citesMore(fact: Exclude<Fact, ResolvedStatement>, briefing: Briefing): boolean {
  if (fact.cites.length === 0) return false;
  const carried = fact.per.flatMap((id) => factById(briefing).get(id)?.cites ?? []);
  return fact.cites.some((cite) => !carried.some((other) => isSamePassage(cite, other)));
}

function isSamePassage(a: Citation, b: Citation): boolean {
  return (
    a.source === b.source && a.paragraph === b.paragraph && (a.paragraph !== null || a.start === b.start)
  );
}

const someMedium =
  /(?<![\p{sc=Latn}\p{Lm}])(?:told|to|by|in|with|from|for|cit(?:es|ed|ing))\s+(?:a|an|the|one|another|several|some)\s+(?:[\p{L}'’-]+\s+){0,3}(?:news(?:paper|papers| agency| agencies| site| outlet|letter)|paper|daily|weekly|tabloid|magazine|broadcaster|broadcasters|(?:radio|television|TV) station|wire service|journalists?|reporters?|interviewers?)(?![\p{sc=Latn}\p{Lm}])|(?<![\p{sc=Latn}\p{Lm}])(?:a|one) (?:[\p{L}'’-]+ ){0,2}(?:newspaper|paper|daily|weekly|broadcaster|news agency) (?:reports?|reported|says?|said|writes?|wrote|has)(?![\p{sc=Latn}\p{Lm}])/iu;

/** One that was named before. */
const theMedium =
  /(?<![\p{sc=Latn}\p{Lm}])(?:the|that|its) (?:newspaper|paper|daily|weekly|tabloid|magazine|broadcaster|news agency|agency|station|site)(?:['’]s (?:report|account|story)|(?= (?:report|sa(?:id|ys)|wr)))/iu;

/** Named by its name, another name of it, its initials, or a link. */
function isNamed(id: Id, { words, mentions }: Sentence, briefing: Briefing): boolean {
  const { entities } = briefing;
  const entity = Object.hasOwn(entities, id) ? entities[id] : undefined;
  // A carrier that leads nowhere has its own message.
  if (entity === undefined || mentions.some((mention) => mention.entity === id)) return true;
  const text = fold(words);
  const names = [entity.name, entity.unnamed, entity.short, ...entity.aka].filter((name) => name != null);
  // The reader of names knows that Yoon Seo-jin is Yoon.
  if (namesIn(words, namesOf(briefing)).some(({ ids }) => ids.includes(id))) return true;
  // "The union's chairwoman says that the office told her so."
  const others = Object.values(entities).filter((one) => one.id !== id);
  const isByRole = entity.roles.some(
    ({ title }) =>
      holds(text.toLowerCase(), lastWord(title.toLowerCase())) &&
      !others.some(({ roles }) =>
        roles.some((role) => lastWord(role.title.toLowerCase()) === lastWord(title.toLowerCase())),
      ),
  );
  if (isByRole || isCalledByRole(words, entity, briefing) || isOfficeOfOne(words, entity, briefing))
    return true;
  return names.some((name) => {
    const short = fold(name).replace(article, "");
    const initials = initialsOf(short);
    return (
      holds(text.toLowerCase(), short.toLowerCase()) ||
      (entity.type === "person" &&
        holds(text, lastWord(short)) &&
        !isShared(`the ${lastWord(short)}`, id, entities)) ||
      (initials !== null && holds(text, initials)) ||
      shortNames(short).some((one) => holds(text, one) && !isShared(one, id, entities))
    );
  });
}

/** "Zelenskiy's office" for the Office of the President of Ukraine, whose president he is. */
function isOfficeOfOne(words: string, { name, of }: ResolvedEntity, briefing: Briefing): boolean {
  if (name === null || of === undefined || !/^(?:\p{L}+ )?Office of /u.test(name)) return false;
  return namesIn(words, namesOf(briefing)).some(
    ({ end, ids }) =>
      /^['’]s? (?:\p{Ll}+ )?office(?![\p{sc=Latn}\p{Lm}])/u.test(words.slice(end)) &&
      ids.some((id) => briefing.entities[id]?.roles.some((role) => role.of === of)),
  );
}

function lastWord(name: string): string {
  return name.split(" ").at(-1) ?? name;
}

/** "the Star" and "the Toronto Star" for "Toronto Star": its last words behind an article, as they are written. */
function shortNames(name: string): readonly string[] {
  const parts = name.split(" ");
  return parts.slice(1).flatMap((_, index) => {
    const rest = parts.slice(index + 1).join(" ");
    return /^\p{Lu}/u.test(rest) && rest.length > 3 ? [`the ${rest}`, `The ${rest}`] : [];
  });
}

/** Whether another name in the sheet ends alike, so that nobody can say which one is meant. */
function isShared(short: string, id: Id, entities: Briefing["entities"]): boolean {
  const ending = short.slice(3);
  return Object.entries(entities).some(
    ([other, { name }]) => other !== id && name !== null && ` ${fold(name)}`.endsWith(ending),
  );
}

const article = /^(?:the|a|an)\s+/i;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** As whole words: "AP" is not in "map". */
function holds(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1))
    if (!letterOrDigit.test(text.charAt(at - 1)) && !letterOrDigit.test(text.charAt(at + name.length)))
      return true;
  return false;
}

/** "NYT" for "New York Times"; null for a name of fewer than three words, whose initials could be anything. */
function initialsOf(name: string): string | null {
  const letters = name.split(" ").flatMap((part) => /^\p{Lu}/u.exec(part)?.[0] ?? []);
  return letters.length < 3 ? null : letters.join("");
}
