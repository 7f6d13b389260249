import { type AskedQuestion, type Children, href, type Site } from "#engine";
import { inLanguage } from "./foreign.ts";
import { LineChanges } from "./line-changes.tsx";

interface QuestionProps {
  readonly site: Site;
  readonly question: Pick<AskedQuestion, "address" | "text" | "lang" | "changes">;
  /** What stands under the question. */
  readonly children?: Children;
}

/** A question as an item of a list. */
export function QuestionItem({ site, question: { address, text, lang, changes }, children }: QuestionProps) {
  return (
    <li>
      <a href={href(site, address)} {...inLanguage(lang, site)}>
        {text}
      </a>
      <LineChanges site={site} changes={changes} />
      {children}
    </li>
  );
}
