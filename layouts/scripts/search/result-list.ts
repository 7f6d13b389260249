import { searchWords as search } from "../../words/en/search-words.ts";
import type { SiteAnswer } from "./answers.ts";
import type { resultItem } from "./result-item.ts";

const step = 10;
/** So many times more come while scrolling; then by the button, so that what stands below the results can be reached. */
const mostByScrolling = 5;

interface Parts {
  readonly hits: Element;
  readonly more: HTMLButtonElement;
  readonly draw: (hit: Parameters<typeof resultItem>[0]) => HTMLLIElement;
  /** How many there are is known better with each page that is loaded. */
  readonly onShown: (answer: SiteAnswer) => void;
  /** Asks anew for so many results: the next ones could not be loaded. */
  readonly onAgain: (upTo: number) => void;
}

/** The results of one answer: the first at once, more while somebody scrolls or by the button. */
export function resultList({ hits, more, draw, onShown, onAgain }: Parts) {
  let answer: SiteAnswer | null = null;
  let shown = 0;
  let steps = 0;
  let isFailed = false;
  let loading: Promise<HTMLLIElement | undefined> | null = null;

  function tell(told: SiteAnswer): void {
    const { pages, isAtMost } = told.found();
    const left = pages - shown;
    const isAll = told.rest() === null;
    more.hidden = isAll && left <= 0;
    more.textContent = isAll ? search.more(Math.min(step, left), isAtMost) : search.more(step, true);
    onShown(told);
  }

  /** The next results, of which the first comes back. Whoever asks again meanwhile waits for the same. */
  function showMore(): Promise<HTMLLIElement | undefined> {
    loading ??= nextItems().finally(() => {
      loading = null;
    });
    return loading;
  }

  async function nextItems(): Promise<HTMLLIElement | undefined> {
    const asked = answer;
    if (asked === null) return undefined;
    steps++;
    asked.further();
    try {
      const items = (await asked.hits(shown, shown + step)).map(draw);
      if (asked !== answer) return undefined;
      hits.append(...items);
      shown += items.length;
      tell(asked);
      return items[0];
    } catch {
      // What stands there stays.
      if (asked === answer) {
        isFailed = true;
        more.textContent = search.moreFailed;
      }
      return undefined;
    }
  }

  more.addEventListener("click", () => {
    if (isFailed) onAgain(shown + step);
    else void showMore().then((first) => first?.querySelector("a")?.focus());
  });
  addEventListener(
    "scroll",
    () => {
      const isNear = !more.hidden && more.getBoundingClientRect().top < innerHeight + 400;
      if (isNear && !isFailed && steps < mostByScrolling) void showMore();
    },
    { passive: true },
  );

  return {
    /** How many results stand there. */
    length: (): number => shown,
    answer: (): SiteAnswer | null => answer,
    /** Another answer is awaited: what stands there stays until it comes, but nothing is added. */
    await(): void {
      answer = null;
      more.hidden = true;
    },
    clear: (): void => hits.replaceChildren(),
    /** Shows so many results, unless something else has been asked for when they are loaded. */
    async show(next: SiteAnswer, upTo: number, isWanted: () => boolean): Promise<void> {
      const items = (await next.hits(0, upTo)).map(draw);
      if (!isWanted()) return;
      answer = next;
      isFailed = false;
      [shown, steps] = [items.length, Math.floor(items.length / step)];
      hits.replaceChildren(...items);
      tell(next);
    },
  };
}
