import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "ws";

/** Where systems keep it; null where there is none. */
export const firefoxPath: string | null =
  [process.env.FIREFOX_PATH, "/usr/bin/firefox-esr", "/usr/bin/firefox"].find(
    (path) => path !== undefined && existsSync(path),
  ) ?? null;

export interface Firefox {
  /** Goes to an address and waits until it is loaded. */
  readonly goTo: (url: string) => Promise<void>;
  /** The value of an expression in the page; plain values only. */
  readonly ask: (expression: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

interface Answer {
  readonly id: number;
  readonly type: "success" | "error";
  readonly message?: string;
  readonly result: { readonly [key: string]: unknown };
}

/** A Firefox without a window, driven over WebDriver BiDi. https://w3c.github.io/webdriver-bidi/ */
export async function startFirefox(path: string): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), "readout-firefox-"));
  const browser = spawn(
    path,
    ["--headless", "--no-remote", "--remote-debugging-port=0", "--profile", profile],
    { env: { ...process.env, HOME: profile }, stdio: ["ignore", "ignore", "pipe"] },
  );
  const socket = new WebSocket(`${await addressOf(browser)}/session`);
  await new Promise<void>((resolve) => socket.on("open", resolve));
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.on("message", (data) => {
    const answer = JSON.parse(data.toString()) as Answer;
    waiting.get(answer.id)?.(answer);
  });
  let last = 0;
  const send = (method: string, params: object): Promise<Answer["result"]> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ type, message, result }) => {
        waiting.delete(id);
        if (type === "error") reject(new Error(`${method}: ${message}`));
        else resolve(result);
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  await send("session.new", { capabilities: {} });
  const tree = await send("browsingContext.getTree", {});
  const [{ context }] = tree.contexts as [{ readonly context: string }];
  return {
    async goTo(url) {
      await send("browsingContext.navigate", { context, url, wait: "complete" });
    },
    async ask(expression) {
      const { result } = await send("script.evaluate", {
        expression,
        target: { context },
        awaitPromise: true,
      });
      return (result as { readonly value?: unknown }).value;
    },
    async close() {
      const ended = new Promise((resolve) => browser.once("exit", resolve));
      await send("browser.close", {}).catch(() => browser.kill());
      socket.close();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function addressOf(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = "";
    browser.stderr?.on("data", (data: Buffer) => {
      told += data.toString();
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(told)?.[1];
      if (address !== undefined) resolve(address);
    });
    browser.once("exit", () => reject(new Error(`Firefox ended before it listened: ${told}`)));
  });
}
