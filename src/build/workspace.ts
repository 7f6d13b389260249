import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { CannotRun, hasCode } from "../files/cannot-run.ts";
import { shownPath } from "../files/paths.ts";
import {
  isAlive,
  isRunning,
  isSameOwner,
  type Owner,
  ownerFile,
  readOwner,
  thisProcess,
} from "./workspace-owner.ts";

/** A folder beside the output in which one build at a time prepares it. */
export interface Workspace {
  /** The new folder while it is filled. */
  readonly site: string;
  /** Where the old folder goes for the moment of the swap. */
  readonly replaced: string;
  /** Throws where another build has taken the workspace over, so that two never swap. */
  readonly checkStillOurs: () => void;
  /** Gives the workspace free and deletes what is in it. */
  readonly close: (outcome: { readonly hasFailed: boolean }) => Promise<void>;
}

export interface Waiting {
  readonly onWait?: (message: string) => void;
  /** How long to wait for another build, in milliseconds. */
  readonly patience?: number;
}

let opened = 0;
let isEnding = false;

/**
 * Opens the workspace of `target`. It is prepared under a name of its own and then moved to the one that all builds
 * use; moving fails where another build's stands, so that of any number of builds exactly one has it.
 * What a killed build left behind is put right first; a build that is alive is waited for.
 */
export async function openWorkspace(target: string, waiting: Waiting = {}): Promise<Workspace> {
  const folder = `${target}.building`;
  opened += 1;
  const own = `${folder}-${process.pid}-${opened}`;
  const owner = thisProcess(opened);
  const stopListening = cleanUpOnSignal(folder, own, owner);
  const close = async ({ hasFailed }: { hasFailed: boolean }) => {
    if (isSameOwner(readOwner(folder), owner)) renameSync(folder, own);
    await discardWorkspace(own);
    if (hasFailed) await discardStragglers(folder);
    stopListening();
  };
  try {
    rmSync(own, { recursive: true, force: true });
    mkdirSync(own);
    writeFileSync(join(own, ownerFile), JSON.stringify(owner));
    await takeOwnership(own, folder, target, waiting);
    await removeLeftovers(target);
  } catch (error) {
    await close({ hasFailed: true });
    throw error;
  }
  return {
    site: join(folder, "site"),
    replaced: join(folder, "replaced"),
    checkStillOurs: () => checkOwner(folder, owner, target),
    close,
  };
}

async function takeOwnership(own: string, folder: string, target: string, waiting: Waiting): Promise<void> {
  const patience = waiting.patience ?? 60_000;
  const start = Date.now();
  let isTold = false;
  while (!moveTo(own, folder)) {
    const holder = readOwner(folder);
    if (holder === null || !(await isRunning(holder, folder))) {
      await takeOver(folder, holder, target, `${own}-stale`);
      continue;
    }
    if (Date.now() - start >= patience) throw stillBuilding(target, folder, holder);
    if (!isTold)
      waiting.onWait?.(
        `Another build (process ${holder.pid}) is writing "${shownPath(target)}": waiting for it.`,
      );
    isTold = true;
    await pause(100);
  }
}

function moveTo(own: string, folder: string): boolean {
  try {
    renameSync(own, folder);
    return true;
  } catch (error) {
    // Windows says EPERM for any folder that exists.
    if (hasCode(error, "ENOTEMPTY", "EEXIST", "ENOTDIR", "EPERM") && existsSync(folder)) return false;
    throw error;
  }
}

/** Puts right what a build left that was killed, between the two renames of its swap if need be. */
async function takeOver(folder: string, holder: Owner | null, target: string, aside: string): Promise<void> {
  if (holder === null && !looksOurs(folder)) throw inTheWay(folder);
  if (!existsSync(target)) moveIfThere(join(folder, "replaced"), target);
  moveIfThere(folder, aside);
  // Another build may have taken over, and begun, between our look and our move.
  const moved = readOwner(aside);
  if (moved && (holder === null || !isSameOwner(moved, holder))) moveIfThere(aside, folder);
  else await discardWorkspace(aside);
}

/** Workspaces that died before they were opened or while they were deleted. */
async function removeLeftovers(target: string): Promise<void> {
  const prefix = `${basename(target)}.building-`;
  for (const name of await readdir(dirname(target))) {
    const number = name.startsWith(prefix)
      ? /^(\d+)-\d+(?:-stale)?$/.exec(name.slice(prefix.length))?.[1]
      : undefined;
    if (number === undefined) continue;
    const folder = join(dirname(target), name);
    const holder = readOwner(folder);
    const isLeft = holder
      ? !(await isRunning(holder, folder))
      : !isAlive(Number(number)) && looksOurs(folder);
    if (isLeft) await discardWorkspace(folder);
  }
}

/** Without its owner's file, a workspace can be told by holding nothing that is not in one. A live one always has the file. */
function looksOurs(folder: string): boolean {
  const own = [ownerFile, "site", "replaced"];
  try {
    return readdirSync(folder).every((name) => own.includes(name));
  } catch (error) {
    return hasCode(error, "ENOENT");
  }
}

/** The owner's file goes last: until then the folder can be known as ours. */
async function discardWorkspace(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names)
    if (name !== ownerFile) await rm(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Of work that failed, parts may still be under way, and make folders anew that were just deleted. */
async function discardStragglers(folder: string): Promise<void> {
  for (let look = 0; look < 5; look++) {
    await pause(20);
    if (existsSync(folder) && readOwner(folder) === null && looksOurs(folder)) await discardWorkspace(folder);
  }
}

function checkOwner(folder: string, owner: Owner, target: string): void {
  if (isSameOwner(readOwner(folder), owner)) return;
  throw new CannotRun(
    `Another build took over the writing of "${shownPath(target)}"; this one is given up.`,
    "Run one build at a time.",
  );
}

/** A build that is told to end takes its half-made folder along. What it can't, the next build does. */
function cleanUpOnSignal(folder: string, own: string, owner: Owner): () => void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const onSignal = (signal: NodeJS.Signals) => {
    isEnding = true;
    stop();
    try {
      if (isSameOwner(readOwner(folder), owner)) renameSync(folder, own);
      rmSync(own, { recursive: true, force: true });
    } finally {
      process.kill(process.pid, signal);
    }
  };
  const stop = () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
  // A build that begins while the process is told to end would hear its last signal, and take it away from the process.
  if (!isEnding) for (const signal of signals) process.on(signal, onSignal);
  return stop;
}

function moveIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
  }
}

function stillBuilding(target: string, folder: string, holder: Owner): CannotRun {
  return new CannotRun(
    `Another build (process ${holder.pid} on ${holder.host}) is still writing "${shownPath(target)}".`,
    `Wait for it to end. If it is not running any more, delete "${shownPath(folder)}".`,
  );
}

function inTheWay(folder: string): CannotRun {
  return new CannotRun(
    `"${shownPath(folder)}" is needed while the site is built, and something else stands there.`,
    "Move it away, or name another folder with --out.",
  );
}
