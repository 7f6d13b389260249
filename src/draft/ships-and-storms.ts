import { type Candidate, keyOf } from "./names.ts";

/** A ship speaks for nobody, and is no place; nor does a storm. */
export function withoutShips(
  plain: string,
  candidates: readonly Candidate[],
  registry: ReadonlyMap<string, unknown>,
): readonly Candidate[] {
  const nameOf = ({ words }: Candidate) => keyOf(words.join(" "));
  const vessels = new Set<string>();
  let last: Candidate | null = null;
  for (const one of candidates) {
    const { start, end, role, words } = one;
    const before = plain.slice(Math.max(0, (role?.start ?? start) - 24), role?.start ?? start);
    const isNext =
      last !== null &&
      / and (?:the )?$/.test(plain.slice(last.end, start).slice(-9)) &&
      start - last.end < 10;
    if (
      vessel.test(before) ||
      vesselBehind.test(plain.slice(end, end + 60)) ||
      (isNext && fleet.test(plain.slice(Math.max(0, last!.start - 24), last!.start)))
    )
      vessels.add(nameOf(one));
    else if (words.length > 1 && shipPrefix.test(words[0]!)) {
      vessels.add(nameOf(one));
      vessels.add(keyOf(words.slice(1).join(" ")));
    }
    last = one;
  }
  const storms = new Set(Array.from(plain.matchAll(storm), ([, name = ""]) => keyOf(name)));
  return candidates.filter((one) => {
    const name = nameOf(one);
    return registry.has(name) || !(vessels.has(name) || (storms.has(name) && !one.isTitled));
  });
}

const vesselNouns =
  "(?:ferr(?:y|ies)|tankers?|(?:[\\p{Ll}-]*)ships?|vessels?|steamers?|trawlers?|yachts?|freighters?|frigates?|destroyers?|cruisers?|submarines?|(?:[\\p{Ll}-]*)boats?|tugs?|barges?|liners?|catamarans?|schooners?|dredgers?|icebreakers?|corvettes?|bulkers?|cutters?|carriers?(?<=(?:bulk|aircraft|car|cargo|gas|LNG|ore) carriers?))";
const vessel = new RegExp(`(?<!\\p{L})${vesselNouns}(?:, the)? $`, "u");
const fleet = new RegExp(`(?<!\\p{L})${vesselNouns} $`, "u");
/** "The Santa Ilona, a bulk carrier". */
const vesselBehind = new RegExp(`^, (?:an?|the) (?:[\\p{L}\\d-]+ ){0,3}${vesselNouns}(?!\\p{L})`, "u");
const shipPrefix = /^(?:MV|MS|MT|HMS|USS|USNS|SS|RMS|HMNZS|HMAS|HMCS|RV|RRS|FV|SV|INS|KRI|BRP)$/;
const storm = /(?<!\p{L})(?:Storm|Cyclone|Hurricane|Typhoon|Depression|Medicane) (\p{Lu}[\p{L}'-]+)/gu;
