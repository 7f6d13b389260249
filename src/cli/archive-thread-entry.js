import "./register-tsx.js";

const { answerArchiveRequests } = await import("./archive-thread-work.ts");
await answerArchiveRequests();
