import type { PageContext } from "../../src/model/page-context.ts";
import type { SearchLine, SearchRecord } from "../../src/outputs/search-record.ts";
import { searchedBriefings, searchRecordOf } from "../../src/outputs/search-records.ts";

export function searchRecords(context: PageContext): readonly SearchRecord[] {
  return searchedBriefings(context).map((briefing) => searchRecordOf(briefing, context));
}

/** A line of the index with all that its page says of it. */
export interface SearchedLine extends SearchLine {
  readonly address: string;
  readonly page: SearchRecord;
  /** Names by which it is filtered. */
  readonly named: readonly string[];
  /** Every spelling of a name by which it is found. */
  readonly spellings: readonly string[];
}

/** Everything that can be a result, under the address that it leads to. */
export function searchedLines(context: PageContext): readonly SearchedLine[] {
  return searchRecords(context).flatMap((page) =>
    page.lines.map((line) => ({
      ...line,
      page,
      address: line.id === "" ? page.address : `${page.address}#${line.id}`,
      named: line.shown.named.map((place) => page.names[place]!.name),
      spellings: line.shown.spelled.flatMap((place) => [page.names[place]!.name, ...page.names[place]!.aka]),
    })),
  );
}
