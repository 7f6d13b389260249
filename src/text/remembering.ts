/**
 * `make`, with what it made of the last few keys kept at hand: for what is asked for hundreds of times of one briefing and then
 * of the next. Kept for all of them, as a `WeakMap` would, it takes as much memory as the archive itself.
 */
export function remembering<Key, Value>(few: number, make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    for (const oldest of made.size < few ? [] : made.keys()) {
      made.delete(oldest);
      break;
    }
    made.set(key, value);
    return value;
  };
}
