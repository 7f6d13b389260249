import { href, type Site, type StanceView } from "#engine";
import { words } from "../words/en/words.ts";
import { inLanguage } from "./foreign.ts";

interface StancesProps {
  readonly site: Site;
  readonly stances: readonly StanceView[];
}

/** "Denied by Yuri Ushakov in [a later briefing]." for each briefing that denies a record, tells it otherwise or leaves it open. */
export function Stances({ site, stances }: StancesProps) {
  if (stances.length === 0) return null;
  return (
    <p class="record-line-note">
      {stances.map(({ stance, by, isSpeaker, topic, isOwn, link }, index) => {
        const text = words.line.stances[stance](by, topic, isSpeaker);
        return (
          <span key={`${stance}${topic}${link.address}`}>
            {index === 0 ? null : " "}
            {isOwn ? (
              <a href={href(site, link.address)}>{text}</a>
            ) : (
              <>
                {stance === "denies" ? <strong class="state state-disputed">{text}</strong> : text}{" "}
                {words.line.in}{" "}
                <a href={href(site, link.address)} {...inLanguage(link.lang, site)}>
                  {link.text}
                </a>
              </>
            )}
            .
          </span>
        );
      })}
    </p>
  );
}
