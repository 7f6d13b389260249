import { absoluteUrl, briefingAddress, href, storylineAddress } from "../model/address.ts";
import type {
  Briefing,
  ResolvedEntity,
  ResolvedQuestion,
  ResolvedSource,
  ResolvedStatement,
  ResolvedUpdate,
} from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import { isoOf } from "../model/date-iso.ts";
import type { PageContext } from "../model/page-context.ts";
import { inQuotes } from "../text/quotation-marks.ts";
import { bottomLineWithChange } from "../write/prose/bottom-line-changes.ts";
import { speakerName } from "../write/sentences/plain-attribution.ts";
import { plainStatement } from "../write/sentences/plain-statement.ts";
import { wordsBefore } from "./corrections-page.ts";
import { nameIn } from "./state-view.ts";
import { eventNode } from "./structured-events.ts";
import { figureNode } from "./structured-figures.ts";
import {
  entityReference,
  filled,
  type GraphSetting,
  graphSetting,
  sourceReference,
} from "./structured-ids.ts";

/**
 * The briefing as JSON-LD (schema.org), for its page. Records have the ids of their anchors, `<page>#<record-id>`,
 * entities the address of their dossier.
 *
 * The world is never asserted: what someone says is a `Quotation` or `Claim` with its speaker, and what is only
 * possible, intended or conditional is a `Claim` about an `Event` that has neither status nor start date.
 *
 * It ships with every page, so it leaves out what `facts.json` has in full: what the source says in its own voice,
 * background, and entities of which it could only repeat the name.
 */
export function structuredDataOf(briefing: Briefing, context: PageContext): object {
  const { site, archive } = context;
  const url = absoluteUrl(site, briefingAddress(briefing.id));
  const setting = graphSetting(briefing, context);
  return filled({
    // Ids are written short, `#id` and `/people/…`; the base makes them full wherever the data is read.
    "@context": ["https://schema.org", { "@base": url }],
    "@type": "NewsArticle",
    "@id": url,
    url,
    headline: briefing.title,
    abstract: bottomLineWithChange(briefing),
    inLanguage: briefing.lang,
    datePublished: briefing.asOf,
    dateModified: lastChange(briefing),
    publisher: filled({ "@type": "Organization", name: site.publisher.name, url: site.publisher.url }),
    isBasedOn: setting.read.map((source) => sourceNode(source, setting)),
    isPartOf: briefing.storylines.map((id) =>
      filled({
        "@type": "CreativeWorkSeries",
        "@id": href(site, storylineAddress(id)),
        name: Object.hasOwn(archive.storylines, id) ? archive.storylines[id]?.title : null,
      }),
    ),
    about: briefing.events.filter((event) => !event.background).map((event) => eventNode(event, setting)),
    mentions: Object.values(briefing.entities)
      .filter(isWorthTelling)
      .map((entity) => entityNode(entity, setting)),
    hasPart: [
      ...briefing.statements.filter(isSaidBySomeone).map((statement) => statementNode(statement, setting)),
      ...briefing.figures
        .filter(({ withdrawn, background }) => !withdrawn && !background)
        .map((figure) => figureNode(figure, setting)),
      ...briefing.questions.filter(({ answered }) => answered === null).map(questionNode),
    ],
    correction: briefing.updates.map((update) => correctionNode(update, briefing)),
  });
}

function isSaidBySomeone(statement: ResolvedStatement): boolean {
  return statement.by !== null || statement.via.length > 0;
}

function isWorthTelling(entity: ResolvedEntity): boolean {
  return entity.type === "person" || entity.wikidata !== null || !entity.registered;
}

