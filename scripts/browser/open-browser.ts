/** A real Chromium with a profile of its own, which is gone at the end. */

import { existsSync } from "node:fs";
import { type BrowserContext, chromium } from "playwright-core";
import { makeTemporaryFolder } from "../temporary-runtime.ts";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What is waited for and does not come ends the test after this long. It is a guard, never a measure of speed. */
const patienceMilliseconds = 60_000;

/** What to tell who has none. */
export const noBrowser =
  "No browser found. Install one (`apt-get install chromium`), or set CHROMIUM_PATH to a Chromium or Chrome.";

export const findBrowser = (): string | undefined =>
  [
    process.env["CHROMIUM_PATH"],
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ].find((path) => path !== undefined && path !== "" && existsSync(path));

export const openBrowser = async (
  executablePath: string,
  onEnd: (cleanUp: () => Promise<void> | void) => void,
): Promise<BrowserContext> => {
  const context = await chromium.launchPersistentContext(makeTemporaryFolder("profile", onEnd), {
    executablePath,
    args: flags,
    ignoreDefaultArgs: ["--headless=old"],
    locale: "en-GB",
  });
  context.setDefaultTimeout(patienceMilliseconds);
  onEnd(() => context.close());
  return context;
};
