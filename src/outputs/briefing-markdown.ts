import { defineOutput } from "./output.ts";

/** `briefings/<id>/index.md`: the briefing as Markdown, its links led to where the site lies on its host. */
export const briefingMarkdown = defineOutput({
  name: "briefing-markdown",
  scope: "briefing",
  files: (briefing, markdown, { site }) => [
    {
      path: `briefings/${briefing.id}/index.md`,
      contents: site.pathPrefix === "/" ? markdown : markdown.replaceAll("](/", `](${site.pathPrefix}`),
    },
  ],
});
