import { expect, test } from "vitest";
import { structuredDataOf } from "../../src/pages/structured-data.ts";
import { bridgeSheet, briefingOf, contextOf } from "../outputs/archive.ts";

const context = contextOf([bridgeSheet], { pathPrefix: "/x/" });
type Node = Readonly<Record<string, unknown>>;
const data = structuredDataOf(briefingOf(context, "bridge-talks"), context) as Readonly<
  Record<string, readonly Node[]>
>;
const node = (list: string, id: string) => data[list]?.find((candidate) => candidate["@id"] === id);

test("the article says when it appeared, when it changed, and what it is based on", () => {
  expect(data).toMatchObject({
    "@context": ["https://schema.org", { "@base": "https://vik.example/x/briefings/bridge-talks/" }],
    "@type": "NewsArticle",
    "@id": "https://vik.example/x/briefings/bridge-talks/",
    headline: "Mayor may meet union over bridge; strike date set",
    datePublished: "2025-05-07",
    dateModified: "2025-05-09",
    isBasedOn: [
      {
        "@type": "ReportageNewsArticle",
        "@id": "#article",
        headline: "Bridge talks",
        publisher: { "@id": "/x/organizations/gazette/" },
        dateline: "2025-05-07",
        citation: [{ "@id": "#wire" }],
      },
    ],
    isPartOf: [
      { "@type": "CreativeWorkSeries", "@id": "/x/storylines/harbour/", name: "Vik harbour, rebuilt" },
    ],
    correction: [
      {
        "@type": "CorrectionComment",
        "@id": "#update-1",
        text: "The strike is on 20 May. (Was: The strike is on 21 May.)",
        datePublished: "2025-05-09",
      },
    ],
  });
  expect(data.abstract).toBe(
    "The mayor may meet the union, an unnamed aide says. A strike is set for 20 May. Part of what this rests on was corrected on 9 May 2025.",
  );
});

test("what is possible, intended or conditional is a claim about an event without status or start", () => {
  expect(node("about", "#talks")).toEqual({
    "@type": "Claim",
    "@id": "#talks",
    text: "Possible",
    author: { "@id": "#aide" },
    temporalCoverage: "[2025-05-12..]",
    about: { "@type": "Event", name: "Meeting of mayor and union" },
  });
  expect(node("about", "#round-two")).toMatchObject({
    "@type": "Claim",
    text: "Intended",
    author: { "@id": "/x/people/mayor/" },
  });
  expect(node("about", "#fines")).toMatchObject({
    "@type": "Claim",
    text: "Scheduled, only if the strike goes ahead",
  });
  for (const id of ["#talks", "#round-two", "#fines", "#vote"])
    expect(JSON.stringify(node("about", id))).not.toMatch(/eventStatus|startDate|endDate/);
});

test("what is scheduled says so; a deadline has an end and no start; what did not happen is only a claim", () => {
  expect(node("about", "#strike")).toEqual({
    "@type": "Event",
    "@id": "#strike",
    name: "Strike; docks, cranes and ferries",
    location: { "@id": "/x/places/vik/" },
    startDate: "2025-05-20",
    eventStatus: "https://schema.org/EventScheduled",
  });
  expect(node("about", "#answer-due")).toEqual({
    "@type": "Event",
    "@id": "#answer-due",
    name: "Union's deadline for the town",
    endDate: "2025-05-16",
    eventStatus: "https://schema.org/EventScheduled",
  });
  expect(node("about", "#closure")).toMatchObject({ startDate: "2025-04-28", endDate: "2025-05-30" });
  expect(node("about", "#vote")).toMatchObject({ "@type": "Claim", text: "Did not happen" });
});

test("words keep their speaker; second-hand words say where they first appeared", () => {
  expect(node("hasPart", "#mayor-quote")).toEqual({
    "@type": "Quotation",
    "@id": "#mayor-quote",
    text: "We pay; they build",
    creator: { "@id": "/x/people/mayor/" },
  });
  expect(node("hasPart", "#union-plan")).toMatchObject({
    "@type": "Claim",
    author: { "@id": "/x/people/mayor/" },
    firstAppearance: { "@id": "#wire" },
  });
  expect(node("hasPart", "#who-pays")).toEqual({
    "@type": "Question",
    "@id": "#who-pays",
    name: "Who pays, and when?",
  });
});

test("a named person has identity and dated role; an unnamed one a description and no name", () => {
  expect(node("mentions", "/x/people/mayor/")).toEqual({
    "@type": "Person",
    "@id": "/x/people/mayor/",
    name: "Ana Okafor",
    sameAs: "http://www.wikidata.org/entity/Q1",
    memberOf: [
      {
        "@type": "OrganizationRole",
        roleName: "Mayor",
        memberOf: { "@id": "/x/organizations/town/" },
        startDate: "2021-05-01",
      },
    ],
  });
  expect(node("mentions", "#aide")).toEqual({
    "@type": "Person",
    "@id": "#aide",
    description: "a town hall aide",
  });
});
