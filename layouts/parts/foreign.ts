import type { Site } from "#engine";

/** Languages that are written from right to left. */
const rightToLeft = /^(?:ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/i;

export function directionOf(lang: string): "rtl" | "ltr" {
  return rightToLeft.test(lang) ? "rtl" : "ltr";
}

/** Attributes of a text that may be in another language than the site: none where it is in the same. */
export function inLanguage(lang: string, site: Pick<Site, "lang">) {
  return lang === site.lang ? {} : { lang, dir: directionOf(lang) };
}
