import { absoluteUrl, briefingAddress, storylineAddress } from "../model/address.ts";
import type { Archive } from "../model/archive.ts";
import type { Briefing } from "../model/briefing.ts";
import type { Id } from "../model/common.ts";
import type { PageContext } from "../model/page-context.ts";
import { bottomLineText } from "../write/prose/bottom-line-changes.ts";
import { askedQuestion } from "./asked-question.ts";
import { type BottomLineChangeView, bottomLineChangeView } from "./bottom-line-view.ts";
import { type BriefingCard, briefingCard } from "./briefing-card.ts";
import { longDay, shortDay } from "./date-view.ts";
import { makeFrame } from "./frame.ts";
import { eventLine, type FigureLine, figureLine, type Line, statementLine } from "./line-view.ts";
import { definePage, type PageView } from "./page.ts";
import { questionsAskedIn } from "./questions-page.ts";
import { type RecentChange, recentChanges } from "./recent-changes.ts";
import { entityIn, ownValue, recordOf } from "./record-lookup.ts";
import { type StorylineCard, storylineCard, storylinesByActivity } from "./storyline-card.ts";
import { type Upcoming, upcoming } from "./upcoming.ts";

export interface HomeView extends PageView {
  /** The newest briefing that no later one replaces; null in an archive without any. */
  readonly lead: LeadBriefing | null;
  readonly upcoming: Upcoming;
  /** The newest changes of events and briefings. */
  readonly changes: readonly RecentChange[];
  /** The other briefings, newest first. */
  readonly recent: readonly BriefingCard[];
  readonly briefings: number;
  readonly storylines: readonly StorylineCard[];
  /** The build's day: the one that "still to come" is meant from. */
  readonly now: { readonly day: string; readonly date: string };
}

export interface LeadBriefing {
  readonly address: string;
  readonly title: string;
  readonly lang: string;
  readonly day: string;
  readonly date: string;
  readonly place: string | null;
  /** Without notes. */
  readonly bottomLine: string;
  /** That part of it was withdrawn or corrected since. */
  readonly bottomLineChange: BottomLineChangeView | null;
  /** Its key records: how far things have got, and who says so. */
  readonly standing: readonly (Line | FigureLine)[];
  readonly storylines: readonly { readonly address: string; readonly title: string }[];
  /** What it says is not known: the first few questions, and how many there are. */
  readonly open: {
    readonly total: number;
    readonly questions: readonly { readonly address: string; readonly text: string }[];
  };
  readonly draft: boolean;
}

const recentBriefings = 8;
const storylinesShown = 6;
const upcomingShown = 6;
const changesShown = 6;
const questionsShown = 3;

export const home = definePage<"home", HomeView>({
  kind: "home",
  layout: "home.11ty.tsx",
  refs: () => ["home"],
  address: () => "/",
  view(_, context) {
    const { archive, site, now } = context;
    const newest = archive.briefings.find(({ id }) => !isReplaced(id, archive));
    return {
      frame: makeFrame(
        {
          title: site.title,
          description: site.description,
          address: "/",
          structuredData: {
            "@context": "https://schema.org",
            "@type": "WebSite",
            name: site.title,
            url: absoluteUrl(site, "/"),
            description: site.description,
            inLanguage: site.lang,
            publisher: { "@type": "Organization", name: site.publisher.name },
          },
        },
        context,
      ),
      markdown: null,
      lead: newest ? leadBriefing(newest, context) : null,
      upcoming: upcoming(context, upcomingShown),
      changes: recentChanges(context, changesShown),
      recent: archive.briefings
        .filter((briefing) => briefing !== newest)
        .slice(0, recentBriefings)
        .map((briefing) => briefingCard(briefing)),
      briefings: archive.briefings.length,
      storylines: storylinesByActivity(archive)
        .slice(0, storylinesShown)
        .map((storyline) => storylineCard(storyline, context)),
      now: { day: now, date: shortDay(now) },
    };
  },
});

const isReplaced = (id: Id, archive: Archive): boolean =>
  (ownValue(archive.links, id)?.supersededBy ?? []).length > 0;

function leadBriefing(briefing: Briefing, context: PageContext): LeadBriefing {
  const place = briefing.dateline?.place ?? null;
  const open = questionsAskedIn(briefing.id, context.archive).flatMap((question) =>
    question.answer === null ? (askedQuestion(question, context.archive) ?? []) : [],
  );
  return {
    address: briefingAddress(briefing.id),
    title: briefing.title,
    lang: briefing.lang,
    day: briefing.asOf,
    date: longDay(briefing.asOf),
    place: place === null ? null : (entityIn(briefing, place)?.name ?? null),
    bottomLine: bottomLineText(briefing),
    bottomLineChange: bottomLineChangeView(briefing),
    standing: briefing.key.flatMap((id) => keyLine(id, briefing, context)),
    storylines: briefing.storylines.flatMap((id) => {
      const storyline = ownValue(context.archive.storylines, id);
      return storyline ? [{ address: storylineAddress(id), title: storyline.title }] : [];
    }),
    open: {
      total: open.length,
      questions: open.slice(0, questionsShown).map(({ address, text }) => ({ address, text })),
    },
    draft: briefing.draft,
  };
}

function keyLine(id: Id, briefing: Briefing, context: PageContext): LeadBriefing["standing"] {
  const record = recordOf(briefing, id);
  if (record?.kind === "event") return [eventLine(record, briefing, context)];
  if (record?.kind === "statement") return [statementLine(record, briefing, context.archive)];
  return record?.kind === "figure" ? [figureLine(record, briefing)] : [];
}
