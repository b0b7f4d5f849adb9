/**
 * The page and the API's reference under their policies: nothing they do is stopped, and what they must not do is. And the
 * check that a person is there, played here: the policy names its one host where the site is built with a key, and only there.
 */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContext, Page } from "playwright-core";
import { waitUntil } from "../client/wait-until.ts";
import type { Runtime } from "../local-runtime/open-runtime.ts";
import { allowTurnstile, withSiteKey } from "../page-policy.ts";
import { button, pasteResume, shown } from "./page-driver.ts";
import type { Report } from "./report.ts";

type Stopped = { readonly directive: string; readonly what: string };

/** Tells what the policy stops from the first moment on, whatever the console says. */
const watch = async (page: Page): Promise<() => Promise<Stopped[]>> => {
  await page.addInitScript(() => {
    const stopped: Stopped[] = [];
    Object.assign(globalThis, { stopped });
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
      stopped.push({ directive: effectiveDirective, what: blockedURI }),
    );
  });
  return () => page.evaluate(() => (globalThis as unknown as { stopped: Stopped[] }).stopped);
};

const told = (stopped: readonly Stopped[]): string => stopped.map(({ directive, what }) => `${directive} ${what}`).join("; ");

/** What an injected passage would try. */
const misbehave = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "globalThis.injected = true";
    document.body.append(script);
    const styled = document.createElement("p");
    styled.setAttribute("style", "position: fixed");
    document.body.append(styled);
    const frame = document.createElement("iframe");
    frame.src = "https://elsewhere.example/";
    document.body.append(frame);
    const image = document.createElement("img");
    image.src = "https://elsewhere.example/pixel.png";
    document.body.append(image);
    await fetch("https://elsewhere.example/").catch(() => undefined);
  });
};
const refusedDirectives = ["connect-src", "frame-src", "img-src", "script-src-elem", "style-src-attr"];

const checkPage = async (
  context: BrowserContext,
  url: string,
  path: string,
  report: Report,
  use: (page: Page) => Promise<void>,
) => {
  const page = await context.newPage();
  const stoppedSoFar = await watch(page);
  await page.goto(`${url}${path}`);
  await use(page);
  const inUse = await stoppedSoFar();
  report.tell(inUse.length === 0, `${path} does what it does without its policy stopping anything`, told(inUse));
  await misbehave(page);
  // What is stopped is told a moment later.
  const all = `${JSON.stringify(refusedDirectives)}.every((one) => stopped.some(({ directive }) => directive === one))`;
  await page.waitForFunction(all, undefined, { timeout: 20_000 }).catch(() => undefined);
  const stopped = await stoppedSoFar();
  const directives = new Set(stopped.map(({ directive }) => directive));
  const ran = await page.evaluate(() => "injected" in globalThis);
  report.tell(
    !ran && refusedDirectives.every((directive) => directives.has(directive)),
    `${path} runs, styles, frames and fetches nothing that is put into it`,
    told(stopped),
  );
  await page.close();
};

