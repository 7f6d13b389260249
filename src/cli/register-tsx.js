// Node 20 strips no types: tsx compiles TypeScript as it is imported. The tsconfig is named, since a foreign working
// directory would otherwise hide the JSX settings.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });
