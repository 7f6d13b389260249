import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";

const webAddress = /^https?:\/\/[^\s/?#]+\S*$/i;

export const urlUnsafe = defineRule({
  code: "url-unsafe",
  severity: "error",
  silenceable: false,
  summary: "The address of a source is a web address.",
  why: "An address such as javascript: or data: would run code in the reader's browser instead of leading to the source.",
  bad: exampleSheet({
    sources: `
  article:
    type: news-report
    publisher: unstated
    title: unstated
    url: "javascript:alert(1)"
    dateline: {date: 2026-03-04}`,
  }),
  good: exampleSheet({
    sources: `
  article:
    type: news-report
    publisher: unstated
    title: unstated
    url: https://news.example/harbour-bridge
    dateline: {date: 2026-03-04}`,
  }),
  *check({ sheet }) {
    for (const [id, source] of Object.entries(sheet.sources))
      if (source.url !== undefined && source.url !== "unstated" && !webAddress.test(source.url))
        yield {
          at: ["sources", id, "url"],
          message: `"${source.url}" is not a web address.`,
          hint: "Write the whole address, starting with https:// or http://, or leave `url:` out.",
        };
  },
});
