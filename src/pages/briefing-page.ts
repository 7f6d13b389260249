import { briefingAddress, entityAddress, entitySections, storylineAddress } from "../model/address.ts";
import type { Briefing, ResolvedEntity } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import type { PageContext } from "../model/page-context.ts";
import { eventStates, updateKinds } from "../model/vocabulary.ts";
import type { WrittenSection } from "../model/written.ts";
import { openSentence } from "../write/words/lists.ts";
import { writeBriefing } from "../write/write-briefing.ts";
import { type DateView, dateView, shortDay } from "./date-view.ts";
import { type DisputeView, disputesOf } from "./disputes.ts";
import { makeFrame } from "./frame.ts";
import { statementText } from "./line-view.ts";
import { definePage, type PageView } from "./page.ts";
import { bottomLineText } from "./plain-text.ts";
import { briefingOf, ownValue, recordOf } from "./record-lookup.ts";
import { sectionAnchor } from "./section-anchor.ts";
import { isOverdue } from "./state-view.ts";
import { structuredDataOf } from "./structured-data.ts";

export interface BriefingPageView extends PageView {
  readonly draft: boolean;
  readonly contents: readonly { readonly anchor: string; readonly title: string }[];
  readonly storylines: readonly LinkView[];
  /** Who and where, as far as they have dossiers. */
  readonly named: readonly {
    readonly section: "people" | "organizations" | "places";
    readonly entities: readonly LinkView[];
  }[];
  readonly otherForms: readonly LinkView[];
  /** Later briefings that replace this one. */
  readonly supersededBy: readonly LinkView[];
  /** Corrections and the like, newest first, each with the anchor of its entry. */
  readonly updates: readonly { readonly anchor: string; readonly kind: string; readonly date: DateView }[];
  /** What became of its events after it was published. Stands outside the briefing's text, which never changes for it. */
  readonly since: readonly SinceLine[];
  /** Statements that later briefings dispute, and questions that they answer; outside the text for the same reason. */
  readonly disputed: readonly DisputedLine[];
  readonly answered: readonly AnsweredLine[];
  readonly newer: LinkView | null;
  readonly older: LinkView | null;
}

export interface LinkView {
  readonly address: string;
  readonly text: string;
  readonly lang: string;
}

export interface SinceLine {
  /** Anchor of the event on this page. */
  readonly anchor: string;
  readonly text: string;
  /** The date that passed, or that of what became of it. */
  readonly date: DateView;
  /** State and outcome in the later briefing; null where the date passed and nothing was recorded. */
  readonly became: {
    readonly key: string;
    readonly word: string;
    readonly outcome: string | null;
    readonly link: LinkView;
  } | null;
}

export interface DisputedLine {
  readonly anchor: string;
  readonly text: string;
  /** True where the text is the speaker's own words alone. */
  readonly quoted: boolean;
  readonly disputes: readonly DisputeView[];
}

export interface AnsweredLine {
  readonly anchor: string;
  readonly text: string;
  readonly link: LinkView;
}

/** A briefing and its neighbours by date. */
export interface BriefingRef {
  readonly briefing: Briefing;
  readonly newer: Briefing | null;
  readonly older: Briefing | null;
}

export const briefingPage = definePage<BriefingRef, BriefingPageView>({
  kind: "briefing",
  layout: "briefing.11ty.tsx",
  refs: ({ archive: { briefings } }) =>
    briefings.map((briefing, index) => ({
      briefing,
      newer: briefings[index - 1] ?? null,
      older: briefings[index + 1] ?? null,
    })),
  address: ({ briefing }) => briefingAddress(briefing.id),
  view({ briefing, newer, older }, context) {
    const { archive } = context;
    const written = writeBriefing(briefing, archive);
    const address = briefingAddress(briefing.id);
    const forms = otherForms(address);
    return {
      frame: makeFrame(
        {
          title: briefing.title,
          description: bottomLineText(briefing),
          address,
          lang: briefing.lang,
          openGraphType: "article",
          structuredData: structuredDataOf(briefing, context),
          alternates: forms.map(({ type, address, text }) => ({ type, address, title: text })),
          index: !briefing.draft,
          breadcrumb: [{ text: "Briefings", address: "/briefings/" }],
        },
        context,
      ),
      markdown: written.markdown,
      draft: briefing.draft,
      contents: written.sections.flatMap(contentsEntry),
      storylines: briefing.storylines.flatMap((id) => storylineLink(id, context)),
      named: namedEntities(briefing, context),
      otherForms: forms.map(({ address, text }) => ({ address, text, lang: context.site.lang })),
      supersededBy: (ownValue(archive.links, briefing.id)?.supersededBy ?? []).flatMap((id) =>
        optional(briefingOf(archive, id)).map(briefingLink),
      ),
      updates: briefing.updates
        .map(({ id, kind, at }) => ({ anchor: id, kind: updateKinds[kind].label, date: dateView(at) }))
        .toReversed(),
      since: sinceThen(briefing, context),
      disputed: disputedSince(briefing, context),
      answered: answeredSince(briefing, context),
      newer: newer && briefingLink(newer),
      older: older && briefingLink(older),
    };
  },
});

