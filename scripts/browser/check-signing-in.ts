/**
 * Signing in on the page: a candidate uploads without an account and claims it with a code, an employer makes an
 * organisation and posts for it, and signing out leaves nothing in the tab.
 */

import type { BrowserContext, Page } from "playwright-core";
import type { Runtime } from "../local-runtime/open-runtime.ts";
import { look } from "./look.ts";
import { button, openPage, shown, uploadResume, wide } from "./page-driver.ts";
import type { Report } from "./report.ts";
import { postingText } from "./resume-files.ts";

/** The newest code that was sent to an address. */
export const codeFor = async ({ url }: Runtime, email: string, kind = /\b(\d{8})\b/u): Promise<string> => {
  const reply = await fetch(`${url}/dev/mailbox`, { headers: { accept: "application/json" } });
  const { items } = (await reply.json()) as { items: readonly { to: string; text: string }[] };
  return kind.exec(items.find(({ to }) => to === email)?.text ?? "")?.[1] ?? "";
};

export const enterCode = async (page: Page, runtime: Runtime, email: string): Promise<void> => {
  await page.getByRole("link", { name: "Account" }).click();
  await page.getByLabel("E-mail address").fill(email);
  await button(page, "Send me a code").click();
  await shown(page, "A code is on its way").waitFor();
  await page.locator("#code:focus").waitFor();
  await page.getByLabel("Code").fill(await codeFor(runtime, email));
  await button(page, "Sign in").click();
};

/** For whoever has no resume here, and so stays in the room. */
export const signIn = async (page: Page, runtime: Runtime, email: string): Promise<void> => {
  await enterCode(page, runtime, email);
  await shown(page, `You are signed in as ${email}`).waitFor();
};

const checkClaim = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  const { page, faults } = await openPage(context, { ...runtime, token: "" }, "/", wide);
  await uploadResume(page);
  report.tell(true, "a resume is uploaded without an account");
  await page.getByRole("link", { name: "Account" }).click();
  await shown(page, "What you have uploaded on this device moves along").waitFor();
  await look(page, "sign-in", report);
  await enterCode(page, runtime, "marisol@example.org");
  await shown(page, "Uploaded and sealed").waitFor();
  await page.getByRole("link", { name: "Account" }).click();
  await shown(page, "You are signed in as marisol@example.org").waitFor();
  await look(page, "account", report);
  await page.getByRole("link", { name: "Go to your resume" }).click();
  await page.reload();
  await shown(page, "Uploaded and sealed").waitFor();
  const readable = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage, cookie: document.cookie }));
  report.tell(!/session_token|local_|@/u.test(readable), "what was uploaded is claimed, and no script can read the session");
  await page.getByRole("link", { name: "Account" }).click();
  await button(page, "Sign out everywhere").click();
  await page.getByLabel("E-mail address").waitFor();
  const kept = await page.evaluate(() => sessionStorage.getItem("clearview.candidate"));
  report.tell(kept === null, "signing out leaves nothing in the tab");
  report.tell(faults.length === 0, "no fault while signing in, and the policy refused nothing", faults.join("; "));
  await page.close();
};

const checkEmploying = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  const { page } = await openPage(context, { ...runtime, token: "" }, "/employers", wide);
  await page.getByRole("link", { name: "Sign in" }).click();
  await signIn(page, runtime, "owner@example.org");
  await page.getByLabel("Name of a new organisation").fill("Sample Care");
  await button(page, "Make it").click();
  await shown(page, "You act for Sample Care, as owner").waitFor();
  await page.getByRole("link", { name: "Go to your jobs" }).click();
  await shown(page, "No job has been posted yet").waitFor();
  await page.getByLabel("Text of the posting").fill(postingText);
  await page.getByRole("group", { name: "Wound care" }).waitFor();
  await button(page, "Post the job").click();
  await page.locator(".live.on").waitFor();
  report.tell(true, "an employer signs in, makes an organisation, and posts for it");
  await page.close();
};

/** With the browser's own authenticator in software: it says yes to everything, as somebody would with a finger. */
const checkPasskey = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  const url = runtime.url.replace("127.0.0.1", "localhost");
  const { page, faults } = await openPage(context, { url, token: "" }, "/sign-in", wide);
  const devTools = await context.newCDPSession(page);
  await devTools.send("WebAuthn.enable");
  await devTools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signIn(page, runtime, "passkey@example.org");
  await button(page, "Add a passkey").click();
  await button(page, /^Remove Passkey of/u).waitFor();
  await look(page, "passkeys", report);
  await button(page, "Sign out").first().click();
  await button(page, "Sign in with a passkey").click();
  await shown(page, "You are signed in as passkey@example.org").waitFor();
  report.tell(true, "a passkey is added, and signs in by itself");
  await page.getByLabel("Name of a new organisation").fill("Passkey Care");
  await button(page, "Make it").click();
  await shown(page, "You act for Passkey Care, as owner").waitFor();
  const kept = button(page, /^Remove Passkey of/u);
  report.tell((await kept.count()) === 1, "passkeys are the person's, whoever they act for");
  await button(page, /^Remove Passkey of/u).click();
  await button(page, /^Remove Passkey of/u).waitFor({ state: "detached" });
  await button(page, "Sign out").first().click();
  await button(page, "Sign in with a passkey").click();
  await shown(page, "This passkey was not taken").first().waitFor();
  report.tell(faults.length === 0, "a passkey that was removed signs nobody in", faults.join("; "));
  await page.close();
};

export const checkSigningIn = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  await checkClaim(context, runtime, report);
  await checkEmploying(context, runtime, report);
  await checkPasskey(context, runtime, report);
  // What follows is somebody else's.
  await context.clearCookies();
};
