import { words } from "../../words.ts";
import { button, element } from "./dom.ts";
import { fold } from "./found-words.ts";
import type { Counts } from "./index-client.ts";
import { type FilterName, filterNames, type Query } from "./query.ts";
import { readAsked } from "./reading.ts";

const { search } = words;
// Up to so many options all stand there; of more, the most frequent and a field to find the others.
const optionsAtOnce = 15;
const optionsShown = 8;

/** Boxes to tick, each with the number of pages it would give. Long groups show the most frequent, and a field to find others. */
export function fillFilters(
  panel: Element,
  counts: Counts,
  query: Query,
  onToggle: (name: FilterName, value: string) => void,
): void {
  const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.id : "";
  const narrowing = new Map(
    [...panel.querySelectorAll<HTMLInputElement>("input[data-narrow]")].map((input) => [
      input.id,
      input.value,
    ]),
  );
  panel.replaceChildren(
    element("p", { class: "search-counts" }, search.counts),
    ...filterNames.flatMap((name) => {
      const options = Object.entries(counts[name] ?? {});
      if (options.length === 0) return [];
      return [group(name, options, query.chosen[name], onToggle, narrowing.get(`narrow-${name}`) ?? "")];
    }),
  );
  if (focused !== "") document.getElementById(focused)?.focus({ preventScroll: true });
}

type Option = readonly [value: string, count: number];

function group(
  name: FilterName,
  options: readonly Option[],
  chosen: readonly string[],
  onToggle: (name: FilterName, value: string) => void,
  narrowedTo: string,
): HTMLFieldSetElement {
  const sorted = options.toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  const isLong = sorted.length > optionsAtOnce;
  const list = element("div", { class: "search-options" });
  const show = (wanted: string): void => {
    const folded = fold(wanted);
    const matching = sorted.filter(([value]) => fold(value).includes(folded));
    const head = matching.slice(0, isLong ? (wanted === "" ? optionsShown : 30) : optionsAtOnce);
    const ticked = sorted.filter((option) => chosen.includes(option[0]) && !head.includes(option));
    list.replaceChildren(
      ...[...ticked, ...head].map(([value, count]) =>
        box(name, value, count, chosen.includes(value), onToggle),
      ),
    );
    if (matching.length === 0) list.append(element("p", {}, search.noName));
  };
  show(narrowedTo);
  return element(
    "fieldset",
    {},
    element("legend", {}, search.groups[name]),
    isLong ? narrowField(name, sorted.length, narrowedTo, show) : null,
    list,
  );
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
  count: number,
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
    element("span", { class: "count" }, String(count)),
  );
}

/** The chosen filters in words, each taken away by one press. */
export function fillActive(
  place: Element,
  query: Query,
  active: readonly { name: FilterName; value: string }[],
  act: { remove: (name: FilterName, value: string) => void; removeDay: () => void; clear: () => void },
): void {
  const day = readAsked(query).when;
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
  const items = active.map(({ name, value }) =>
    item(search.groups[name], value, () => act.remove(name, value)),
  );
  if (day !== null) items.push(item(search.day, day.label, act.removeDay));
  const clear = element("li", {}, button({ class: "search-clear" }, search.clearAll, act.clear));
  if (active.length > 0) items.push(clear);
  place.append(element("ul", { "aria-label": search.activeFilters(query.text) }, ...items));
}
