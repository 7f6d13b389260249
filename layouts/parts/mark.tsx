/** The site's mark: a line that is certain, one that is planned, one that is only possible. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <rect class="mark-ground" width="32" height="32" rx="3" />
      <g class="mark-lines" fill="none" stroke-width="3.5">
        <path d="M6 9.5h20" />
        <path d="M6 16h20" stroke-dasharray="5.33 2" />
        <path d="M6 22.5h20" stroke-dasharray="2 2.5" />
      </g>
    </svg>
  );
}
