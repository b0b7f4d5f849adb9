/** The employer's way: a posting read while it is written, corrected, posted; a ranking that changes by itself. */

import { randomUUID } from "node:crypto";
import type { BrowserContext, Page } from "playwright-core";
import type { Runtime } from "../local-runtime/open-runtime.ts";
import { look } from "./look.ts";
import { button, heard, narrow, openPage, shown, wide } from "./page-driver.ts";
import type { Report } from "./report.ts";
import { exampleText, postingText } from "./resume-files.ts";

/** A tab that was not opened by the link asks for the token. */
export const checkToken = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  const { page } = await openPage(context, { ...runtime, token: "" }, "/employers", wide);
  await page.getByText("On a machine of your own?").click();
  await page.getByLabel("Token").waitFor();
  await look(page, "no-token", report);
  await page.getByLabel("Token").fill(runtime.token);
  await button(page, "Use this token").click();
  await shown(page, "No job has been posted yet").waitFor();
  report.tell(true, "a tab without a token takes one");
  await page.close();
};

/** Posts a job and leaves its empty ranking open. */
export const checkPosting = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<Page> => {
  const { tell } = report;
  const { page, asked, faults } = await openPage(context, runtime, "/employers", wide);
  await page.getByLabel("Text of the posting").fill(postingText);
  const notAsked = page.getByRole("group", { name: "Mentoring" });
  await notAsked.waitFor();
  tell(!asked.some(({ method }) => method !== "GET"), "a posting is understood before it is sent");
  await notAsked.getByRole("radio", { name: "Not asked" }).check();
  await page.getByRole("group", { name: "Wound care" }).getByRole("radio", { name: "Must" }).check();
  await page.getByLabel("Pay, from").fill("34,000");
  await page.getByLabel("to", { exact: true }).fill("a lot");
  await page.getByLabel("Currency").fill("GBP");
  await page.getByLabel("Hours a week").fill("37.5");
  await button(page, "Post the job").click();
  await shown(page, "Pay needs numbers").waitFor();
  await page.getByLabel("to", { exact: true }).fill("38,500");
  await look(page, "posting", report);
  await page.setViewportSize(narrow);
  await look(page, "posting-narrow", report);
  await page.setViewportSize(wide);
  await button(page, "Post the job").click();
  await shown(page, "Nobody has submitted a resume yet").waitFor();
  await page.locator(".live.on").waitFor();
  const aside = page.getByRole("complementary");
  const asks = (await aside.textContent()) ?? "";
  tell(/Wound care\s*must/u.test(asks) && !asks.includes("Mentoring"), "the employer's musts and pluses count", asks);
  tell(faults.length === 0, "no fault on the employer's page, and its policy refused nothing", faults.join("; "));
  return page;
};

/** To be called when a resume has been submitted in another tab meanwhile. */
export const checkRanking = async (page: Page, report: Report): Promise<void> => {
  await heard(page, /The ranking has changed: 1 candidate, 1 new/u);
  report.tell(true, "a resume submitted in another tab comes into the ranking by itself");
  await button(page, /^Why this score/u).click();
  await shown(page, "see this same receipt").waitFor();
  const text = (await page.getByRole("region", { name: "The anonymised text" }).textContent()) ?? "";
  report.tell(text.includes("Community Nurse") && !/Marisol|Ferreira/u.test(text), "the receipt shows no identity");
  await look(page, "ranking", report);
  await page.setViewportSize(narrow);
  await look(page, "ranking-narrow", report);
  await page.locator(".match-list button[aria-expanded=true]").click();
  await tryWeights(page, report);
  await narrowDown(page, report);
  await page.setViewportSize(wide);
};

const tryWeights = async (page: Page, report: Report): Promise<void> => {
  const score = page.locator(".match-score .number").first();
  const before = await score.textContent();
  await page.getByText("What counts, and how much").click();
  // Each hand on a slider asks anew; what counts is the answer to the last.
  const answered = page.waitForResponse((reply) => {
    const weights = new URL(reply.url()).searchParams.get("weights") ?? "";
    return reply.ok() && weights.includes("languages:0.3,") && weights.includes("place:0,");
  });
  await page.getByLabel("Languages").fill("0.3");
  await page.getByLabel("Place", { exact: true }).fill("0");
  await page.getByLabel("Tell us from a score of").fill("60");
  const { items } = (await (await answered).json()) as { items: readonly { score: number }[] };
  await page.waitForFunction(
    ([known, now]) => {
      const shown = document.querySelector(".match-score .number")?.textContent;
      return shown !== known && Number(shown) === now;
    },
    [before, items[0]?.score] as const,
    { polling: 50 },
  );
  report.tell(true, "the ranking follows the sliders at once", String(await score.textContent()));
  await look(page, "weights-narrow", report);
  await page.setViewportSize(wide);
  await look(page, "weights", report);
  await page.setViewportSize(narrow);
  const tried = await score.textContent();
  await button(page, "Keep for this job").click();
  await heard(page, /Kept\. The job is matched anew/u);
  await page.reload();
  await score.waitFor();
  report.tell((await score.textContent()) === tried, "weights are kept in the job");
};

const narrowDown = async (page: Page, report: Report): Promise<void> => {
  await page.getByText("Narrow down").click();
  await page.getByLabel("Executive").check();
  await shown(page, "Nobody meets all of these filters").waitFor();
  await page.getByLabel("Country code").fill("1");
  await shown(page, "The country code needs two letters").waitFor();
  await look(page, "filters-narrow", report);
  await page.setViewportSize(wide);
  await look(page, "filters", report);
  await button(page, "Clear the filters").click();
  await page.locator(".match-list > li").waitFor();
  report.tell(true, "filters narrow the ranking, say why it is empty, and let go again");
};

/** More than a page of people: the next page comes when it is asked for. */
export const checkPages = async (page: Page, { url, token }: Runtime, { tell }: Report): Promise<void> => {
  const people = 22;
  const answers = await Promise.all(
    Array.from({ length: people }, () =>
      fetch(new URL("/v1/candidates", url), {
        method: "POST",
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
          "idempotency-key": randomUUID(),
        },
        body: JSON.stringify({ document: { text: exampleText }, submit: true }),
      }),
    ),
  );
  tell(
    answers.every(({ ok }) => ok),
    "more than a page of resumes is submitted",
  );
  const more = button(page, "Show more");
  await more.waitFor();
  await more.click();
  await page
    .locator(".match-list > li")
    .nth(people - 1)
    .waitFor();
  await more.waitFor({ state: "detached" });
  const ids = await page.locator(".match-list > li").evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset["id"]));
  tell(new Set(ids).size === people && ids.length === people, "the ranking goes on page by page, each person once");
};

/** To be called when that resume has been withdrawn. */
export const checkEmptyAgain = async (page: Page, { tell }: Report): Promise<void> => {
  await shown(page, "Nobody has submitted a resume yet").waitFor();
  tell(true, "who withdraws leaves the ranking by itself");
};
