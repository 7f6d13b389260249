import { href, type LineChange, type Site } from "#engine";

interface ChangesProps {
  readonly site: Site;
  readonly changes: readonly LineChange[];
}

/** "Corrected on 12 August 2025", linked to the briefing's log; nothing where nothing was changed. */
export function LineChanges({ site, changes }: ChangesProps) {
  if (changes.length === 0) return null;
  return (
    <p class="record-line-note line-changes">
      <LineChangeLinks site={site} changes={changes} />
    </p>
  );
}

/** The same inside a line of text. */
export function LineChangeLinks({ site, changes }: ChangesProps) {
  return (
    <>
      {changes.map(({ text, address }, index) => (
        <span key={address}>
          {index === 0 ? null : <span aria-hidden="true"> · </span>}
          <a href={href(site, address)}>{text}</a>
        </span>
      ))}
    </>
  );
}
