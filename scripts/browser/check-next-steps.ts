/** Wherever something is in the way, the page says in plain words what to do next, where the person is looking. */

import type { BrowserContext, Page } from "playwright-core";
import type { Runtime } from "../local-runtime/open-runtime.ts";
import { enterCode, codeFor, signIn } from "./check-signing-in.ts";
import { look } from "./look.ts";
import { narrow, openPage, shown, wide } from "./page-driver.ts";
import type { Report } from "./report.ts";
import { postingText } from "./resume-files.ts";

const button = (page: Page, name: RegExp | string) => page.getByRole("button", { name });

/** What only the makers of the page understand. */
const jargon = /npm start|\bscope\b|schema|openapi|\btoken\b/iu;

const tellPlain = async (page: Page, what: string, { tell }: Report): Promise<void> => {
  const text = await page.getByRole("main").evaluate((main) => (main as HTMLElement).innerText);
  tell(!jargon.test(text), `${what}: in plain words`, jargon.exec(text)?.[0]);
};

const isInSight = (page: Page, name: string): Promise<boolean> =>
  page
    .getByRole("main")
    .getByRole("link", { name })
    .last()
    .evaluate((link) => {
      const { top, bottom } = link.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });

/** From nobody to somebody who may post, by what the page itself says. */
const checkEmployer = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  const { tell } = report;
  const { page } = await openPage(context, { ...runtime, token: "" }, "/employers", narrow);
  await shown(page, "Sign in first").waitFor();
  await tellPlain(page, "who is not signed in", report);
  await page.getByLabel("Text of the posting").fill(postingText);
  await page.getByRole("group", { name: "Wound care" }).waitFor();
  await button(page, "Post the job").click();
  await page.locator("form.sheet ~ .notice").getByText("Sign in first").waitFor();
  tell(await isInSight(page, "Sign in"), "who posts without having signed in is told beside the button");
  await look(page, "post-signed-out-narrow", report);

  await page.getByRole("main").getByRole("link", { name: "Sign in" }).last().click();
  await page.getByLabel("E-mail address").fill("somebody@example");
  await button(page, "Send me a code").click();
  await shown(page, /e-?mail/iu).waitFor();
  await page.locator(".notice.problem").waitFor();
  await tellPlain(page, "an address that is none", report);
  await signIn(page, runtime, "posts-soon@example.org");
  await page.getByRole("link", { name: "For employers" }).click();
  await shown(page, "Employers act for an organisation").waitFor();
  await tellPlain(page, "who acts for no organisation", report);
  await page.setViewportSize(wide);
  await look(page, "no-organisation", report);
  await page.getByRole("link", { name: "Go to your account" }).click();
  await page.getByLabel("Name of a new organisation").fill("Sample Practice");
  await button(page, "Make it").click();
  await shown(page, "You act for Sample Practice, as owner").waitFor();
  await page.goto(`${runtime.url}/employers/jobs/job_${"0".repeat(26)}`);
  await shown(page, "There is no job at this address").waitFor();
  tell(
    (await page.getByRole("heading", { name: "Candidates, best first" }).count()) === 0,
    "a job that is not there has no ranking",
  );
  await page.close();
};

/** The owner needs nobody's help to make somebody else an owner, and to leave. */
const checkMembers = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  const { tell } = report;
  const { page, faults } = await openPage(context, { ...runtime, token: "" }, "/sign-in", wide);
  await shown(page, "You act for Sample Practice, as owner").waitFor();
  const members = page.getByRole("region", { name: "Members" });
  await members.getByText("posts-soon@example.org").waitFor();
  await members.getByLabel("E-mail address").fill("second@example.org");
  await members.getByLabel("As", { exact: true }).selectOption("hiring-manager");
  await button(page, "Invite").click();
  await members.getByText("An invitation is on its way to second@example.org").waitFor();
  const asOwner = await context.cookies();

  await context.clearCookies();
  const { page: invited } = await openPage(context, { ...runtime, token: "" }, "/sign-in", wide);
  await invited.reload();
  const invitation = await codeFor(runtime, "second@example.org", /invitation (\S+)\. It/u);
  await enterCode(invited, runtime, "second@example.org");
  await invited.getByLabel("Invitation you were sent").fill(invitation);
  await button(invited, "Accept it").click();
  await shown(invited, "You act for Sample Practice, as hiring manager").waitFor();
  await invited.getByRole("region", { name: "Members" }).getByText("posts-soon@example.org").waitFor();
  tell((await button(invited, "Invite").count()) === 0, "who is invited joins, sees the members, and changes nothing there");
  await invited.getByRole("link", { name: "For employers" }).click();
  await invited.getByLabel("Text of the posting").fill(postingText);
  await invited.getByRole("group", { name: "Wound care" }).waitFor();
  await button(invited, "Post the job").click();
  await shown(invited, "Your role in this organisation does not allow that").waitFor();
  await tellPlain(invited, "who may not post", report);
  await invited.close();

  const asInvited = await context.cookies();
  await context.clearCookies();
  await context.addCookies(asOwner);
  await page.reload();
  await members.getByLabel("Role of second@example.org").selectOption("owner");
  await members.getByText("second@example.org is owner now").waitFor();
  await look(page, "members", report);
  await page.setViewportSize(narrow);
  await look(page, "members-narrow", report);
  await button(page, "Leave this organisation").click();
  await look(page, "members-leaving", report);
  await button(page, "Yes, leave it").click();
  await members.waitFor({ state: "detached" });
  await button(page, "Erase my account").click();
  await button(page, "Yes, erase my account").click();
  await shown(page, "Your account is erased").waitFor();
  tell(true, "an owner makes another one, leaves, and can then erase the account");
  await context.clearCookies();
  await context.addCookies(asInvited);
  const { page: last } = await openPage(context, { ...runtime, token: "" }, "/sign-in", wide);
  await shown(last, "You act for Sample Practice, as owner").waitFor();
  await button(last, "Leave this organisation").click();
  await button(last, "Yes, leave it").click();
  await shown(last, "An organisation keeps at least one owner").waitFor();
  await tellPlain(last, "the last owner who would leave", report);
  await last.close();
  tell(faults.length === 0, "no fault among the members, and the policy refused nothing", faults.join("; "));
  await page.close();
};

export const checkNextSteps = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  await context.clearCookies();
  await checkEmployer(context, runtime, report);
  await checkMembers(context, runtime, report);
  await context.clearCookies();
};
