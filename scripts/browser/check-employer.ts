/** The employer's way: a posting read while it is written, corrected, posted; a ranking that changes by itself. */

import type { BrowserContext, Page } from "playwright-core";
import type { Runtime } from "../local-runtime/open-runtime.ts";
import { look } from "./look.ts";
import { heard, narrow, openPage, shown, wide } from "./page-driver.ts";
import type { Report } from "./report.ts";
import { postingText } from "./resume-files.ts";

/** A tab that was not opened by the link asks for the token. */
export const checkToken = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  const { page } = await openPage(context, { ...runtime, token: "" }, "/employers", wide);
  await page.getByLabel("Token").waitFor();
  await look(page, "no-token", report);
  await page.getByLabel("Token").fill(runtime.token);
  await page.getByRole("button", { name: "Use this token" }).click();
  await shown(page, "No job has been posted yet").waitFor();
  report.tell(true, "a tab without a token takes one");
  await page.close();
};

/** Posts a job and leaves its empty ranking open. */
export const checkPosting = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<Page> => {
  const { tell } = report;
  const { page, asked, faults } = await openPage(context, runtime, "/employers", wide);
  await page.getByLabel("Text of the posting").fill(postingText);
  const notAsked = page.getByRole("group", { name: "Coach staff" });
  await notAsked.waitFor();
  tell(!asked.some(({ method }) => method !== "GET"), "a posting is understood before it is sent");
  await notAsked.getByRole("radio", { name: "Not asked" }).check();
  await page.getByRole("group", { name: "Wound care" }).getByRole("radio", { name: "Must" }).check();
  await look(page, "posting", report);
  await page.getByRole("button", { name: "Post the job" }).click();
  await shown(page, "Nobody fits yet").waitFor();
  await page.locator(".live.on").waitFor();
  const aside = page.getByRole("complementary");
  const asks = (await aside.textContent()) ?? "";
  tell(/Wound care\s*must/u.test(asks) && !asks.includes("Coach staff"), "the employer's musts and pluses count", asks);
  tell(faults.length === 0, "no fault on the employer's page, and its policy refused nothing", faults.join("; "));
  return page;
};

/** To be called when a resume has been submitted in another tab meanwhile. */
export const checkRanking = async (page: Page, report: Report): Promise<void> => {
  await heard(page, /The ranking has changed: 1 candidate, 1 new/u);
  report.tell(true, "a resume submitted in another tab comes into the ranking by itself");
  await page.getByRole("button", { name: /^Why this score/u }).click();
  await shown(page, "see this same receipt").waitFor();
  const text = (await page.getByRole("region", { name: "The anonymised text" }).textContent()) ?? "";
  report.tell(text.includes("Community Nurse") && !/Marisol|Ferreira/u.test(text), "the receipt shows no identity");
  await look(page, "ranking", report);
  await page.setViewportSize(narrow);
  await look(page, "ranking-narrow", report);
};

/** To be called when that resume has been withdrawn. */
export const checkEmptyAgain = async (page: Page, { tell }: Report): Promise<void> => {
  await shown(page, "Nobody fits yet").waitFor();
  tell(true, "who withdraws leaves the ranking by itself");
};
