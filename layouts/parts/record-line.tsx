import {
  type Children,
  type EventLine,
  type FigureLine,
  href,
  inQuotes,
  type Line,
  type Site,
  type StatementLine,
} from "#engine";
import { words } from "../words/en/words.ts";
import { FactDate } from "./fact-date.tsx";
import { inLanguage } from "./foreign.ts";
import { LineChanges } from "./line-changes.tsx";
import { Stances } from "./stances.tsx";
import { StateLabel } from "./state-label.tsx";

interface LineProps<T extends Line> {
  readonly site: Site;
  readonly line: T;
  /** Whether the speaker is named; left out in the speaker's own dossier. */
  readonly withSpeaker?: boolean;
  /** Whether a missing date is said; left out in a list of things without a date. */
  readonly withDate?: boolean;
}

/** An event or a statement as one item of a list, linked to its line in the briefing. */
export function RecordLine({ site, line, withSpeaker = true }: LineProps<Line>) {
  return line.kind === "event" ? (
    <EventItem site={site} line={line} />
  ) : (
    <StatementItem site={site} line={line} withSpeaker={withSpeaker} />
  );
}

export function EventItem({
  site,
  line,
  withDate = true,
  below,
  children,
}: LineProps<EventLine> & {
  /** More of the line that says who says so. */
  readonly children?: Children;
  /** What stands under the line. */
  readonly below?: Children;
}) {
  return (
    <li class="record-line">
      <p class="record-line-labels">
        {line.states.map((state) => (
          <StateLabel key={state.key} state={state} />
        ))}
        {withDate ? <FactDate date={line.date} /> : null}
      </p>
      <p class="record-line-text" {...inLanguage(line.lang, site)}>
        <a href={href(site, line.address)}>{line.text}</a>
        {line.place === null ? null : `, ${line.place}`}
      </p>
      <LineChanges site={site} changes={line.changes} />
      <Condition site={site} line={line} />
      {line.outcome === null ? null : (
        <p class="record-line-note" {...inLanguage(line.lang, site)}>
          {words.line.outcome}: {line.outcome}
        </p>
      )}
      {line.overdue ? <p class="record-line-note record-line-overdue">{words.line.overdue}</p> : null}
      {line.silent === null ? null : (
        <p class="record-line-note record-line-overdue">{words.line.silent(line.silent)}</p>
      )}
      {line.now === null ? null : (
        <p class="record-line-note">
          <a href={href(site, line.now.address)}>{line.now.text}</a>
        </p>
      )}
      <p class="record-line-note">
        {line.attribution}
        {children}
      </p>
      <Stances site={site} stances={line.stances} />
      {below}
    </li>
  );
}

/** A figure with the day it holds for and who gives it. */
export function FigureItem({ site, line }: { readonly site: Site; readonly line: FigureLine }) {
  return (
    <li class="record-line">
      {line.date === null ? null : (
        <p class="record-line-labels">
          <FactDate date={line.date} />
        </p>
      )}
      <p class="record-line-text" {...inLanguage(line.lang, site)}>
        <a href={href(site, line.address)}>{line.text}</a>
      </p>
      <LineChanges site={site} changes={line.changes} />
      <p class="record-line-note">{line.attribution}</p>
    </li>
  );
}

export function StatementItem({
  site,
  line,
  withSpeaker = true,
  children,
}: LineProps<StatementLine> & { readonly children?: Children }) {
  return (
    <li class="record-line">
      <p class="record-line-labels">
        <StateLabel state={line.sourcing} />
        <FactDate date={line.date} />
      </p>
      <p class="record-line-text" {...inLanguage(line.lang, site)}>
        {needsSpeaker(line, withSpeaker) ? `${line.speaker}: ` : null}
        <a href={href(site, line.address)}>{line.quoted ? inQuotes(line.text) : line.text}</a>
      </p>
      <LineChanges site={site} changes={line.changes} />
      <Condition site={site} line={line} />
      <Circumstances line={line} />
      <Stances site={site} stances={line.stances} />
      {children ? <p class="record-line-note">{children}</p> : null}
    </li>
  );
}

/** What the line depends on; nothing where it depends on nothing. */
function Condition({ site, line }: { readonly site: Site; readonly line: Line }) {
  if (line.condition === null) return null;
  return (
    <p class="record-line-note" {...inLanguage(line.lang, site)}>
      {line.condition}
    </p>
  );
}

/** Whether the label leaves open who spoke: "The Gazette reports", "Denied by X", "Withdrawn". */
function needsSpeaker({ speaker, sourcing, chain }: StatementLine, withSpeaker: boolean): boolean {
  if (speaker === null) return false;
  if (sourcing.key === "reported") return true;
  return withSpeaker && (chain !== null || speakerless.has(sourcing.key));
}

const speakerless: ReadonlySet<string> = new Set(["disputed", "withdrawn", "established"]);

/** To whom, where, through whom, and with which hedge. */
function Circumstances({ line }: { readonly line: StatementLine }) {
  const parts = [
    line.to && `${words.line.saidTo} ${line.to}`,
    line.channel,
    line.chain,
    line.hedges.length > 0 && `${words.line.hedge} ${line.hedges.map(inQuotes).join(", ")}`,
    line.judgement && words.line.judgement,
  ].filter((part) => typeof part === "string" && part !== "");
  if (parts.length === 0) return null;
  return <p class="record-line-note">{parts.join(" · ")}</p>;
}
