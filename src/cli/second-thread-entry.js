import "./register-tsx.js";

const { answerRequests } = await import("./second-thread-work.ts");
answerRequests();
