import { href, type Site, type StepView, type ToldView } from "#engine";
import { words } from "../words/en/words.ts";
import { FactDate } from "./fact-date.tsx";
import { inLanguage } from "./foreign.ts";
import { LineChanges } from "./line-changes.tsx";
import { leftOut, leftOutAsLine } from "./moves.ts";
import { StateLabel } from "./state-label.tsx";
import { ToldDay } from "./told-day.tsx";

interface PathProps {
  readonly site: Site;
  readonly path: readonly StepView[];
}

/** How far an event had got on each day that a briefing told of it, with who says so. */
export function LifePath({ site, path }: PathProps) {
  return (
    <ol class="life-path">
      {path.map((step) => (
        <li key={step.address} class="life-step">
          <p class="life-step-day">
            <ToldDay told={step.told} />
          </p>
          <div class="life-step-text">
            {step.name === null ? null : (
              <p class="life-step-name" {...inLanguage(step.briefing.lang, site)}>
                {words.life.name(step.name)}
              </p>
            )}
            <p class="record-line-labels">
              {step.states.map((state) => (
                <StateLabel key={state.key} state={state} />
              ))}
              <FactDate date={step.date} />
              {leftOut(step.moves) === "" ? null : (
                <span class="life-step-moves">{leftOutAsLine(step.moves)}</span>
              )}
            </p>
            {step.condition === null ? null : (
              <p class="record-line-note" {...inLanguage(step.briefing.lang, site)}>
                {step.condition}
              </p>
            )}
            <LineChanges site={site} changes={step.changes} />
            {step.outcome === null ? null : (
              <p class="record-line-note" {...inLanguage(step.briefing.lang, site)}>
                {words.line.outcome}: {step.outcome}
              </p>
            )}
            <p class="record-line-note">
              {step.attribution} <span aria-hidden="true">·</span>{" "}
              <a href={href(site, step.address)} {...inLanguage(step.briefing.lang, site)}>
                {step.briefing.title}
              </a>
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The same in one row: "Possible 6 Aug 2025 → Happened 15 Aug 2025". */
export function LifePathBrief({ site, path }: PathProps) {
  if (path.length === 0) return null;
  return (
    <ol class="life-path-brief" aria-label={words.life.path}>
      {path.map((step) => (
        <li key={step.address}>
          {step.name === null ? null : (
            <>
              <span {...inLanguage(step.briefing.lang, site)}>{words.life.name(step.name)}</span>{" "}
            </>
          )}
          <StepInBrief step={step} />{" "}
          <a href={href(site, step.address)} title={`${step.attribution} · ${step.briefing.title}`}>
            {isPlain(step.told) ? null : "("}
            <ToldDay told={step.told} />
            {isPlain(step.told) ? null : ")"}
          </a>
        </li>
      ))}
    </ol>
  );
}

/** Whether a day alone says it all. */
const isPlain = ({ by, writtenLater }: ToldView): boolean => by === "statement" && writtenLater === null;

/** Its state, or its date where only that is new; who says so where neither is. */
function StepInBrief({ step }: { readonly step: StepView }) {
  const { moves, states, attribution } = step;
  const text = leftOut(moves);
  const also = text === "" ? "" : `; ${text}`;
  const state = states.map(({ word }) => word).join(", ");
  if (moves.length === 0 || moves.includes("state")) return `${state}${also}`;
  // It begins with a word of our own and never with a name.
  if (!moves.includes("date"))
    return `${state}, ${attribution.charAt(0).toLowerCase()}${attribution.slice(1)}${also}`;
  return (
    <>
      {words.home.moved} <FactDate date={step.date} />
      {also}
    </>
  );
}
