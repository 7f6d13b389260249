import type { SearchName, ShownLine } from "#engine";
import { askedFor, tokenOf, tokensOf } from "../../layouts/scripts/search/found-words.ts";
import type { Fragment } from "../../layouts/scripts/search/page-hit.ts";

const line = (title: string, more: Partial<ShownLine> = {}): ShownLine => ({
  title,
  kinds: ["Event"],
  states: [],
  named: [],
  spelled: [],
  day: "2025-05-07",
  ...more,
});

const mayor: SearchName = { name: "Ana Okafor", type: "person", aka: [] };
const town: SearchName = { name: "Vik", type: "organization", aka: [] };

/** Title and bottom line, three lines, and two names of which one has other spellings. */
const parts: readonly (readonly [id: string, text: string, title: object])[] = [
  [
    "~",
    "Strike set in Vik; talks may come.",
    line("Strike set in Vik", { kinds: ["Briefing"], named: [0, 1] }),
  ],
  [
    "talks",
    "Talks on the strike · Possible",
    line("Talks on the strike", { states: ["Possible"], spelled: [0], named: [0], day: "2025-05-12" }),
  ],
  [
    "strike",
    "Strike at the well-known docks",
    line("Strike at the well-known docks", { states: ["Scheduled"], day: "2025-05-20" }),
  ],
  [
    "word",
    "We pay 1,000 crowns, paying late",
    line("We pay 1,000 crowns", { kinds: ["Statement"], spelled: [0], named: [0, 1], day: "2025-05-01" }),
  ],
  ["~0", "Ana Okafor · Ана Окафор", mayor],
  ["~1", "", town],
];

/** The page as the index would give it for a text: every word that resembles one of those asked for. */
export function fragment(text: string): Fragment {
  const words: string[] = [];
  const anchors = parts.map(([id, part, title]) => {
    const location = words.length;
    words.push(...part.split(" ").filter((word) => word !== ""));
    return { id, title: JSON.stringify(title), location };
  });
  const asked = tokensOf(text);
  // A stem that looks otherwise, as the index has some.
  const isAsked = (word: string) =>
    tokenOf(word).some((one) => askedFor(one, asked) >= 0) || (text === "paying" && word === "pay");
  const places = words.flatMap((word, location) => (isAsked(word) ? [location] : []));
  const heavy = anchors[1]!.location;
  return {
    url: "/briefings/strike/",
    raw_content: words.join(" "),
    anchors,
    weighted_locations: places.map((location) => ({ location, balanced_score: location < heavy ? 7 : 1 })),
    sub_results: parts.map(([id, part]) => ({ anchor: { id }, excerpt: part })),
  };
}
