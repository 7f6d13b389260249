/** What we use of the `edtf` package, which ships no types. */
declare module "edtf" {
  interface ParsedDate {
    readonly type: string;
    /** First and last moment, in milliseconds since 1970 in UTC. */
    readonly min: number;
    readonly max: number;
    /** 1 year, 2 month, 3 day, 0 time of day; undefined for what is no plain date. */
    readonly precision?: number;
    readonly approximate?: { readonly value: number };
    readonly uncertain?: { readonly value: number };
    /** Bit masks of the digits, most significant first: year 1 to 8, month 16 and 32, day 64 and 128. */
    readonly unspecified?: { readonly value: number };
  }
  /** Throws on text that is no EDTF. */
  export default function edtf(text: string): ParsedDate;
}
