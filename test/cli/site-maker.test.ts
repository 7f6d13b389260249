import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type SecondThread, startSecondThread } from "../../src/cli/second-thread.ts";
import { makeHere } from "../../src/cli/site-maker.ts";
import { miniSite, sheet } from "./mini-site.ts";

/** Enough that a second thread is started. */
const sheets = 320;

/** The second thread, but that its pages can't be written. */
function withoutRoom(count: number): SecondThread | null {
  const second = startSecondThread(count);
  return (
    second && { ...second, rendererFor: () => ({ render: () => Promise.reject(new Error("No room.")) }) }
  );
}

async function siteMaker(last: string) {
  const folder = miniSite({ "_data/entities.yaml": "" });
  mkdirSync(join(folder, "content/facts"), { recursive: true });
  for (let number = 1; number < sheets; number++)
    writeFileSync(join(folder, "content/facts", `${number}.md`), sheet(`bridge-${number}`));
  writeFileSync(join(folder, "content/facts/last.md"), last);
  const flags = { content: join(folder, "content"), data: join(folder, "_data"), out: join(folder, "_site") };
  let told = "";
  const tell = (text: string) => {
    told += text;
  };
  const terminal = { out: tell, err: tell, colours: { out: false, err: false } };
  const maker = (await makeHere({ ...flags, now: "2026-03-05", search: false }, terminal, withoutRoom))!;
  onTestFinished(maker.stop);
  return { write: () => maker.write(join(folder, "stage")), told: () => told };
}

test("where pages can't be made of facts with errors, the errors are told", async () => {
  const { write, told } = await siteMaker(sheet("last").replace("by: mayor", "by: clerk"));
  expect(told()).toBe("");
  expect(await write()).toBeNull();
  expect(told()).toContain('No entity has the id "clerk"');
  expect(told()).toContain("Nothing was written");
});

test("where pages of sound facts can't be written, it is told why", async () => {
  const { write, told } = await siteMaker(sheet("last"));
  await expect(write()).rejects.toThrow("No room.");
  expect(told()).not.toContain("Nothing was written");
});
