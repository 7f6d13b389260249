import { type AskedQuestion, type Children, href, type Site } from "#engine";
import { inLanguage } from "./foreign.ts";

interface QuestionProps {
  readonly site: Site;
  readonly question: Pick<AskedQuestion, "address" | "text" | "lang">;
  /** What stands under the question. */
  readonly children?: Children;
}

/** A question as an item of a list. */
export function QuestionItem({ site, question: { address, text, lang }, children }: QuestionProps) {
  return (
    <li>
      <a href={href(site, address)} {...inLanguage(lang, site)}>
        {text}
      </a>
      {children}
    </li>
  );
}
