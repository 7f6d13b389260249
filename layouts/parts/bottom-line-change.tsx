import { type BottomLineChangeView, href, type Site } from "#engine";

interface ChangeProps {
  readonly site: Site;
  readonly change: BottomLineChangeView | null;
}

/** Under a bottom line: that part of it was withdrawn or corrected since, linked to the briefing's log. */
export function BottomLineChange({ site, change }: ChangeProps) {
  if (change === null) return null;
  return (
    <p class="record-line-note bottom-line-change">
      <a href={href(site, change.address)}>{change.text}</a>
    </p>
  );
}
