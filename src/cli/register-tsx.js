// Node 20 strips no types: tsx compiles TypeScript as it is imported. The tsconfig is named, since a foreign working
// directory would otherwise hide the JSX settings.
import * as modules from "node:module";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });

// Layouts, data files and .eleventy.js import the program by its sources. Where it runs compiled, they get what is running.
const compiledDoors = globalThis[Symbol.for("readout.compiledDoors")];
if (compiledDoors !== undefined) {
  const hook = `
const doors = ${JSON.stringify(compiledDoors)};
export async function resolve(specifier, context, next) {
  const resolved = await next(specifier, context);
  const door = doors[resolved.url.split("?")[0]];
  return door === undefined ? resolved : { url: door, format: "module", shortCircuit: true };
}
`;
  modules.register(`data:text/javascript,${encodeURIComponent(hook)}`);
}
