import { escapeMarkdown, markdownLink } from "../../markdown/markdown.ts";
import { entityAddress } from "../../model/address.ts";
import { nameWithArticle } from "../../model/articles.ts";
import type { Briefing, Mention, ResolvedEntity, ResolvedStatement } from "../../model/briefing.ts";
import type { Id } from "../../model/common.ts";
import { type Verb, verbs } from "../../model/vocabulary.ts";
import type { BriefingIndex } from "../briefing-index.ts";
import type { Writing } from "../writing.ts";

/** The name, or of one whom the source does not name, its description with "unnamed" in it. */
export function entityName(id: Id, writing: Writing): string {
  const entity = writing.entity(id);
  if (entity === undefined) return "someone not identified";
  return escapeMarkdown(entity.name ?? unnamedDescription(entity.unnamed ?? "a source"));
}

/** What stands for `[[id]]` in plain text: the name without an article, as on the page. */
export function nameInProse(id: Id, { entities }: Pick<Briefing, "entities">): string {
  const entity = Object.hasOwn(entities, id) ? entities[id] : undefined;
  if (entity === undefined) return "someone not identified";
  return entity.name ?? unnamedDescription(entity.unnamed ?? "a source");
}

/** The same inside a sentence, as plain text: "the White House", "an unnamed aide". Nobody has been named before it. */
export function plainNameInSentence(id: Id, index: BriefingIndex): string {
  const entity = index.entity(id);
  if (entity === undefined) return "someone not identified";
  return fullName(entity);
}

/** As `nameInSentence`, but plain text: where words are put together that are escaped as a whole. */
export function nextName(id: Id, index: BriefingIndex): string {
  const short = index.entity(id)?.short ?? null;
  return short !== null && index.isNamedAgain(id) ? short : plainNameInSentence(id, index);
}

/**
 * The name inside a sentence of a briefing: "the White House", "The New York Times", "an unnamed senior official"; from its
 * second mention on the page the short name, where there is one: "the four leaders".
 */
export function nameInSentence(id: Id, writing: Writing): string {
  const entity = writing.entity(id);
  if (entity === undefined) return entityName(id, writing);
  if (entity.short !== null) return escapeMarkdown(nextName(id, writing));
  let name = namesInSentence.get(entity);
  if (name === undefined) {
    name = escapeMarkdown(fullName(entity));
    namesInSentence.set(entity, name);
  }
  return name;
}

/** Every line names someone; an entity of the registry is the same value in all briefings. */
const namesInSentence = new WeakMap<ResolvedEntity, string>();

function fullName(entity: ResolvedEntity): string {
  if (entity.name === null) return unnamedDescription(entity.unnamed ?? "a source");
  const name = nameWithArticle(entity);
  return entity.type === "group" ? smallStart(name) : name;
}

/** Whether one speaks of it as of several: "the four leaders say", "two unnamed aides say", "Russian media report". */
export function isSeveral(entity: ResolvedEntity | undefined): boolean {
  if (entity === undefined) return false;
  if (entity.type === "group") return true;
  return entity.name === null
    ? several.test(entity.unnamed ?? "") || pluralNoun.test(entity.unnamed ?? "")
    : severalOutlets.test(entity.name);
}

const several = /^(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many|other|\d+) (?!of\b)/i;
const pluralNoun =
  /^(?!(?:an?|one|the) )(?:\p{L}[\p{L}-]* ){0,4}?(?:people|officials|sources|aides|diplomats|advis[eo]rs|witnesses|residents|analysts|negotiators|ministers|lawyers|soldiers|employees|members|insiders|police)\b/iu;
const severalOutlets = / (?:media|newspapers|agencies|outlets|broadcasters)$/;

/** "Karoline Leavitt, White House Press Secretary"; "Joe Biden, then U.S. President"; without a title the name alone. */
export function nameWithTitle(mention: Mention, writing: Writing): string {
  const title = titleOf(mention);
  const name = nameInSentence(mention.entity, writing);
  return title === null ? name : `${name}, ${title}`;
}

