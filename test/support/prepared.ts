import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * What the tests of a project need, and what is made while those that need nothing run: where it is told, as soon as it is there, or
 * why it could not be made. A setup that threw would keep all other tests from running, so the tests that need the thing are the ones
 * that fail.
 */
export interface Prepared<T> {
  readonly file: string;
  /** What stands in it; nothing is here. */
  readonly made?: T;
}

type Told<T> = { readonly ready: T } | { readonly problem: string };

/** Begins to make it; `over` ends when nothing is made any more and what was told is gone. */
export function prepare<T>(make: () => Promise<T>): {
  readonly prepared: Prepared<T>;
  readonly over: () => Promise<void>;
} {
  const folder = mkdtempSync(join(tmpdir(), "readout-prepared-"));
  const file = join(folder, "told.json");
  const tell = (told: Told<T>) => {
    writeFileSync(`${file}.new`, JSON.stringify(told));
    renameSync(`${file}.new`, file);
  };
  const making = make().then(
    (ready) => tell({ ready }),
    (error: unknown) => tell({ problem: error instanceof Error ? error.message : String(error) }),
  );
  const over = () => making.finally(() => rmSync(folder, { recursive: true, force: true }));
  return { prepared: { file }, over };
}

/** Waits for it, and does nothing else meanwhile: it is asked for where tests are named, which takes the time it needs. */
export function ready<T>({ file }: Prepared<T>): T {
  while (!existsSync(file)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  const told = JSON.parse(readFileSync(file, "utf8")) as Told<T>;
  if ("problem" in told) throw new Error(told.problem);
  return told.ready;
}
