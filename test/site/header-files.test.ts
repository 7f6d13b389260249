import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, test } from "vitest";
import { projectFolder } from "../support/build-site.ts";
import { expectedHeaders } from "../support/expected-headers.ts";
import { guideCommands, guideFile, runGuideCommand } from "../support/guide.ts";
import {
  type Headers,
  netlifyRules,
  onCloudflare,
  onNetlify,
  readHeadersFile,
  readNetlifySettings,
} from "../support/header-rules.ts";
import { fencedBlocks } from "../support/manual.ts";
import { ready } from "../support/prepared.ts";
import { addressOf, filesOf } from "../support/site-files.ts";

const sites = ready(inject("sites"));
const work = mkdtempSync(join(tmpdir(), "readout-headers-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The only types that these hosts don't know by themselves. */
const typed = /\/feed\.(?:xml|json)$|\.ics$|\.md$/;

describe.each(sites)("headers of every file of the site at $prefix", ({ folder, prefix }) => {
  const addresses = filesOf(folder).flatMap((path) => [...new Set([`/${path}`, addressOf(path)])]);

  test("on Cloudflare Pages, by the guide's _headers", () => {
    const rules = readHeadersFile(cloudflareFile(prefix));
    expect(wrong((address) => onCloudflare(rules, address))).toEqual([]);
  });

  test("on Netlify, by the guide's netlify.toml", () => {
    const rules = netlifyRules(readNetlifySettings(netlifyFile(prefix)));
    expect(wrong((address) => onNetlify(rules, address))).toEqual([]);
  });

  function wrong(sent: (address: string) => Headers): readonly string[] {
    return addresses.flatMap((address) => {
      const headers = sent(prefix + address.slice(1));
      const { type, policy, cache } = expectedHeaders(address);
      const isRight =
        (typed.test(address) ? type.test(headers["content-type"] ?? "") : !("content-type" in headers)) &&
        headers["content-security-policy"] === policy &&
        headers["cache-control"] === cache &&
        headers["x-content-type-options"] === "nosniff" &&
        headers["referrer-policy"] === "strict-origin-when-cross-origin";
      return isRight ? [] : [`${address}: ${JSON.stringify(headers)}`];
    });
  }
});

test("under a path, Netlify builds into its folder and answers with its 404.html", () => {
  const { build, redirects } = readNetlifySettings(netlifyFile("/x/y/"));
  expect(build).toMatchObject({
    command: 'npm ci && npm run build -- --path-prefix /x/y/ --out _site/x/y/ --url "$URL"',
    publish: "_site",
  });
  expect(redirects).toEqual([{ from: "/x/y/*", to: "/x/y/404.html", status: 404 }]);
});

test("what an owner puts into layouts/assets may not be kept for ever by any host", () => {
  const own = "/assets/logo-0123456789.css";
  const [cloudflare, netlify] = [cloudflareFile("/"), netlifyFile("/")];
  expect([
    onCloudflare(readHeadersFile(cloudflare), own)["cache-control"],
    onNetlify(netlifyRules(readNetlifySettings(netlify)), own)["cache-control"],
  ]).toEqual(["no-cache", "no-cache"]);
});

test("the start of Cloudflare's build command makes a shallow clone whole, and leaves a whole one as it is", () => {
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args], {
      cwd: work,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  git("init", "-q", "whole");
  for (const day of ["one", "two", "three"]) git("-C", "whole", "commit", "-q", "--allow-empty", "-m", day);
  git("clone", "-q", "--depth", "1", `file://${join(work, "whole")}`, "shallow");
  const commands = fencedBlocks(guideFile("cloudflare-pages.md").replace(/^ {3}(?=\S)/gm, ""))
    .filter(({ language }) => language === "sh")
    .map(({ text }) => text);
  expect(commands).toHaveLength(2);
  for (const command of commands) expect(command.split(" && ").slice(0, 2)).toEqual([unshallow, "npm ci"]);

  const commits = (folder: string) => git("-C", folder, "rev-list", "--count", "HEAD");
  expect(commits("shallow")).toBe("1");
  for (const folder of ["shallow", "whole"])
    execFileSync("sh", ["-c", unshallow], { cwd: join(work, folder), stdio: "ignore" });
  expect([commits("shallow"), commits("whole")]).toEqual(["3", "3"]);
});
const unshallow = "{ git fetch --unshallow || true; }";

test("a briefing makes as many files as the guide counts", () => {
  const folder = sites[0]?.folder ?? "";
  const { counts } = JSON.parse(readFileSync(join(folder, "build.json"), "utf8"));
  const files = filesOf(folder);
  const inBriefing = files.filter((path) => path.startsWith("briefings/2025-08-06-trump-putin-meeting/"));
  expect(inBriefing.map((path) => path.split("/").slice(2).join("/"))).toEqual(
    expect.arrayContaining(["calendar.ics", "facts.json", "index.html", "index.md"]),
  );
  const fragments = files.filter((path) => path.startsWith("pagefind/fragment/")).length;
  const besideThem = files.filter((path) => /^pagefind\/(?!fragment\/)/.test(path)).length;
  expect(fragments).toBe(counts.briefings);
  expect(besideThem).toBeLessThan(80);
  const text = guideFile("README.md");
  expect(text).toContain(
    "A briefing makes four files (page, Markdown, facts, calendar), and a fifth with its",
  );
  expect(text).toContain("for each briefing, and some 80 beside them");
});

/** The guide's file, changed by the guide's own command where the site lies under a path. */
function cloudflareFile(prefix: string): string {
  if (prefix === "/") return guideFile("_headers");
  const [command = ""] = guideCommands("cloudflare-pages.md", "Under a path");
  const sed = command.split(" && ").at(-1) ?? "";
  for (const folder of ["docs/deploy", "_site"]) mkdirSync(join(work, folder), { recursive: true });
  copyFileSync(join(projectFolder, "docs/deploy/_headers"), join(work, "docs/deploy/_headers"));
  runGuideCommand(sed, { cwd: work, prefix });
  return readFileSync(join(work, "_site/_headers"), "utf8");
}

function netlifyFile(prefix: string): string {
  if (prefix === "/") return guideFile("netlify.toml");
  writeFileSync(join(work, "netlify.toml"), guideFile("netlify.toml"));
  for (const command of guideCommands("netlify.md", "Under a path"))
    runGuideCommand(command, { cwd: work, prefix });
  return readFileSync(join(work, "netlify.toml"), "utf8");
}