/** The same as plain text. */
export function plainNameWithTitle(mention: Mention, index: BriefingIndex): string {
  const title = plainTitleOf(mention);
  const name = plainNameInSentence(mention.entity, index);
  return title === null ? name : `${name}, ${title}`;
}

/** Whether this is where the page introduces someone: at the first mention, and where the title is another than before. */
export function isIntroduction({ entity, title }: Mention, writing: Writing): boolean {
  const known = writing.introduced.get(entity);
  writing.introduced.set(entity, title);
  return known !== title;
}

/** The name with its title the first time in a section, and alone from then on; a title of another time is never left out. */
export function introduce(
  mention: Mention,
  writing: Writing,
): { readonly words: string; readonly withTitle: boolean } {
  const isNew = isIntroduction(mention, writing);
  const withTitle = mention.title !== null && (isNew || mention.tense !== "current");
  if (withTitle) writing.titled.add(mention.entity);
  return {
    words: withTitle ? nameWithTitle(mention, writing) : nameInSentence(mention.entity, writing),
    withTitle,
  };
}

/** The title as it was at the time: "U.S. President", "then U.S. President", "former U.S. President". */
export function titleOf(mention: Mention): string | null {
  const title = plainTitleOf(mention);
  return title === null ? null : escapeMarkdown(title);
}

function plainTitleOf({ title, tense }: Mention): string | null {
  return title === null || tense === "current" ? title : `${tense} ${title}`;
}

/** "denies", of a group "deny". */
export function presentOf(verb: Verb, { by }: ResolvedStatement, index: BriefingIndex): string {
  return verbs[verb].present[by !== null && isSeveral(index.entity(by.entity)) ? 1 : 0];
}

/** The name linked to its dossier, where it has one. */
export function linkedName(id: Id, words: string, writing: Writing): string {
  const linked = Object.hasOwn(writing.archive.entities, id) ? writing.archive.entities[id] : undefined;
  const address = linked === undefined ? null : entityAddress(writing.entity(id) ?? linked.entity);
  return address === null ? words : markdownLink(words, address);
}

/** Where it was said: "Truth Social", "conference call"; null where that is not told, or is the audience itself. */
export function channelOf(statement: ResolvedStatement, writing: Writing): string | null {
  const { channel, to } = statement;
  if (channel === null || (channel.kind === "entity" && channel.id === to)) return null;
  return channel.kind === "entity" ? nameInSentence(channel.id, writing) : escapeMarkdown(channel.text);
}

/** "a senior White House official" as "an unnamed senior White House official"; "two aides" as "two unnamed aides". */
export function unnamedDescription(written: string): string {
  const description = smallStart(written);
  if (/\b(?:unnamed|anonymous|unidentified)\b/i.test(description)) return description;
  if (/['’]s /.test(description)) return `${description}, unnamed`;
  const start =
    /^(?:(an?|one)|(the)|(two|three|four|five|six|seven|eight|nine|ten|several|some|many|other|\d+)) (?!of\b)/i.exec(
      description,
    );
  if (start === null)
    return /^\S+ of\b/.test(description) ? `${description}, unnamed` : `unnamed ${description}`;
  const rest = description.slice(start[0].length);
  if (start[1] !== undefined) return `an unnamed ${rest}`;
  return `${start[0]}unnamed ${rest}`;
}

/** A description as it stands inside a sentence: what begins with a number, an article or a common word began with no name. */
function smallStart(description: string): string {
  return commonStart.test(description) ? description[0]!.toLowerCase() + description.slice(1) : description;
}

const commonStart =
  /^(?:A|An|The|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Some|Many|Other|Both|All|Most|Members?|Leaders?|Officials?|Sources?|People|Persons?|Aides?|Diplomats?|Advis[eo]rs?|Insiders?|Witness(?:es)?|Residents?|Analysts?|Negotiators?|Ministers?|Lawyers?|Lawmakers?|Soldiers?|Employees?|Staff(?:ers)?|Colleagues?|Relatives?|Friends?|Reporters?|Journalists?|Senior|Former|Current|Top|High-ranking|Unnamed|Anonymous|Unidentified|(?:Military|Government|Security|Intelligence)(?= \p{Ll}))(?=\s|$)/u;
