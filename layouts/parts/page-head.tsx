import type { Children } from "#engine";

interface PageHeadProps {
  readonly title: string;
  /** A few words above the title. */
  readonly kicker?: string;
  readonly children?: Children;
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
