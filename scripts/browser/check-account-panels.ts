/**
 * What the account room lists: what was found for a candidate and for an employer, read page by page and marked as read; and an
 * organisation that its owner closes, after being told what has to go before. All of it with the keyboard.
 */

import type { BrowserContext, Page } from "playwright-core";
import type { Runtime } from "../local-runtime/open-runtime.ts";
import { enterCode, signIn } from "./check-signing-in.ts";
import { keysOf } from "./check-keyboard.ts";
import { lookAtBoth } from "./look.ts";
import { button, heard, narrow, openPage, shown, takesFocus, uploadResume, wide } from "./page-driver.ts";
import type { Report } from "./report.ts";
import { postingText } from "./resume-files.ts";

const listed = (page: Page) => page.getByRole("region", { name: "News for you" });
const lines = (page: Page) => listed(page).getByRole("listitem");

/** What a person has who has been matched for months: older ones like the first, and one of another kind. */
const addOlder = async ({ miniflare }: Runtime, candidateId: string, count: number): Promise<void> => {
  const views = await miniflare.getD1Database("DB");
  const first = await views
    .prepare("SELECT * FROM notifications WHERE candidate_id = ? AND kind = 'job-found' LIMIT 1")
    .bind(candidateId)
    .first<{
      principal: string;
      job_id: string;
      found_at: number;
    }>();
  if (first === null) throw new Error("Nothing was found for the candidate.");
  for (let back = 1; back <= count; back++)
    await views
      .prepare(
        "INSERT INTO notifications (principal, id, kind, candidate_id, job_id, score, found_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
      )
      .bind(
        first.principal,
        `ntf_00${String(count - back).padStart(4, "0")}`,
        back === 1 ? "profile-expires" : "job-found",
        candidateId,
        back === 1 ? "" : first.job_id,
        back === 1 ? 0 : 60 + back / 10,
        first.found_at - back * 86_400_000,
      )
      .run();
};

const checkCandidateList = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  const { tell } = report;
  const { page, faults } = await openPage(context, { ...runtime, token: "" }, "/", wide);
  await uploadResume(page);
  await enterCode(page, runtime, "notified@example.org");
  await shown(page, "Uploaded and sealed").waitFor();
  await page.getByRole("link", { name: "Account" }).click();
  await shown(page, "You are signed in as notified@example.org").waitFor();
  tell((await listed(page).count()) === 0, "nothing is listed where nothing was found");
  await page.getByRole("link", { name: "For candidates" }).click();
  await page.getByRole("tab", { name: "Send" }).click();
  await button(page, "Submit anonymised").click();
  await shown(page, "The search is done").waitFor();
  await page.waitForFunction(async () => {
    const { items } = (await (await fetch("/v1/notifications")).json()) as { items: readonly object[] };
    return items.length > 0;
  });
  const candidateId = (await page.evaluate(() => sessionStorage.getItem("clearview.candidate"))) ?? "";
  await addOlder(runtime, candidateId, 15);
  await page.getByRole("link", { name: "Account" }).click();
  await lines(page).first().waitFor();
  tell((await lines(page).count()) === 10, "what was found is listed, the newest ten first");
  await lookAtBoth(page, "notifications", report);

  await page.setViewportSize(narrow);
  const { reach, unseen } = keysOf(page);
  await reach(/^Show older ones$/u);
  while ((await button(page, "Show older ones").count()) > 0) {
    await button(page, "Show older ones").focus();
    await page.keyboard.press("Enter");
    await heard(page, /\d+ messages shown/u);
  }
  const heading = page.getByRole("heading", { name: "News for you" });
  tell(
    (await lines(page).count()) > 10 && (await takesFocus(heading)),
    "older ones follow, up to the end, where the focus goes on",
  );
  await shown(page, "will be erased, unless it is used").waitFor();
  await reach(/^Mark all as read$/u);
  await page.keyboard.press("Enter");
  await heard(page, /All are marked as read/u);
  tell(
    (await takesFocus(heading)) && (await listed(page).getByText("new,").count()) === 0,
    "all are marked as read, which is said, and the focus stays in the list",
  );
  tell(unseen.length === 0, "the focus is always seen in the list", unseen.join("; "));
  await page.setViewportSize(wide);
  await page.reload();
  await lines(page).first().waitFor();
  tell((await button(page, "Mark all as read").count()) === 0, "what has been read stays read");
  await lookAtBoth(page, "notifications-read", report);
  await listed(page).getByRole("link", { name: "See your resume and its jobs" }).first().click();
  await page.getByRole("heading", { name: "Jobs that fit" }).waitFor();
  tell(faults.length === 0, "each leads on, without a fault", faults.join("; "));
  await page.close();
  await context.clearCookies();
};

