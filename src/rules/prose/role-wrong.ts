import type { ResolvedEntity } from "../../model/briefing.ts";
import { plainOf } from "../../reading/plain.ts";
import { isRoleNoun } from "../../reading/words/en/roles.ts";
import { exampleSheet } from "../example-sheet.ts";
import { isEnglish } from "../language.ts";
import { defineRule, type SheetContext } from "../rule.ts";
import { evidenceOf, sheetEvidence } from "./matching/evidence.ts";
import { leadsAnother } from "./matching/leads-another.ts";
import { type ProseSentence, proseSentences } from "./matching/prose-sentences.ts";
import { roleOfAnother } from "./matching/roles-in-sheet.ts";

const roles = `
  town: {type: organization, name: Town of Nordvik}
  mayor: {type: person, name: Ada Berg, roles: [{title: Mayor, of: town, from: 2024-01-01}]}`;

export const roleWrong = defineRule({
  code: "role-wrong",
  severity: "error",
  needsWholeSheet: true,
  summary: "Nobody is given an office that the registry does not have for the day.",
  why: "A candidate who is called president before the count has been declared the winner, by us.",
  bad: exampleSheet({
    entities: roles,
    body: "## Who said what\n\n- A toll would pay for the repairs, says Governor Berg.[^toll-view]",
  }),
  good: exampleSheet({
    entities: roles,
    body: "## Who said what\n\n- A toll would pay for the repairs, says Mayor Berg.[^toll-view]",
  }),
  *check(context) {
    if (!isEnglish(context.briefing)) return;
    for (const sentence of proseSentences(context))
      for (const { ids, start, end, words } of sentence.reading.names) {
        const [id] = ids;
        const entity = id === undefined || ids.length > 1 ? undefined : context.briefing.entities[id];
        if (entity?.type !== "person") continue;
        const swapped = roleOfAnother(sentence.reading.words, { start, end }, entity, context.briefing);
        if (swapped !== null) {
          yield {
            ...sentence.at(swapped.words),
            ...swapped,
            ...(sentence.cited.length === 0 ? { severity: "warning" as const } : {}),
          };
          continue;
        }
        const after = sentence.reading.words.slice(end);
        const trade =
          tradeWrong(after, entity, sentence, context) ?? leadsAnother(after, entity, context.briefing);
        if (trade !== null) yield { ...sentence.at(trade.words), ...trade };
        const title = office.exec(plainOf(sentence.reading.words.slice(Math.max(0, start - 60), start)));
        if (title === null) continue;
        const wrong = wrongIn(title[1] ?? "", title[2] ?? "", entity, sentence, context);
        if (wrong !== null) yield { ...sentence.at(`${title[2]} ${words}`), ...wrong };
      }
  },
});

/** "Declan Moy, a lawyer for the union": what stands after the name, where the registry has roles and none is this. */
function tradeWrong(
  after: string,
  { name, roles, aka, note }: ResolvedEntity,
  { cited }: ProseSentence,
  { briefing }: SheetContext,
): {
  readonly words: string;
  readonly message: string;
  readonly hint: string;
  readonly severity: "warning";
} | null {
  const words =
    /^, (?:an? |the )?((?:[\p{L}'’-]+ ){0,3}?[\p{L}'’-]+)(?= (?:of|for|at|in|who|with)(?![\p{sc=Latn}\p{Lm}])|,|\.|$)/u.exec(
      after,
    )?.[1];
  const noun = words?.split(" ").at(-1)?.toLowerCase();
  if (
    words === undefined ||
    noun === undefined ||
    roles.length === 0 ||
    !isRoleNoun(noun) ||
    anyone.has(noun)
  )
    return null;
  const known = [
    ...roles.map(({ title }) => title),
    ...aka,
    note ?? "",
    ...cited.map(({ fact, briefing: home }) => evidenceOf(fact, home).text),
    sheetEvidence(briefing).text,
  ]
    .join(" ")
    .toLowerCase();
  if (known.includes(noun)) return null;
  return {
    words,
    severity: "warning",
    message: `${name} is not ${words} in the registry, but ${roles[0]!.title}.`,
    hint: `Write ${roles[0]!.title}, or add the role under \`roles:\`.`,
  };
}

const anyone = new Set(
  "diplomat lawmaker ally critic opponent official leader chief head boss politician expert figure man woman person member executive spokesman spokeswoman spokesperson aide adviser advisor minister president resident".split(
    " ",
  ),
);

/** An office right before a name, with what qualifies it. */
const office =
  /(?:(?<![\p{sc=Latn}\p{Lm}])([Ff]ormer|[Tt]hen|[Ee]x|[Ll]ate|[Oo]utgoing|[Aa]cting|[Ii]ncoming|[Dd]eputy|[Vv]ice|[Pp]residential|[Cc]andidate)[ -])?(?:[\p{Lu}.]+[\p{L}.]* )?(?<![\p{sc=Latn}\p{Lm}])(President|Prime Minister|Chancellor|Governor|Mayor|Senator|Chief Minister|King|Queen|Foreign Minister|Defence Minister|Finance Minister|Interior Minister|Health Minister|Secretary of State|Secretary-General|Attorney General|president|prime minister|chancellor|governor|mayor|senator) $/u;

function wrongIn(
  qualifier: string,
  title: string,
  entity: ResolvedEntity,
  { cited }: ProseSentence,
  { briefing }: SheetContext,
): { readonly message: string; readonly hint: string } | null {
  const small = title.toLowerCase();
  const held = entity.roles.filter(
    (role) =>
      ` ${role.title.toLowerCase()} `.includes(` ${small} `) &&
      !/candidate|vice|deputy|hopeful|nominee/i.test(role.title),
  );
  const elsewhere = [
    ...entity.aka,
    entity.note ?? "",
    ...cited.map(({ fact, briefing: home }) => evidenceOf(fact, home).text),
  ]
    .join(" ")
    .toLowerCase();
  if (held.length === 0) {
    if (
      entity.roles.length === 0 ||
      /former|then|ex|late|vice|deputy|acting|incoming|outgoing|presidential|candidate/i.test(qualifier) ||
      elsewhere.includes(small)
    )
      return null;
    const known = entity.roles[0]!.title;
    return {
      message: `${entity.name} is not ${title} in the registry, but ${known}.`,
      hint: `Write ${known}, or add the role with its days under \`roles:\`.`,
    };
  }
  const days = [
    briefing.asOf,
    ...cited.flatMap(({ fact }) => (fact.kind === "figure" ? [] : [fact.when.earliest, fact.when.latest])),
  ].filter((day) => day !== null);
  const isHeldOn = (day: string) =>
    held.some(
      ({ from, to }) =>
        String(from ?? "0000") <= day && String(to ?? "9999") >= day.slice(0, String(to ?? "9999").length),
    );
  if (qualifier === "" && held.every(({ to }) => to !== undefined) && !days.some(isHeldOn)) {
    const end = held
      .map(({ to }) => String(to))
      .sort()
      .at(-1);
    return {
      message: `${entity.name} was ${title} until ${end}.`,
      hint: `Write former ${title}, or then-${title}.`,
    };
  }
  if (/former|ex/i.test(qualifier) && held.some(({ to }) => to === undefined) && days.every(isHeldOn))
    return {
      message: `${entity.name} is ${title} still, by the registry.`,
      hint: "Leave out “former”, or give the role its last day with `to:`.",
    };
  return null;
}
