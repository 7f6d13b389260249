/**
 * What editors write for a word of a closed list, by field, where no spelling would lead there. Never a stronger word:
 * what a source "admitted" is not confirmed.
 */
const meant: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  verb: new Map([
    ["labelled", "called"],
    ["dubbed", "called"],
    ["branded", "called"],
    ["characterized", "characterised"],
    ["says", "said"],
    ["stated", "said"],
    ["argued", "said"],
    ["insisted", "said"],
    ["added", "said"],
    ["reported", "said"],
    ["informed", "told"],
    ["dismissed", "rejected"],
    ["refuted", "denied"],
    ["disputed", "rejected"],
    ["revealed", "disclosed"],
    ["declared", "announced"],
    ["tweeted", "posted"],
    ["wrote", "posted"],
    ["pledged", "promised"],
    ["vowed", "promised"],
    ["refused", "declined"],
    ["admitted", "acknowledged"],
    ["conceded", "acknowledged"],
    ["observed", "noted"],
    ["reiterated", "reaffirmed"],
    ["denounced", "condemned"],
    ["requested", "asked"],
    ["urged", "asked"],
    ["ordered", "demanded"],
    ["asserted", "claimed"],
    ["purported", "claimed"],
    ["accused", "alleged"],
  ]),
  state: new Map([
    ["going", "ongoing"],
    ["started", "ongoing"],
    ["underway", "ongoing"],
    ["happened", "occurred"],
    ["happening", "ongoing"],
    ["done", "occurred"],
    ["over", "occurred"],
    ["ended", "occurred"],
    ["planned", "intended"],
    ["upcoming", "scheduled"],
    ["expected", "possible"],
    ["likely", "possible"],
    ["rumoured", "possible"],
    ["delayed", "postponed"],
    ["called-off", "cancelled"],
  ]),
};

/** The word of the list that was probably meant; null where none comes to mind. */
export function meantWord(field: string, written: string): string | null {
  const words = Object.hasOwn(meant, field) ? meant[field] : undefined;
  return words?.get(written.trim().toLowerCase().replace(/\s+/g, "-")) ?? null;
}
