import { lstatSync, readdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRunning, ownerFile, readOwner, thisProcess } from "../build/workspace-owner.ts";

const prefix = "readout-preview-";

/** A folder for what a preview builds, among the temporary ones. Those of previews that were killed are taken away first. */
export async function openPreviewFolder(): Promise<{
  readonly folder: string;
  readonly close: () => Promise<void>;
}> {
  await removeLeft();
  const folder = await mkdtemp(join(tmpdir(), prefix));
  writeFileSync(join(folder, ownerFile), JSON.stringify(thisProcess(0)));
  return {
    folder: join(folder, "site"),
    close: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** Only what this user made, on this machine, and what is not linked to: the folder of temporary files is everyone's. */
async function removeLeft(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!/^readout-preview-\w{6}$/.test(name)) continue;
    const folder = join(tmpdir(), name);
    try {
      const found = lstatSync(folder);
      if (!found.isDirectory() || found.uid !== process.getuid?.()) continue;
      const owner = readOwner(folder);
      if (owner === null || (await isRunning(owner, folder))) continue;
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // Another preview takes it away, or it can't be: neither stops this one.
    }
  }
}