function otherForms(address: string) {
  return [
    { type: "text/markdown", address: `${address}index.md`, text: "Markdown" },
    { type: "application/json", address: `${address}facts.json`, text: "Facts as JSON" },
    { type: "text/calendar", address: `${address}calendar.ics`, text: "Calendar" },
  ];
}

function contentsEntry(section: WrittenSection) {
  // The bottom line stands on the first screen, without a heading.
  return section.kind === "bottom-line" ? [] : [{ anchor: sectionAnchor(section), title: section.title }];
}

function storylineLink(id: Id, { archive, site }: PageContext): readonly LinkView[] {
  const storyline = ownValue(archive.storylines, id);
  return optional(storyline).map(({ title }) => ({
    address: storylineAddress(id),
    text: title,
    lang: site.lang,
  }));
}

function namedEntities(briefing: Briefing, { archive, site }: PageContext): BriefingPageView["named"] {
  const links: Record<"people" | "organizations" | "places", LinkView[]> = {
    people: [],
    organizations: [],
    places: [],
  };
  for (const entity of Object.values(briefing.entities)) {
    const address = entityAddress(entity);
    if (address === null || !Object.hasOwn(archive.entities, entity.id)) continue;
    links[entitySections[entity.type]].push({ address, text: nameOf(entity), lang: site.lang });
  }
  return (["people", "organizations", "places"] as const)
    .filter((section) => links[section].length > 0)
    .map((section) => ({ section, entities: links[section] }));
}

const nameOf = (entity: ResolvedEntity): string => entity.name ?? "";

/** Events that later briefings carried on, and those whose date has passed without a recorded outcome. */
function sinceThen(briefing: Briefing, { archive, now }: PageContext): readonly SinceLine[] {
  const carriedOnBy = ownValue(archive.links, briefing.id)?.carriedOnBy ?? {};
  return briefing.events.flatMap((event): readonly SinceLine[] => {
    const later = (ownValue(carriedOnBy, event.id) ?? []).flatMap((ref) =>
      optional(briefingOf(archive, ref.briefing)).flatMap((other) => {
        const record = recordOf(other, ref.record);
        return record?.kind === "event" ? [{ other, record }] : [];
      }),
    );
    const last = later
      .toSorted((a, b) => (a.other.asOf < b.other.asOf ? -1 : a.other.asOf > b.other.asOf ? 1 : 0))
      .at(-1);
    if (last) {
      const { record, other } = last;
      return [
        {
          anchor: event.id,
          text: event.what,
          date: dateView(record.when),
          became: {
            key: record.state,
            word: eventStates[record.state].label,
            outcome: record.outcome,
            link: { ...briefingLink(other), address: `${briefingAddress(other.id)}#${record.id}` },
          },
        },
      ];
    }
    return isOverdue(event, now) && !event.withdrawn
      ? [{ anchor: event.id, text: event.what, date: dateView(event.when), became: null }]
      : [];
  });
}

function disputedSince(briefing: Briefing, { archive }: PageContext): readonly DisputedLine[] {
  return briefing.statements.flatMap((statement) => {
    const disputes = disputesOf(statement, briefing, archive);
    if (disputes.length === 0) return [];
    const { text, quoted } = statementText(statement, briefing, archive);
    return [{ anchor: statement.id, text: openSentence(text), quoted, disputes }];
  });
}

/** Questions that the sheet itself marks as answered by a record of another. */
function answeredSince(briefing: Briefing, { archive }: PageContext): readonly AnsweredLine[] {
  return briefing.questions.flatMap(({ id, ask, answered }) => {
    if (answered === null || answered.sheet === null) return [];
    return optional(briefingOf(archive, answered.sheet)).map((other) => ({
      anchor: id,
      text: ask,
      link: { ...briefingLink(other), address: `${briefingAddress(other.id)}#${answered.record}` },
    }));
  });
}

function briefingLink(briefing: Briefing): LinkView {
  return {
    address: briefingAddress(briefing.id),
    text: `${briefing.title} (${shortDay(briefing.asOf)})`,
    lang: briefing.lang,
  };
}

const optional = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);
