import { type CorrectionsView, href, inQuotes, type Site, type UpdateEntry } from "#engine";
import { Base } from "./parts/base.tsx";
import { BriefingTitle } from "./parts/briefing-mention.tsx";
import { FactDate } from "./parts/fact-date.tsx";
import { inLanguage } from "./parts/foreign.ts";
import type { LayoutData } from "./parts/layout-data.ts";
import { ListNav, ListSteps } from "./parts/list-nav.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { words } from "./words/en/words.ts";

/** Every change made after publication, newest first. */
export default function Corrections(data: LayoutData<CorrectionsView>) {
  const { site, view } = data;
  return (
    <Base data={data} frame={view.frame} kind="register">
      <PageHead title={view.frame.title} kicker={words.counts.updates(view.total)}>
        <p>{words.corrections.lede}</p>
      </PageHead>
      <ListNav site={site} pages={view.otherPages} />
      {view.total === 0 ? <p class="empty">{words.corrections.empty}</p> : null}
      <ol class="corrections">
        {view.updates.map((update) => (
          <Correction key={update.address} site={site} update={update} />
        ))}
      </ol>
      <ListSteps site={site} pages={view.otherPages} />
    </Base>
  );
}

function Correction({ site, update }: { readonly site: Site; readonly update: UpdateEntry }) {
  const language = inLanguage(update.briefing.lang, site);
  return (
    <li class="correction">
      <p class="record-line-labels">
        <strong class={`update-kind update-${update.kind}`} title={update.meaning}>
          {update.word}
        </strong>
        <FactDate date={update.date} />
      </p>
      <p class="record-line-text" {...language}>
        <a href={href(site, update.address)}>{update.what}</a>
      </p>
      {update.was === null ? null : (
        <p class="correction-was">
          {update.was.label}:{" "}
          {update.was.isTakenBack ? (
            <del {...language}>{update.was.text}</del>
          ) : (
            <span {...language}>{inQuotes(update.was.text)}</span>
          )}
        </p>
      )}
      {update.affects.length === 0 ? null : (
        <div class="correction-affects">
          {update.touched}:
          <ul>
            {update.affects.map(({ address, text }) => (
              <li key={address} {...language}>
                <a href={href(site, address)}>{text}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p class="record-line-note">
        <BriefingTitle site={site} briefing={update.briefing} />
      </p>
    </li>
  );
}
