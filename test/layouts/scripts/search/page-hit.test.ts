import { describe, expect, test } from "vitest";
import { byFit, type Fragment, isMeant, pageHit } from "../../../../layouts/scripts/search/page-hit.ts";
import { readQuery } from "../../../../layouts/scripts/search/query.ts";
import { readAsked } from "../../../../layouts/scripts/search/reading.ts";
import type { ShownLine } from "../../../../src/outputs/search-record.ts";
import { fragment } from "../../../support/search-fragment.ts";

/** The lines that answer an address such as `?q=strike&state=Possible`. */
const found = (search: string) => {
  const query = readQuery(search);
  return (
    pageHit(fragment(readAsked(query).words.join(" ")), query)?.lines.map(({ address }) =>
      address.split("/").at(-1),
    ) ?? null
  );
};

/** The page with something else said of its first line. */
function withTalks(text: string, more: Partial<ShownLine>): Fragment {
  const page = fragment(text);
  const anchors = page.anchors.map((anchor) =>
    anchor.id === "talks"
      ? { ...anchor, title: JSON.stringify({ ...JSON.parse(anchor.title!), ...more }) }
      : anchor,
  );
  return { ...page, anchors };
}

describe("of a page", () => {
  test("the lines with most of the words are shown, the page itself where only title or bottom line has as many", () => {
    expect(found("?q=strike")).toEqual(["#talks", "#strike"]);
    expect(found("?q=strike+docks")).toEqual(["#strike"]);
    expect(found("?q=strike+vik")).toEqual([""]);
    expect(pageHit(fragment("strike docks"), readQuery("?q=strike+docks"))?.wordsTogether).toBe(2);
  });

  test("another form of a word is that word, and no second one", () => {
    expect(found("?q=paying")).toEqual(["#word"]);
    expect(pageHit(fragment("paying"), readQuery("?q=paying"))?.wordsTogether).toBe(1);
    expect(pageHit(fragment("1,000 well-known"), readQuery("?q=1,000+well-known"))?.wordsTogether).toBe(1);
  });

  test("a line is found by every spelling of those it names, and by no other name of the page", () => {
    expect(found("?q=Окафор")).toEqual(["#talks", "#word"]);
    expect(found("?q=okafor+talks")).toEqual(["#talks"]);
  });

  test("one line must meet all filters together, and have the words", () => {
    expect(found("?q=strike&state=Possible")).toEqual(["#talks"]);
    expect(found("?q=strike&state=Possible&state=Scheduled")).toEqual(["#talks", "#strike"]);
    expect(found("?q=strike&state=Possible&person=Ana+Okafor")).toEqual(["#talks"]);
    expect(found("?q=strike&state=Scheduled&person=Ana+Okafor")).toBeNull();
    expect(found("?q=pay&kind=Event")).toBeNull();
    expect(found("?state=Possible&kind=Statement")).toBeNull();
  });

  test("a person and an organization of one name are two filters", () => {
    expect(found("?kind=Statement&organization=Vik")).toEqual(["#word"]);
    expect(found("?kind=Statement&person=Vik")).toBeNull();
  });

  test("without words lines come by day; who asks for a storyline gets pages alone", () => {
    expect(found("?person=Ana+Okafor")).toEqual(["#talks", "#word"]);
    expect(found("?person=Ana+Okafor&sort=oldest")).toEqual(["#word", "#talks"]);
    expect(found("?kind=Briefing")).toEqual([""]);
    expect(found("?storyline=Harbour")).toEqual([""]);
  });

  test("what is known by its month alone, or has no date, is of no day", () => {
    const shown = (more: Partial<ShownLine>) =>
      pageHit(withTalks("", more), readQuery("?q=12+May+2025")) !== null;
    expect([shown({}), shown({ until: "2025-05-31" }), shown({ date: "Not stated" })]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("what lasted is of each of its days, and of no other", () => {
    const isFound = (search: string) =>
      pageHit(withTalks("", { day: "2025-08-27", through: "2026-02-07" }), readQuery(search))?.lines.some(
        ({ address }) => address.endsWith("#talks"),
      ) ?? false;
    const asked = [
      "?from=2025-10-01&to=2025-10-31",
      "?q=8+Jan+2026",
      "?q=27+Aug",
      "?q=Oct+2025",
      "?q=since+Feb+2026",
    ];
    expect(asked.filter((search) => !isFound(search))).toEqual([]);
    const others = ["?from=8+Feb+2026", "?to=26+Aug+2025", "?q=26+Aug", "?q=8+Feb+2026", "?q=July+2025"];
    expect(others.filter(isFound)).toEqual([]);
  });

  test("a short word is no beginning of a longer one, and marks none", () => {
    const marked = (text: string) => [...(pageHit(fragment("strike"), readQuery(`?q=${text}`))?.found ?? [])];
    expect([marked("st"), marked("strik")]).toEqual([[], ["strike"]]);
  });

  test("a date finds the lines of its day, a phrase those that have its words one after the other", () => {
    expect(found("?q=12+May+2025")).toEqual(["#talks"]);
    expect(found("?q=strike+12+May")).toEqual(["#talks"]);
    expect(found("?q=pay+12+May")).toBeNull();
    expect(found("?q=“well-known+docks”")).toEqual(["#strike"]);
    expect(found("?q=“docks+well-known”")).toBeNull();
  });

  test("what has been overtaken stands behind what still holds, however well it fits, on a page and among pages", () => {
    const overtaken = withTalks("strike", { now: "now: happened", nowAt: "/briefings/later/#talks" });
    const query = readQuery("?q=strike");
    const order = pageHit(overtaken, query)?.lines.map(({ address }) => address.split("/").at(-1));
    expect([found("?q=strike"), order]).toEqual([
      ["#talks", "#strike"],
      ["#strike", "#talks"],
    ]);
    const possible = readQuery("?q=strike&state=Possible");
    const [older, newer] = [overtaken, fragment("strike")].map((page) => pageHit(page, possible)!);
    expect([older!, newer!].toSorted(byFit)).toEqual([newer, older]);
  });

  test("“when will” is answered by what is to come, “when did” by what has been, and the newest first", () => {
    const first = (text: string, more: Partial<ShownLine>) =>
      pageHit(withTalks("strike", more), readQuery(`?q=${text}`))!;
    const best = (text: string, more: Partial<ShownLine>) =>
      first(text, more).lines[0]?.address.split("#")[1];
    // The other line is of a strike that is scheduled.
    expect(best("when did strike", { states: ["Happened"] })).toBe("talks");
    expect(best("when will strike", { states: ["Happened"] })).toBe("strike");
    expect(best("when did strike", { states: ["Lapsed"] })).toBe("talks");
    // What has been is told again later, and is no less past for that.
    const [again, intended] = [
      first("when did strike", { states: ["Happened"], now: "now: happened" }),
      first("when did strike", { states: ["Intended"], day: "2025-08-18" }),
    ];
    expect([intended!, again!].toSorted(byFit)).toEqual([again, intended]);
    const [older, newer] = ["2018-07-16", "2025-05-12"].map((day) =>
      first("when did strike", { states: ["Happened"], day }),
    );
    expect([older!, newer!].toSorted(byFit)).toEqual([newer, older]);
  });

  test("lines are in the order of days that is asked for", () => {
    expect(found("?q=strike&sort=newest")).toEqual(["#strike", "#talks"]);
    expect(found("?q=strike&sort=oldest")).toEqual(["#talks", "#strike"]);
  });
});

describe("what the index finds for a word that it does not have", () => {
  const meant = (asked: string, foundFor = asked) => isMeant(fragment(foundFor), asked);

  test("is no answer, be it for one word of several", () => {
    expect(meant("striking", "strike")).toBe(true);
    expect(meant("wellington", "well")).toBe(false);
    expect(meant("strike wellington", "strike well")).toBe(false);
    // A last letter typed twice is a slip, which is told; but an ending in French.
    expect([meant("payy", "pay"), meant("strikée", "strike")]).toEqual([false, true]);
  });

  test("is none for a compound of which it has one part alone", () => {
    expect(meant("well-being", "well")).toBe(false);
    expect(meant("docks-strike", "docks strike")).toBe(true);
  });

  test("is one where only marks or accents differ", () => {
    expect(meant("1000 crowns", "1,000 crowns")).toBe(true);
    expect(meant("wellknown", "well-known")).toBe(true);
    expect(meant("Okáfor", "Okafor")).toBe(true);
  });
});
