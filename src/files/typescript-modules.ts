import { register } from "node:module";

let isRegistered = false;

/**
 * From now on, a .ts file that no package.json speaks for is read as a module, as all of Readout's own are. Node takes it for
 * CommonJS otherwise and can't load it: a data folder may lie anywhere, without a package of its own. Registered only
 * where there is such a folder, since every import after it asks the hook.
 */
export function readTypeScriptAsModules(): void {
  if (isRegistered) return;
  isRegistered = true;
  register(`data:text/javascript,${encodeURIComponent(hook)}`);
}

const hook = String.raw`
export async function resolve(specifier, context, next) {
  const resolved = await next(specifier, context);
  const isTypeScript = resolved.format === "commonjs" && /\.ts(?:\?|$)/.test(resolved.url);
  return isTypeScript ? { ...resolved, format: "module" } : resolved;
}
`;
