import type { ComponentChildren } from "preact";

interface PageHeadProps {
  readonly title: string;
  /** A few words above the title. */
  readonly kicker?: string;
  readonly children?: ComponentChildren;
}

/** Title of a page, with what stands above and below it. */
export function PageHead({ title, kicker, children }: PageHeadProps) {
  return (
    <header class="page-head">
      {kicker ? <p class="kicker">{kicker}</p> : null}
      <h1>{title}</h1>
      {children}
    </header>
  );
}
