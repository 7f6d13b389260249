/**
 * The level of a finding. An error keeps a page from being published, so it is for what contradicts a cited record beyond doubt, by its form:
 * the same counted noun with another number, the same verb with its "may" gone. What rests on who or what is meant is a warning.
 */
export function levelWhere(isBeyondDoubt: boolean): { readonly severity?: "warning" } {
  return isBeyondDoubt ? {} : { severity: "warning" };
}
