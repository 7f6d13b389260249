/** Things that belong together because some chain of joins leads from one to the other. */
export class Groups {
  readonly #parents = new Map<string, string>();

  join(a: string, b: string): void {
    const [first, second] = [this.of(a), this.of(b)];
    if (first !== second) this.#parents.set(second, first);
  }

  /** One member that stands for the whole group; the thing itself where nothing was joined to it. */
  of(member: string): string {
    let at = member;
    for (let up = this.#parents.get(at); up !== undefined; up = this.#parents.get(at)) {
      const above = this.#parents.get(up);
      if (above !== undefined) this.#parents.set(at, above);
      at = up;
    }
    return at;
  }
}
