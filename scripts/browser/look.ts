/** Looks at a state of the page as people would: nothing for axe to find, no sideways scrolling, and a picture of it. */

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { projectFolder } from "../local-runtime/paths.ts";
import { narrow, wide } from "./page-driver.ts";
import type { Report } from "./report.ts";

/** Git ignores it. */
export const screenshotFolder = join(projectFolder, "dist", "screenshots");

const schemes = ["light", "dark"] as const;

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[] };

/** All rules once; in the second scheme only what colours can change. */
const rulesFor = (scheme: (typeof schemes)[number]): object => (scheme === schemes[0] ? {} : { runOnly: ["color-contrast"] });

const findings = async (page: Page, rules: object): Promise<string[]> => {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const violations = await page.evaluate<Violation[]>(
    `axe.run(document, ${JSON.stringify({ resultTypes: ["violations"], ...rules })}).then(({ violations }) => violations)`,
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join("\n")}`,
  );
};

export const look = async (page: Page, state: string, { tell }: Report): Promise<void> => {
  mkdirSync(screenshotFolder, { recursive: true });
  // What stays in sight while the page is scrolled is drawn where it stands at first.
  await page.evaluate(() => scrollTo(0, 0));
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const found = await findings(page, rulesFor(colorScheme));
    tell(found.length === 0, `${state}, ${colorScheme}: axe finds nothing`, found.join("\n\n"));
    await page.screenshot({ path: join(screenshotFolder, `${state}-${colorScheme}.png`), fullPage: true });
  }
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  tell(over <= 0, `${state}: no sideways scrolling`, `${String(over)} px`);
};

/** The same as it is on a wide screen and on a narrow one; wide again afterwards. */
export const lookAtBoth = async (page: Page, state: string, report: Report): Promise<void> => {
  await look(page, state, report);
  await page.setViewportSize(narrow);
  await look(page, `${state}-narrow`, report);
  await page.setViewportSize(wide);
};
