import type { Archive } from "../model/archive.ts";
import type { PageContext } from "../model/page-context.ts";

/**
 * What is worked out over the whole archive, kept for the next who asks: the list of pages is asked for several times in a
 * build, and by pages that link into it. Dropped together with the archive.
 */
export function oncePerArchive<T>(make: (context: PageContext) => T): (context: PageContext) => T {
  const known = new WeakMap<Archive, { readonly now: string; readonly value: T }>();
  return (context) => {
    const kept = known.get(context.archive);
    if (kept?.now === context.now) return kept.value;
    const value = make(context);
    known.set(context.archive, { now: context.now, value });
    return value;
  };
}
