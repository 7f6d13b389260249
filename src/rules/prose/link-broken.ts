import type { Archive } from "../../model/archive.ts";
import type { Briefing } from "../../model/briefing.ts";
import { exampleSheet } from "../example-sheet.ts";
import { defineRule } from "../rule.ts";
import { idNow, recordIds } from "./matching/notes.ts";

export const linkBroken = defineRule({
  code: "link-broken",
  severity: "error",
  needsArchive: true,
  summary: "Links and pictures of the prose lead somewhere.",
  why: "A reader who follows a dead link does not come back to read why it is dead.",
  bad: exampleSheet({ body: "See [the first vote](/briefings/2026-03-01-first-vote/)." }),
  good: exampleSheet({ body: "See [the harbour bridge](/briefings/2026-03-04-harbour-bridge/)." }),
  *check({ prose, archive, briefing }) {
    for (const block of prose.blocks) {
      if (!block.text.includes("](") && !block.text.includes("] (")) continue;
      for (const match of block.text.matchAll(link)) {
        const fault = faultOf(match[2] ?? "", match[1] === "!", archive, briefing);
        if (fault === null) continue;
        const start = block.start + match.index;
        yield { at: { prose: [start, start + match[0].length] }, ...fault };
      }
      for (const match of block.text.matchAll(spaced)) {
        const start = block.start + match.index;
        yield {
          at: { prose: [start, start + match[0].length] },
          message: "Between the words of a link and its address stands a space, so that it is none.",
          hint: "Write [words](address) without the space.",
        };
      }
    }
  },
});

// What may follow the address begins with a space, or every part of an address would be tried as its end.
const link = /(!?)\[[^\][\n]{0,500}\]\(\s{0,20}([^\s)]{0,2000})(?:[ \t][^)\n]{0,500})?\)/g;
const spaced = /(?<![!\]\p{L}])\[(?!\^)[^\][\n]{1,500}\] \((?:https?:\/\/|\/)[^\s)]{1,2000}\)/gu;

interface Fault {
  readonly message: string;
  readonly hint: string;
}

function faultOf(written: string, isPicture: boolean, archive: Archive, briefing: Briefing): Fault | null {
  const what = isPicture ? "picture" : "link";
  if (written === "" || written === "#")
    return { message: `This ${what} leads nowhere.`, hint: "Write its address between the round brackets." };
  if (/^(?!https?:\/\/)h+t+p+s?(?:[;,.]|:?\/)/i.test(written))
    return { message: `"${written.slice(0, 60)}" is no address.`, hint: "Begin it with https://." };
  if (written.startsWith("#")) {
    const id = decodeURIComponentSafely(written.slice(1));
    const record = id.replace(/^note-/, "");
    const isThere =
      recordIds(briefing).has(record) ||
      idNow(briefing, id) !== null ||
      !/-/.test(id) ||
      /^(?:fn|update)/.test(id);
    return isThere
      ? null
      : { message: `No record of this sheet has the id "${id}".`, hint: "Mend the id after the sign #." };
  }
  const [, kind = "", id = ""] =
    /^\/(briefings|people|organizations|places|storylines)\/([^/#?]+)\/?(?:[#?].*)?$/.exec(written) ?? [];
  if (id === "" || /^(?:page|\d{4}(?:-\d\d)?|[a-z])$/.test(id)) return null;
  const known =
    kind === "briefings" ? archive.byId : kind === "storylines" ? archive.storylines : archive.entities;
  if (Object.hasOwn(known, id)) return null;
  return { message: `There is no page ${written}.`, hint: `Look up the id under \`/${kind}/\`.` };
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
