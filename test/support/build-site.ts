import { spawn } from "node:child_process";
import { join } from "node:path";
import { runInTurn } from "./commands-in-turn.ts";

export const projectFolder = join(import.meta.dirname, "..", "..");

/** How a start of the program that lasts a second or two is spared what V8 takes to compile it for speed. */
export const startedOnce = ["--no-opt"];

export interface CommandResult {
  readonly code: number | null;
  /** Both streams as they arrived; which of them arrives first is not settled. */
  readonly output: string;
}

/** Runs `readout …` as a user would: with variables (`{}` for none) in a process of its own, else in one that runs many commands. */
export async function runReadout(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<CommandResult> {
  if (options.env === undefined) {
    const { code, out, err } = await runInTurn(options.cwd ?? projectFolder, args);
    return { code, output: out + err };
  }
  const command = join(projectFolder, "src/cli/readout.js");
  const child = spawn(process.execPath, [...startedOnce, command, ...args], {
    cwd: options.cwd ?? projectFolder,
    // Vitest sets NODE_ENV=test, which a user's shell does not.
    env: { ...process.env, NODE_ENV: "", NO_COLOR: "1", ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (code) => resolve({ code, output }));
  });
}

export interface BuildOptions {
  readonly out: string;
  readonly pathPrefix?: string;
  readonly now?: string;
  readonly search?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Builds the project's own site with the command line; throws with all it printed where that fails. */
export async function buildSite({
  out,
  pathPrefix,
  now = "2025-08-07",
  search = true,
  env = {},
}: BuildOptions): Promise<void> {
  const args = ["build", "--out", out, "--url", "https://readout.example", "--now", now];
  if (pathPrefix !== undefined) args.push("--path-prefix", pathPrefix);
  if (!search) args.push("--no-search");
  const { code, output } = await runReadout(args, { env });
  if (code !== 0) throw new Error(`readout ${args.join(" ")} ended with ${code}:\n${output}`);
}
