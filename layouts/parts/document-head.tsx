import { absoluteUrl, href, type PageFrame } from "#engine";
import type { LayoutData } from "./layout-data.ts";

interface HeadProps {
  readonly data: Omit<LayoutData, "view">;
  readonly frame: PageFrame;
  /** Whether the page is more than text, and needs the styles of lists. */
  readonly isList: boolean;
}

/** What browsers, feed readers, search engines and link previews read. */
export function DocumentHead({ data, frame, isList }: HeadProps) {
  const { site, assets } = data;
  const title = frame.title === site.title ? site.title : `${frame.title} · ${site.title}`;
  // The error page stands in for any address, and a preview has none on the web.
  const url = data.preview || frame.address === "/404.html" ? null : absoluteUrl(site, frame.address);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={frame.description} />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#11161a" media="(prefers-color-scheme: dark)" />
      {frame.index ? null : <meta name="robots" content="noindex" />}
      {url === null ? null : <link rel="canonical" href={url} />}
      {["style.css", ...(isList ? ["lists.css"] : [])].map((name) => (
        <link key={name} rel="stylesheet" href={href(site, assets[name] ?? `/assets/${name}`)} />
      ))}
      <link
        rel="icon"
        type="image/svg+xml"
        href={href(site, assets["favicon.svg"] ?? "/assets/favicon.svg")}
      />
      {/* Home and lists are enough for browsers to find it. */}
      {isList ? (
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={site.title}
          href={href(site, "/opensearch.xml")}
        />
      ) : null}
      <link rel="alternate" type="application/atom+xml" title={site.title} href={href(site, "/feed.xml")} />
      <link rel="alternate" type="application/feed+json" title={site.title} href={href(site, "/feed.json")} />
      {frame.alternates.map(({ type, address, title }) => (
        <link key={address} rel="alternate" type={type} title={title} href={href(site, address)} />
      ))}
      <meta property="og:type" content={frame.openGraphType} />
      <meta property="og:title" content={frame.title} />
      <meta property="og:description" content={frame.description} />
      <meta property="og:site_name" content={site.title} />
      <meta property="og:locale" content={frame.lang.replace("-", "_")} />
      {url === null ? null : <meta property="og:url" content={url} />}
      <meta name="twitter:card" content="summary" />
      {frame.structuredData === null ? null : (
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: scriptSafe(frame.structuredData) }}
        />
      )}
      {frame.scripts.map((name) => (
        // What it shows stands there before anything is painted, so that nothing jumps.
        <script
          key={name}
          type="module"
          blocking="render"
          src={href(site, assets[name] ?? `/assets/${name}`)}
        />
      ))}
    </head>
  );
}

/** JSON that can't end the script element it stands in: `</script>` and `<!--` both begin with `<`. */
export function scriptSafe(json: string): string {
  return json.replaceAll("<", "\\u003c");
}
