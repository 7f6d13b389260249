/**
 * What the tests of a project need and what was made before they started; or why it could not be made. A setup that
 * threw would keep all other tests from running, so the tests that need the thing are the ones that fail.
 */
export type Prepared<T> = { readonly ready: T } | { readonly problem: string };

export async function prepare<T>(make: () => T | Promise<T>): Promise<Prepared<T>> {
  try {
    return { ready: await make() };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

export function ready<T>(prepared: Prepared<T>): T {
  if ("problem" in prepared) throw new Error(prepared.problem);
  return prepared.ready;
}
