/**
 * `npm run test:browser`: reads documents in a real Chromium and compares with the command line, then uses the built page
 * as candidates and employers would. Pictures of each state go to dist/screenshots. `--shake 400` keeps each answer of the
 * API from the page for up to 400 ms. Exit codes: 0 all passed, 1 not, 2 no browser.
 */

import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkAccount } from "./browser/check-account.ts";
import { checkAccountPanels } from "./browser/check-account-panels.ts";
import { checkCandidate, checkNewJob, checkTakingBack } from "./browser/check-candidate.ts";
import { checkEmptyAgain, checkPages, checkPosting, checkRanking, checkToken } from "./browser/check-employer.ts";
import { checkClaims } from "./browser/check-claims.ts";
import { checkConsole, checkConsoleRefuses, playModel } from "./browser/check-console.ts";
import { checkCandidateKeys, checkEmployerKeys } from "./browser/check-keyboard.ts";
import { checkNextSteps } from "./browser/check-next-steps.ts";
import { checkPolicy } from "./browser/check-policy.ts";
import { checkReading } from "./browser/check-reading.ts";
import { checkServing } from "./browser/check-serving.ts";
import { checkSigningIn } from "./browser/check-signing-in.ts";
import { checkRooms } from "./browser/check-rooms.ts";
import { screenshotFolder } from "./browser/look.ts";
import { checkSuggestions } from "./browser/check-suggestions.ts";
import { findBrowser, noBrowser, openBrowser } from "./browser/open-browser.ts";
import { createReport } from "./browser/report.ts";
import { buildWeb } from "./build-web.ts";
import { parseCount } from "./arguments.ts";
import { runCommand } from "./run-command.ts";
import { shake } from "./browser/page-driver.ts";
import { openTemporaryRuntime } from "./temporary-runtime.ts";

await runCommand(async (onEnd) => {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    console.error(noBrowser);
    return 2;
  }
  rmSync(screenshotFolder, { recursive: true, force: true });
  const report = createReport();
  await buildWeb();
  const model = await playModel();
  onEnd(model.close);
  const runtime = await openTemporaryRuntime("browser", onEnd, { variables: model.variables });
  await checkServing(runtime.url, report);
  const context = await openBrowser(executablePath, onEnd);
  const { shake: longest } = parseArgs({ options: { shake: { type: "string" } } }).values;
  if (longest !== undefined) await shake(context, parseCount("shake", longest, 1));
  await checkReading(context, report, onEnd);
  await checkPolicy(context, runtime, report);

  try {
    await checkToken(context, runtime, report);
    const employer = await checkPosting(context, runtime, report);
    const candidate = await checkCandidate(context, runtime, report);
    await checkRanking(employer, report);
    await checkNewJob(candidate, runtime, report);
    await checkTakingBack(candidate, report);
    await checkEmptyAgain(employer, report);
    await checkRooms(context, runtime, report);
    await checkPages(employer, runtime, report);
    await checkCandidateKeys(context, runtime, report);
    await checkEmployerKeys(context, runtime, report);
    await checkSigningIn(context, runtime, report);
    await checkAccount(context, runtime, report);
    await checkAccountPanels(context, runtime, report);
    await checkClaims(context, runtime, report);
    await checkNextSteps(context, runtime, report);
    await checkSuggestions(context, runtime, report);
    await checkConsole(context, runtime, report);
    await checkConsoleRefuses(context, runtime, report);
  } catch (fault) {
    for (const [index, page] of context.pages().entries())
      await page.screenshot({ path: join(screenshotFolder, `fault-${String(index)}.png`) });
    throw fault;
  }

  const failed = report.failed();
  console.log(failed === 0 ? "The browser does what it should." : `${String(failed)} failed`);
  return failed === 0 ? 0 : 1;
});
