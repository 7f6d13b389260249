import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { projectFolder } from "./build-site.ts";

/** One entry of `test/fixtures/sample/contradictions.yaml`, which says what the fields mean. */
interface Entry {
  readonly id: string;
  readonly matter: string;
  readonly linked?: readonly string[];
  readonly open?: readonly string[];
  readonly beside?: readonly string[];
  readonly told?: string;
  readonly words?: readonly string[];
  readonly pages?: readonly string[];
  readonly left?: string;
}

const text = readFileSync(join(projectFolder, "test/fixtures/sample/contradictions.yaml"), "utf8");
const entries = load(text) as readonly Entry[];

/** The number of every contradiction, in order, each as often as it has entries. */
export const contradictionNumbers = entries.map(({ id }) => id);

/** Those whose sides are records linked by `denies` or `differs`. */
export const linkedContradictions = entries.flatMap(({ id, matter, linked }) =>
  linked ? [{ id, matter, sides: linked }] : [],
);

/** Those in which one leaves open what another says. */
export const leftOpen = entries.flatMap(({ id, matter, open: [claim, silence] = [] }) =>
  claim && silence ? [{ id, matter, claim, silence }] : [],
);

/** Those that are two wordings of one remark. */
export const doubleWordings = entries.flatMap(({ id, matter, beside: [first, second] = [] }) =>
  first && second ? [{ id, matter, sides: [first, second] as const }] : [],
);

/** Those that a briefing tells of in its notes. */
export const toldContradictions = entries.flatMap(({ id, matter, told, words = [], pages = [] }) =>
  told ? [{ id, matter, briefing: told, words, pages }] : [],
);

/** Those that are not carried, with the reason. */
export const leftContradictions = entries.flatMap(({ id, matter, left }) =>
  left ? [{ id, matter, why: left }] : [],
);
