import type { ResolvedFigure } from "../model/briefing.ts";
import { figureInPlainWords } from "../words/en/numbers.ts";
import { upperStart } from "../write/sentences/case.ts";
import { conditionClause } from "../write/sentences/conditions.ts";
import { accordingTo } from "../write/sentences/plain-attribution.ts";
import { leadStatement } from "../write/sentences/who-says-so.ts";
import { entityReference, filled, type GraphSetting, sourceReference } from "./structured-ids.ts";

/**
 * A figure as somebody's claim about a quantity. A bound is a least or greatest value and never the value itself; "more than" and
 * "about", for which schema.org has no word, stand in the text.
 */
export function figureNode(figure: ResolvedFigure, setting: GraphSetting): object {
  const { id, of, condition, currency, unit } = figure;
  const who = accordingTo(figure, setting.briefing);
  const text = `${upperStart(figureInPlainWords(figure))}: ${of} (${who.charAt(0).toLowerCase()}${who.slice(1)})`;
  return filled({
    "@type": "Claim",
    "@id": `#${id}`,
    text: condition === null ? text : `${text}, ${conditionClause(condition, setting.index)}`,
    author: entityReference(leadStatement(figure, setting.index)?.by?.entity, setting),
    appearance: sourceReference(figure, setting),
    about: filled({ "@type": "QuantitativeValue", ...valuesOf(figure), unitText: currency ?? unit }),
  });
}

function valuesOf({ value, bound, approximate }: ResolvedFigure): object {
  if (typeof value !== "number") return { minValue: value[0], maxValue: value[1] };
  if (bound === "atLeast" || bound === "moreThan") return { minValue: value };
  if (bound === "atMost" || bound === "lessThan") return { maxValue: value };
  return approximate ? {} : { value };
}
