import { searchWords as search } from "../../words/en/search-words.ts";
import type { Counts } from "./ask-index.ts";
import { button, element } from "./dom.ts";
import { fold } from "./found-words.ts";
import { type FilterName, filterNames, type Query, removals } from "./query.ts";
import { readAsked } from "./reading.ts";

// Up to so many options all stand there; of more, the most frequent and a field to find the others.
const optionsAtOnce = 15;
const optionsShown = 8;

/** The options of one group with their numbers, for what is asked for now; and whether these are more than the most that there can be. */
interface Counting {
  readonly of: (name: FilterName) => Promise<Counts>;
  readonly isExact: (name: FilterName) => boolean;
}

/**
 * Groups of boxes to tick, each with the number of pages it would give, where that is known. A group is loaded when it is opened: in a
 * large archive the names alone weigh more than an answer.
 */
export function filterPanel(
  panel: Element,
  openAtFirst: readonly FilterName[],
  onToggle: (name: FilterName, value: string) => void,
) {
  let query: Query | null = null;
  let counting: Counting | null = null;
  const groups = filterNames.map((name) => {
    const heading = search.headings[name] ?? search.groups[name];
    const options = element("div", { role: "group", "aria-label": heading });
    const group = element("details", {}, element("summary", {}, heading), options);
    group.open = openAtFirst.includes(name);
    group.addEventListener("toggle", () => void fill(name, group, options));
    return { name, group, options };
  });
  panel.replaceChildren(
    element("p", { class: "search-counts" }, search.counts),
    ...groups.map(({ group }) => group),
  );

  async function fill(name: FilterName, group: HTMLDetailsElement, options: Element): Promise<void> {
    if (!group.open || query === null || counting === null) return;
    const asked = query;
    const { of, isExact } = counting;
    const loaded = await of(name).catch(() => null);
    if (asked !== query) return;
    if (loaded === null) {
      options.replaceChildren(element("p", {}, search.groupFailed));
      return;
    }
    const counts = Object.entries(loaded[name] ?? {});
    const focused = options.contains(document.activeElement) ? (document.activeElement?.id ?? "") : "";
    const narrowed = options.querySelector<HTMLInputElement>("input[data-narrow]")?.value ?? "";
    options.replaceChildren(
      ...boxes({ name, counts, isExact: isExact(name) }, asked.chosen[name], onToggle, narrowed),
    );
    if (focused !== "") document.getElementById(focused)?.focus({ preventScroll: true });
  }

  return {
    /** Shows what a query chooses, and the numbers of the open groups; those of the others once they are opened. */
    async show(asked: Query, counts: Counting): Promise<void> {
      [query, counting] = [asked, counts];
      for (const { name, group } of groups) if (asked.chosen[name].length > 0) group.open = true;
      await Promise.all(groups.map(({ name, group, options }) => fill(name, group, options)));
    },
  };
}

interface Options {
  readonly name: FilterName;
  readonly counts: readonly (readonly [value: string, count: number])[];
  readonly isExact: boolean;
}

function boxes(
  { name, counts, isExact }: Options,
  chosen: readonly string[],
  onToggle: (name: FilterName, value: string) => void,
  narrowedTo: string,
): readonly Node[] {
  if (counts.length === 0) return [element("p", {}, search.noneOfThese)];
  const sorted = counts.toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  const isLong = sorted.length > optionsAtOnce;
  const list = element("div", { class: "search-options" });
  const show = (wanted: string): void => {
    const folded = fold(wanted);
    const matching = sorted.filter(([value]) => fold(value).includes(folded));
    const head = matching.slice(0, isLong ? (wanted === "" ? optionsShown : 30) : optionsAtOnce);
    const ticked = sorted.filter((option) => chosen.includes(option[0]) && !head.includes(option));
    list.replaceChildren(
      ...[...ticked, ...head].map(([value, count]) =>
        box(name, value, isExact || count === 0 ? count : null, chosen.includes(value), onToggle),
      ),
    );
    if (matching.length === 0) list.append(element("p", {}, search.noName));
  };
  show(narrowedTo);
  return isLong ? [narrowField(name, sorted.length, narrowedTo, show), list] : [list];
}

function narrowField(
  name: FilterName,
  total: number,
  value: string,
  onInput: (value: string) => void,
): HTMLInputElement {
  const label = search.findAmong(total, search.groups[name].toLowerCase());
  const field = element("input", {
    id: `narrow-${name}`,
    type: "text",
    "data-narrow": "",
    "aria-label": label,
    placeholder: label,
    autocomplete: "off",
  });
  field.value = value;
  field.addEventListener("input", () => onInput(field.value));
  // Enter would send the form; here it only means "yes".
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  return field;
}

function box(
  name: FilterName,
  value: string,
  count: number | null,
  checked: boolean,
  onToggle: (name: FilterName, value: string) => void,
): HTMLLabelElement {
  const input = element("input", {
    type: "checkbox",
    id: `filter-${name}-${encodeURIComponent(value)}`,
    name,
    value,
  });
  input.checked = checked;
  input.disabled = count === 0 && !checked;
  input.addEventListener("change", () => onToggle(name, value));
  return element(
    "label",
    {},
    input,
    element("span", { dir: "auto" }, value),
    // A number that may be too high is worse than none.
    count === null ? null : element("span", { class: "count" }, String(count)),
  );
}

/** The filters in use in words, each taken away by one press. */
export function fillActive(
  place: Element,
  query: Query,
  act: { remove: (next: Query) => void; removeDay: () => void; clear: () => void },
): void {
  const day = readAsked(query).when;
  const active = removals(query);
  place.className = "search-active";
  place.replaceChildren();
  if (active.length === 0 && day === null) return;
  const item = (group: string, value: string, onClick: () => void) => {
    const remove = button(
      { "aria-label": search.removeFilter(group, value) },
      `${group}: ${value} `,
      onClick,
    );
    remove.append(element("span", { "aria-hidden": "true" }, "✕"));
    return element("li", {}, remove);
  };
  const items = active.map(({ group, value, without }) => item(group, value, () => act.remove(without)));
  if (day !== null) items.push(item(search.day, day.label, act.removeDay));
  const clear = element("li", {}, button({ class: "search-clear" }, search.clearAll, act.clear));
  if (active.length > 0) items.push(clear);
  place.append(element("ul", { "aria-label": search.activeFilters(query.text) }, ...items));
}
