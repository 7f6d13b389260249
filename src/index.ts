/** The author's door: what layouts, data files and owners' own code may use. */

export type { SectionComparison } from "./compare/compare-texts.ts";
export { absoluteUrl, href } from "./model/address.ts";
export type { Archive, LinkedEntity, LinkedStoryline, MoveKind, RecordRef, Stance } from "./model/archive.ts";
export type { Briefing, ResolvedEntity, ResolvedEvent, ResolvedStatement } from "./model/briefing.ts";
export { defineSite, type Site, type SiteSettings } from "./model/site.ts";
export type { ListedPart } from "./outputs/index-parts.ts";
export { defineOutput } from "./outputs/output.ts";
export type { NamedPage, NamesFile, WordsFile } from "./outputs/search-names.ts";
export type { SearchName, ShownLine, StoredLine } from "./outputs/search-record.ts";
export type { AskedQuestion } from "./pages/asked-question.ts";
export type { BottomLineChangeView } from "./pages/bottom-line-view.ts";
export type { BriefingCard, BriefingNote } from "./pages/briefing-card.ts";
export type { BriefingListView } from "./pages/briefing-list.ts";
export type { BriefingPageView } from "./pages/briefing-page.ts";
export type { ContradictionView, SideView } from "./pages/contradiction-view.ts";
export type { CorrectionsView, UpdateEntry } from "./pages/corrections-page.ts";
export type { DateView, ToldView } from "./pages/date-view.ts";
export type { DeadlineTerm } from "./pages/deadline-terms.ts";
export type { DeadlineEntry, DeadlineKind, DeadlinesView } from "./pages/deadlines-page.ts";
export type { EntityCard, EntityListView } from "./pages/entity-list.ts";
export type { EntityLink, EntityPageView, LineList } from "./pages/entity-page.ts";
export type { ErrorPageView } from "./pages/error-page.ts";
export type { HistoryPageView, VersionView } from "./pages/history-page.ts";
export type { HomeView, LeadBriefing } from "./pages/home.ts";
export type { SaidLine, StepView } from "./pages/life-view.ts";
export type { LineChange } from "./pages/line-changes.ts";
export type { EventLine, FigureLine, Line, StatementLine } from "./pages/line-view.ts";
export type { ListLinks, PageLink, PageStep } from "./pages/list-links.ts";
export type { NamedWith } from "./pages/named-with.ts";
export type { OwnPageView } from "./pages/own-page.ts";
export { definePage, type PageFrame, type PageView } from "./pages/page.ts";
export type { AnsweredQuestion, QuestionsView } from "./pages/questions-page.ts";
export type { EventChange, RecentChange, UpdateChange } from "./pages/recent-changes.ts";
export type { RelatedView } from "./pages/related-view.ts";
export type { RoleView } from "./pages/role-view.ts";
export type { SearchPageView } from "./pages/search-page.ts";
export type { SinceView } from "./pages/since-view.ts";
export type { PublisherView, SourcesView, SourceView } from "./pages/sources-page.ts";
export type { StanceView } from "./pages/stances.ts";
export type { StateView } from "./pages/state-view.ts";
export type { StoryEvent, StoryLife } from "./pages/story-lives.ts";
export type { StorylineCard } from "./pages/storyline-card.ts";
export type { StorylinePageView } from "./pages/storyline-page.ts";
export type { TimelineEntry, TimelineView } from "./pages/timeline-page.ts";
export type { UpcomingLine } from "./pages/upcoming.ts";
export { defineRule } from "./rules/rule.ts";
export type { Children } from "./text/jsx-runtime.ts";

/** Readout as an Eleventy plugin, for `.eleventy.js`. Loaded only when asked for: settings files come through this door too. */
export async function readout(eleventyConfig: Parameters<Plugin["readout"]>[0]): Promise<object> {
  const plugin: Plugin = await import("./eleventy/plugin.ts");
  return plugin.readout(eleventyConfig);
}

type Plugin = typeof import("./eleventy/plugin.ts");

export { inQuotes } from "./text/quotation-marks.ts";
