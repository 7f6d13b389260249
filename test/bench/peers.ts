import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Command } from "./measure.ts";

/**
 * Another generator that gets the easier job: the finished Markdown of the same briefings, to be rendered with
 * the layouts that its own manual would suggest.
 */
export interface Peer {
  readonly name: string;
  /** Version, or null where it is not installed. */
  readonly version: (project: string) => string | null;
  /** Writes a project around the Markdown into `folder` and says how it is built into `folder/out`. */
  readonly prepare: (folder: string, briefings: readonly FinishedBriefing[], project: string) => Command;
}

export interface FinishedBriefing {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly description: string;
  /** The briefing from its first heading on. */
  readonly markdown: string;
}

/** The Markdown copies of a built site. Beside the briefings stand the pages of their years, which have none. */
export function readFinished(site: string): readonly FinishedBriefing[] {
  const folder = join(site, "briefings");
  return readdirSync(folder).flatMap((name) => {
    const copy = join(folder, name, "index.md");
    return existsSync(copy) ? [finishedBriefing(name, readFileSync(copy, "utf8"))] : [];
  });
}

export function finishedBriefing(id: string, text: string): FinishedBriefing {
  const markdown = text.replace(/^---\n[\s\S]*?\n---\n+/, "");
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? id;
  return { id, title, date: id.slice(0, 10), description: `Briefing: ${title}`, markdown };
}

const peerHugo: Peer = {
  name: "Hugo",
  version: () => firstLine("hugo", ["version"])?.replace(/^hugo v([\d.]+).*$/, "$1") ?? null,
  prepare(folder, briefings) {
    cpSync(layoutsOf("hugo"), folder, { recursive: true });
    writeContent(join(folder, "content", "briefings"), briefings);
    return { program: "hugo", args: ["--quiet", "--destination", join(folder, "out")], cwd: folder };
  },
};

const peerEleventy: Peer = {
  name: "Eleventy",
  version: (project) => readJson(join(project, "node_modules/@11ty/eleventy/package.json")).version ?? null,
  prepare(folder, briefings, project) {
    cpSync(layoutsOf("eleventy"), folder, { recursive: true });
    writeContent(join(folder, "briefings"), briefings);
    symlinkSync(join(project, "node_modules"), join(folder, "node_modules"));
    const command = join(project, "node_modules/@11ty/eleventy/cmd.cjs");
    return { program: process.execPath, args: [command, "--quiet", "--output=out"], cwd: folder };
  },
};

export const peers: readonly Peer[] = [peerHugo, peerEleventy];

function writeContent(folder: string, briefings: readonly FinishedBriefing[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { id, title, date, description, markdown } of briefings) {
    const front = [
      "---",
      `title: ${JSON.stringify(title)}`,
      `date: ${date}`,
      `description: ${JSON.stringify(description)}`,
      "---",
    ];
    writeFileSync(join(folder, `${id}.md`), `${front.join("\n")}\n\n${markdown}`);
  }
}

/** The project of a peer, without content. */
const layoutsOf = (peer: string): string => join(import.meta.dirname, "peers", peer);

function readJson(path: string): { version?: string } {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return {};
  }
}

function firstLine(program: string, args: readonly string[]): string | null {
  try {
    return (
      execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).split("\n")[0] ??
      null
    );
  } catch {
    return null;
  }
}
