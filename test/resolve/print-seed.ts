// Prints the seed's sheet as it is resolved and worded here, for time-zones.test.ts.
import { dateWords } from "../../src/words/en/date-words.ts";
import { resolve, seed } from "./read-sheet.ts";

const { briefing, resolution } = resolve(seed);
const words = briefing.events.map(({ when }) => dateWords(when));
console.log(
  JSON.stringify({ zone: new Date(2025, 0, 1).getTimezoneOffset(), out: [briefing, resolution, words] }),
);
