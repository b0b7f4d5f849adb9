/** Looks at a state of the page as people would: nothing for axe to find, no sideways scrolling, and a picture of it. */

import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { pageFolder, projectFolder } from "../local-runtime/paths.ts";
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

/** All styles that were built, whatever room loads them. */
const builtStyles = (): string => {
  const folder = join(pageFolder, "assets");
  const sheets = readdirSync(folder).filter((name) => name.endsWith(".css"));
  return sheets.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
};

/** Classes of what is shown whose styles stand in a file that was not loaded: they come with another room by chance, or never. */
const bareClasses = (page: Page): Promise<string[]> =>
  page.evaluate((built) => {
    const classesIn = (styles: string): Set<string> =>
      new Set([...styles.matchAll(/\.([a-z][\w-]*)/gu)].map(([, name = ""]) => name));
    const loaded = classesIn(
      [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join("\n"),
    );
    const known = classesIn(built);
    const shown = [...document.querySelectorAll("[class]")].flatMap(({ classList }) => [...classList]);
    return [...new Set(shown)].filter((name) => known.has(name) && !loaded.has(name));
  }, builtStyles());

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
  const bare = await bareClasses(page);
  tell(bare.length === 0, `${state}: everything is styled`, bare.join(", "));
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
