import { once } from "node:events";
import { expect, test } from "vitest";
import { secondThread } from "../../src/cli/second-thread.ts";
import { startSecondWorker } from "../../src/cli/second-worker.js";
import { CannotRun } from "../../src/files/cannot-run.ts";

test("what the system refuses to the second thread is told in plain words, and the thread goes on", async () => {
  const second = secondThread(startSecondWorker());
  try {
    await expect(second.hash("/nowhere", ["a.txt"])).rejects.toThrow(
      new CannotRun('"/nowhere/a.txt" can\'t be used: it does not exist.', "Check how it is spelled."),
    );
    expect(await second.hash("/nowhere", [])).toEqual([]);
  } finally {
    await second.stop();
  }
});

test("a second thread that was gone before anybody asked it for something says so", async () => {
  const worker = startSecondWorker();
  await Promise.all([once(worker, "exit"), worker.terminate()]);
  await expect(secondThread(worker).hash("/nowhere", [])).rejects.toThrow(
    "The second thread ended before it had begun.",
  );
});
