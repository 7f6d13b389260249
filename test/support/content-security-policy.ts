/** What a reading page may load: this site's styles and pictures, and no script at all. */
export const readingPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The search page alone runs scripts: its own, and the search engine's WebAssembly. */
export const searchPolicy = [
  readingPolicy,
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "worker-src 'self'",
].join("; ");

/** The browser CMS runs its own script from this site, and talks to the host of the repository; its icons come from where it looks for them. */
export const cmsPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https://*.githubusercontent.com",
  "font-src https://cdn.jsdelivr.net",
  "connect-src 'self' data: blob: https://api.github.com https://www.githubstatus.com",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** A worker is held to the policy that its own file came with, so the search engine's folder needs it, too. */
export const policyFor = (address: string): string => {
  if (address.startsWith("/admin/")) return cmsPolicy;
  return address.startsWith("/search/") || address.startsWith("/pagefind/") ? searchPolicy : readingPolicy;
};
