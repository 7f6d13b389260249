import type { Fact } from "../../model/briefing.ts";
import type { Path } from "../../model/resolution.ts";

/** What an editor claims in words of their own, with the place where it stands. */
export interface ClaimText {
  readonly path: Path;
  readonly text: string;
}

export function claimTexts(fact: Fact): readonly ClaimText[] {
  const texts: readonly (readonly [map: string, field: string, text: string | null])[] =
    fact.kind === "statement"
      ? [["statements", "says", fact.says]]
      : fact.kind === "event"
        ? [
            ["events", "what", fact.what],
            ["events", "demand", fact.demand],
          ]
        : [["figures", "of", fact.of]];
  return texts.flatMap(([map, field, text]) =>
    text === null ? [] : [{ path: [map, fact.id, field], text: text.replace(/\[\^[^\]]*\]/g, "") }],
  );
}
