/**
 * Seeing who somebody is, from both sides: the employer agrees to the price and sees the person, the candidate is told who saw
 * what, and what is withdrawn is not shown any more. Then the profile of the employer's company.
 */

import { readFile } from "node:fs/promises";
import type { BrowserContext, Page } from "playwright-core";
import type { Runtime } from "../local-runtime/open-runtime.ts";
import { signIn } from "./check-signing-in.ts";
import { look, lookAtBoth } from "./look.ts";
import { button, heard, openPage, shown, takesFocus, uploadResume, wide } from "./page-driver.ts";
import type { Report } from "./report.ts";
import { postingText } from "./resume-files.ts";

/** A candidate without an account, whom nobody has seen yet. */
const submitResume = async (context: BrowserContext, runtime: Runtime): Promise<Page> => {
  const { page } = await openPage(context, { ...runtime, token: "" }, "/", wide);
  await uploadResume(page);
  await button(page, "Submit anonymised").click();
  await shown(page, "The search is done").waitFor();
  await shown(page, "Nobody. Employers see the anonymised profile").waitFor();
  return page;
};

const openRanking = async (context: BrowserContext, runtime: Runtime) => {
  const opened = await openPage(context, { ...runtime, token: "" }, "/employers", wide);
  const { page } = opened;
  await signIn(page, runtime, "unlocking@example.org");
  await page.getByLabel("Name of a new organisation").fill("Sample Hospital");
  await button(page, "Make it").click();
  await page.getByRole("link", { name: "Go to your jobs" }).click();
  await page.getByLabel("Text of the posting").fill(postingText);
  await page.getByRole("group", { name: "Wound care" }).waitFor();
  await button(page, "Post the job").click();
  await button(page, /^See who it is/u).waitFor();
  return opened;
};

/** Terms that a developer's machine does not have: the employer's own record is answered in the server's place. */
const hindrances = [
  { credits: 0, status: "approved", told: "There is no credit left", state: "unlock-no-credits" },
  { credits: 3, status: "registered", told: "is not approved yet", state: "unlock-not-approved" },
] as const;

const tellHindrances = async (page: Page, report: Report): Promise<void> => {
  for (const { told, state, ...terms } of hindrances) {
    await page.route("**/v1/employers/emp_*", (route) => route.fulfill({ json: { employerId: "emp_played", ...terms } }));
    await button(page, /^See who it is/u).click();
    await shown(page, told).waitFor();
    report.tell((await button(page, "Use one credit").count()) === 0, `${told}: said before anything is asked`);
    await look(page, state, report);
    await page.unroute("**/v1/employers/emp_*");
    await button(page, "Not now").click();
    await page.locator("[id^=unlock-]:focus").waitFor();
  }
};

/** A candidate who withdraws in the moment between is answered in the server's place. */
const tellRefusal = async (page: Page, report: Report): Promise<void> => {
  const unlockId = "0".repeat(32);
  const asking = "**/v1/jobs/*/matches/*/unlock";
  const answer = `**/v1/unlocks/${unlockId}`;
  let candidateId = "";
  let asked = 0;
  await page.route(asking, (route) => {
    candidateId = /cand_\w+/u.exec(route.request().url())?.[0] ?? "";
    return route.fulfill({ status: 202, json: { unlockId, state: "waiting" } });
  });
  await page.route(answer, (route) => {
    asked += 1;
    const status = asked === 1 ? "waiting" : "refused";
    return route.fulfill({ json: { unlockId, candidateId, status, reason: "withdrawn", at: Date.now() } });
  });
  await button(page, /^See who it is/u).click();
  await button(page, "Use one credit").click();
  await heard(page, /One credit is set aside/u);
  await heard(page, /has withdrawn the resume.*nothing was charged/u);
  await button(page, "Ask once more").waitFor();
  await look(page, "unlock-refused", report);
  report.tell(asked === 2, "a refusal is waited for and told, without a charge");
  await page.unroute(asking);
  await page.unroute(answer);
  await page.reload();
  await button(page, /^See who it is/u).waitFor();
};

const unlock = async (page: Page, report: Report): Promise<void> => {
  await tellHindrances(page, report);
  await tellRefusal(page, report);
  await button(page, /^See who it is/u).click();
  await shown(page, "It costs one credit. You have 20 credits.").waitFor();
  await shown(page, "The candidate is told at once").waitFor();
  report.tell(await takesFocus(page.locator("h4")), "the focus goes on at the offer");
  report.tell(!/Marisol|Ferreira/u.test(await page.content()), "nobody is named before the price is agreed to");
  await lookAtBoth(page, "unlock-offer", report);
  await button(page, "Use one credit").focus();
  await page.keyboard.press("Enter");
  await heard(page, /Unlocked: Marisol Ferreira-Quint/u);
  report.tell(await takesFocus(page.locator("h4")), "the focus goes on at who it is");
  const card = page.locator(".unlock");
  await card.getByRole("link", { name: /@example\.org/u }).waitFor();
  await card.getByText("Original resume").click();
  await card.getByRole("region", { name: "Original resume" }).waitFor();
  await lookAtBoth(page, "unlocked", report);
  report.tell(true, "one credit shows the person, and the page says so");
};

