import { expect, test } from "vitest";
import { openSearch } from "../../src/outputs/opensearch.ts";
import { bridgeSheet, contextOf } from "./archive.ts";

const written = (title: string) => {
  const context = contextOf([bridgeSheet]);
  const site = {
    ...context.site,
    title,
    description: "Who & what",
    url: "https://example.org",
    pathPrefix: "/x/",
  };
  return openSearch.files({ ...context, site })[0]!;
};

test("browsers are told where the site is searched, under any path", () => {
  expect(written("Readout <&>")).toEqual({
    path: "opensearch.xml",
    contents: `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Readout &lt;&amp;></ShortName>
  <Description>Who &amp; what</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">https://example.org/x/assets/favicon.svg</Image>
  <Url type="text/html" template="https://example.org/x/search/?q={searchTerms}"/>
</OpenSearchDescription>
`,
  });
});

test.each([
  ["Readout of the harbour", "Readout of the"],
  ["Harbourmasterofficial news", "Harbourmasteroff"],
])("a name has at most 16 characters there: “%s” is “%s”", (title, short) => {
  expect(written(title).contents).toContain(`<ShortName>${short}</ShortName>`);
});
