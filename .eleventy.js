import { readout } from "#engine";

/** Readout is one plugin: add your own filters, shortcodes and passthrough copies beside it. */
export default async function (eleventyConfig) {
  return readout(eleventyConfig);
}
