import { nameWithArticle } from "../../model/articles.ts";
import type { Mention, ResolvedEntity } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import type { FactDate } from "../../model/fact-date.ts";
import type { Role } from "../../model/records/entity.ts";
import { firstDay, lastDay } from "../../model/role-days.ts";

/**
 * Someone as they are to be called at a date: with the title that they held then, and whether they hold it at
 * `asOf`. Of two roles held at once the first listed counts; without a date, `asOf` counts; of what is still to
 * come nobody knows who will hold which office, so `asOf` counts there too.
 */
export function titleAt(
  entity: ResolvedEntity,
  date: FactDate | null,
  asOf: string,
  entities: Readonly<Record<Id, ResolvedEntity>>,
): Mention {
  if (entity.roles.length === 0) return mentionOf(entity.id, null, "current");
  const [first, last] = daysOf(date, asOf);
  const held = roleAt(entity.roles, first, last);
  if (held !== undefined) {
    const lasts = entity.roles.some((role) => isSameOffice(role, held) && isHeld(role, asOf, asOf));
    return mentionOf(entity.id, titleText(held, entities), lasts ? "current" : "then");
  }
  const ended = lastEnded(entity.roles, first);
  if (ended === undefined) return mentionOf(entity.id, null, "current");
  return mentionOf(entity.id, titleText(ended, entities), "former");
}

const mentions = new Map<string, Mention>();
const mentionLimit = 20_000;

/** The same people are called the same in hundreds of thousands of places: one value serves them all. */
function mentionOf(entity: Id, title: string | null, tense: Mention["tense"]): Mention {
  const key = `${entity} ${tense} ${title}`;
  const known = mentions.get(key);
  if (known !== undefined) return known;
  if (mentions.size >= mentionLimit) mentions.clear();
  const mention = { entity, title, tense };
  mentions.set(key, mention);
  return mention;
}

/** "U.S. President", "White House Press Secretary", "President of the United States": the title with its office. */
export function titleText(
  role: Pick<Role, "title" | "of">,
  entities: Readonly<Record<Id, ResolvedEntity>>,
): string {
  const office = entities[role.of];
  if (office === undefined) return role.title;
  if (office.adjective !== null) return `${office.adjective} ${role.title}`;
  const name = office.name ?? office.unnamed;
  if (name === null || role.title.includes(name) || tellsOffice(role.title, name)) return role.title;
  return standsBeforeTitle(office, name)
    ? `${name.replace(/^The /, "")} ${role.title}`
    : `${role.title} of ${nameWithArticle(office)}`;
}

/** "Transport Minister" of the Transport Ministry, "police chief" of the police: the title says of what. */
function tellsOffice(title: string, name: string): boolean {
  const field = name
    .toLowerCase()
    .replace(/^the /, "")
    .replace(
      /^(?:ministry|department|office|secretariat) (?:of|for) (?:the )?|(?:^| )(?:ministry|department|office|secretariat)$/g,
      "",
    );
  return (
    field !== "" &&
    field !== name.toLowerCase().replace(/^the /, "") &&
    ` ${title.toLowerCase()} `.includes(` ${field} `)
  );
}

const acronym = /^\p{Lu}[\p{Lu}\d-]+$/u;

/** A body within a larger one is named before the title, as is one with a short name: the White House, NATO. */
function standsBeforeTitle(office: ResolvedEntity, name: string): boolean {
  return office.type !== "place" && (office.of !== null || office.type === "group" || acronym.test(name));
}

/** First and last day on which the title is looked up. */
function daysOf(date: FactDate | null, asOf: string): readonly [string, string] {
  const start = date?.earliest ?? date?.latest;
  if (date === null || start === null || start === undefined || start > asOf) return [asOf, asOf];
  if (date.latest === null) return date.kind === "interval" ? [asOf, asOf] : [start, asOf];
  return [start, date.latest < asOf ? date.latest : asOf];
}

function roleAt(roles: readonly Role[], first: string, last: string): Role | undefined {
  let handedOver: Role | undefined;
  for (const role of roles) {
    if (!isHeld(role, first, last)) continue;
    // On the day of a handover two people hold the office; who leaves it that day held it before.
    if (role.to === undefined || lastDay(role.to) > first) return role;
    handedOver ??= role;
  }
  return handedOver;
}

function isHeld(role: Role, first: string, last: string): boolean {
  if (role.from !== undefined && firstDay(role.from) > last) return false;
  return role.to === undefined || lastDay(role.to) >= first;
}

function isSameOffice(a: Role, b: Role): boolean {
  return a.title === b.title && a.of === b.of;
}

function lastEnded(roles: readonly Role[], day: string): Role | undefined {
  let latest: Role | undefined;
  for (const role of roles) {
    if (role.to === undefined || lastDay(role.to) >= day) continue;
    if (latest?.to === undefined || lastDay(role.to) > lastDay(latest.to)) latest = role;
  }
  return latest;
}
