/** Reads the values that flags and settings give as text. A value that can't be used comes back as a fault in plain words. */
export type Reading<Name extends string> = { readonly [key in Name]: string } | Fault;

export interface Fault {
  readonly fault: string;
  readonly hint: string;
}

/** The address of the deployed site: scheme and host. Its path is given apart, since every link needs it. */
export function readAddress(written: string): Reading<"url"> {
  const example = "Write the address of the site's host: https://example.org";
  const url = URL.canParse(written) ? new URL(written) : null;
  if (url === null) return { fault: `"${written}" is not an address.`, hint: example };
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return { fault: `"${written}" is not a web address: it starts with "${url.protocol}".`, hint: example };
  if (url.username !== "" || url.password !== "")
    return { fault: "An address with a name or password in it would publish them.", hint: example };
  if (url.search !== "" || url.hash !== "")
    return { fault: `"${written}" has more than an address: "${url.search}${url.hash}".`, hint: example };
  if (url.pathname !== "/") {
    const prefix = url.pathname.endsWith("/") ? url.pathname : `${url.pathname}/`;
    return {
      fault: `"${written}" has the path "${url.pathname}".`,
      hint: `Give the host alone, "${url.origin}", and the path by --path-prefix ${prefix}`,
    };
  }
  return { url: url.origin };
}

const prefix = /^(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+\/?$/;

/** Where the site lies on its host: `/` or `/x/y/`. The last slash may be left out. */
export function readPathPrefix(written: string): Reading<"pathPrefix"> {
  if (written === "/") return { pathPrefix: "/" };
  const inner = written.replace(/^\/+|\/+$/g, "");
  if (!written.startsWith("/")) {
    const hint =
      inner === "" || !prefix.test(`/${inner}`)
        ? "Write /x/, or leave the flag out."
        : `Write --path-prefix /${inner}/`;
    return { fault: `A path prefix starts with a slash, and "${written}" does not.`, hint };
  }
  if (!prefix.test(written))
    return {
      fault: `"${written}" is no path prefix.`,
      hint: "Use letters, digits, hyphens, dots and underscores between single slashes: /reports/2025/",
    };
  return { pathPrefix: `/${inner}/` };
}

const day = /^(\d{4})-(\d{2})-(\d{2})$/;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** The build's day: a day as written, or the day of a moment in the site's zone. */
export function readNow(written: string, timeZone: string): Reading<"now"> {
  const parts = day.exec(written);
  if (parts && isDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))) return { now: written };
  if (moment.test(written) && isDay(...dayIn(written))) {
    const date = new Date(written);
    if (!Number.isNaN(date.getTime())) return { now: dayOf(date, timeZone) };
  }
  const hint = "Write a day, 2025-08-07, or a moment with its zone, 2025-08-07T12:00:00Z";
  return { fault: `"${written}" is not a date.`, hint };
}

/** The build's day from `SOURCE_DATE_EPOCH`, which counts seconds from 1970. */
export function readSourceDateEpoch(written: string, timeZone: string): Reading<"now"> {
  const date = /^\d{1,12}$/.test(written) ? new Date(Number(written) * 1000) : null;
  if (date && date.getUTCFullYear() < 10_000) return { now: dayOf(date, timeZone) };
  return {
    fault: `The environment variable SOURCE_DATE_EPOCH is "${written}", which is not a number of seconds.`,
    hint: "Unset it, or set it to seconds since 1970: SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)",
  };
}

/** `YYYY-MM-DD` of a moment in a zone. */
export function dayOf(moment: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(moment);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

function dayIn(written: string): [number, number, number] {
  return [Number(written.slice(0, 4)), Number(written.slice(5, 7)), Number(written.slice(8, 10))];
}

/** Date accepts 30 February and makes it March. */
function isDay(year: number, month: number, dayOfMonth: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
}

export function readPort(written: string): { readonly port: number } | Fault {
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN;
  if (port >= 1 && port <= 65_535) return { port };
  return { fault: `"${written}" is not a port.`, hint: "Write a number from 1 to 65535: --port 8080" };
}