/** A page of another origin on this machine shows ours in frames, which must stay empty; a frame that may be shown is. */
const checkFraming = async (context: BrowserContext, url: string, { tell }: Report): Promise<void> => {
  const paths = ["/", "/docs/", "/healthz"];
  const frames = [...paths.map((path) => `${url}${path}`), "/own"].map((source) => `<iframe src="${source}"></iframe>`);
  const server = createServer((request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end(request.url === "/" ? frames.join("") : "Shown.");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const page = await context.newPage();
  const refused: string[] = [];
  page.on("requestfailed", (request) => refused.push(`${request.failure()?.errorText ?? ""} ${request.url()}`));
  await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`, { waitUntil: "load" });
  const inside = (): string[] =>
    page
      .frames()
      .slice(1)
      .map((frame) => frame.url());
  const isRefused = (): boolean =>
    inside().filter((address) => address.startsWith("chrome-error:")).length === paths.length &&
    inside().some((address) => address.endsWith("/own")) &&
    paths.every((path) => refused.includes(`net::ERR_BLOCKED_BY_RESPONSE ${url}${path}`));
  // The browser tells what it refused, and shows that nothing came, a moment after the page around it is there.
  const end = { deadlineMilliseconds: 20_000 };
  await waitUntil("three frames to be refused", () => isRefused() || undefined, end).catch(() => undefined);
  tell(
    isRefused(),
    "neither the page, nor the reference, nor an answer of the API can be framed",
    `${inside().join(" ")}; ${refused.join("; ")}`,
  );
  await page.close();
  server.close();
};

const fakeWidget = `globalThis.turnstile = {
  render: (place, { sitekey, callback }) => {
    const frame = document.createElement("iframe");
    frame.src = "https://challenges.cloudflare.com/frame";
    frame.title = "Check";
    place.append(frame);
    setTimeout(() => callback("token-for-" + sitekey));
    return "widget";
  },
  remove: () => undefined,
};`;

/** The server's part is played as well: it asks for the check once, as it asks whoever has no account. */
const checkHuman = async (context: BrowserContext, runtime: Runtime, report: Report, built: boolean): Promise<void> => {
  const page = await context.newPage();
  const stoppedSoFar = await watch(page);
  const loaded: string[] = [];
  const tokens: (string | undefined)[] = [];
  await page.route("https://challenges.cloudflare.com/**", (route) => {
    loaded.push(route.request().url());
    return route.request().url().includes("api.js")
      ? route.fulfill({ contentType: "text/javascript", body: fakeWidget })
      : route.fulfill({ contentType: "text/html", body: "" });
  });
  await page.route(`${runtime.url}/v1/candidates`, async (route) => {
    const token = (await route.request().allHeaders())["turnstile-token"];
    tokens.push(token);
    if (token !== undefined) return route.continue();
    const body = JSON.stringify({ code: "human-check-needed", detail: "Do the check on the page.", traceId: "" });
    return route.fulfill({ status: 403, contentType: "application/problem+json", body });
  });
  if (built) {
    // What the build makes of page and policy when it has a key.
    await page.route(`${runtime.url}/`, async (route) => {
      const reply = await route.fetch();
      const policy = allowTurnstile(reply.headers()["content-security-policy"] ?? "");
      const headers = { ...reply.headers(), "content-security-policy": policy };
      return route.fulfill({ status: 200, headers, body: withSiteKey(await reply.text(), "1x00000000000000000000AA") });
    });
  }
  await page.goto(`${runtime.url}/#token=${runtime.token}`);
  await pasteResume(page);
  report.tell(loaded.length === 0, "nothing of the check is loaded before the server asks for one", loaded.join(" "));
  await button(page, "Upload my resume").click();
  await shown(page, built ? "Uploaded and sealed" : "Do the check on the page").waitFor();
  const stopped = await stoppedSoFar();
  if (built) {
    report.tell(
      stopped.length === 0 && loaded.length === 2 && tokens.join() === ",token-for-1x00000000000000000000AA",
      "where it is set up, the check is shown under a policy that names its one host, and its token goes along",
      `${told(stopped)} ${loaded.join(" ")} ${tokens.join()}`,
    );
  } else {
    report.tell(loaded.length === 0 && tokens.length === 1, "where it is not set up, no other host is asked", loaded.join(" "));
  }
  await page.close();
};

export const checkPolicy = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  const { url } = runtime;
  await checkPage(context, url, "/docs/", report, async (page) => {
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.getByLabel("Find a call").fill("submit");
    await page.locator("#calls a").first().click();
  });
  await checkPage(context, url, "/", report, async (page) => {
    await button(page, "Try an invented resume").click();
    await shown(page, "Nothing has left this computer").waitFor();
  });
  await checkPage(context, url, "/employers", report, (page) => page.getByRole("main").getByRole("heading").first().waitFor());
  await checkFraming(context, url, report);
  await checkHuman(context, runtime, report, false);
  await checkHuman(context, runtime, report, true);
};
