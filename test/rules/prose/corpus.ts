import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Briefing, ResolvedEvent, ResolvedStatement } from "../../../src/model/briefing.ts";
import { defaultSite } from "../../../src/model/site.ts";
import { hasConditionWord } from "../../../src/text/condition-words.ts";
import { assembleLocated } from "../../support/assemble-located.ts";
import { projectFolder } from "../../support/build-site.ts";

/** A sentence that is put into a sheet, and what was done to it: nothing of a sound one. */
export interface Case {
  readonly sheet: string;
  readonly kind: string;
  readonly prose: string;
}

const facts = join(projectFolder, "content/facts");
const read = (path: string) => readFileSync(join(projectFolder, path), "utf8");
const sheets = readdirSync(facts)
  .filter((name) => name.endsWith(".md"))
  .map((name) => ({ path: `content/facts/${name}`, text: read(`content/facts/${name}`) }));
const registry = { path: "_data/entities.yaml", text: read("_data/entities.yaml") };
const stories = { path: "_data/storylines.yaml", text: read("_data/storylines.yaml") };

function walk(texts: typeof sheets) {
  return assembleLocated({
    sheets: texts,
    entities: registry,
    storylines: stories,
    site: defaultSite,
    now: "2026-03-05",
    drafts: true,
    texts: null,
  });
}

/** The sample's briefings, newest first. */
export const briefings: readonly Briefing[] = walk(sheets).archive.briefings;

/** The cases of which something is told, with the codes. Each stands as a line of its own in its sheet. */
export function told(cases: readonly Case[]): ReadonlyMap<Case, readonly string[]> {
  const places = new Map<string, Case>();
  const texts = sheets.map(({ path, text }) => {
    const own = cases.filter(({ sheet }) => path.includes(sheet));
    let body = `${text.trimEnd()}\n\n## In brief\n\n`;
    for (const one of own) {
      places.set(`${path}:${body.split("\n").length}`, one);
      body += `- ${one.prose}\n`;
    }
    return { path, text: own.length === 0 ? text : body };
  });
  const found = new Map<Case, string[]>();
  for (const { span, code, severity } of walk(texts).diagnostics) {
    const one = places.get(`${span.file}:${span.line}`);
    if (one !== undefined && severity !== "note") found.set(one, [...(found.get(one) ?? []), code]);
  }
  return found;
}

/** Sentences that say what their record says, as a newsroom would: of each statement and event of the sample. */
export function soundCases(): readonly Case[] {
  return briefings.flatMap((briefing) => [
    ...briefing.statements.flatMap((statement) => soundOf(statement, briefing)),
    ...briefing.events.flatMap((event) => soundOfEvent(event, briefing)),
  ]);
}

