// Eleventy imports its configuration from a file. The owner's is TypeScript for all it knows, and was imported before.
export default (eleventyConfig) => eleventyConfig.ownersConfig(eleventyConfig);
