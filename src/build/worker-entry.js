const { loadProgram } = await import("../cli/load-program.js");
const { answerBuild } = await loadProgram("src/build/worker.ts");
await answerBuild();
