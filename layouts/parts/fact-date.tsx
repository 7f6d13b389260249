import { type DateView, inQuotes } from "#engine";
import { words } from "../words/en/words.ts";

/** A date as far as it is known; † where it was worked out from the source's words. */
export function FactDate({ date }: { readonly date: DateView }) {
  const text = date.text ?? words.line.undated;
  return (
    <span class="fact-date">
      {date.iso === null ? text : <time datetime={date.iso}>{text}</time>}
      {date.inferred ? (
        <abbr
          class="inferred"
          title={date.said ? `${words.line.inferred}: ${inQuotes(date.said)}` : words.line.inferred}
        >
          †
        </abbr>
      ) : null}
    </span>
  );
}
