import { searchWords as search } from "../words/en/search-words.ts";
import { siteSearch } from "./search/answers.ts";
import { required } from "./search/dom.ts";
import { fillActive, filterPanel } from "./search/filter-panel.ts";
import { countsExactly } from "./search/found-pages.ts";
import { listenToKeys } from "./search/keys.ts";
import { toldBound, toldFailure, toldFound, toldNothing } from "./search/messages.ts";
import {
  type FilterName,
  isEmpty,
  type Query,
  readQuery,
  type Sort,
  toggled,
  withoutFilters,
  writeQuery,
} from "./search/query.ts";
import { resultItem } from "./search/result-item.ts";
import { resultList } from "./search/result-list.ts";

const firstStep = 5;
const typingPause = 250;

const root = document.querySelector<HTMLElement>("[data-search]");
if (root) start(root);

/** Shows the form, answers what the address asks, and keeps form, address and results in step. */
function start(place: HTMLElement): void {
  const form = required<HTMLFormElement>(place, "form");
  const input = required<HTMLInputElement>(form, "[name=q]");
  const sort = required<HTMLSelectElement>(form, "[name=sort]");
  const filters = required<HTMLDetailsElement>(form, ".search-filters");
  const bounds = (["from", "to"] as const).map((side) => ({
    side,
    field: required<HTMLInputElement>(form, `[name=${side}]`),
  }));
  const active = required(form, "[data-search-active]");
  const status = required<HTMLElement>(form, ".search-status");
  const hits = required(form, ".search-hits");
  const help = required(form, "[data-search-help]");
  const printed = required(form, ".search-printed");
  const done = required<HTMLButtonElement>(form, ".search-done");
  const isParted = place.dataset.parted !== undefined;
  // For the numbers of an open group all parts are asked.
  const panel = filterPanel(
    required(form, "[data-search-filters]"),
    isParted ? [] : ["state"],
    (name, value) => go(toggled(query, name, value)),
  );
  const languages = (place.dataset.languages ?? "").split(" ");
  const index = siteSearch(place.dataset.prefix ?? "/", languages, isParted);
  const stateKeys = JSON.parse(place.dataset.states ?? "{}") as Record<string, string>;

  let query = readQuery(location.search);
  /** Answers may come late; only the one to the newest question counts. */
  let question = 0;

  const list = resultList({
    hits,
    more: required(form, ".search-more"),
    draw: (hit) => resultItem(hit, stateKeys, place.dataset.prefix ?? "/"),
    onShown: (answer) => {
      const { pages, isAtMost } = answer.found();
      const isAll = answer.rest() === null;
      done.textContent = isAll ? search.done(pages, isAtMost) : search.doneSoFar;
      status.textContent = toldFound(answer, query);
      const shown = list.length();
      const isCut = shown > 0 && (shown < pages || !isAll);
      printed.textContent = isCut ? search.printed(shown, pages, isAtMost, isAll) : "";
    },
    onAgain: (upTo) => void ask(upTo),
  });

  /** Room for the answer, and what is asked for, before anything is loaded: nothing jumps when it comes. */
  function prepare(): void {
    const isAsked = !isEmpty(query);
    if (isAsked && !place.hasAttribute("data-asked")) filters.open = matchMedia("(min-width: 60rem)").matches;
    place.toggleAttribute("data-asked", isAsked);
    status.textContent = isAsked ? search.loading : "";
    sort.hidden = !isAsked;
    list.await();
    done.hidden = !isAsked;
    help.replaceChildren();
    printed.textContent = "";
    showActive(query);
    // A box above may have been taken away in words; a date that can't be read is told where it stands.
    for (const { side, field } of bounds) {
      field.value = query[side];
      const wrong = toldBound(query, side);
      field.setAttribute("aria-invalid", String(wrong !== ""));
      required(form, `#note-${side}`).textContent = wrong;
    }
    document.title = titleFor(query);
  }

  async function ask(restoreTo = firstStep): Promise<void> {
    const mine = ++question;
    index.begin();
    const isWanted = () => mine === question;
    prepare();
    try {
      if (isEmpty(query)) list.clear();
      else {
        const answer = await index.ask(query);
        await list.show(answer, restoreTo, isWanted);
        // What is answered instead has no date that could be taken away.
        if (isWanted() && answer.instead !== null) showActive({ ...query, asWords: true });
        if (isWanted() && answer.found().pages === 0) await toldNothing(help, query, index, go, isWanted);
      }
      await fillPanel(mine);
    } catch {
      if (isWanted()) fail();
    }
  }

  function showActive(asked: Query): void {
    fillActive(active, asked, {
      remove: leave,
      removeDay: () => leave({ ...query, asWords: true }),
      clear: () => leave(withoutFilters(query)),
    });
  }

  /** The filters are loaded for whoever opens them. */
  async function fillPanel(mine: number): Promise<void> {
    if (!filters.open) return;
    const asked = list.answer() ?? (await index.ask(query));
    // What was answered instead was counted, not what was asked.
    const isExact = (name: FilterName) =>
      (!("instead" in asked) || asked.instead === null) && countsExactly(query, name);
    if (mine === question) await panel.show(query, { of: asked.counts, isExact });
  }

  function fail(): void {
    list.await();
    list.clear();
    done.hidden = true;
    printed.textContent = "";
    status.textContent = search.failed;
    toldFailure(help, () => void ask());
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
    const [from, to] = bounds.map(({ field }) => field.value.trim());
    return {
      ...query,
      text,
      asWords: query.asWords && text === query.text,
      sort: sort.value as Sort,
      from: from ?? "",
      to: to ?? "",
    };
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
  for (const { field } of bounds) field.addEventListener("change", () => go(typed()));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    go(typed(), isTyping || writeQuery(typed()) === location.search ? "replace" : "push");
    isTyping = false;
  });
  listenToKeys({
    input,
    hits,
    clear: () => {
      clearTimeout(pause);
      input.value = "";
      input.focus();
      if (query.text !== "") go(typed());
    },
  });
  filters.addEventListener("toggle", () => void fillPanel(question).catch(fail));
  // On narrow screens the results lie below the filters.
  done.addEventListener("click", () => {
    filters.open = false;
    status.focus();
  });
  addEventListener("popstate", () => {
    // A link to a place on the page is an entry of the history, too.
    if (writeQuery(query) === writeQuery(readQuery(location.search))) return;
    isTyping = false;
    query = readQuery(location.search);
    fill();
    void ask();
  });
  // Coming back from a result: as many results as before, at the same place.
  addEventListener("pagehide", () => {
    const links: readonly (Element | null)[] = [...hits.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    history.replaceState({ shown: list.length(), top: scrollY, at }, "");
  });

  function fill(): void {
    input.value = query.text;
    sort.value = query.sort;
    for (const { side, field } of bounds) field.value = query[side];
  }

  required<HTMLElement>(place, "[data-search-needs-script]").hidden = true;
  form.hidden = false;
  fill();
  const before = history.state as { shown?: number; top?: number; at?: number } | null;
  // When the page is drawn: before that, it would only be drawn later.
  requestAnimationFrame(() => setTimeout(index.open));
  ask(Math.max(firstStep, before?.shown ?? 0)).then(() => {
    // The arrows go on from the result that was opened; else from the field.
    if (before && document.activeElement === document.body)
      (hits.querySelectorAll("a")[before.at ?? -1] ?? input).focus({ preventScroll: true });
    if (before?.top) scrollTo(0, before.top);
  });
}

const siteTitle = document.title;

function titleFor({ text }: Query): string {
  return text === "" ? siteTitle : `${text} · ${siteTitle}`;
}
