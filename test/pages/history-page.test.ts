import { describe, expect, test } from "vitest";
import { assemble } from "../../src/engine.ts";
import type { PageContext } from "../../src/model/page-context.ts";
import { defaultSite } from "../../src/model/site.ts";
import { briefingPage } from "../../src/pages/briefing-page.ts";
import { historyPage } from "../../src/pages/history-page.ts";
import { exampleSheet } from "../../src/rules/example-sheet.ts";

const id = "2026-03-04-harbour-bridge";
const path = "content/facts/bridge.md";
const statement = (says: string) => `
  toll-view:
    by: mayor
    says: ${says}
    when: unstated
    cite: p1`;
const published = exampleSheet({
  statements: `${statement("A toll would pay for the repairs.")}
  tax-view: {says: Taxes stay as they are., when: unstated, cite: p2}`,
});
const corrected = exampleSheet({
  statements: statement("A tax would pay for the repairs."),
  updates: `
  - {at: 2026-03-06, kind: correction, what: The mayor spoke of a tax., was: She spoke of a toll., affects: [toll-view]}`,
});

function contextOf(past: readonly string[]): PageContext {
  const { archive, history } = assemble({
    sheets: [{ path, text: corrected }],
    entities: null,
    storylines: null,
    site: defaultSite,
    now: "2026-03-10",
    drafts: false,
    texts: null,
    history: {
      whole: true,
      versions: { [id]: past.map((text, at) => ({ day: `2026-03-0${at + 4}`, files: [{ path, text }] })) },
    },
  });
  return { archive, history, site: defaultSite, now: "2026-03-10", preview: false };
}

const viewOf = (context: PageContext) => {
  const [ref] = historyPage.refs(context);
  if (ref === undefined) throw new Error("There is no history page.");
  return historyPage.view(ref, context);
};

describe("the history of a briefing", () => {
  const view = viewOf(contextOf([published, corrected]));

  test("tells its versions newest first, with their days and the updates that came with each", () => {
    expect(
      view.versions.map(({ number, day, updates }) => [
        number,
        day?.text,
        ...updates.map((update) => [update.kind, update.what, update.was?.text, update.address]),
      ]),
    ).toEqual([
      [
        2,
        "Thursday 5 March 2026",
        ["Correction", "The mayor spoke of a tax.", "She spoke of a toll.", `/briefings/${id}/#update-1`],
      ],
      [1, "Wednesday 4 March 2026"],
    ]);
  });

  test("names the facts that say something else, with their lines as far as they are still there", () => {
    expect(view.versions[0]?.facts).toEqual({
      changed: [{ text: "A tax would pay for the repairs.", address: `/briefings/${id}/#toll-view` }],
      added: [],
      removed: [{ text: "Taxes stay as they are.", address: null }],
    });
    expect(view.versions[1]?.facts).toEqual({ changed: [], added: [], removed: [] });
  });

  test("shows the words that were taken out and put in, and nothing that stayed", () => {
    const said = view.versions[0]?.sections.find(({ title }) => title === "Who said what");
    expect(said?.blocks.map(({ runs }) => runs.map(({ kind, text }) => `${kind} ${text}`))).toEqual([
      [
        "same Ada Berg (no date) said that a ",
        "del toll",
        "ins tax",
        "same  would pay for the repairs",
        "ins  (corrected)",
        "same .",
      ],
      ["del The article says: Taxes stay as they are."],
    ]);
    expect(view.versions[1]?.sections).toEqual([]);
  });

  test("is kept out of search engines", () => {
    expect(view.frame.index).toBe(false);
  });

  test("is linked from its briefing, with the number of versions, where there is one", () => {
    const links = (context: PageContext) =>
      briefingPage.refs(context).flatMap((ref) => briefingPage.view(ref, context).otherForms.slice(3));
    expect(links(contextOf([published, corrected]))).toEqual([
      { address: `/briefings/${id}/history/`, text: "Published versions: 2", lang: "en" },
    ]);
    expect(links(contextOf([corrected]))).toEqual([]);
    expect(historyPage.refs(contextOf([corrected]))).toEqual([]);
    expect(historyPage.refs({ ...contextOf([]), history: Object.create({ [id]: [] }) })).toEqual([]);
  });
});
