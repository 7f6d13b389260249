import { createHash } from "node:crypto";
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { sha256 } from "./sha256.ts";
import { isAlive } from "./workspace-owner.ts";

const hashLength = 64;

/** What an earlier run kept in this file before its hash; null where there is nothing, or it was cut short or is another's. */
export function readKept(path: string): Buffer | null {
  try {
    const bytes = readFileSync(path);
    const kept = bytes.subarray(0, -hashLength);
    return sha256(kept) === bytes.toString("latin1", kept.length) ? kept : null;
  } catch {
    return null;
  }
}

/**
 * Keeps a text for later runs, in one step: who reads meanwhile has the one before.
 *
 * @throws the error of the file system, such as that the disk is full.
 */
export function writeKept(path: string, parts: Iterable<string | Uint8Array>): void {
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}`;
  try {
    const file = openSync(aside, "w");
    try {
      writeParts(file, parts);
    } finally {
      closeSync(file);
    }
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
  try {
    sweepAsides(path);
  } catch {
    // What is left lies beside what was kept, and is taken away another time.
  }
}

/** Takes away what runs left that were killed while they wrote. One of another machine may still be at it: it gets an hour. */
function sweepAsides(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    const [, pid] = name.startsWith(`${basename(path)}.`) ? (/\.(\d+)$/.exec(name) ?? []) : [];
    const aside = join(dirname(path), name);
    if (pid !== undefined && !isAlive(Number(pid)) && Date.now() - statSync(aside).mtimeMs > longestWrite)
      rmSync(aside, { force: true });
  }
}

const longestWrite = 60 * 60_000;

function writeParts(file: number, parts: Iterable<string | Uint8Array>): void {
  const hash = createHash("sha256");
  for (const part of parts) {
    const bytes = Buffer.from(part);
    hash.update(bytes);
    for (let from = 0; from < bytes.length; ) from += writeSync(file, bytes, from);
  }
  writeSync(file, hash.digest("hex"));
}
