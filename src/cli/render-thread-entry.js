import "./register-tsx.js";

const { answerRequests } = await import("./render-thread-work.ts");
answerRequests();
