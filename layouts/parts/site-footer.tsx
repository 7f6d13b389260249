import { href, type Site } from "#engine";
import { words } from "../words.ts";
import type { LayoutData } from "./layout-data.ts";

/** About, feeds, and what made the page. */
export function SiteFooter({ site, build }: { readonly site: Site; readonly build: LayoutData["build"] }) {
  const { footer } = words;
  return (
    <footer class="site-footer">
      <div class="site-footer-inner">
        <p class="site-footer-name">{site.title}</p>
        <p class="site-footer-description">{site.description}</p>
        <ul class="site-footer-links">
          {build.hasAbout ? (
            <li>
              <a href={href(site, "/about/")}>{footer.about}</a>
            </li>
          ) : null}
          <li>
            <a href={href(site, "/feed.xml")} type="application/atom+xml">
              {footer.atom}
            </a>
          </li>
          <li>
            <a href={href(site, "/feed.json")} type="application/feed+json">
              {footer.jsonFeed}
            </a>
          </li>
          <li>
            <a href={href(site, "/calendar.ics")} type="text/calendar">
              {footer.calendar}
            </a>
          </li>
        </ul>
        <p class="site-footer-build">
          {footer.publishedBy(site.publisher.name)} {footer.builtWith(build.version)}.
        </p>
      </div>
    </footer>
  );
}
