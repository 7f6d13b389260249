import { withoutHtml } from "../markdown/markdown-html.ts";
import { defineBriefingOutput } from "./output.ts";

/** `briefings/<id>/index.md`: the briefing as Markdown, its links led to where the site lies on its host, and HTML in it escaped: not every
 * renderer takes it for text, as ours does. */
export const briefingMarkdown = defineBriefingOutput({
  name: "briefing-markdown",
  files: (briefing, markdown, { site }) => [
    {
      path: `briefings/${briefing.id}/index.md`,
      contents: withoutHtml(
        site.pathPrefix === "/" ? markdown : markdown.replaceAll("](/", `](${site.pathPrefix}`),
      ),
    },
  ],
});
