/** Both ways through the page without a mouse, on a screen 360 pixels wide. */

import type { BrowserContext, Page } from "playwright-core";
import { waitUntil } from "../client/wait-until.ts";
import type { Runtime } from "../local-runtime/open-runtime.ts";
import { look } from "./look.ts";
import { narrow, openPage, shown, takesFocus } from "./page-driver.ts";
import type { Report } from "./report.ts";
import { exampleText, postingText } from "./resume-files.ts";

const most = 80;

type Told = { readonly name: string; readonly seen: boolean };

const focusable = "a[href],button:not(:disabled),input:not(:disabled),select:not(:disabled),textarea,summary,[tabindex]";

/** The names of elements, and whether people could see that they have the focus; without a selector of the one that has it. */
const told = (page: Page, selector?: string): Promise<readonly Told[]> =>
  page.evaluate((asked) => {
    const elements = asked === undefined ? [document.activeElement] : [...document.querySelectorAll(asked)];
    return elements.map((element): Told => {
      if (!(element instanceof HTMLElement)) return { name: "", seen: false };
      const label = (element as HTMLInputElement).labels?.[0]?.textContent;
      const style = getComputedStyle(element);
      const rectangle = element.getBoundingClientRect();
      return {
        name: (element.getAttribute("aria-label") ?? label ?? element.textContent ?? "").trim(),
        seen: style.outlineStyle !== "none" && rectangle.bottom > 0 && rectangle.top < innerHeight,
      };
    });
  }, selector);

type Keys = {
  /** Tabs on until the focus is on something of that name. */
  readonly reach: (name: RegExp) => Promise<void>;
  /** What had the focus out of sight, or without a sign of it. */
  readonly unseen: readonly string[];
};

export const keysOf = (page: Page): Keys => {
  const unseen: string[] = [];
  const reach = async (name: RegExp): Promise<void> => {
    // Keys that come before it go past the end of the page, where nothing on it has the focus.
    const isThere = async (): Promise<true | undefined> =>
      (await told(page, focusable)).some((one) => name.test(one.name)) ? true : undefined;
    await waitUntil(`something to reach with the keyboard called ${String(name)}`, isThere, { deadlineMilliseconds: 10_000 });
    for (let pressed = 0; pressed < most; pressed++) {
      await page.keyboard.press("Tab");
      const [now] = await told(page);
      const own = now?.name ?? "";
      if (now?.seen !== true) unseen.push(own.slice(0, 40));
      if (name.test(own)) return;
    }
    throw new Error(`The keyboard never reaches ${String(name)}.`);
  };
  return { reach, unseen };
};

/** From the first key to a submitted resume. */
export const checkCandidateKeys = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  const { page } = await openPage(context, runtime, "/", narrow);
  const { reach, unseen } = keysOf(page);
  await page.getByRole("button", { name: "Paste the text" }).waitFor();
  await reach(/^Skip to the content/u);
  await page.keyboard.press("Enter");
  await reach(/^Paste the text/u);
  await page.keyboard.press("Enter");
  // The field takes the focus by itself.
  await page.getByLabel("Text of your resume").waitFor();
  await page.keyboard.insertText(exampleText);
  await reach(/^Read this text/u);
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "Score" }).waitFor();
  report.tell(await takesFocus(page.locator("h1")), "the focus goes on at the new heading");
  await reach(/^Score$/u);
  await reach(/^Outcomes/u);
  await page.keyboard.press("Enter");
  await look(page, "score-narrow", report);
  await page.getByRole("tab", { name: "Score" }).focus();
  for (const tab of ["Tips", "What employers see", "What a machine reads", "Send"]) {
    await page.keyboard.press("ArrowRight");
    await page.getByRole("tab", { name: tab, selected: true }).waitFor();
    if (tab !== "Send") await look(page, `${tab.toLowerCase().replaceAll(" ", "-")}-narrow`, report);
  }
  await page.keyboard.press("ArrowLeft");
  await reach(/^Marisol Ferreira-Quint/u);
  await page.keyboard.press("Enter");
  await page.locator("mark.strong:focus").waitFor();
  await reach(/^Back to where you were/u);
  await page.keyboard.press("Enter");
  await page.locator("button.profile-field:focus").waitFor();
  report.tell(true, "a field leads to its place in the text, and back");
  await page.getByRole("tab", { name: "Send" }).focus();
  await page.keyboard.press("Enter");
  await reach(/^Upload my resume/u);
  await page.keyboard.press("Enter");
  await shown(page, "Uploaded and sealed").waitFor();
  await reach(/^Submit anonymised/u);
  await page.keyboard.press("Enter");
  await shown(page, "Submitted: employers see").waitFor();
  await page
    .getByRole("button", { name: /^Why this score/u })
    .first()
    .waitFor();
  await look(page, "submitted-narrow", report);
  report.tell(unseen.length === 0, "candidates see what has the focus", unseen.join(", "));
  await page.close();
};

/** From the first key to a ranking that is weighed and narrowed down. To be called when somebody has submitted a resume. */
export const checkEmployerKeys = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  const { page } = await openPage(context, runtime, "/employers", narrow);
  const { reach, unseen } = keysOf(page);
  await page.getByRole("heading", { name: "Your jobs" }).waitFor();
  await reach(/^Text of the posting/u);
  await page.keyboard.insertText(postingText);
  const asked = page.getByRole("group", { name: "Mentoring" });
  await asked.waitFor();
  await reach(/^Pay, from/u);
  await page.keyboard.type("34000");
  await reach(/^Currency/u);
  await page.keyboard.type("GBP");
  // A group of choices is one stop; the arrows choose within it.
  for (let group = await asked.evaluate(placeOf); group >= 0; group--) await reach(/^(?:Must|Nice|Not asked)$/u);
  await page.keyboard.press("ArrowRight");
  report.tell(await asked.getByRole("radio", { name: "Not asked" }).isChecked(), "the arrows choose what is asked");
  await reach(/^Post the job/u);
  await page.keyboard.press("Enter");
  await page.locator(".match-list > li").first().waitFor();
  report.tell(await takesFocus(page.locator("h1")), "the focus goes on at the job's title");

  await reach(/^Narrow down/u);
  await page.keyboard.press("Enter");
  await reach(/^Executive/u);
  await page.keyboard.press("Space");
  await shown(page, "Nobody meets all of these filters").waitFor();
  await reach(/^Clear the filters/u);
  await page.keyboard.press("Enter");
  await page.locator(".match-list > li").first().waitFor();
  await reach(/^What counts/u);
  await page.keyboard.press("Enter");
  await reach(/^Title/u);
  await page.keyboard.press("Home");
  await shown(page, "trying").waitFor();
  await reach(/^Undo/u);
  await page.keyboard.press("Enter");
  await shown(page, "trying").waitFor({ state: "detached" });
  await reach(/^Why this score/u);
  await page.keyboard.press("Enter");
  await shown(page, "see this same receipt").waitFor();
  report.tell(unseen.length === 0, "employers see what has the focus", unseen.join(", "));
  await page.close();
};

/** How many groups of choices stand before this one. */
const placeOf = (group: Element): number => [...document.querySelectorAll("fieldset")].indexOf(group as HTMLFieldSetElement);
