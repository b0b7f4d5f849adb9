/**
 * What a person has follows them: their resume is there on a new device once they have signed in, to be chosen where there are
 * several. And it ends where they end it: the account is erased, after being told what has to go before.
 */

import type { BrowserContext, Page } from "playwright-core";
import type { Runtime } from "../local-runtime/open-runtime.ts";
import { enterCode, signIn } from "./check-signing-in.ts";
import { look, lookAtBoth } from "./look.ts";
import { heard, openPage, shown, takesFocus, wide } from "./page-driver.ts";
import type { Report } from "./report.ts";
import { exampleText } from "./resume-files.ts";

const email = "several-devices@example.org";
const otherText = exampleText.replace("Community Nurse", "District Nurse");

const button = (page: Page, name: RegExp | string) => page.getByRole("button", { name });
const openButtons = (page: Page) => button(page, /^Open the one uploaded on/u);

/** Another browser knows neither the cookie nor anything that was kept. */
const onNewDevice = async (context: BrowserContext, runtime: Runtime) => {
  await context.clearCookies();
  const opened = await openPage(context, { ...runtime, token: "" }, "/sign-in", wide);
  await opened.page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await opened.page.reload();
  return opened;
};

const upload = async (page: Page, text: string): Promise<void> => {
  await button(page, "Paste the text").click();
  await page.getByLabel("Text of your resume").fill(text);
  await button(page, "Read this text").click();
  await page.getByRole("tab", { name: "Send" }).click();
  await button(page, "Upload my resume").click();
  await shown(page, "Uploaded and sealed").waitFor();
};

const checkDevices = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  const { tell } = report;
  const first = await onNewDevice(context, runtime);
  await first.page.getByRole("link", { name: "For candidates" }).click();
  tell(!first.asked.some(({ url }) => url.pathname === "/v1/candidates"), "nobody's resumes are asked for without a session");
  await upload(first.page, exampleText);
  await shown(first.page, "Only this browser can open it so far").waitFor();
  await enterCode(first.page, runtime, email);
  await heard(first.page, /What you had uploaded is in your account now/u);
  await shown(first.page, "Uploaded and sealed").waitFor();
  await first.page.close();

  const second = await onNewDevice(context, runtime);
  await enterCode(second.page, runtime, email);
  await shown(second.page, "Uploaded and sealed").waitFor();
  tell(
    new URL(second.page.url()).pathname === "/" &&
      (await takesFocus(second.page.getByRole("heading", { name: "What a machine reads" }))),
    "on a new device the one resume is there after signing in",
  );
  await button(second.page, "Start over").click();
  await shown(second.page, "You have a resume on the server").waitFor();
  await upload(second.page, otherText);
  const newest = await second.page.evaluate(() => sessionStorage.getItem("clearview.candidate"));
  // The list of the server follows a moment later; here it is held to what it was before.
  const list = "**/v1/candidates?limit=*";
  await second.page.route(list, async (route) => {
    const reply = await route.fetch();
    const { items } = (await reply.json()) as { items: readonly { id: string }[] };
    await route.fulfill({ response: reply, json: { items: items.filter(({ id }) => id !== newest) } });
  });
  await button(second.page, "Start over").click();
  await openButtons(second.page).nth(1).waitFor();
  tell(true, "what was open just now is offered, though the server's list does not have it yet");
  await second.page.unroute(list);
  await second.page.waitForFunction(async () => {
    const { items } = (await (await fetch("/v1/candidates")).json()) as { items: readonly object[] };
    return items.length === 2;
  });
  await second.page.close();

  const third = await onNewDevice(context, runtime);
  // An end is announced after years; it is put into the server's list of them.
  await third.page.route("**/v1/candidates?limit=*", async (route) => {
    const reply = await route.fetch();
    const body = (await reply.json()) as { items: readonly object[] };
    const items = body.items.map((row, place) => (place === 0 ? { ...row, expiresAt: Date.UTC(2027, 0, 5, 12) } : row));
    await route.fulfill({ response: reply, json: { ...body, items } });
  });
  await enterCode(third.page, runtime, email);
  await shown(third.page, "Your resumes on the server").waitFor();
  tell((await openButtons(third.page).count()) === 2, "of several, all are offered, and none is opened unasked");
  await lookAtBoth(third.page, "own-resumes", report);
  await button(third.page, /^Keep this profile/u).focus();
  await third.page.keyboard.press("Enter");
  await heard(third.page, /Your profile is kept/u);
  tell(
    await takesFocus(third.page.getByRole("heading", { name: "Your resumes on the server" })),
    "the one that would end is kept from the list",
  );
  await openButtons(third.page).first().focus();
  await third.page.keyboard.press("Enter");
  await shown(third.page, "Uploaded and sealed").waitFor();
  await third.page.getByRole("tab", { name: "What a machine reads" }).click();
  await shown(third.page, "District Nurse").waitFor();
  tell(true, "the newest comes first, and the one that was chosen opens");
  await third.page.reload();
  await shown(third.page, "Uploaded and sealed").waitFor();
  await third.page.getByRole("link", { name: "Account" }).click();
  await button(third.page, "Sign out").first().click();
  await third.page.getByLabel("E-mail address").waitFor();
  await third.page.getByRole("link", { name: "For candidates" }).click();
  await button(third.page, "Choose a file").waitFor();
  tell((await openButtons(third.page).count()) === 0, "who has signed out leaves neither resume nor list behind");
  const faults = [first, second, third].flatMap((opened) => opened.faults);
  tell(faults.length === 0, "no fault on any device, and the policy refused nothing", faults.join("; "));
  await third.page.close();
};

