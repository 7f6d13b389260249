import type { Quote } from "./quotes.ts";
import type { Article } from "./read-article.ts";

const namesBefore =
  /\b(?:named|known as|nicknamed|printed as|spelt|spelled|titled|entitled|headlined|so-called|codenamed|code-named|the (?:word|words|term|phrase|title|nickname|name|slogan|song|film|book|play|novel|album|single|exhibition|ballad)|marked|labelled|labeled|stamped|signed|pronounced|translated as|meaning|called|dubbed|billed as|reading|read)[,:]? $/i;
const alwaysNames =
  /\b(?:nicknamed|printed as|spelt|spelled|titled|entitled|headlined|so-called|codenamed|code-named|known as|the (?:word|term|title|nickname|name|song|film|book|play|novel|album|exhibition)|named|pronounced|translated as)[,:]? $/i;

const ofRule = /(?<!\p{L})(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Aa]n?|under|new|'s) $/u;
const isRule =
  /^ (?:rules?|laws?|powers?|clauses?|acts?|bills?|plans?|schemes?|programmes?|programs?|polic(?:y|ies)|tax|levy|lists?|zones?|models?|doctrine|strategy|systems?|mechanism|funds?|treaty|initiative|campaign|status|legislation|regulations?|provisions?|orders?|visas?|test|principle|rating|recommendation|label|badge)(?!\p{L})/u;
const isShip = (after: string) => /^ (?:was|had|were|is|has|sank|capsized|went|left|ran)\b/.test(after);

/** Quotations without those whose marks only set off a name, a title, a spelling: nobody said them. */
export function spokenQuotes({ plain }: Article, quotes: readonly Quote[]): readonly Quote[] {
  return quotes.filter(({ start, end, outer }) => {
    const words = plain.slice(start, end);
    const before = plain.slice(Math.max(0, outer.start - 40), outer.start);
    if (words.length > 60) return true;
    if (alwaysNames.test(before) && !/[.!?,]$/.test(words)) return false;
    const isTitle =
      /^[\p{Lu}\d][\p{L}\p{N}'-]*(?: (?:[\p{Lu}\d][\p{L}\p{N}'-]*|of|the|and|a|in|for|to|on))*$/u.test(words);
    if (isTitle && namesBefore.test(before)) return false;
    // Its "golden power" rules, the "right to roam" law: a rule or programme by its name.
    if (
      ofRule.test(before) &&
      words.split(" ").length <= 4 &&
      isRule.test(plain.slice(outer.end, outer.end + 24))
    )
      return false;
    // The "Espérance" was carrying; no "Big Lie", of which somebody spoke.
    if (isTitle && /^(?:.*[.!?:] )?[Tt]he $/.test(before.slice(-6)) && isShip(plain.slice(outer.end)))
      return false;
    // Rasmus "Rocky" Falk.
    return !(
      isTitle &&
      !words.includes(" ") &&
      /\p{Lu}[\p{L}.]+ $/u.test(before) &&
      /^ \p{Lu}/u.test(plain.slice(outer.end, outer.end + 2))
    );
  });
}
