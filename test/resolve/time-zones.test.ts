import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

test("the machine's time zone and language change nothing", () => {
  const runs = [
    run("Pacific/Kiritimati", "de_DE.UTF-8"),
    run("Pacific/Niue", "ar_EG.UTF-8"),
    run("America/New_York", "C"),
  ];
  const [first, ...others] = runs;
  expect(runs.map(({ zone }) => zone)).toEqual([-840, 660, 300]);
  for (const other of others) expect(other.out).toEqual(first?.out);
}, 60_000);

function run(zone: string, locale: string): { readonly zone: number; readonly out: unknown } {
  const text = execFileSync(process.execPath, ["src/cli/run-typescript.js", "test/resolve/print-seed.ts"], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale },
    encoding: "utf8",
  });
  return JSON.parse(text.trim().split("\n").at(-1) ?? "");
}