function soundOf(statement: ResolvedStatement, briefing: Briefing): readonly Case[] {
  const { by, says, quote, via, hedges, verb, condition, withdrawn, id } = statement;
  const who =
    by === null
      ? null
      : (briefing.entities[by.entity]?.name ?? briefing.entities[by.entity]?.unnamed ?? null);
  if (
    withdrawn ||
    condition?.kind === "record" ||
    (verb !== null &&
      verb !== "said" &&
      verb !== "told" &&
      verb !== "announced" &&
      verb !== "confirmed" &&
      verb !== "posted")
  )
    return [];
  // One of two accounts is not told as the fact, and a group with a comma in its name makes no clear sentence.
  const isContested =
    statement.deniedBy.length + statement.toldOtherwiseBy.length + statement.differs.length > 0;
  if ((by === null && isContested) || who?.includes(",")) return [];
  const carriers = via.map((one) => briefing.entities[one]?.name).filter((name) => typeof name === "string");
  const chain = carriers.length === 0 ? "" : `, as reported by ${carriers.join(" and ")}`;
  const term = condition === null || hasConditionWord(says ?? "") ? "" : `, if ${condition.text}`;
  const words = says?.replace(/\.$/, "");
  const isHedged = hedges.every((hedge) => `${says ?? quote}`.includes(hedge));
  const sound = (kind: string, prose: string): Case => ({
    sheet: briefing.id,
    kind,
    prose: `${prose}[^${id}]`,
  });
  const cases: Case[] = [];
  if (words !== undefined && !words.includes("“") && isHedged)
    if (who === null)
      cases.push(
        sound("told by the source", `${words}${term}${chain}.`),
        sound("the article says", `${words}${term}${chain}, the article says.`),
      );
    else
      cases.push(
        sound("said", `${words}${term}, ${who} said${chain}.`),
        sound("according to", `According to ${who}, ${lower(words, briefing)}${term}${chain}.`),
        sound("says", `${words}${term}, says ${who}${chain}.`),
        sound("colon", `${capital(who)} put it this way${chain}: ${lower(words, briefing)}${term}.`),
      );
  if (quote !== null && who !== null && hedges.length === 0 && condition === null) {
    const inMarks = quote.replace(/[.,]$/, "").replace(/[“”]/g, "").trim();
    if (!/[“”"]/.test(quote))
      cases.push(
        sound("quoted", `“${inMarks}”, ${who} said${chain}.`),
        sound("quoted first", `${capital(who)} said${chain}: “${inMarks}.”`),
      );
  }
  return cases;
}

const stateWords: Readonly<Record<string, string>> = {
  possible: "is possible and no more",
  intended: "is intended, and nothing is arranged",
  scheduled: "is scheduled",
  cancelled: "was cancelled",
  postponed: "was postponed",
  lapsed: "has lapsed",
};

function soundOfEvent(event: ResolvedEvent, briefing: Briefing): readonly Case[] {
  const words = stateWords[event.state];
  if (
    words === undefined ||
    event.withdrawn ||
    event.condition !== null ||
    event.per.some((id) => briefing.statements.some((one) => one.id === id && one.via.length > 0))
  )
    return [];
  const what = lower(event.what, briefing);
  return [
    {
      sheet: briefing.id,
      kind: `state ${event.state}`,
      prose: `As things stood, the event (${what}) ${words}.[^${event.id}]`,
    },
    ...(event.state === "possible"
      ? [{ sheet: briefing.id, kind: "may", prose: `It may come to this: ${what}.[^${event.id}]` }]
      : []),
  ];
}

/** Ways to make a sound sentence wrong; null where the sentence has nothing to break. */
const slips: Readonly<Record<string, (prose: string, briefing: Briefing) => string | null>> = {
  "hedge dropped": (prose) =>
    /(?<!“[^”]{0,300})\b(?:may|might|could)\b/.test(prose)
      ? prose.replace(/\b(?:may|might|could)(?: (?:also|still|well))?\b(?! not)/, "will")
      : null,
  "number changed": (prose) =>
    changed(
      prose,
      /(?<![\p{L}\d.,-])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?=%| (?:per|percent|days?|weeks?|hours?|minutes?|prisoners|people|countries|million|billion|years?|months?|kilomet))/u,
      (found) => String(Number(found.replaceAll(",", "")) * 3 + 1),
    ),
  "unit changed": (prose) =>
    changed(prose, /(?<=\d )(?:days|weeks|hours|minutes|months)\b/, (found) =>
      found === "hours" ? "months" : "hours",
    ),
  "date changed": (prose) =>
    changed(
      prose,
      /\b\d{1,2}(?= (?:January|February|March|April|May|June|July|August|September|October|November|December))/,
      (found) => String(((Number(found) + 12) % 27) + 1),
    ),
  "weekday changed": (prose) =>
    changed(prose, /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?= \d)/, (found) =>
      found === "Monday" ? "Thursday" : "Monday",
    ),
  "name misspelt": (prose, briefing) => {
    const name = namesIn(prose, briefing).find((one) => one.split(" ").at(-1)!.length > 6);
    if (name === undefined) return null;
    const last = name.split(" ").at(-1)!;
    return prose
      .replaceAll(name, name.replace(last, `${last.slice(0, 3)}${last[4]}${last[3]}${last.slice(5)}`))
      .replaceAll(/(?!)/g, "");
  },
  "speaker changed": (prose, briefing) => {
    const said = /(?:, (?<who>[^,“”]+?) said(?:, as|\.)|According to (?<acc>[^,]+),)/.exec(prose)?.groups;
    const who = said?.who ?? said?.acc;
    const other = Object.values(briefing.entities).find(
      (one) =>
        one.type === "person" &&
        one.name !== null &&
        !prose.includes(one.name.split(" ").at(-1)!) &&
        briefing.statements.some(({ by }) => by?.entity === one.id),
    );
    return who === undefined || other?.name === undefined || other.name === null
      ? null
      : prose.replace(who, other.name);
  },
  "negation dropped": (prose) =>
    /“/.test(prose)
      ? null
      : changed(prose, / (?:did|does|do|has|have|had|is|are|was|were|will|would) not\b/, (found) =>
          found.replace(" not", ""),
        ),
  "negation added": (prose) =>
    /“| not | no | never |n’t|n't/.test(prose)
      ? null
      : changed(
          prose,
          / (?:has|have|had|is|are|was|were|will) (?=\p{Ll}+(?:ed|ing|en)\b)/u,
          (found) => `${found}not `,
        ),
  "condition dropped": (prose) => (/“/.test(prose) ? null : changed(prose, /, if [^,.]+(?=[,.])/, () => "")),
  "condition changed": (prose) =>
    /“/.test(prose)
      ? null
      : changed(prose, /(?<=\bif )[^,.]+(?=[,.])/, () => "the harvest fails in the valley"),
  "quotation altered": (prose) =>
    changed(prose, /(?<=“)(\S+ \S+ )(\S+)(?= \S+ \S+)/, (found) => found.replace(/\S+$/, "perhaps even")),
  "state raised": (prose) => {
    const event =
      /^As things stood, the event \((?<what>.+)\) is (?:possible and no more|intended, and nothing is arranged|scheduled)\./u.exec(
        prose,
      )?.groups?.what;
    return event === undefined
      ? null
      : prose.replace(/^.*?\.(?=\[)/, `The event (${event}) has taken place.`);
  },
  "called off told as on": (prose) =>
    / was (?:cancelled|postponed)\./.test(prose)
      ? prose.replace(/ was (?:cancelled|postponed)\./, " will go ahead as planned.")
      : null,
};

export function wrongCases(): readonly Case[] {
  return soundCases().flatMap(({ sheet, prose }) => {
    const briefing = briefings.find(({ id }) => id === sheet)!;
    return Object.entries(slips).flatMap(([kind, break_]) => {
      const broken = break_(prose, briefing);
      return broken === null || broken === prose ? [] : [{ sheet, kind, prose: broken }];
    });
  });
}

function changed(prose: string, pattern: RegExp, change: (found: string) => string): string | null {
  const at = prose.search(pattern);
  return at === -1 || at > prose.lastIndexOf("[^") ? null : prose.replace(pattern, change);
}

function namesIn(prose: string, briefing: Briefing): readonly string[] {
  return Object.values(briefing.entities).flatMap(({ name, type }) =>
    name !== null && type === "person" && prose.includes(name) ? [name] : [],
  );
}

/** A first word that is no name begins in small letters inside a sentence. */
function lower(words: string, briefing: Briefing): string {
  const first = words.split(/[\s’']/)[0] ?? "";
  const isName = Object.values(briefing.entities).some((one) =>
    [one.name, one.adjective, ...one.aka].some((name) => name?.split(" ").includes(first)),
  );
  return isName ||
    !/^(?:The|A|An|It|He|She|They|There|Countries|Both|All|Some|No|In|On|At|If|Reports|Talks|Duties|Ceasefire|Meeting|Sanctions|Exchange|New|Work|Face|Face-to-face|Three-way|Separate|Heavy|Conference|Closed-door)$/.test(
      first,
    )
    ? words
    : words.charAt(0).toLowerCase() + words.slice(1);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
