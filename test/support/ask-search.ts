import type { Page } from "playwright-core";
import { searchWords } from "../../layouts/words/en/search-words.ts";

/** What a search page says to a question. */
export interface Answer {
  /** Where its results lead, first the best. */
  readonly addresses: readonly string[];
  readonly told: string;
}

/** Types a question into the field of an open search page, and waits for the answer. */
export async function ask(page: Page, question: string): Promise<Answer & { readonly q: string | null }> {
  await page.getByRole("searchbox").fill(question);
  await page.keyboard.press("Enter");
  return { ...(await answerOn(page)), q: new URL(page.url()).searchParams.get("q") };
}

/** What the page says to the question that it was asked last, as soon as it says something. */
export function answerOn(page: Page): Promise<Answer> {
  return page.evaluate(
    (loading) =>
      new Promise<Answer>((resolve) => {
        const status = document.querySelector('[role="status"]');
        const look = () => {
          const told = status?.textContent ?? "";
          if (told === "" || told === loading) return;
          seen.disconnect();
          const results = [...document.querySelectorAll("ol.search-hits > li")];
          const addresses = results.map((one) => one.querySelector("a")?.getAttribute("href") ?? "");
          resolve({ addresses, told });
        };
        const seen = new MutationObserver(look);
        seen.observe(document, { subtree: true, childList: true, characterData: true });
        look();
      }),
    searchWords.loading,
  );
}