function sourceNode(source: ResolvedSource, setting: GraphSetting): object {
  const { briefing } = setting;
  const cited = briefing.sources.filter((other) => other.via === source.id);
  return filled({
    "@type": articleTypes[source.type],
    "@id": `#${source.id}`,
    headline: stated(source.title),
    author: stated(source.author),
    url: source.url,
    publisher: entityReference(stated(source.publisher), setting),
    datePublished: source.published === null ? null : isoOf(source.published),
    dateline: source.dateline?.date,
    locationCreated: entityReference(source.dateline?.place, setting),
    citation: cited.map((other) =>
      filled({
        "@type": articleTypes[other.type],
        "@id": `#${other.id}`,
        publisher: entityReference(stated(other.publisher), setting),
        headline: stated(other.title),
        url: other.url,
      }),
    ),
  });
}

const articleTypes = {
  "news-report": "ReportageNewsArticle",
  "official-document": "Report",
  transcript: "CreativeWork",
  "social-post": "SocialMediaPosting",
  dataset: "Dataset",
  interview: "CreativeWork",
} as const;

const entityTypes = {
  person: "Person",
  organization: "Organization",
  place: "Place",
  group: "DefinedTerm",
} as const;

/** A speaker whom the source does not name is a person with a description and no name. */
function entityNode(entity: ResolvedEntity, setting: GraphSetting): object {
  return filled({
    "@type": entityTypes[entity.type],
    ...entityReference(entity.id, setting),
    name: entity.name,
    description: entity.unnamed,
    sameAs: entity.wikidata === null ? null : `http://www.wikidata.org/entity/${entity.wikidata}`,
    // Roles are written latest first; the earlier ones stand in the dossier.
    memberOf: entity.roles.slice(0, 1).map((role) =>
      filled({
        "@type": "OrganizationRole",
        roleName: role.title,
        memberOf: entityReference(role.of, setting),
        startDate: role.from === undefined ? null : String(role.from),
        endDate: role.to === undefined ? null : String(role.to),
      }),
    ),
  });
}

function statementNode(statement: ResolvedStatement, setting: GraphSetting): object {
  const text = plainStatement(statement, setting.index, {
    speaker: speakerName(statement, setting.briefing) ?? carrierName(statement, setting.briefing),
    isIntroduced: false,
  });
  // With a denial, a hedge or a condition beside them, words are no longer a quotation.
  const isQuotation = statement.says === null && text === inQuotes(statement.quote ?? "");
  const carrier = statement.via.at(-1);
  return filled({
    "@type": isQuotation ? "Quotation" : "Claim",
    "@id": `#${statement.id}`,
    text: isQuotation ? statement.quote : text,
    [isQuotation ? "creator" : "author"]: entityReference(statement.by?.entity, setting),
    [isQuotation ? "isPartOf" : "appearance"]: sourceReference(statement, setting),
    firstAppearance: carrier === undefined ? null : carriedIn(carrier, setting),
    dateCreated: isoOf(statement.when),
  });
}

function carrierName({ via }: ResolvedStatement, briefing: Briefing): string | null {
  const carrier = via.at(-1);
  return carrier === undefined ? null : nameIn(briefing, carrier);
}

/** The second-hand source of a carrier where the sheet lists it, else something that the carrier published. */
function carriedIn(carrier: Id, setting: GraphSetting): object {
  const source = setting.briefing.sources.find(({ publisher, via }) => publisher === carrier && via !== null);
  return source === undefined
    ? filled({ "@type": "CreativeWork", publisher: entityReference(carrier, setting) })
    : { "@id": `#${source.id}` };
}

function questionNode(question: ResolvedQuestion): object {
  return { "@type": "Question", "@id": `#${question.id}`, name: question.ask };
}

function correctionNode(update: ResolvedUpdate, briefing: Briefing): object {
  const was = wordsBefore(update, briefing);
  return filled({
    "@type": "CorrectionComment",
    "@id": `#${update.id}`,
    text: was === null || was.label !== "It said before" ? update.what : `${update.what} (Was: ${was.text})`,
    datePublished: isoOf(update.at),
  });
}

function stated(value: string | null): string | null {
  return value === "unstated" ? null : value;
}

function lastChange(briefing: Briefing): string {
  let latest = briefing.asOf;
  for (const { at } of briefing.updates)
    if (at.earliest !== null && at.earliest > latest) latest = at.earliest;
  return latest;
}
