/**
 * What a model suggests is the candidate's to answer, by keyboard alone, and the employer reads whose word it is. A profile whose
 * end was announced is kept with one button. And whoever gave no address can leave a shared computer, once the price is told.
 */

import type { BrowserContext, Page } from "playwright-core";
import { createApiClient } from "../client/api-client.ts";
import { postJobs } from "../client/post-jobs.ts";
import type { Runtime } from "../local-runtime/open-runtime.ts";
import { suggestedSkills } from "./check-console.ts";
import { keysOf } from "./check-keyboard.ts";
import { look } from "./look.ts";
import { button, heard, holdReply, narrow, openPage, shown, takesFocus, uploadResume, wide } from "./page-driver.ts";
import type { Report } from "./report.ts";
import { postingText } from "./resume-files.ts";

const route = {
  targets: [{ provider: "openai-compatible", model: "played", timeoutMilliseconds: 20_000 }, { provider: "builtin" }],
};

const both = async (page: Page, state: string, report: Report): Promise<void> => {
  await look(page, state, report);
  await page.setViewportSize(narrow);
  await look(page, `${state}-narrow`, report);
  await page.setViewportSize(wide);
};

const answer = async (page: Page, report: Report): Promise<void> => {
  const [audit, teaching, reporting] = suggestedSkills.map(({ skill }) => skill);
  const heading = page.getByRole("heading", { name: "Suggested skills" });
  await heading.waitFor();
  await both(page, "suggestions", report);
  await page.setViewportSize(narrow);
  const { reach, unseen } = keysOf(page);
  await page.getByRole("tab", { name: "Send" }).focus();
  const press = async (name: RegExp, told: RegExp): Promise<void> => {
    await reach(name);
    await page.keyboard.press("Enter");
    await heard(page, told);
    report.tell(await takesFocus(heading), `${told.source}: told, and the focus goes on at the heading`);
  };
  // The news of an answer may be here before the reply to it: whoever is quick answers the next one already.
  const release = await holdReply(page, "/confirm");
  await reach(new RegExp(`^I have it: ${audit ?? ""}`, "u"));
  await page.keyboard.press("Enter");
  await button(page, new RegExp(`^Take back.*${audit ?? ""}`, "u")).waitFor();
  report.tell(await takesFocus(heading), "the focus goes on at the heading before the reply is there");
  await press(new RegExp(`^I have it: ${teaching ?? ""}`, "u"), /Family teaching is confirmed/u);
  await release();
  await heard(page, /Clinical audit is confirmed/u);
  await press(new RegExp(`^Not so: ${reporting ?? ""}`, "u"), /Safety reporting will not be suggested again/u);
  await press(new RegExp(`^Take back: ${teaching ?? ""}`, "u"), /Family teaching is taken back/u);
  await shown(page, "You have answered them all").waitFor();
  report.tell(unseen.length === 0, "suggestions are answered by keyboard alone, and the focus is always seen", unseen.join(", "));
  await page.setViewportSize(wide);
  await both(page, "suggestions-answered", report);
};

const readReceipt = async (context: BrowserContext, runtime: Runtime, candidateId: string, report: Report): Promise<void> => {
  const [jobId = ""] = await postJobs(createApiClient(runtime.url, runtime.token), [postingText]);
  const { page } = await openPage(context, runtime, `/employers/jobs/${jobId}`, wide);
  await page.locator(".match-list > li").first().waitFor();
  const row = page.locator(`.match-list > li[data-id="${candidateId}"]`);
  if ((await row.count()) === 0) await button(page, "Show more").click();
  await row.getByRole("button", { name: /^Why this score/u }).click();
  const chip = row.locator(".chip", { hasText: "stated by the candidate" });
  await chip.waitFor();
  const text = (await chip.textContent()) ?? "";
  report.tell(
    /^Healthcare quality improvement .*confirmed on (?!\d{4}-)\S+ \S+ \S+/u.test(text),
    "the employer reads whose word it is, and since when",
    text,
  );
  await both(page, "receipt-stated", report);
  await page.close();
};

/** An end that was announced comes after years; the server's own state is answered with one until the profile is kept. */
const keepProfile = async (page: Page, candidateId: string, report: Report): Promise<void> => {
  const address = `**/v1/candidates/${candidateId}`;
  let isKept = false;
  page.on("response", (response) => {
    if (response.url().endsWith("/keep") && response.ok()) isKept = true;
  });
  await page.route(address, async (route) => {
    const reply = await route.fetch();
    const body = (await reply.json()) as object;
    await route.fulfill({ response: reply, json: isKept ? body : { ...body, expiresAt: Date.UTC(2027, 0, 5, 12) } });
  });
  await page.reload();
  await shown(page, /kept until .*2027/u).waitFor();
  await both(page, "expiry", report);
  await button(page, "Keep this profile").focus();
  await page.keyboard.press("Enter");
  await heard(page, /Your profile is kept/u);
  await page.locator(".notice.good p:focus").waitFor();
  await shown(page, "Your profile is kept on").waitFor();
  report.tell(
    isKept && (await button(page, "Keep this profile").count()) === 0,
    "a profile whose end was announced says until when, and is kept with one button",
  );
  await look(page, "expiry-kept", report);
  await page.unroute(address);
};

const forgetDevice = async (context: BrowserContext, page: Page, report: Report): Promise<void> => {
  await button(page, "Forget me on this device").focus();
  await page.keyboard.press("Enter");
  await shown(page, "Nobody can find your resume again, not even you").waitFor();
  await both(page, "forget", report);
  report.tell(await takesFocus(button(page, "Not now")), "the price is told first, and the way out has the focus");
  await button(page, "Yes, forget me").focus();
  await page.keyboard.press("Enter");
  await heard(page, /This device has forgotten you/u);
  await page.locator("h1:focus").waitFor();
  await page.reload();
  await button(page, "Choose a file").waitFor();
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  const cookies = (await context.cookies()).filter(({ name }) => /session/u.test(name));
  report.tell(!/cand_|session/u.test(kept) && cookies.length === 0, "nothing of the person is left on the device", kept);
};

/** The same way out for whoever looks for it beside signing in. */
const forgetInAccount = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  const { page } = await openPage(context, { ...runtime, token: "" }, "/", wide);
  await uploadResume(page);
  await page.getByRole("link", { name: "Account" }).click();
  await button(page, "Forget me on this device").click();
  await both(page, "forget-account", report);
  await button(page, "Yes, forget me").click();
  await heard(page, /This device has forgotten you/u);
  await page.locator("h1:focus").waitFor();
  report.tell((await button(page, "Forget me on this device").count()) === 0, "a session ends beside signing in, too");
  await page.close();
};

export const checkSuggestions = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  await context.clearCookies();
  const client = createApiClient(runtime.url, runtime.token);
  await client.call("PUT", "/v1/routes/suggest-profile", route);
  const { page, faults } = await openPage(context, { ...runtime, token: "" }, "/", wide);
  await uploadResume(page);
  await button(page, "Submit anonymised").click();
  await shown(page, "The search is done").waitFor();
  await answer(page, report);
  const candidateId = (await page.evaluate(() => sessionStorage.getItem("clearview.candidate"))) ?? "";
  await readReceipt(context, runtime, candidateId, report);
  await keepProfile(page, candidateId, report);
  await forgetDevice(context, page, report);
  await client.call("POST", "/v1/routes/suggest-profile/undo");
  report.tell(
    faults.length === 0,
    "no fault while answering, keeping and leaving, and the policy refused nothing",
    faults.join("; "),
  );
  await page.close();
  await forgetInAccount(context, runtime, report);
  await context.clearCookies();
};
