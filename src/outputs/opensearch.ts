import { absoluteUrl } from "../model/address.ts";
import { escaped } from "../text/jsx-runtime.ts";
import { defineOutput } from "./output.ts";

/** `opensearch.xml`: by it browsers offer to search the site from their own field. */
export const openSearch = defineOutput({
  name: "opensearch",
  files: ({ site }) => [
    {
      path: "opensearch.xml",
      contents: [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
        `  <ShortName>${escaped(shortName(site.title))}</ShortName>`,
        `  <Description>${escaped(site.description)}</Description>`,
        "  <InputEncoding>UTF-8</InputEncoding>",
        `  <Image type="image/svg+xml">${escaped(absoluteUrl(site, "/assets/favicon.svg"))}</Image>`,
        `  <Url type="text/html" template="${escaped(absoluteUrl(site, "/search/"))}?q={searchTerms}"/>`,
        "</OpenSearchDescription>",
        "",
      ].join("\n"),
    },
  ],
});

/** At most 16 characters, as the format wants it: whole words where the first is no longer. */
function shortName(title: string): string {
  if (title.length <= longest) return title;
  const words = /^.{1,16}(?= )/u.exec(title)?.[0];
  return (words ?? title.slice(0, longest)).trim();
}

const longest = 16;
