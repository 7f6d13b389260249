import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Command } from "./measure.ts";

export interface PreviewTimes {
  /** From the command to the address. */
  readonly readySeconds: number;
  /** From a save to the page with what was saved, of ten saves the second longest. */
  readonly saveSeconds: number;
}

const saves = 10;

/** Starts a preview of an archive, saves ten of its sheets one after the other, and asks for the page of each. */
export async function measurePreview(
  { program, args, cwd }: Command,
  archive: string,
): Promise<PreviewTimes> {
  const started = performance.now();
  const child = spawn(program, args, { cwd, stdio: ["ignore", "pipe", "ignore"] });
  try {
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
    });
    const address = await until(() => /Preview at (\S+)/.exec(said)?.[1]);
    const readySeconds = (performance.now() - started) / 1000;
    const facts = join(archive, "content", "facts");
    const sheets = readdirSync(facts).toSorted();
    const seconds: number[] = [];
    for (let save = 0; save < saves; save++) {
      const sheet = join(facts, sheets[Math.floor((save * sheets.length) / saves)] ?? "");
      // Whoever writes looks at the page before; and what was saved before is checked by then.
      await pause(3000);
      seconds.push(await secondsOfSave(sheet, `Saved for the ${save}th time`, address));
    }
    return { readySeconds, saveSeconds: seconds.toSorted((a, b) => a - b).at(-2) ?? 0 };
  } finally {
    child.kill("SIGTERM");
  }
}

async function secondsOfSave(sheet: string, title: string, address: string): Promise<number> {
  const text = readFileSync(sheet, "utf8");
  const page = new URL(`briefings/${/^id: (.*)$/m.exec(text)?.[1]}/`, address);
  const start = performance.now();
  writeFileSync(sheet, text.replace(/^title: .*$/m, `title: ${title}`));
  while (!(await (await fetch(page)).text()).includes(title)) await pause(10);
  return (performance.now() - start) / 1000;
}

async function until<T>(look: () => T | undefined): Promise<T> {
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    await pause(10);
  }
}
