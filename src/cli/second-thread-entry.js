import { loadProgram } from "./load-program.js";

const { answerRequests } = await loadProgram("src/cli/second-thread-work.ts");
answerRequests();
