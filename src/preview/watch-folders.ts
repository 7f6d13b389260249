import { type Dirent, type FSWatcher, lstatSync, readdirSync, statSync, watch } from "node:fs";
import { join } from "node:path";
import { isLeftover } from "../files/read-content.ts";

export interface Watching {
  readonly close: () => void;
}

export interface WatchOptions {
  /** How long nothing may happen before changes are told, in milliseconds: editors save in several steps. */
  readonly settle?: number;
  /** How often folders are looked through where the system can't tell of changes, in milliseconds. */
  readonly interval?: number;
  /** Look through the folders instead of asking the system. */
  readonly polling?: boolean;
}

/**
 * Tells of files that were written, added or deleted in these folders and those below them, several changes at once.
 * A folder that is not there yet, or is deleted and made again, is watched from when it is there. Links within them are told of when
 * they are set or taken away, and never followed: what they lead to is no content.
 */
export function watchFolders(
  folders: readonly string[],
  onChange: (paths: readonly string[]) => void,
  { settle = 40, interval = 700, polling = false }: WatchOptions = {},
): Watching {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  const note = (path: string) => {
    changed.add(path);
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      const paths = [...changed];
      changed.clear();
      onChange(paths);
    }, settle);
  };
  const trees = folders.map((folder) => (polling ? pollTree(folder, note) : watchTree(folder, note)));
  // What the system does not tell: a top folder that appears, or that another took the place of.
  const looking = setInterval(() => {
    for (const tree of trees) tree.look();
  }, interval);
  return {
    close: () => {
      clearInterval(looking);
      if (timer) clearTimeout(timer);
      for (const tree of trees) tree.close();
    },
  };
}

interface Tree {
  /** Called now and then, to see what nobody told. */
  readonly look: () => void;
  readonly close: () => void;
}

/** One watcher for each folder of the tree: that works alike on every system, and a new folder is one watcher more. */
function watchTree(top: string, note: (path: string) => void): Tree {
  const watchers = new Map<string, FSWatcher>();
  let identity = identityOf(top);
  let fallback: Tree | null = null;
  add(top, false);
  return {
    look: () => {
      if (fallback) return fallback.look();
      const now = identityOf(top);
      if (now === identity) return;
      identity = now;
      closeAll();
      add(top, false);
      note(top);
    },
    close: () => {
      fallback?.close();
      closeAll();
    },
  };

  function add(folder: string, isNew: boolean): void {
    if (watchers.has(folder) || fallback) return;
    const entries = list(folder);
    if (entries === null) return;
    try {
      const watcher = watch(folder, (_event, name) => {
        if (name === null) return note(folder);
        if (isLeftover(name) || isForeign(name)) return;
        const path = join(folder, name);
        if (isFolder(path)) add(path, true);
        else if (watchers.has(path)) remove(path);
        note(path);
      });
      watcher.on("error", () => remove(folder));
      watchers.set(folder, watcher);
    } catch {
      // The system's watchers are used up, or the file system has none.
      closeAll();
      fallback = pollTree(top, note);
      return;
    }
    // Listed again: what was put into a new folder before it was watched would go unnoticed.
    for (const entry of isNew ? (list(folder) ?? []) : entries) {
      if (entry.isDirectory()) add(join(folder, entry.name), isNew);
      else if (isNew) note(join(folder, entry.name));
    }
  }

  function remove(folder: string): void {
    for (const [path, watcher] of watchers) {
      if (path !== folder && !path.startsWith(join(folder, "/"))) continue;
      watcher.close();
      watchers.delete(path);
    }
  }

  function closeAll(): void {
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  }
}

/** Compares times and sizes of all files, now and then. */
function pollTree(top: string, note: (path: string) => void): Tree {
  let before = signaturesIn(top);
  return {
    look: () => {
      const now = signaturesIn(top);
      for (const [path, signature] of now) if (before.get(path) !== signature) note(path);
      for (const path of before.keys()) if (!now.has(path)) note(path);
      before = now;
    },
    close: () => {},
  };
}

function signaturesIn(folder: string, found = new Map<string, string>()): Map<string, string> {
  for (const entry of list(folder) ?? []) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) signaturesIn(path, found);
    else found.set(path, identityOf(path, lstatSync) ?? "");
  }
  return found;
}

function list(folder: string): readonly Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(
      ({ name }) => !isLeftover(name) && !isForeign(name),
    );
  } catch {
    return null;
  }
}

function isForeign(name: string): boolean {
  return name === "node_modules";
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * What tells a file or folder from another one at its place; null where there is none. Of a folder, not what is in it. A watched folder
 * itself may be a link.
 */
function identityOf(path: string, look: typeof statSync | typeof lstatSync = statSync): string | null {
  const found = look(path, { throwIfNoEntry: false });
  if (!found) return null;
  return found.isDirectory() ? `${found.ino}` : `${found.ino} ${found.size} ${found.mtimeMs}`;
}
