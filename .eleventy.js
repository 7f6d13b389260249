import "./src/cli/register-tsx.js";

/** Readout is one plugin: add your own filters, shortcodes and passthrough copies beside it. */
export default async function (eleventyConfig) {
  const { readout } = await import("./src/index.ts");
  return readout(eleventyConfig);
}
