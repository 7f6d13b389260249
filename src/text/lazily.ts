/** An object whose values are worked out when they are first asked for, and kept. */
export function lazily<Values extends object>(
  make: { readonly [Key in keyof Values]: () => Values[Key] },
): Values {
  const made = {} as Values;
  for (const key of Object.keys(make) as (keyof Values)[])
    Object.defineProperty(made, key, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value = make[key]();
        Object.defineProperty(made, key, { value, enumerable: true });
        return value;
      },
    });
  return made;
}