const checkEmployerList = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  const { page } = await openPage(context, { ...runtime, token: "" }, "/sign-in", wide);
  await signIn(page, runtime, "owner@example.org");
  await button(page, "Act for Sample Care").click();
  await listed(page).getByText("A candidate was found for a job of yours").first().waitFor();
  await listed(page).getByRole("link", { name: "See the ranking" }).first().click();
  await page.getByRole("heading", { name: "Candidates, best first" }).waitFor();
  report.tell(true, "an employer is told of a candidate, and led to the ranking");
  await page.close();
  await context.clearCookies();
};

const longName = "Sample Practice for Community Nursing, Home Visits and Rehabilitation of the Northern Region";

const checkClosing = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  const { tell } = report;
  const { page, faults } = await openPage(context, { ...runtime, token: "" }, "/sign-in", wide);
  await signIn(page, runtime, "closes@example.org");
  await page.getByLabel("Name of a new organisation").fill(longName);
  await button(page, "Make it").click();
  await shown(page, `You act for ${longName}, as owner`).waitFor();
  const post = async (path: string, body: object): Promise<string> =>
    page.evaluate(
      async ([at, sent]) => {
        const headers = { "content-type": "application/json" };
        return (await fetch(at, { method: "POST", headers, body: sent })).text();
      },
      [path, JSON.stringify(body)] as const,
    );
  const { jobId } = JSON.parse(await post("/v1/jobs", { text: postingText })) as { jobId: string };
  await page.waitForFunction(async () => {
    const { items } = (await (await fetch("/v1/jobs")).json()) as { items: readonly object[] };
    return items.length === 1;
  });
  await page.setViewportSize(narrow);
  const { reach, unseen } = keysOf(page);
  const close = async (): Promise<void> => {
    await button(page, "Close this organisation").focus();
    await page.keyboard.press("Enter");
    await button(page, "Keep it").and(page.locator(":focus")).waitFor();
  };
  await reach(/^Close this organisation$/u);
  await close();
  await page.setViewportSize(wide);
  await lookAtBoth(page, "close-organisation", report);
  await page.setViewportSize(narrow);
  await page.keyboard.press("Enter");
  tell(await takesFocus(button(page, "Close this organisation")), "an organisation is kept with the button that has the focus");
  await close();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await heard(page, /There are other members, or open jobs/u);
  const members = page.getByRole("region", { name: "Members" });
  await members.getByText("close the jobs first").waitFor();
  tell(
    await members.locator(".notice.problem").evaluate((notice) => {
      const { top, bottom } = notice.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    }),
    "one with open jobs stays, and what to do first is told where the button is",
  );
  await page.setViewportSize(wide);
  await lookAtBoth(page, "close-organisation-refused", report);
  await post(`/v1/jobs/${jobId}/close`, {});
  await page.waitForFunction(async () => {
    const { items } = (await (await fetch("/v1/jobs")).json()) as { items: readonly { status: string }[] };
    return items.every(({ status }) => status === "closed");
  });
  await close();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await heard(page, /is closed\. You act for yourself now/u);
  await shown(page, "You act for yourself, as a candidate").waitFor();
  tell(
    (await page.getByRole("region", { name: "Members" }).count()) === 0 && (await takesFocus(page.locator("h1"))),
    "it is closed with the keyboard alone, and the page says so",
  );
  tell(
    unseen.length === 0 && faults.length === 0,
    "the focus is always seen, and nothing fails",
    [...unseen, ...faults].join("; "),
  );
  await lookAtBoth(page, "organisation-closed", report);
  await page.close();
  await context.clearCookies();
};

export const checkAccountPanels = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  await context.clearCookies();
  await checkCandidateList(context, runtime, report);
  await checkEmployerList(context, runtime, report);
  await checkClosing(context, runtime, report);
};
