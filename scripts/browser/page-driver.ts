/** What the tests of the page share: a page at the served address, what it asked for, what it was refused, and its words. */

import type { BrowserContext, Locator, Page, Route } from "playwright-core";
import type { Runtime } from "../local-runtime/open-runtime.ts";
import { exampleText } from "./resume-files.ts";

export type Asked = { readonly method: string; readonly url: URL };

export type OpenedPage = {
  readonly page: Page;
  /** Every request so far, of the page and of its threads. */
  readonly asked: readonly Asked[];
  /** Faults, and what the content security policy stopped. */
  readonly faults: readonly string[];
};

export const wide = { width: 1280, height: 900 } as const;
export const narrow = { width: 360, height: 740 } as const;

/** Opens the link that `npm start` prints. */
export const openPage = async (
  context: BrowserContext,
  { url, token }: Pick<Runtime, "url" | "token">,
  path: string,
  size: { readonly width: number; readonly height: number },
): Promise<OpenedPage> => {
  const page = await context.newPage();
  const asked: Asked[] = [];
  const faults: string[] = [];
  page.on("request", (request) => asked.push({ method: request.method(), url: new URL(request.url()) }));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && /content security policy|refused/iu.test(message.text())) faults.push(message.text());
  });
  await page.addInitScript(listen);
  await page.setViewportSize(size);
  await page.goto(`${url}${path}#token=${token}`);
  return { page, asked, faults };
};

type Listening = { announced: string[] };

/** Runs in the page, before its own script: takes down what is read out, since the next sentence may come at once. */
const listen = (): void => {
  const announced: string[] = [];
  Object.assign(globalThis, { announced });
  let last = "";
  new MutationObserver(() => {
    const now = document.querySelector("p[role=status].only-heard")?.textContent ?? "";
    if (now !== last && now !== "") announced.push(now);
    last = now;
  }).observe(document, { subtree: true, childList: true, characterData: true });
};

/** Keeps files from coming, until the function that it gives is called. */
export const holdBack = async (page: Page, address: RegExp): Promise<() => Promise<void>> => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const hold = async (route: Route): Promise<void> => {
    await held;
    await route.continue().catch(() => undefined);
  };
  await page.context().route(address, hold);
  return async () => {
    release();
    await page.context().unroute(address, hold);
  };
};

/**
 * Gives each answer of the API to the page after a wait of its own, so that answers come in any order, and news over the
 * socket before the answer to what caused them: as over a slow network. What holds then holds whatever the timing.
 * @param longest The longest wait in milliseconds.
 */
export const shake = async (context: BrowserContext, longest: number): Promise<void> => {
  await context.addInitScript((most) => {
    const usual = globalThis.fetch;
    globalThis.fetch = async (...call) => {
      const reply = await usual(...call);
      if (String(call[0]).startsWith("/v1/")) await new Promise((resolve) => setTimeout(resolve, Math.random() * most));
      return reply;
    };
  }, longest);
};

type Holding = { release: () => void };

/** Has the next call of an address that ends so done, and keeps its reply from the page until what this gives is called. */
export const holdReply = async (page: Page, ending: string): Promise<() => Promise<void>> => {
  await page.evaluate((end) => {
    const usual = globalThis.fetch;
    const { promise, resolve } = Promise.withResolvers<void>();
    Object.assign(globalThis, { release: resolve });
    globalThis.fetch = async (...call) => {
      if (!String(call[0]).endsWith(end)) return usual(...call);
      globalThis.fetch = usual;
      const reply = await usual(...call);
      await promise;
      return reply;
    };
  }, ending);
  return () => page.evaluate(() => (globalThis as unknown as Holding).release());
};

/** Waits until something that fits is read out to people who do not see the page, after what was heard last. */
export const heard = async (page: Page, words: RegExp): Promise<void> => {
  await page.waitForFunction(
    ({ source, flags }) => {
      const { announced } = globalThis as unknown as Listening;
      const place = announced.findIndex((sentence) => new RegExp(source, flags).test(sentence));
      announced.splice(0, place + 1);
      return place >= 0;
    },
    { source: words.source, flags: words.flags },
    { polling: 50 },
  );
};

/** Whether the focus comes there; what moves it may follow a moment after what can be seen. */
export const takesFocus = (place: Locator): Promise<boolean> =>
  place
    .and(place.page().locator(":focus"))
    .first()
    .waitFor()
    .then(
      () => true,
      () => false,
    );

/** The first passage of the page with these words, apart from what is only read out. */
export const shown = (page: Page, words: string | RegExp): Locator => page.getByRole("main").getByText(words).first();

export const button = (page: Page, name: RegExp | string): Locator => page.getByRole("button", { name });

/** Pastes the invented resume, has it read, and goes on to where it is sent. */
export const pasteResume = async (page: Page): Promise<void> => {
  await button(page, "Paste the text").click();
  await page.getByLabel("Text of your resume").fill(exampleText);
  await button(page, "Read this text").click();
  await page.getByRole("tab", { name: "Send" }).click();
};

export const uploadResume = async (page: Page): Promise<void> => {
  await pasteResume(page);
  await button(page, "Upload my resume").click();
  await shown(page, "Uploaded and sealed").waitFor();
};
