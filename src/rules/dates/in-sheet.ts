/** A date as `when:` takes it: `[a..b]`, which would be a list in YAML, as `{earliest: a, latest: b}`. */
export function inSheet(edtf: string): string {
  const [, earliest, latest] = /^\[(.*)\.\.(.*)\]$/.exec(edtf) ?? [];
  const ends = [earliest && `earliest: ${earliest}`, latest && `latest: ${latest}`].filter(Boolean);
  return ends.length === 0 ? edtf : `{${ends.join(", ")}}`;
}