const downloadAll = async (page: Page, report: Report): Promise<void> => {
  const downloading = page.waitForEvent("download");
  await button(page, "Download everything").click();
  const file = await downloading;
  const held = await readFile(await file.path(), "utf8");
  const { shownTo, documents } = JSON.parse(held) as { shownTo: { organisation?: string }[]; documents: { text: string }[] };
  report.tell(
    file.suggestedFilename().endsWith(".json") &&
      documents.some(({ text }) => text.includes("Marisol")) &&
      shownTo[0]?.organisation === "Sample Hospital",
    "everything held is downloaded as one file",
    file.suggestedFilename(),
  );
  await shown(page, "among your downloads").waitFor();
};

const seeWhoSaw = async (page: Page, report: Report): Promise<void> => {
  await page.bringToFront();
  await page.reload();
  await shown(page, "Sample Hospital, for “Registered Nurse").waitFor();
  await shown(page, "last looked at on").waitFor();
  await shown(page, "May see your name, e-mail address, phone number, links and original resume").waitFor();
  await lookAtBoth(page, "seen", report);
  report.tell(true, "the candidate is told who saw what, for which job");
  await downloadAll(page, report);
  await button(page, "Withdraw").click();
  await shown(page, "Withdrawn: no employer sees it any more").waitFor();
};

const lookAgain = async (page: Page, report: Report): Promise<void> => {
  await page.bringToFront();
  await page.reload();
  await shown(page, "Whom you have asked to see").waitFor();
  await button(page, /^Show who it is/u).click();
  await shown(page, "withdrawn or erased the resume since").waitFor();
  report.tell(!/Marisol|Ferreira/u.test(await page.content()), "who has withdrawn is not shown any more");
  await look(page, "unlock-withdrawn", report);
};

/** What a site would tell; no site is read while this runs. */
const playedStream = (employerId: string): string => {
  const at = Date.UTC(2026, 10, 21);
  const source = (where: string) => ({ url: "https://acmecare.example/about", where });
  const found = {
    employerId,
    site: "acmecare.example",
    at,
    fields: {
      name: { value: "Acme Care", source: source("JSON-LD Organization.name"), at, confidence: 0.95, by: "site" },
      description: {
        value: "Nurses who come to your home.",
        source: source("meta description"),
        at,
        confidence: 0.7,
        by: "site",
      },
      careersPage: { value: "https://acmecare.example/jobs", source: source("text"), at, confidence: 0.6, by: "site" },
    },
    flagged: false,
    pages: ["https://acmecare.example/"],
    truncated: false,
    cached: false,
  };
  const page = { step: "page", url: "https://acmecare.example/" };
  return `event: progress\ndata: ${JSON.stringify(page)}\n\nevent: profile\ndata: ${JSON.stringify(found)}\n\n`;
};

const checkCompany = async (page: Page, report: Report): Promise<void> => {
  await page.getByRole("link", { name: "All jobs" }).click();
  await page.getByRole("link", { name: "Fill in your company’s profile" }).click();
  const site = page.getByLabel("Domain of your company");
  await site.waitFor();
  report.tell(await takesFocus(page.locator("h1")), "the focus goes on at the room's heading");
  await button(page, "Fill in from my site").click();
  await shown(page, "Enter the domain of your company first").waitFor();
  await page.locator("#site:focus").waitFor();
  await site.fill("127.0.0.1");
  await button(page, "Fill in from my site").click();
  await page.locator("#site[aria-invalid=true]:focus").waitFor();
  report.tell(
    true,
    "an address that must not be read is refused in words",
    (await page.locator("#site-mistake").textContent()) ?? "",
  );
  await lookAtBoth(page, "company-refused", report);

  const field = page.locator(".company-fields > li").filter({ hasText: "Founded in" });
  await field.getByRole("button", { name: /^Fill in/u }).click();
  await page.locator("#company-founded:focus").fill("98");
  await button(page, "Save").click();
  await page.locator("#company-founded[aria-invalid=true]:focus").waitFor();
  await look(page, "company-mistake", report);
  await page.locator("#company-founded").fill("1998");
  await button(page, "Save").click();
  await shown(page, "Your own words, since").waitFor();
  await page.reload();
  await shown(page, "Your own words, since").waitFor();
  report.tell((await field.textContent())?.includes("1998") === true, "what the employer says is kept");
  await field.getByRole("button", { name: /^Correct/u }).click();
  await button(page, "Take my correction back").click();
  await field.getByText("not known").waitFor();
  report.tell(true, "a correction is taken back");

  await page.route("**/v1/companies/lookup", (route) =>
    route.fulfill({ contentType: "text/event-stream", body: playedStream("emp_played") }),
  );
  await site.fill("acmecare.example");
  await button(page, "Fill in from my site").click();
  await shown(page, "3 fields found").waitFor();
  await shown(page, "95 % sure").waitFor();
  await lookAtBoth(page, "company", report);
  await page.unroute("**/v1/companies/lookup");
};

export const checkRooms = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  const candidate = await submitResume(context, runtime);
  const asCandidate = await context.cookies();
  await context.clearCookies();
  const { page: employer, faults } = await openRanking(context, runtime);
  await unlock(employer, report);
  const asEmployer = await context.cookies();
  await context.clearCookies();
  await context.addCookies(asCandidate);
  await seeWhoSaw(candidate, report);
  await context.clearCookies();
  await context.addCookies(asEmployer);
  await lookAgain(employer, report);
  await checkCompany(employer, report);
  report.tell(faults.length === 0, "no fault in the rooms, and their policy refused nothing", faults.join("; "));
  await candidate.close();
  await employer.close();
  await context.clearCookies();
};
