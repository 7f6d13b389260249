/**
 * `make`, with what it made of the last few keys kept at hand: for what is asked for hundreds of times of one briefing and then
 * of the next. A `WeakMap` would keep it of every briefing, as long as the archive is there.
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
