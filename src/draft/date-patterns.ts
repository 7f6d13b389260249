import { addDays } from "../model/calendar.ts";
import { monthPattern as M, monthNumber, two } from "../reading/full-date.ts";
import { countOf, countPattern } from "../reading/numbers.ts";
import {
  ago,
  between,
  type DateContext,
  dayMonth,
  deictic,
  holiday,
  later,
  month,
  nearPart,
  ordinals,
  part,
  period,
  quarterTo,
  season,
  seasons,
  until,
  weekday,
  weekOf,
  year,
} from "./date-readers.ts";

const W = "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
const D = "(\\d{1,2})(?:st|nd|rd|th)?";
const Y = "(1[4-9]\\d\\d|20\\d\\d)";

export interface DatePattern {
  readonly pattern: RegExp;
  /** The date in EDTF; null where the words give none. */
  readonly read: (match: RegExpExecArray, context: DateContext) => string | null;
  /** Whether the day had to be worked out from the dateline. */
  readonly isRelative?: boolean;
  readonly isDoubtful?: boolean;
}

/** Ways to write a date, most words first: what one has taken, the next ones don't see. */
export const datePatterns: readonly DatePattern[] = [
  { pattern: /\b(\d{4}-\d\d-\d\d)\b/, read: ([, day = ""]) => day },
  {
    pattern: new RegExp(
      `\\b(?:the |its )?(?:three months|quarter)(?:(?: that)? (?:ended|ending)(?: on| in)?| up to| to| through)(?: the end of| end-?)? (?:(?:March|June|September|December) (?:30|31)|(?:30|31) (?:March|June|September|December)|(?:March|June|Sept(?:ember)?|Dec(?:ember)?))(?:,? ${Y})?(?!\\p{L})`,
      "iu",
    ),
    read: ([whole, y], c) => quarterTo(whole, y, c),
    isRelative: true,
  },
  {
    pattern: new RegExp(
      `\\bweek (?:of|beginning|starting|from|commencing)(?: on)?(?: ${W},?)? (?:the )?${D} (${M})(?:,? ${Y})?`,
    ),
    read: ([, , d, m, y], c) => weekOf(dayMonth(d, m, y, c)),
  },
  {
    pattern: new RegExp(
      `\\bweek (?:of|beginning|starting|from|commencing)(?: on)?(?: ${W},?)? (${M}) ${D}(?:,? ${Y})?`,
    ),
    read: ([, , m, d, y], c) => weekOf(dayMonth(d, m, y, c)),
  },
  {
    pattern: new RegExp(`\\b${D}(?: ?- ?| to | and | or )${D} (${M})(?:,? ${Y})?(?!\\d)`),
    read: ([, a, b, m, y], c) => between(dayMonth(a, m, y, c), dayMonth(b, m, y, c)),
  },
  {
    pattern: new RegExp(`\\b(${M}) ${D}(?: ?- ?| to | and | or )${D}(?:,? ${Y})?(?![\\d%:.]\\d|\\d)`),
    read: ([, m, a, b, y], c) => between(dayMonth(a, m, y, c), dayMonth(b, m, y, c)),
  },
  {
    pattern: new RegExp(`\\b(?:${W},? (?:the )?)?${D}(?: of)? (${M})(?:,? ${Y})?(?!\\d)`),
    read: ([, , d, m, y], c) => dayMonth(d, m, y, c),
  },
  {
    pattern: new RegExp(`\\b(?:${W}, )?(${M}) ${D}(?:,? ${Y})?(?![\\d%])(?! (?:million|billion|percent))`),
    read: ([, , m, d, y], c) => dayMonth(d, m, y, c),
  },
  {
    pattern: new RegExp(`\\b(?:(?:early|mid|late)[ -])?(${M})(?:,| of)? ${Y}\\b`),
    read: ([, m = "", y]) => `${y}-${two(monthNumber(m))}`,
  },
  {
    pattern: new RegExp(`\\b(?:(?:early|mid|late)[ -])?(${M})(?:,| of)? (last|this|next) year\\b`),
    read: ([, m = "", which = ""], c) => {
      const step = which === "last" ? -1 : which === "next" ? 1 : 0;
      return `${year(c.day) + step}-${two(monthNumber(m))}`;
    },
    isRelative: true,
  },
  {
    pattern: new RegExp(
      `\\b(first|second|third|fourth|last|final) quarter(?: of| in)? (?:fiscal )?(?:${Y}|(?:the|this|last|next) (?:financial |fiscal )?year)`,
      "i",
    ),
    read: ([whole, q = "", y], c) => part(whole, y, 32 + (ordinals[q.toLowerCase()] ?? 1), c),
  },
  { pattern: new RegExp(`\\bQ([1-4])(?:,| of)? ${Y}\\b`), read: ([, q, y]) => `${y}-${32 + Number(q)}` },
  {
    pattern: new RegExp(
      `\\b(first|second) half(?: of| in)? (?:fiscal )?(?:${Y}|(?:the|this|last|next) (?:financial |fiscal )?year)`,
      "i",
    ),
    read: ([whole, h = "", y], c) => part(whole, y, h.toLowerCase() === "first" ? 40 : 41, c),
  },
  {
    pattern: /\b(?:the|this|in the) (first|second|third|fourth) quarter\b(?! of)/i,
    read: ([, q = ""], c) =>
      nearPart(32 + (ordinals[q.toLowerCase()] ?? 1), (ordinals[q.toLowerCase()] ?? 1) * 3, c),
    isRelative: true,
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:early|mid|late)[ -])?(spring|summer|autumn|fall|winter)(?: of|,| in)? ${Y}\\b`,
      "i",
    ),
    read: ([, s = "", y]) => `${y}-${seasons[s.toLowerCase()]}`,
  },
  {
    pattern: /\b(last|this|next|the coming) (spring|summer|autumn|fall|winter)\b/i,
    read: ([, which = "", s = ""], c) => season(s.toLowerCase(), which.toLowerCase(), c),
    isRelative: true,
  },
  {
    pattern:
      /\b(?:(?:in|by|until|since|before|after|during|from|to) (?:the )?(?:early |late )?)(spring|summer|autumn|fall|winter)\b(?! (?:of|in|from|through|into|season|between|ill))/i,
    read: ([, s = ""], c) => season(s.toLowerCase(), "", c),
    isRelative: true,
  },
  {
    pattern: /\b(early|mid|late)?[ -]?(?:the )?((?:1[4-9]|20)\d)0'?s\b/i,
    read: ([, , decade]) => `${decade}X`,
  },
  { pattern: /\b(?:the |early |late |mid-?)'?([2-9])0s\b/i, read: ([, decade]) => `19${decade}X` },
  {
    pattern: /\b(\d{1,2})(?:st|nd|rd|th)[ -]century\b/i,
    read: ([, n]) => (Number(n) > 0 && Number(n) <= 21 ? `${two(Number(n) - 1)}XX` : null),
  },
  {
    pattern: new RegExp(`\\b${Y} ?- ?(\\d{2}|${Y})\\b(?![-\\d])`),
    read: ([, a = "", b = ""]) => `${a}/${b.length === 2 ? a.slice(0, 2) + b : b}`,
  },
  { pattern: new RegExp(`\\b(?:early|mid|late)[ -]${Y}\\b`, "i"), read: ([, y]) => y ?? null },
  { pattern: /\bthe day after tomorrow\b/i, read: (_, c) => addDays(c.day, 2), isRelative: true },
  { pattern: /\bthe day before yesterday\b/i, read: (_, c) => addDays(c.day, -2), isRelative: true },
  {
    pattern:
      /\b(yesterday(?!'s[.,;]?"?$|'s[.,;!?"])|tomorrow|today|tonight|this (?:morning|afternoon|evening)|last night)\b/i,
    read: ([, word = ""], c) => deictic(word.toLowerCase(), c),
    isRelative: true,
  },
  {
    pattern:
      /\b(last|this|next|the (?:previous|following|coming|past)|(?:earlier|later) (?:this|last|next)|the end of (?:the|this|next|last)|in the coming) (week|weekend|month|year)\b(?!'?s?[- ]old)/i,
    read: ([, which = "", unit = ""], c) => period(which.toLowerCase(), unit.toLowerCase(), c),
    isRelative: true,
  },
  {
    pattern: /\b(?:over|at|on|until|by|before|for|of) (?:the|this) weekend\b/i,
    read: (_, c) => period("the", "weekend", c),
    isRelative: true,
  },
  {
    pattern: /\b(?:a|one) year (?:earlier|before)\b|\bthe year before\b/i,
    read: (_, c) => String((c.lastYear ?? year(c.day)) - 1),
    isRelative: true,
    isDoubtful: true,
  },
  {
    pattern: new RegExp(`\\b${countPattern} (days?|weeks?|months?|years?|decades?) ago\\b`, "i"),
    read: ([, n = "", unit = ""], c) => ago(countOf(n), unit, c.day),
    isRelative: true,
  },
  {
    pattern: new RegExp(`\\b${countPattern} (hours?|days?|weeks?|months?|years?) before\\b`, "i"),
    read: ([, n = "", unit = ""], c) => until(countOf(n), unit, c),
    isRelative: true,
    isDoubtful: true,
  },
  {
    pattern: new RegExp(
      `\\b(?:just |only |about )?${countPattern} (days?|weeks?|months?|years?) (?:later|afterwards)\\b`,
      "i",
    ),
    read: ([, n = "", unit = ""], c) => later(countOf(n), unit, c),
    isRelative: true,
    isDoubtful: true,
  },
  {
    pattern: /\b(?:the (?:following|next) day|a day later)\b/i,
    read: (_, c) => (c.lastDay === null ? null : addDays(c.lastDay, 1)),
    isRelative: true,
    isDoubtful: true,
  },
  {
    pattern: /\b(?:the (?:previous|preceding) day|a day earlier|the day before)\b/i,
    read: (_, c) => (c.lastDay === null ? null : addDays(c.lastDay, -1)),
    isRelative: true,
    isDoubtful: true,
  },
  {
    pattern: new RegExp(`\\b(last|next|this|the following|the previous) ${W}\\b`),
    read: ([, which = "", w = ""], c) => weekday(w, which, c),
    isRelative: true,
  },
  { pattern: new RegExp(`\\b${W}\\b`), read: ([, w = ""], c) => weekday(w, "", c), isRelative: true },
  {
    pattern: new RegExp(`\\b(last|next|this) (${M})(?!\\p{L})`, "u"),
    read: ([, which = "", m = ""], c) =>
      month(m, which === "next" ? "future" : which === "last" ? "past" : c.direction(), c),
    isRelative: true,
  },
  {
    pattern: new RegExp(
      `\\b((?:in|since|by|until|of|from|during|through|before|after|past|as|and|to|for|late|early|mid|between)[ -](?:the )?(?:early[ -]|mid[ -]|late[ -]|end of )?)(${M})(?![\\p{L}-])(?! (?:\\p{Lu}|Day\\b))`,
      "u",
    ),
    read: ([, , m = ""], c) => month(m, c.direction(), c),
    isRelative: true,
  },
  {
    pattern:
      /\b(January|February|April|June|July|August|September|October|November|December)(?:'s)?\b(?! \p{Lu})/u,
    read: ([, m = ""], c) => month(m, c.direction(), c),
    isRelative: true,
  },
  {
    pattern: /\b(Christmas (?:Day|Eve)|Boxing Day|New Year's (?:Day|Eve)|Christmas)\b/,
    read: ([, name = ""], c) => holiday(name, c),
    isRelative: true,
  },
  {
    pattern: new RegExp(
      `\\b${Y}\\b(?![-/.]?\\d|,\\d|%| ?(?:m|km|ft|kg|metres|meters|miles|GMT|UTC|hours|percent|per cent|million|billion|people|men|women|homes|jobs|workers|years)\\b)`,
    ),
    read: ([, y]) => y ?? null,
  },
];
