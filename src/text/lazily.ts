/**
 * A maker of objects whose values are worked out when they are first asked for, and kept: each of what the object is made of, and of
 * its other values. All objects of one maker share their getters, so that one of which little is asked costs little.
 */
export function lazily<Given, Values extends object>(
  make: {
    readonly [Key in keyof Values]: (given: Given, others: Values) => Values[Key];
  },
): (given: Given) => Values {
  class Lazy {
    readonly given: Given;
    readonly made: unknown[] = [];
    constructor(given: Given) {
      this.given = given;
    }
  }
  for (const [at, key] of (Object.keys(make) as (keyof Values)[]).entries())
    Object.defineProperty(Lazy.prototype, key, {
      get(this: Lazy & Values) {
        const { made } = this;
        if (!(at in made)) made[at] = make[key](this.given, this);
        return made[at];
      },
    });
  return (given) => new Lazy(given) as Lazy & Values;
}
