// The process that builds for the preview. A process of its own, so that changed layouts can be loaded afresh, and
// that no failure in one of them ends the preview.
import { loadProgram } from "../cli/load-program.js";

const { answerBuilds } = await loadProgram("src/preview/builder.ts");
answerBuilds();
