import { type EventChange, href, type RecentChange, type Site, type UpdateChange } from "#engine";
import { words } from "../words/en/words.ts";
import { BriefingTitle } from "./briefing-mention.tsx";
import { FactDate } from "./fact-date.tsx";
import { inLanguage } from "./foreign.ts";
import { leftOutAsLine } from "./moves.ts";
import { StateLabel } from "./state-label.tsx";
import { ToldDay } from "./told-day.tsx";

interface ChangesProps {
  readonly site: Site;
  readonly changes: readonly RecentChange[];
}

/** The newest changes: what got further or was moved, and what was corrected. */
export function RecentChanges({ site, changes }: ChangesProps) {
  if (changes.length === 0) return null;
  return (
    <section class="home-changes" aria-labelledby="changes">
      <h2 id="changes">{words.home.changes}</h2>
      <ul class="dated-entries">
        {changes.map((change) => (
          <li key={change.address} class="dated-entry">
            {change.change === "event" ? (
              <EventChanged site={site} change={change} />
            ) : (
              <BriefingChanged site={site} update={change} />
            )}
          </li>
        ))}
      </ul>
      <p class="more">
        <a href={href(site, "/corrections/")}>{words.home.allChanges}</a>
      </p>
    </section>
  );
}

function EventChanged({ site, change }: { readonly site: Site; readonly change: EventChange }) {
  const { before, after, moves } = change;
  const isTold = moves.some((move) => move !== "state" && move !== "date");
  return (
    <>
      <p class="dated-entry-day">
        <ToldDay told={change.told} />
      </p>
      <div>
        <p class="record-line-text" {...inLanguage(change.lang, site)}>
          <a href={href(site, change.address)}>{change.text}</a>
        </p>
        <p class="record-line-labels change-states">
          {moves.includes("state") ? (
            <>
              {before.states[0] === undefined ? null : <StateLabel state={before.states[0]} />}
              <span aria-hidden="true">→</span>
              {after.states.map((state) => (
                <StateLabel key={state.key} state={state} />
              ))}
              <FactDate date={after.date} />
            </>
          ) : moves.includes("date") ? (
            <>
              <span>{words.home.movedFrom}</span>
              <FactDate date={before.date} />
              <span>{words.home.to}</span>
              <FactDate date={after.date} />
            </>
          ) : (
            <>
              {after.states.map((state) => (
                <StateLabel key={state.key} state={state} />
              ))}
              <FactDate date={after.date} />
            </>
          )}
        </p>
        {isTold ? (
          <p class="record-line-note">
            {[change.attribution, leftOutAsLine(moves)].filter(Boolean).join(". ")}
          </p>
        ) : null}
        {change.condition === null ? null : (
          <p class="record-line-note" {...inLanguage(change.lang, site)}>
            {change.condition}
          </p>
        )}
        {change.outcome === null ? null : (
          <p class="record-line-note" {...inLanguage(change.lang, site)}>
            {words.line.outcome}: {change.outcome}
          </p>
        )}
        <p class="record-line-note">
          <BriefingTitle site={site} briefing={change.briefing} />
        </p>
      </div>
    </>
  );
}

function BriefingChanged({ site, update }: { readonly site: Site; readonly update: UpdateChange }) {
  return (
    <>
      <p class="dated-entry-day">
        <FactDate date={update.date} />
      </p>
      <div>
        <p class="record-line-text" {...inLanguage(update.briefing.lang, site)}>
          <strong class={`update-kind update-${update.kind}`}>{update.word}</strong>{" "}
          <a href={href(site, update.address)}>{update.what}</a>
        </p>
        <p class="record-line-note">
          <BriefingTitle site={site} briefing={update.briefing} />
          {update.more === 0 ? null : `, ${words.home.moreChanges(update.more)}`}
        </p>
      </div>
    </>
  );
}
