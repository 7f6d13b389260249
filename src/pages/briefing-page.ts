import { briefingAddress, storylineAddress } from "../model/address.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import type { PageContext } from "../model/page-context.ts";
import type { SectionKind, WrittenSection } from "../model/written.ts";
import { briefingOutputs } from "../outputs/all-outputs.ts";
import { recordHeading, writeBriefing } from "../write/write-briefing.ts";
import { bottomLineDescription } from "./bottom-line-view.ts";
import { type ContradictionView, contradictionsOf, contradictionView } from "./contradiction-view.ts";
import { type DateView, shortDay } from "./date-view.ts";
import { makeFrame } from "./frame.ts";
import { historyOf } from "./history-page.ts";
import { definePage, type PageView } from "./page.ts";
import { briefingOf, ownValue } from "./record-lookup.ts";
import { type RelatedView, relatedBriefings } from "./related-view.ts";
import { sectionAnchors } from "./section-anchor.ts";
import { type SinceView, sinceThen } from "./since-view.ts";
import { structuredDataOf } from "./structured-data.ts";
import { lastChange, type UpdateNotice, updateNotices } from "./update-notices.ts";

export interface BriefingPageView extends PageView {
  readonly draft: boolean;
  readonly contents: readonly { readonly anchor: string; readonly title: string }[];
  readonly storylines: readonly LinkView[];
  readonly recordHeading: string;
  /** The sections that the page folds, in order; open where one holds what must not be folded away. */
  readonly record: readonly {
    readonly kind: SectionKind;
    readonly anchor: string;
    readonly isOpen: boolean;
  }[];
  readonly otherForms: readonly LinkView[];
  /** Later briefings that replace this one. */
  readonly supersededBy: readonly LinkView[];
  /** Corrections and the like, newest first. */
  readonly updates: readonly UpdateNotice[];
  /** The day of the last of them. */
  readonly changed: DateView | null;
  /** What became of it after it was published. Stands outside the briefing's text, which never changes for it. */
  readonly since: SinceView;
  /** What its lines are told differently by, here or in other briefings. */
  readonly contradictions: readonly ContradictionView[];
  readonly related: readonly RelatedView[];
  readonly newer: LinkView | null;
  readonly older: LinkView | null;
}

export interface LinkView {
  readonly address: string;
  readonly text: string;
  readonly lang: string;
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
    const anchors = sectionAnchors(written.sections);
    const sections = written.sections.map((section, at) => ({ ...section, anchor: anchors[at]! }));
    const address = briefingAddress(briefing.id);
    const forms = otherForms(address);
    return {
      frame: makeFrame(
        {
          title: briefing.title,
          description: bottomLineDescription(briefing),
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
      ...formerIds(briefing),
      draft: briefing.draft,
      contents: sections.flatMap(contentsEntry),
      recordHeading,
      record: sections.flatMap(foldedSection),
      storylines: briefing.storylines.flatMap((id) => storylineLink(id, context)),
      otherForms: [...forms, ...historyLink(briefing, context)].map(({ address, text }) => ({
        address,
        text,
        lang: context.site.lang,
      })),
      supersededBy: (ownValue(archive.links, briefing.id)?.supersededBy ?? []).flatMap((id) =>
        optional(briefingOf(archive, id)).map(briefingLink),
      ),
      updates: updateNotices(briefing),
      changed: lastChange(briefing),
      since: sinceThen(briefing, context),
      contradictions: contradictionsOf([briefing.id], archive).flatMap(
        (contradiction) => contradictionView(contradiction, context) ?? [],
      ),
      related: relatedBriefings(briefing, archive),
      newer: newer && briefingLink(newer),
      older: older && briefingLink(older),
    };
  },
  beside: ({ briefing }, { markdown }, context) =>
    briefingOutputs.flatMap((output) => [...output.files(briefing, markdown ?? "", context)]),
});

function formerIds({ statements, events, figures, questions }: Briefing): Pick<PageView, "formerIds"> {
  const renamed = [...statements, ...events, ...figures, ...questions].filter(({ aka }) => aka.length > 0);
  return renamed.length === 0
    ? {}
    : { formerIds: Object.fromEntries(renamed.map(({ id, aka }) => [id, aka])) };
}

function otherForms(address: string) {
  return [
    { type: "text/markdown", address: `${address}index.md`, text: "Markdown" },
    { type: "application/json", address: `${address}facts.json`, text: "Facts as JSON" },
    { type: "text/calendar", address: `${address}calendar.ics`, text: "Calendar" },
  ];
}

function historyLink(briefing: Briefing, context: PageContext) {
  const history = historyOf(briefing, context);
  return history ? [{ address: history.address, text: `Published versions: ${history.versions}` }] : [];
}

interface AnchoredSection extends WrittenSection {
  readonly anchor: string;
}

function foldedSection({ kind, anchor, record }: AnchoredSection): BriefingPageView["record"] {
  return record === null ? [] : [{ kind, anchor, isOpen: record === "open" }];
}

function contentsEntry({ kind, anchor, title }: AnchoredSection) {
  // The bottom line stands on the first screen, without a heading.
  return kind === "bottom-line" ? [] : [{ anchor, title }];
}

function storylineLink(id: Id, { archive, site }: PageContext): readonly LinkView[] {
  const storyline = ownValue(archive.storylines, id);
  return optional(storyline).map(({ title }) => ({
    address: storylineAddress(id),
    text: title,
    lang: site.lang,
  }));
}

function briefingLink(briefing: Briefing): LinkView {
  return {
    address: briefingAddress(briefing.id),
    text: `${briefing.title} (${shortDay(briefing.asOf)})`,
    lang: briefing.lang,
  };
}

const optional = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);
