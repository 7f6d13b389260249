// Plain JavaScript, since Node starts it. Runs commands of the program one after another, each as if it were typed in the folder that is
// named, and answers with its exit code and what it printed.
import { tmpdir } from "node:os";
import { pathToFileURL } from "node:url";
// Loaded here, so that its own process stays in this folder, and not in one that a test takes away.
import "esbuild";

const [, , program] = process.argv;
const { loadProgram } = await import(pathToFileURL(`${program}/src/cli/load-program.js`).href);
const { main } = await loadProgram("src/cli/main.ts");

const told = { out: "", err: "" };
for (const [name, stream] of [
  ["out", process.stdout],
  ["err", process.stderr],
]) {
  // Each command listens for errors of it.
  stream.setMaxListeners(0);
  stream.write = (text) => {
    told[name] += text;
    return true;
  };
}

let last = Promise.resolve();
process.on("message", ({ id, cwd, args }) => {
  last = last.then(async () => {
    Object.assign(told, { out: "", err: "" });
    process.chdir(cwd);
    const code = await main(args);
    // A test takes its folder away.
    process.chdir(tmpdir());
    process.send({ id, ran: { code, ...told } });
  });
});
process.on("disconnect", () => process.exit());
