/**
 * `npm run test:browser`: reads documents in a real Chromium and compares with the command line, then uses the built page
 * as candidates and employers would. Pictures of each state go to dist/screenshots. Exit codes: 0 all passed, 1 not, 2 no
 * browser.
 */

import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { checkCandidate, checkTakingBack } from "./browser/check-candidate.ts";
import { checkEmptyAgain, checkPosting, checkRanking } from "./browser/check-employer.ts";
import { checkKeyboard } from "./browser/check-keyboard.ts";
import { checkReading } from "./browser/check-reading.ts";
import { screenshotFolder } from "./browser/look.ts";
import { findBrowser, noBrowser, openBrowser } from "./browser/open-browser.ts";
import { createReport, type Report } from "./browser/report.ts";
import { buildWeb } from "./build-web.ts";
import { pageFolder } from "./local-runtime/paths.ts";
import { runCommand } from "./run-command.ts";
import { openTemporaryRuntime } from "./temporary-runtime.ts";

/** What everybody loads at once: the page's own script and styles, without the engine. */
const mostKilobytes = 40;

const checkSize = ({ tell }: Report): void => {
  const assets = join(pageFolder, "assets");
  const bytes = readdirSync(assets)
    .filter((name) => /^index-.*\.(?:js|css)$/u.test(name))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name)), { level: 9 }).length, 0);
  const told = `${(bytes / 1000).toFixed(1)} KB gzipped`;
  tell(
    bytes > 0 && bytes <= mostKilobytes * 1000,
    `the page's own script and styles: ${told}, at most ${String(mostKilobytes)} KB`,
  );
};

await runCommand(async (onEnd) => {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    console.error(noBrowser);
    return 2;
  }
  rmSync(screenshotFolder, { recursive: true, force: true });
  const report = createReport();
  await buildWeb();
  checkSize(report);
  const runtime = await openTemporaryRuntime("browser", onEnd);
  const context = await openBrowser(executablePath, onEnd);
  await checkReading(context, report, onEnd);

  const employer = await checkPosting(context, runtime, report);
  const candidate = await checkCandidate(context, runtime, report);
  await checkRanking(employer, report);
  await checkTakingBack(candidate, report);
  await checkEmptyAgain(employer, report);
  await checkKeyboard(context, runtime, report);

  const failed = report.failed();
  console.log(failed === 0 ? "The browser does what it should." : `${String(failed)} failed`);
  return failed === 0 ? 0 : 1;
});
