import { expect, test } from "vitest";
import { readInTwo } from "../../src/cli/read-in-two.ts";
import type { SheetParser } from "../../src/cli/second-thread.ts";
import { prepare } from "../../src/engine.ts";
import { defaultSite } from "../../src/model/site.ts";
import { parseGroup, readSheets } from "../../src/read-sheets.ts";
import { sheet } from "./mini-site.ts";

const prepared = prepare({
  sheets: Array.from({ length: 120 }, (_, number) => ({
    path: `content/facts/${String(number).padStart(3, "0")}.md`,
    text: number % 50 === 7 ? "---\nfactsheet: [\n---\n" : sheet(`bridge-${number}`),
  })),
  entities: null,
  storylines: null,
  site: defaultSite,
  now: "2026-03-05",
  drafts: false,
  texts: null,
});

/** What another thread gives, as it arrives: copied, as messages are. */
const inAnotherThread: SheetParser = {
  parse: async (groups) => structuredClone(structuredClone(groups).map(parseGroup)),
};

test("two threads read the same as one, in the same order, and nothing in it shows where it was read", async () => {
  expect(await readInTwo(prepared, inAnotherThread)).toStrictEqual(
    readSheets(prepared.groups, prepared.context),
  );
});

test("why the other thread could not read is told", async () => {
  const ended: SheetParser = { parse: () => Promise.reject(new Error("The second thread ended early.")) };
  await expect(readInTwo(prepared, ended)).rejects.toThrow("The second thread ended early.");
});
