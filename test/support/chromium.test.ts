import { describe, expect, test } from "vitest";
import { findChromium, type Machine } from "./chromium.ts";

function machine(changes: Partial<Machine> & { readonly files: readonly string[] }): Machine {
  return {
    platform: "linux",
    env: { PATH: "/usr/local/bin:/usr/bin" },
    playwrightPath: "/home/ann/.cache/ms-playwright/chromium-1/chrome",
    isBrowser: (path) => changes.files.includes(path),
    ...changes,
  };
}

describe("finding a browser", () => {
  test("CHROME_PATH comes before everything else", () => {
    const env = { CHROME_PATH: "/opt/chrome", PATH: "/usr/bin" };
    expect(findChromium(machine({ env, files: ["/opt/chrome", "/usr/bin/chromium"] }))).toBe("/opt/chrome");
  });

  test("a CHROME_PATH that leads nowhere is said, not passed over", () => {
    const env = { CHROME_PATH: "/opt/chrme", PATH: "/usr/bin" };
    expect(() => findChromium(machine({ env, files: ["/usr/bin/chromium"] }))).toThrow(
      'CHROME_PATH is "/opt/chrme", where no browser could be started.',
    );
  });

  test("programs on the PATH are found by their usual names", () => {
    expect(findChromium(machine({ files: ["/usr/bin/chromium-browser"] }))).toBe("/usr/bin/chromium-browser");
  });

  test("Chromium without windows comes before the others on the PATH", () => {
    const files = ["/usr/bin/chromium", "/usr/bin/chromium-headless-shell", "/usr/bin/google-chrome"];
    expect(findChromium(machine({ files }))).toBe("/usr/bin/chromium-headless-shell");
  });

  test("on macOS the Applications folder is looked through", () => {
    const path = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    expect(findChromium(machine({ platform: "darwin", files: [path] }))).toBe(path);
  });

  test("on Windows the program folders are looked through", () => {
    const env = { PROGRAMFILES: "C:\\Program Files" };
    const path = "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe";
    expect(findChromium(machine({ platform: "win32", env, files: [path] }))).toBe(path);
  });

  test("a browser that Playwright downloaded earlier is used", () => {
    const path = "/home/ann/.cache/ms-playwright/chromium-1/chrome";
    expect(findChromium(machine({ files: [path] }))).toBe(path);
  });

  test("where there is none, the answer is null, so that one is got", () => {
    expect(findChromium(machine({ files: [] }))).toBeNull();
  });
});
