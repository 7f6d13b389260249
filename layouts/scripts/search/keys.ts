/** What the keys are for: the field, the results, and what clears the field. */
interface Keyboard {
  readonly input: HTMLInputElement;
  readonly hits: Element;
  readonly clear: () => void;
}

/** `/` leads to the field, arrows to the next result and the one before, Escape empties the field. Enter is the link's own. */
export function listenToKeys({ input, hits, clear }: Keyboard): void {
  addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element)) return;
    const isOnHits = target === input || hits.contains(target);
    const links = [...hits.children].flatMap((item) => item.querySelector("a") ?? []);
    const at = [...hits.children].findIndex((item) => item.contains(target));
    if (key === "/" && !target.matches("input, select, textarea")) {
      input.focus();
      input.select();
    } else if (key === "Escape" && isOnHits) clear();
    else if (key === "ArrowDown" && isOnHits) links[Math.min(at + 1, links.length - 1)]?.focus();
    else if (key === "ArrowUp" && hits.contains(target)) (links[at - 1] ?? input).focus();
    else return;
    event.preventDefault();
  });
}
