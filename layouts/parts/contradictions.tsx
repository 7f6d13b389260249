import { type ContradictionView, href, inQuotes, type SideView, type Site } from "#engine";
import { words } from "../words/en/words.ts";
import { BriefingDay } from "./briefing-mention.tsx";
import { FactDate } from "./fact-date.tsx";
import { inLanguage } from "./foreign.ts";
import { LineChanges } from "./line-changes.tsx";
import { StateLabel } from "./state-label.tsx";

interface ContradictionsProps {
  readonly site: Site;
  readonly contradictions: readonly ContradictionView[];
  /** Whether what they stand in has a heading for them. */
  readonly isHeaded?: boolean;
}

/** Claims about one thing that differ, side by side, each with its source. */
export function Contradictions({ site, contradictions, isHeaded = false }: ContradictionsProps) {
  if (contradictions.length === 0) return null;
  return (
    <section class="contradictions" aria-labelledby="part_contradictions">
      {isHeaded ? null : (
        <>
          <h2 id="part_contradictions">{words.contradictions.heading}</h2>
          <p class="section-lede">{words.contradictions.lede}</p>
        </>
      )}
      {contradictions.map((one) => (
        <div class="contradiction" key={one.sides.map(({ address }) => address).join(" ")}>
          <About site={site} contradiction={one} />
          <ul class="contradiction-sides">
            {one.sides.map((side) => (
              <Side key={side.address} site={site} side={side} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** "Who asked for it: [Meeting between Trump and Putin]"; nothing where neither is known. */
function About({ site, contradiction }: { readonly site: Site; readonly contradiction: ContradictionView }) {
  const { about, topics } = contradiction;
  if (about === null && topics.length === 0) return null;
  return (
    <h3 class="contradiction-about">
      {topics.join(", ")}
      {about === null || topics.length === 0 ? null : ": "}
      {about === null ? null : (
        <a href={href(site, about.address)} {...inLanguage(about.lang, site)}>
          {about.text}
        </a>
      )}
    </h3>
  );
}

function Side({ site, side }: { readonly site: Site; readonly side: SideView }) {
  return (
    <li class="contradiction-side">
      <p class="record-line-labels">
        <StateLabel state={side.label} />
        <FactDate date={side.date} />
      </p>
      <p class="record-line-text" {...inLanguage(side.briefing.lang, site)}>
        <a href={href(site, side.address)}>{side.quoted ? inQuotes(side.text) : side.text}</a>
      </p>
      <LineChanges site={site} changes={side.changes} />
      <p class="record-line-note">
        {side.attribution === null ? null : `${side.attribution} · `}
        {side.sources.length === 0 ? null : `${words.contradictions.source(side.sources.join(", "))} · `}
        <BriefingDay site={site} briefing={side.briefing} />
      </p>
    </li>
  );
}
