import { atomFeed } from "./atom-feed.ts";
import { briefingCalendar } from "./briefing-calendar.ts";
import { briefingFacts } from "./briefing-facts.ts";
import { briefingMarkdown } from "./briefing-markdown.ts";
import { calendar } from "./calendar.ts";
import { jsonFeed } from "./json-feed.ts";
import { llmsTxt } from "./llms-txt.ts";
import { openSearch } from "./opensearch.ts";
import type { BriefingOutput, Output } from "./output.ts";
import { robots } from "./robots.ts";
import { searchNames } from "./search-names.ts";
import { sitemap } from "./sitemap.ts";

/** Every file that is made of the whole archive. */
export const allOutputs: readonly Output[] = [
  calendar,
  atomFeed,
  jsonFeed,
  sitemap,
  robots,
  llmsTxt,
  openSearch,
  searchNames,
];

/** Every file that stands beside a briefing's page. */
export const briefingOutputs: readonly BriefingOutput[] = [briefingMarkdown, briefingFacts, briefingCalendar];
