/** Loads each thing once, known by its name. What failed is tried anew when it is asked for again. */
export function onceEach(): <T>(name: string, load: () => Promise<T>) => Promise<T> {
  const loaded = new Map<string, Promise<unknown>>();
  return <T>(name: string, load: () => Promise<T>): Promise<T> => {
    const known = loaded.get(name);
    if (known) return known as Promise<T>;
    const thing = load();
    thing.catch(() => loaded.delete(name));
    loaded.set(name, thing);
    return thing;
  };
}

export async function fetchJson<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json() as Promise<T>;
}
