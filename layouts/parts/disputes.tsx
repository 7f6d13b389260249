import { type DisputeView, href, type Site } from "#engine";
import { words } from "../words.ts";
import { inLanguage } from "./foreign.ts";

interface DisputesProps {
  readonly site: Site;
  readonly disputes: readonly DisputeView[];
}

/** "Disputed by Yuri Ushakov in [a later briefing]." for each briefing that disputes a statement of another. */
export function Disputes({ site, disputes }: DisputesProps) {
  return (
    <>
      {disputes.map(({ by, link }, index) => (
        <span key={link.address}>
          {index === 0 ? null : " "}
          <strong class="state state-disputed">{words.line.disputedBy(by)}</strong> {words.line.in}{" "}
          <a href={href(site, link.address)} {...inLanguage(link.lang, site)}>
            {link.text}
          </a>
          .
        </span>
      ))}
    </>
  );
}
