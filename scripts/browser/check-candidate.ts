/**
 * The candidate's way through the built page: everything is read before anything is sent, then sent step by step, matched,
 * and taken back.
 */

import type { BrowserContext, Page } from "playwright-core";
import type { Runtime } from "../local-runtime/open-runtime.ts";
import { createApiClient } from "../client/api-client.ts";
import { postJobs } from "../client/post-jobs.ts";
import { look } from "./look.ts";
import { button, heard, holdBack, narrow, openPage, shown, uploadResume, wide } from "./page-driver.ts";
import type { Report } from "./report.ts";
import { brokenPdf, examplePdf, postingText } from "./resume-files.ts";

const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });

/** What a person may do before sending anything. */
const readHere = async (page: Page, report: Report): Promise<void> => {
  const { tell } = report;
  await button(page, "Choose a file").waitFor();
  tell(new URL(page.url()).hash === "", "the token leaves the address");
  await look(page, "start", report);
  await page.setViewportSize(narrow);
  await look(page, "start-narrow", report);
  await page.setViewportSize(wide);

  const input = page.locator("input[type=file]");
  // The reader of PDF files is held back, so that there is time to press the button.
  const release = await holdBack(page, /\/assets\/pdf\.worker/u);
  await input.setInputFiles(file("resume.pdf", "application/pdf", examplePdf));
  await page.getByRole("heading", { name: "Reading resume.pdf" }).waitFor();
  await look(page, "reading", report);
  await button(page, "Stop reading").click();
  await button(page, "Choose a file").waitFor();
  await release();

  await input.setInputFiles(file("broken.pdf", "application/pdf", brokenPdf));
  await shown(page, "Export it again").waitFor();
  await look(page, "unreadable", report);

  const sendTips = await holdBack(page, /\/assets\/advise-resume/u);
  await button(page, "Paste the text").click();
  await page.getByLabel("Text of your resume").fill(postingText);
  await button(page, "Read this text").click();
  await shown(page, "This reads like a job posting").waitFor();
  await look(page, "refused", report);
  await button(page, "Choose another file").click();

  await input.setInputFiles(file("resume.pdf", "application/pdf", examplePdf));
  await shown(page, "Nothing has left this computer").waitFor();
  await heard(page, /Talent score [\d.]+ of 100/u);
  tell((await page.getByRole("tab", { name: "Tips", exact: true }).count()) === 1, "the score waits for no tips");
  await sendTips();
  await page.getByRole("tab", { name: /^Tips \d+/u }).waitFor();
  tell((await shown(page, /needs? a look/u).count()) === 1, "hidden words in the PDF are told");
  await button(page, /^Outcomes/u).click();
  tell((await page.locator("mark.strong").count()) > 0, "a part of the score leads to its lines");
  await look(page, "score", report);
};

/** Rewrites, the profile, and what employers would see. */
const lookAround = async (page: Page, report: Report): Promise<void> => {
  const { tell } = report;
  await page.getByRole("tab", { name: "Tips" }).click();
  const more = button(page, /more tips/u);
  if ((await more.count()) > 0) await more.click();
  const rewrite = (await page.locator(".tip-rewrite p").first().textContent()) ?? "";
  await button(page, "Use this line").first().click();
  await heard(page, /Line replaced/u);
  const text = await page.getByRole("region", { name: "Your resume as text" }).textContent();
  tell(rewrite !== "" && text?.includes(`• ${rewrite}`) === true, "a rewrite takes the place of its line", rewrite);
  await look(page, "tips", report);

  await page.getByRole("tab", { name: "What employers see" }).click();
  const original = page.getByRole("region", { name: "Your text" });
  const left = (await page.getByRole("region", { name: "What employers see" }).textContent()) ?? "";
  tell(
    (await original.locator("mark.removed", { hasText: "Marisol Ferreira-Quint" }).count()) === 1 &&
      !/Marisol|Ferreira|example\.org|She /u.test(left) &&
      left.includes("Community Nurse"),
    "the anonymised profile beside the original, with what is taken out marked",
  );
  await look(page, "anonymised", report);

  await page.getByRole("tab", { name: "What a machine reads" }).click();
  await button(page, /Marisol Ferreira-Quint/u).click();
  tell((await page.locator("mark.strong.field").textContent())?.includes("Marisol") === true, "a field leads to its place");
  await look(page, "profile", report);
};

/** @returns what the page asks of the server up to the upload is told; the page stays open, submitted and matched. */
export const checkCandidate = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<Page> => {
  const { tell } = report;
  const { page, asked, faults } = await openPage(context, runtime, "/", wide);
  await readHere(page, report);
  await lookAround(page, report);

  const { origin } = new URL(runtime.url);
  const sent = asked.filter(({ method, url }) => method !== "GET" || url.origin !== origin || url.pathname.startsWith("/v1/"));
  tell(
    sent.length === 0 && asked.length > 0,
    "nothing has left the computer so far",
    sent.map(({ method, url }) => `${method} ${url.href}`).join(", "),
  );

  await button(page, "Start over").click();
  await uploadResume(page);
  await shown(page, "Tips are ready").waitFor();
  await look(page, "uploaded", report);

  await page.reload();
  await shown(page, "Uploaded and sealed").waitFor();
  tell(true, "a reload takes up where it was");

  await page.getByLabel("Country code").fill("England");
  await page.getByLabel("Country code").fill("GB");
  await page.getByLabel("Town or region").fill("Bristol");
  await page.getByLabel("Least pay").fill("a lot");
  await button(page, "Submit anonymised").click();
  await shown(page, "The currency needs three letters").waitFor();
  await page.getByLabel("Least pay").fill("30,000");
  await page.getByLabel("Currency").fill("GBP");
  await button(page, "Submit anonymised").click();
  await shown(page, "The search is done").waitFor();
  await button(page, /^Why this score/u)
    .first()
    .click();
  await shown(page, "see this same receipt").waitFor();
  tell((await page.locator(".match-list h3").first().textContent())?.includes("Registered Nurse") === true, "the job is found");
  await look(page, "matched", report);
  tell(faults.length === 0, "no fault on the candidate's page, and its policy refused nothing", faults.join("; "));
  return page;
};

/** A job that is posted elsewhere while the candidate looks. */
export const checkNewJob = async (page: Page, { url, token }: Runtime, { tell }: Report): Promise<void> => {
  const client = createApiClient(url, token);
  const list = page.locator(".match-list > li");
  const before = await list.count();
  const [jobId = ""] = await postJobs(client, [postingText]);
  await list.nth(before).waitFor();
  const ids = await list.evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset["id"]));
  tell(ids.includes(jobId), "a job that is posted comes into the candidate's list by itself");
};

/** Takes everything back: first the publication, then all of it. */
export const checkTakingBack = async (page: Page, { tell }: Report): Promise<void> => {
  await page.bringToFront();
  await button(page, "Withdraw").click();
  await shown(page, "Withdrawn: no employer sees it any more").waitFor();
  await button(page, "Erase everything").click();
  await button(page, "Yes, erase it").click();
  await button(page, "Upload my resume").waitFor();
  const kept = await page.evaluate(() => sessionStorage.getItem("clearview.candidate"));
  tell(kept === null, "withdrawn and erased; the text is still on this computer");
};
