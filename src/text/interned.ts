/**
 * Makes one string of the equal short ones in plain data, in place, over all that is given to it: ids, dates and titles stand
 * in a sheet a dozen times, and in every sheet of a story again.
 */
export function interner(): <Value>(value: Value) => Value {
  const known = new Map<string, string>();
  const one = (text: string): string => {
    const first = known.get(text);
    if (first !== undefined) return first;
    known.set(text, text);
    return text;
  };
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const fields = value as Record<string, unknown>;
    for (const key in fields) {
      const field = fields[key];
      if (typeof field !== "string") walk(field);
      else if (field.length <= longest) fields[key] = one(field);
    }
  };
  return (value) => {
    walk(value);
    return value;
  };
}

// A longer text is hardly ever said twice.
const longest = 40;
