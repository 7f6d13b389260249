import { escapeMarkdown, markdownLink } from "../markdown/markdown.ts";
import { absoluteUrl, briefingAddress, storylineAddress } from "../model/address.ts";
import type { PageContext } from "../model/page-context.ts";
import { bottomLineWithChange } from "../write/prose/bottom-line-changes.ts";
import { defineOutput } from "./output.ts";

/**
 * `llms.txt`: what a language model needs to know before it quotes from the site, and where the Markdown and the
 * facts stand. The newest briefings only, as in the feeds; the rest is a link away.
 */
export const llmsTxt = defineOutput({
  name: "llms-txt",
  files: (context) => [{ path: "llms.txt", contents: writeLlmsTxt(context) }],
});

function writeLlmsTxt(context: PageContext): string {
  const { site } = context;
  const sections = [
    `# ${escapeMarkdown(site.title)}`,
    `> ${escapeMarkdown(site.description)}`,
    howToQuote,
    `## Briefings\n\n${briefingLines(context).join("\n")}`,
  ];
  const storylines = storylineLines(context);
  if (storylines.length > 0) sections.push(`## Storylines\n\n${storylines.join("\n")}`);
  const all = [
    `- ${markdownLink("All briefings", absoluteUrl(site, "/briefings/"))}`,
    `- ${markdownLink("Calendar", absoluteUrl(site, "/calendar.ics"))}: every dated event, with who says so`,
    `- ${markdownLink("Feed", absoluteUrl(site, "/feed.json"))}: the newest briefings, whole`,
  ];
  sections.push(`## Optional\n\n${all.join("\n")}`);
  return `${sections.join("\n\n")}\n`;
}

const howToQuote = [
  "Every line of a briefing says who says so, how far the matter has got (happened, ongoing, scheduled, intended,",
  "possible, alleged, lapsed, conditional) and where it stands in the source. Keep all three when you quote: what is possible here",
  "is not planned, what one side intends is not arranged, and a date marked † was worked out from the source's words.",
  "Beside each briefing's `index.md` stand `facts.json` with its records and `calendar.ics` with its dates.",
].join("\n");

function briefingLines({ archive, site }: PageContext): readonly string[] {
  return archive.briefings
    .filter((briefing) => !briefing.draft)
    .slice(0, site.feedLimit)
    .map((briefing) => {
      const address = absoluteUrl(site, `${briefingAddress(briefing.id)}index.md`);
      const summary = bottomLineWithChange(briefing);
      return `- ${markdownLink(escapeMarkdown(briefing.title), address)} (${briefing.asOf}): ${escapeMarkdown(summary)}`;
    });
}

function storylineLines({ archive, site }: PageContext): readonly string[] {
  return Object.values(archive.storylines).map((storyline) => {
    const link = markdownLink(
      escapeMarkdown(storyline.title),
      absoluteUrl(site, storylineAddress(storyline.id)),
    );
    return storyline.summary === undefined ? `- ${link}` : `- ${link}: ${escapeMarkdown(storyline.summary)}`;
  });
}
