/**
 * A resume that an organisation brought is offered to whoever signs in with the address in it, with what taking it over means;
 * taken over, it is read, and submitted to all employers, like any other.
 */

import type { BrowserContext, Page } from "playwright-core";
import type { Runtime } from "../local-runtime/open-runtime.ts";
import { codeFor, enterCode } from "./check-signing-in.ts";
import { lookAtBoth } from "./look.ts";
import { button, heard, openPage, shown, wide } from "./page-driver.ts";
import type { Report } from "./report.ts";
import { exampleText } from "./resume-files.ts";

const email = "brought@example.org";
const broughtText = exampleText.replace(/[\w.-]+@[\w.-]+/u, email);

const headers = { "content-type": "application/json" };

/** Signs in over the API, as a program would: a bearer token of the session. */
const tokenOf = async (runtime: Runtime, address: string): Promise<string> => {
  const post = async (path: string, body: object): Promise<Response> =>
    fetch(`${runtime.url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  await post("/v1/auth/codes", { email: address });
  const code = await codeFor(runtime, address);
  const opened = await post("/v1/auth/sessions", { email: address, code, as: "token" });
  return ((await opened.json()) as { token: string }).token;
};

/** An organisation sends a batch of the same person's resume, as often as `count`; ends when all are in the views. */
const bring = async (runtime: Runtime, count: number): Promise<void> => {
  const authorization = `Bearer ${await tokenOf(runtime, "brings@example.org")}`;
  const made = await fetch(`${runtime.url}/v1/organisations`, {
    method: "POST",
    headers: { ...headers, authorization },
    body: JSON.stringify({ name: "Sample Recruiting" }),
  });
  if (made.status !== 201) throw new Error(await made.text());
  const line = (index: number): string => `${JSON.stringify({ text: `${broughtText}\n${String(index)}\n` })}\n`;
  const sent = await fetch(`${runtime.url}/v1/batches?kind=resumes`, {
    method: "POST",
    headers: { "content-type": "application/x-ndjson", authorization },
    body: Array.from({ length: count }, (_, index) => line(index)).join(""),
  });
  if (sent.status !== 202) throw new Error(await sent.text());
  const views = await runtime.miniflare.getD1Database("DB");
  const brought = async (): Promise<number> =>
    (await views.prepare("SELECT count(*) AS brought FROM candidates WHERE claim_hash IS NOT NULL").first<{ brought: number }>())
      ?.brought ?? 0;
  for (let tries = 0; (await brought()) < count; tries++) {
    if (tries > 200) throw new Error("What was brought is not in the views.");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

const take = (page: Page) => button(page, /^It is mine: take it over/u);

export const checkClaims = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  const { tell } = report;
  await bring(runtime, 2);
  await context.clearCookies();
  const { page, asked, faults } = await openPage(context, { ...runtime, token: "" }, "/", wide);
  await button(page, "Choose a file").waitFor();
  tell(!asked.some(({ url }) => url.pathname === "/v1/claims"), "nobody's claims are asked for without a session");
  await enterCode(page, runtime, email);
  await shown(page, "Are these resumes yours?").waitFor();
  tell((await take(page).count()) === 2, "what was brought is offered after signing in");
  tell(await shown(page, "Brought by Sample Recruiting").isVisible(), "by the name of who brought it");
  await lookAtBoth(page, "claims-offered", report);

  await take(page).first().focus();
  await page.keyboard.press("Enter");
  await heard(page, /It is yours now/u);
  await shown(page, "It is yours now").and(page.locator(":focus")).waitFor();
  tell((await take(page).count()) === 1, "one is taken over with the keyboard alone, and the other is still offered");
  await lookAtBoth(page, "claims-taken", report);
  await button(page, "Open it").focus();
  await page.keyboard.press("Enter");
  await shown(page, "Only whoever brought it sees the anonymised profile").waitFor();
  await button(page, "Submit to all employers").waitFor();
  tell((await take(page).count()) === 1, "it opens, and says who is shown it");
  await lookAtBoth(page, "claims-opened", report);
  await button(page, "Submit to all employers").click();
  await shown(page, "Submitted: employers see the anonymised profile").waitFor();
  tell((await button(page, "Submit to all employers").count()) === 0, "it is submitted to everybody, by its candidate alone");

  await page.reload();
  await take(page).first().waitFor();
  await page.getByRole("link", { name: "Account" }).click();
  await button(page, "Sign out").first().click();
  await page.getByLabel("E-mail address").waitFor();
  await page.getByRole("link", { name: "For candidates" }).click();
  await button(page, "Choose a file").waitFor();
  tell((await take(page).count()) === 0, "who has signed out leaves no offer behind");
  tell(faults.length === 0, "no fault while claiming, and the policy refused nothing", faults.join("; "));
  await page.close();
  // What follows is somebody else's.
  await context.clearCookies();
};
