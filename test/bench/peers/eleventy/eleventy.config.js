import footnote from "markdown-it-footnote";

export default function (config) {
  config.amendLibrary("md", (markdown) => markdown.use(footnote));
  config.addCollection("briefings", (api) => api.getFilteredByGlob("briefings/*.md").reverse());
  // The Markdown is finished: no template language has to look at it first.
  return { markdownTemplateEngine: false, dir: { includes: "_includes" } };
}
