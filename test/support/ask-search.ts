import type { Page } from "playwright-core";
import { searchWords } from "../../layouts/words/en/search-words.ts";

/** What a search page says to a question. */
export interface Answer {
  /** Where its results lead, first the best. */
  readonly addresses: readonly string[];
  readonly told: string;
}

/** With the words that the address asks for by then. */
export type Asked = Answer & { readonly q: string | null };

/** Types a question into the field of an open search page, and waits for the answer. */
export async function ask(page: Page, question: string): Promise<Asked> {
  await page.getByRole("searchbox").fill(question);
  await page.keyboard.press("Enter");
  return (await answersIn(page, "as it stands", [""]))[0]!;
}

/**
 * Puts questions into that field and sends them, one after another. The page is not waited for to draw what each finds, and no key is
 * pressed: it takes half of the time.
 */
export async function askAll(page: Page, questions: readonly string[]): Promise<readonly Asked[]> {
  const answers: Asked[] = [];
  for (let at = 0; at < questions.length; at += atOnce) {
    if (at > 0) await page.reload();
    answers.push(...(await answersIn(page, "field", questions.slice(at, at + atOnce))));
  }
  return answers;
}

// Chromium takes no more than 200 changes of the address in ten seconds.
const atOnce = 100;

/** Asks what an address asks, as the button for the page before does: nothing is loaded anew. */
export async function askByAddress(page: Page, search: string): Promise<Answer> {
  return (await answersIn(page, "address", [search]))[0]!;
}

/** What the page says to the question that it was asked last, as soon as it says something. */
export async function answerOn(page: Page): Promise<Answer> {
  const { addresses, told } = (await answersIn(page, "as it stands", [""]))[0]!;
  return { addresses, told };
}

function answersIn(
  page: Page,
  by: "field" | "address" | "as it stands",
  questions: readonly string[],
): Promise<readonly Asked[]> {
  return page.evaluate(
    async ({ by, questions, loading }) => {
      const status = document.querySelector('[role="status"]');
      const field = document.querySelector<HTMLInputElement>("[data-search] [name=q]");
      const answer = () =>
        new Promise<Asked>((resolve) => {
          const look = () => {
            const told = status?.textContent ?? "";
            if (told === "" || told === loading) return;
            seen.disconnect();
            const results = [...document.querySelectorAll("ol.search-hits > li")];
            const addresses = results.map((one) => one.querySelector("a")?.getAttribute("href") ?? "");
            resolve({ addresses, told, q: new URL(location.href).searchParams.get("q") });
          };
          const seen = new MutationObserver(look);
          seen.observe(document, { subtree: true, childList: true, characterData: true });
          look();
        });
      const answers: Asked[] = [];
      for (const question of questions) {
        if (by === "field" && field !== null) {
          field.value = question;
          field.form?.requestSubmit();
        }
        if (by === "address") {
          history.pushState(null, "", question);
          dispatchEvent(new PopStateEvent("popstate"));
        }
        answers.push(await answer());
      }
      return answers;
    },
    { by, questions, loading: searchWords.loading },
  );
}
