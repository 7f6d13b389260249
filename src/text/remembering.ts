/**
 * `make`, with what it made of the last few keys kept at hand, of twice as many at most: for what is asked for hundreds of times of one
 * briefing and then of the next. A `WeakMap` would keep it of every briefing, as long as the archive is there.
 */
export function remembering<Key, Value>(few: number, make: (key: Key) => Value): (key: Key) => Value {
  let made = new Map<Key, Value>();
  let before = made;
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = before.get(key) ?? make(key);
    if (made.size >= few) {
      before = made;
      made = new Map();
    }
    made.set(key, value);
    return value;
  };
}
