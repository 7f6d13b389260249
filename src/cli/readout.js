#!/usr/bin/env node
// Plain JavaScript, so that an old Node can read it and say what it lacks.
const needed = [20, 19, 5];
const has = process.versions.node.split(".").map(Number);
const at = needed.findIndex((part, index) => part !== has[index]);

if (at !== -1 && has[at] < needed[at]) {
  process.stderr.write(
    `Readout needs Node ${needed.join(".")} or newer, and this is Node ${process.versions.node}.\n` +
      "Install a newer one from https://nodejs.org, or run: nvm install --lts\n",
  );
  process.exitCode = 2;
} else {
  import("./load-program.js")
    .then(({ loadProgram }) => loadProgram("src/cli/main.ts"))
    .then(({ main }) => main(process.argv.slice(2)))
    .then((exitCode) => {
      process.exitCode = exitCode;
    })
    .catch((error) => {
      const isMissing = error.code === "ERR_MODULE_NOT_FOUND";
      process.stderr.write(
        isMissing && /Cannot find package/.test(error.message)
          ? "Readout's packages are not installed. In its folder, run: npm ci\n"
          : `Readout could not start: ${error.message.replace(/[^\P{C}\n]/gu, "\uFFFD")}\n`,
      );
      if (process.env.READOUT_DEBUG) process.stderr.write(`${error.stack}\n`);
      process.exitCode = 2;
    });
}