const eraseOpen = async (page: Page): Promise<void> => {
  await shown(page, "Uploaded and sealed").waitFor();
  await button(page, "Erase everything").click();
  await button(page, "Yes, erase it").click();
  await heard(page, /Erased\. The server holds nothing/u);
  await button(page, "Upload my resume").waitFor();
};

const askToErase = async (page: Page): Promise<void> => {
  await page.getByRole("link", { name: "Account" }).click();
  await button(page, "Erase my account").click();
  await button(page, "Keep it").and(page.locator(":focus")).waitFor();
  await button(page, "Yes, erase my account").click();
};

/** The list of what there is follows a moment after the erasing itself. */
const listIsEmpty = (page: Page): Promise<unknown> =>
  page.waitForFunction(async () => {
    const { items } = (await (await fetch("/v1/candidates")).json()) as { items: { status: string }[] };
    return items.every(({ status }) => status === "erased");
  });

/** Goes on with what the test of the devices has left. */
const checkErasing = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  const { tell } = report;
  const { page, faults } = await onNewDevice(context, runtime);
  await enterCode(page, runtime, email);
  await openButtons(page).first().waitFor();
  await askToErase(page);
  await shown(page, "There are resumes of yours still").waitFor();
  await button(page, "Erase my account").and(page.locator(":focus")).waitFor();
  await lookAtBoth(page, "erase-account-refused", report);
  await button(page, "Go to your resumes").click();
  await openButtons(page).first().click();
  await eraseOpen(page);
  await button(page, "Start over").click();
  await openButtons(page).first().click();
  await eraseOpen(page);
  await button(page, "Start over").click();
  await button(page, "Choose a file").waitFor();
  tell((await openButtons(page).count()) === 0, "an account with resumes is not erased: the page leads to them, one by one");
  await listIsEmpty(page);
  await askToErase(page);
  await shown(page, "Your account is erased").waitFor();
  await page.locator("h1:focus").waitFor();
  await look(page, "account-erased", report);
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  tell(!/open|cand_|@/u.test(kept), "an erased account leaves nothing in the browser", kept);
  tell(faults.length === 0, "no fault while erasing, and the policy refused nothing", faults.join("; "));
  await page.close();
};

/** What else may be in the way, each with its next step. */
const checkHindrances = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  const { page } = await onNewDevice(context, runtime);
  const owner = "only-owner@example.org";
  await signIn(page, runtime, owner);
  await page.getByLabel("Name of a new organisation").fill("Sample Clinic");
  await button(page, "Make it").click();
  await shown(page, "You act for Sample Clinic, as owner").waitFor();
  await askToErase(page);
  await shown(page, "You are the only owner of an organisation").waitFor();
  const accounts = await runtime.miniflare.getD1Database("ACCOUNTS");
  const aged = "UPDATE sessions SET created_at = ? WHERE user_id = (SELECT id FROM users WHERE email = ?)";
  await accounts
    .prepare(aged)
    .bind(Date.now() - 3_600_001, owner)
    .run();
  await page.reload();
  await askToErase(page);
  await shown(page, "You signed in a while ago").waitFor();
  await button(page, "Sign out, to sign in again").click();
  await page.getByLabel("E-mail address").waitFor();
  report.tell(true, "whoever is the only owner, or signed in a while ago, is told what to do first");
  await page.close();
};

export const checkAccount = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  await checkDevices(context, runtime, report);
  await checkErasing(context, runtime, report);
  await checkHindrances(context, runtime, report);
  // What follows is somebody else's.
  await context.clearCookies();
};
