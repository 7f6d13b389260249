import { words } from "../words.ts";
import { type SiteAnswer, siteSearch } from "./search/answers.ts";
import { button, element, required } from "./search/dom.ts";
import { fillActive, fillFilters } from "./search/filter-panel.ts";
import {
  activeFilters,
  isEmpty,
  type Query,
  readQuery,
  type Sort,
  toggled,
  withoutFilters,
  writeQuery,
} from "./search/query.ts";
import { resultItem } from "./search/result-item.ts";

const { search } = words;
const step = 10;
const typingPause = 250;

const root = document.querySelector<HTMLElement>("[data-search]");
if (root) start(root);

/** Shows the form, answers what the address asks, and keeps form, address and results in step. */
function start(place: HTMLElement): void {
  const form = required<HTMLFormElement>(place, "form");
  const input = required<HTMLInputElement>(form, "[name=q]");
  const sort = required<HTMLSelectElement>(form, "[name=sort]");
  const filters = required<HTMLDetailsElement>(form, ".search-filters");
  const panel = required(form, "[data-search-filters]");
  const active = required(form, "[data-search-active]");
  const status = required<HTMLElement>(form, ".search-status");
  const hits = required(form, ".search-hits");
  const help = required(form, "[data-search-help]");
  const more = required<HTMLButtonElement>(form, ".search-more");
  const done = required<HTMLButtonElement>(form, ".search-done");
  const index = siteSearch(place.dataset.prefix ?? "/");
  const stateKeys = JSON.parse(place.dataset.states ?? "{}") as Record<string, string>;

  let query = readQuery(location.search);
  let shown = 0;
  let answer: SiteAnswer | null = null;
  /** Answers may come late; only the one to the newest question counts. */
  let question = 0;

  async function ask(restoreTo = step): Promise<void> {
    const mine = ++question;
    showActive(query);
    help.replaceChildren();
    if (!isEmpty(query)) status.textContent = search.loading;
    try {
      const next = await index.ask(query);
      if (mine !== question) return;
      answer = next;
      // What is answered instead has no date that could be taken away.
      if (next.instead !== null) showActive({ ...query, asWords: true });
      filters.hidden = false;
      fillFilters(panel, next.counts, query, (name, value) => go(toggled(query, name, value)));
      sort.hidden = isEmpty(query);
      await show(restoreTo, mine);
    } catch {
      if (mine === question) fail();
    }
  }

  function showActive(asked: Query): void {
    fillActive(active, asked, activeFilters(query), {
      remove: (name, value) => leave(toggled(query, name, value)),
      removeDay: () => leave({ ...query, asWords: true }),
      clear: () => leave(withoutFilters(query)),
    });
  }

  async function show(upTo: number, mine: number): Promise<void> {
    if (!answer) return;
    const from = upTo <= step ? 0 : shown;
    const found = await answer.hits(from, upTo);
    if (mine !== question) return;
    const items = found.map((hit) => resultItem(hit, stateKeys, place.dataset.prefix ?? "/"));
    if (from === 0) hits.replaceChildren(...items);
    else hits.append(...items);
    shown = from + items.length;
    const { pages, isAtMost } = answer.found();
    const left = pages - shown;
    more.hidden = left <= 0;
    more.textContent = search.more(Math.min(step, left));
    done.hidden = isEmpty(query);
    done.textContent = search.done(pages, isAtMost);
    status.textContent = isEmpty(query) ? "" : told(pages, isAtMost, query, answer.instead);
    document.title = titleFor(query);
    if (pages === 0 && !isEmpty(query)) await explainNothing(mine);
    if (from > 0) items[0]?.querySelector("a")?.focus();
  }

  /** What would be found with one filter fewer, and what else to try. */
  async function explainNothing(mine: number): Promise<void> {
    const tries: Node[] = [];
    for (const { name, value } of activeFilters(query)) {
      const without = toggled(query, name, value);
      const { pages, isAtMost } = await index.count(without);
      if (mine !== question) return;
      if (pages > 0)
        tries.push(
          element(
            "li",
            {},
            button({}, search.without(search.groups[name], value, pages, isAtMost), () => go(without)),
          ),
        );
    }
    help.replaceChildren(
      element(
        "ul",
        { class: "search-help" },
        ...tries,
        element("li", {}, search.spelling),
        element("li", {}, search.fewerWords),
        element("li", {}, element("a", { href: "#browse" }, search.browseInstead)),
      ),
    );
  }

  function fail(): void {
    status.textContent = search.failed;
    hits.replaceChildren();
    more.hidden = true;
    help.replaceChildren(button({}, search.again, () => void ask()));
  }

  /** A new question: into the address, the form and the results. */
  function go(next: Query, how: "push" | "replace" = "push"): void {
    query = next;
    const address = location.pathname + writeQuery(next);
    if (how === "push") history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    void ask();
  }

  /** A filter is taken away by a button that goes with it; the focus must not go too. */
  function leave(next: Query): void {
    go(next);
    status.focus({ preventScroll: true });
  }

  const typed = (): Query => {
    const text = input.value.trim();
    return { ...query, text, asWords: query.asWords && text === query.text, sort: sort.value as Sort };
  };

  // While someone types, one entry of the history follows along; what was searched before stays behind it.
  let isTyping = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener("focus", () => index.warm(), { once: true });
  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      go(typed(), isTyping ? "replace" : "push");
      isTyping = true;
    }, typingPause);
  });
  sort.addEventListener("change", () => go(typed()));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    go(typed(), isTyping || writeQuery(typed()) === location.search ? "replace" : "push");
    isTyping = false;
  });
  more.addEventListener("click", () => void show(shown + step, question).catch(fail));
  // On narrow screens the results lie below the filters.
  done.addEventListener("click", () => {
    filters.open = false;
    status.focus();
  });
  addEventListener("popstate", () => {
    isTyping = false;
    query = readQuery(location.search);
    fill();
    void ask();
  });
  // Coming back from a result: as many results as before, at the same place.
  addEventListener("pagehide", () => history.replaceState({ shown, top: scrollY }, ""));

  function fill(): void {
    input.value = query.text;
    sort.value = query.sort;
  }

  required<HTMLElement>(place, "[data-search-needs-script]").hidden = true;
  form.hidden = false;
  filters.open = matchMedia("(min-width: 60rem)").matches;
  fill();
  const before = history.state as { shown?: number; top?: number } | null;
  if (isEmpty(query)) index.warm();
  ask(Math.max(step, before?.shown ?? step)).then(() => {
    if (before?.top) scrollTo(0, before.top);
  });
}

function told(pages: number, isAtMost: boolean, { text }: Query, instead: string | null): string {
  if (instead === null) return search.found(pages, isAtMost, unquoted(text));
  const asked = unquoted(text);
  if (asked === instead) return `${search.notTogether} ${search.found(pages, isAtMost, instead)}`;
  return `${search.nothingWithAll(asked)} ${search.found(pages, isAtMost, instead)}`;
}

/** Without the quotation marks that somebody typed, since it is shown in some. */
function unquoted(text: string): string {
  return text.replace(/^["“”„«»‟]([^"“”„«»‟]*)["“”„«»‟]$/u, "$1");
}

const siteTitle = document.title;

function titleFor({ text }: Query): string {
  return text === "" ? siteTitle : `${text} · ${siteTitle}`;
}
