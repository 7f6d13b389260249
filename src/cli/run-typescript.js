// Runs a program of this repository that is no command: node src/cli/run-typescript.js test/bench/bench.ts --n 1000
import { resolve } from "node:path";
import { loadProgram } from "./load-program.js";

const [file] = process.argv.splice(2, 1);
const { importCode } = await loadProgram("src/compile/owners-code.ts");
await importCode([resolve(file)]);
