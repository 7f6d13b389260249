import "./register-tsx.js";

const { answerRequest } = await import("./second-thread-work.ts");
answerRequest();
