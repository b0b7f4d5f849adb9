/**
 * The operators' console: an operator signs in, sees what providers lack and cost, changes a route, is told each mistake at its
 * field, undoes the change, and asks the engine and a model the same thing. The model is a server on this machine.
 */

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContext, Page } from "playwright-core";
import type { Runtime } from "../local-runtime/open-runtime.ts";
import { platformRoleStatement } from "../platform-role-statement.ts";
import { keysOf } from "./check-keyboard.ts";
import { signIn } from "./check-signing-in.ts";
import { look } from "./look.ts";
import { button, heard, narrow, openPage, shown, wide } from "./page-driver.ts";
import type { Report } from "./report.ts";

export type PlayedModel = { readonly variables: Readonly<Record<string, string>>; readonly close: () => Promise<void> };

const replyOf = (text: string): string =>
  JSON.stringify({
    id: "c",
    object: "chat.completion",
    choices: [{ index: 0, message: { role: "assistant", content: text }, finish_reason: "stop" }],
    usage: { prompt_tokens: 180, completion_tokens: 24, total_tokens: 204 },
  });

/** What the model finds beyond the engine in the invented resume, with its words. */
export const suggestedSkills = [
  { skill: "Clinical audit", quote: "managed infection control rounds" },
  { skill: "Family teaching", quote: "teaching families to change dressings" },
  { skill: "Safety reporting", quote: "wards and in people's homes" },
] as const;

const explained = { ready: true, summary: "Wound care and Medication safety are shown; Triage is not." };

const answerTo = (server: Server): Server =>
  server.on("request", (request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => (body += part));
    request.on("end", () => {
      const { model = "" } = JSON.parse(body) as { model?: string };
      response.setHeader("content-type", "application/json");
      if (model !== "played") {
        response.statusCode = 404;
        response.end(JSON.stringify({ error: { message: "x", type: "e", param: null, code: "model_not_found" } }));
        return;
      }
      response.end(
        replyOf(JSON.stringify(body.includes("skills that a resume shows") ? { suggestions: suggestedSkills } : explained)),
      );
    });
  });

/** A server that speaks as OpenAI's documents say, and the variables that make it a provider. */
export const playModel = async (): Promise<PlayedModel> => {
  const server = answerTo(createServer());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    variables: {
      AI_PROVIDERS: JSON.stringify({ "openai-compatible": { baseUrl: `http://127.0.0.1:${String(port)}/v1` } }),
      OPENAI_COMPATIBLE_API_KEY: "local",
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};

const tab = (page: Page, name: string) => page.getByRole("tab", { name });
const email = "operator@example.org";

const becomeOperator = async (page: Page, runtime: Runtime): Promise<void> => {
  await signIn(page, runtime, email);
  const accounts = await runtime.miniflare.getD1Database("ACCOUNTS");
  await accounts.prepare(platformRoleStatement(email, "operator")).run();
  // What a token may do is believed for half a minute; signing in again asks anew.
  await button(page, "Sign out").first().click();
  await signIn(page, runtime, email);
  await shown(page, "You run this platform").waitFor();
  await page.getByRole("link", { name: "Go to the console" }).click();
};

const both = async (page: Page, state: string, report: Report): Promise<void> => {
  await look(page, state, report);
  await page.setViewportSize(narrow);
  await look(page, `${state}-narrow`, report);
  await page.setViewportSize(wide);
};

const changeRoute = async (page: Page, report: Report): Promise<void> => {
  const { tell } = report;
  await tab(page, "Routes").click();
  await button(page, "Change the route of explain-match").click();
  await button(page, "Add a target").click();
  const second = page.getByRole("group", { name: "Target 2" });
  await second.getByLabel("Provider").selectOption("openai-compatible");
  await second.getByLabel("Timeout").fill("soon");
  await button(page, "Put it into force").click();
  await second.getByText("This needs a number").waitFor();
  await second.getByLabel("Timeout").fill("20");
  await button(page, "Put it into force").click();
  await second.getByText("Say which model").waitFor();
  const atModel = await page.waitForFunction(() => document.activeElement?.id === "field-targets-1-model");
  tell(await atModel.jsonValue(), "a mistake that the API finds is told at its field, which takes the focus");
  await second.getByLabel("Model").fill("unheard-of");
  await button(page, "Put it into force").click();
  await page.locator("#field-targets-1-model-problem").filter({ hasNotText: "Say which" }).waitFor();
  await both(page, "console-route", report);
  await second.getByLabel("Provider").selectOption("gemini");
  await button(page, "Put it into force").click();
  await second.getByText("lacks GEMINI_API_KEY. Set it first").waitFor();
  await second.getByLabel("Provider").selectOption("openai-compatible");
  await second.getByLabel("Model").fill("played");
  await button(page, "Move target 2 up").click();
  await heard(page, /This is target 1 now/u);
  await button(page, "Put it into force").click();
  await heard(page, /The new route of explain-match is in force/u);
  await shown(page, /The price of openai-compatible played is unknown/u).waitFor();
  const card = page.locator("#route-explain-match");
  const targets = card.locator("> .targets .target");
  tell(
    /openai-compatible\s*played/u.test((await targets.first().textContent()) ?? ""),
    "a route is changed, and asked in its new order",
  );
  await tellOvertaken(page, report);
  await card.getByText("Changes so far").click();
  await card.locator(".changes > li").first().waitFor();
  await both(page, "console-routes", report);
  await button(page, "Undo the last change of explain-match").click();
  await heard(page, /explain-match goes where it went before/u);
  tell((await targets.count()) === 1, "the change is undone");
};

/** Somebody else is faster. */
const tellOvertaken = async (page: Page, report: Report): Promise<void> => {
  await button(page, "Change the route of parse-job").click();
  await page.evaluate(async () => {
    await fetch("/v1/routes/parse-job", {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ targets: [{ provider: "builtin" }], budget: { microdollars: 7_000_000, tokens: 70_000 } }),
    });
  });
  await button(page, "Put it into force").click();
  await button(page, "Show the newest route").click();
  await page.waitForFunction(
    () => (document.getElementById("field-budget-microdollars") as HTMLInputElement | null)?.value === "7",
  );
  report.tell(true, "a change that somebody made meanwhile is told and shown");
  await button(page, "Leave it as it is").click();
};

const tryOut = async (page: Page, report: Report): Promise<void> => {
  const { tell } = report;
  await tab(page, "Try it").click();
  await page.getByLabel("Input, as JSON").fill("[]");
  await button(page, "Try it").click();
  await shown(page, "This is no JSON object").waitFor();
  await page.getByLabel("Input, as JSON").fill('{"matched":"Wound care"}');
  await button(page, "Try it").click();
  await page.locator("#field-input-problem").filter({ hasText: "matched" }).waitFor();
  await page.getByLabel("Input, as JSON").fill('{"matched":["Wound care","Medication safety"],"missing":["Triage"]}');
  await button(page, "Add a target").click();
  const second = page.getByRole("group", { name: "Try target 2" });
  await second.getByLabel("Provider").selectOption("openai-compatible");
  await second.getByLabel("Model").fill("played");
  await button(page, "Try it").click();
  await heard(page, /2 of 2 targets answered/u);
  tell((await page.locator(".answer > .differs").count()) === 1, "the engine's answer and a model's, side by side");
  await both(page, "console-try", report);
};

/** From the tabs into a form and out again, without a mouse. */
const withKeys = async (page: Page, report: Report): Promise<void> => {
  const { reach, unseen } = keysOf(page);
  await page.setViewportSize(narrow);
  await reach(/^Providers$/u);
  await page.keyboard.press("ArrowRight");
  await page.getByRole("tab", { name: "Routes", selected: true }).waitFor();
  await reach(/^Change the route of explain-match$/u);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Route of explain-match" }).and(page.locator(":focus")).waitFor();
  await reach(/^Put it into force$/u);
  await reach(/^Leave it as it is$/u);
  await page.keyboard.press("Enter");
  await button(page, "Change the route of explain-match").and(page.locator(":focus")).waitFor();
  report.tell(unseen.length === 0, "the console is used by keyboard alone, and the focus is always seen", unseen.join("; "));
  await page.setViewportSize(wide);
};

/** Counts as the platform would have added them up. */
const addCalls = async ({ miniflare }: Runtime): Promise<void> => {
  const views = await miniflare.getD1Database("DB");
  const today = new Date();
  for (let back = 0; back < 7; back++) {
    const day = new Date(today.getTime() - back * 86_400_000).toISOString().slice(0, 10);
    for (const [provider, model, role, answered, failed, milliseconds, cost, fields, agreeing] of [
      ["openai-compatible", "played", "served", 40 + back * 9, back, 42_000, 9000, 0, 0],
      ["anthropic", "played-too", "shadow", 20 + back, 2, 39_000, 14_000, 20 + back, 16 + back],
    ] as const) {
      await views
        .prepare(
          `INSERT INTO ai_calls (day, task, route_version, provider, model, role, answered, failed, milliseconds, input_tokens,
           output_tokens, microdollars, fields, agreeing) VALUES (?, 'explain-match', 1, ?, ?, ?, ?, ?, ?, 9000, 1200, ?, ?, ?)`,
        )
        .bind(day, provider, model, role, answered, failed, milliseconds, cost, fields, agreeing)
        .run();
    }
  }
};

/** What failed for good, as queues and actors leave it: played into the tables that the API reads. */
const addFailures = async ({ miniflare }: Runtime): Promise<void> => {
  const views = await miniflare.getD1Database("DB");
  const now = Date.now();
  const add = async (index: number, reason: string, consumer: string | null, times: number, body: string): Promise<void> => {
    await views
      .prepare(
        `INSERT INTO dead_letters (id, queue, consumer, reason, attempts, fingerprint, body, created_at, times, last_at)
         VALUES (?, 'events', ?, ?, 5, ?, ?, ?, ?, ?)`,
      )
      .bind(
        `dl_${String(index)}`,
        consumer,
        reason,
        `f${String(index)}`,
        body,
        now - index * 9_000_000,
        times,
        times > 1 ? now - index * 60_000 : null,
      )
      .run();
  };
  const long = JSON.stringify({
    v: 1,
    kind: "redelivery",
    events: Array.from({ length: 80 }, () => "evt_06gzy05w30000rx4v3bp0dnjnw"),
  });
  await add(1, "consumer-failed", "notify-of-matches", 3, long);
  await add(2, "run-failed", null, 1, '{"v":1,"runs":[{"owner":"candidate","id":"cand_1","runId":"run_1"}]}');
  await add(3, "unheard-of", null, 1, "null");
  for (let index = 4; index < 14; index++) await add(index, "message-malformed", null, 1, "{}");
};

/** As the API adds them up; nothing fails so while this runs. */
const toldFailures = () => {
  const [lastAt, traceId] = [Date.now(), "0af7651916cd43dd8448eb211c80319c"];
  const failure = { firstAt: lastAt - 86_400_000, lastAt, traceId };
  return [
    { ...failure, type: "company.profile-failed", what: "company-profile", reasons: ["company-address-refused"], times: 4 },
    { ...failure, type: "ai.task-failed", what: "enhance-resume", reasons: ["configuration", "quota"], times: 31 },
    { ...failure, type: "run.failed", what: "resume-submitted", reasons: ["dead-letter"], times: 1 },
    { ...failure, type: "content.tampered", what: "document", reasons: ["content-tampered"], times: 1 },
  ];
};

const checkFailures = async (page: Page, runtime: Runtime, report: Report): Promise<void> => {
  const { tell } = report;
  const { reach, unseen } = keysOf(page);
  await tab(page, "Failures").click();
  await page
    .getByText(/no message was given up|Nothing has failed for good/u)
    .first()
    .waitFor();
  await addFailures(runtime);
  await page.route("**/v1/failures", (route) => route.fulfill({ json: { items: toldFailures() } }));
  await button(page, "Look again").click();
  const lines = page.locator("li.failure");
  const first = lines.filter({ hasText: "The consumer notify-of-matches failed" });
  await first.getByText(/3 times since .* · given up after 5 attempts/u).waitFor();
  await shown(page, "Look for this code in the logs").waitFor();
  await lines
    .filter({ hasText: "A company’s site gave no profile" })
    .getByText(/not the address of a public site/u)
    .waitFor();
  tell(
    (await lines.count()) >= 10 && (await first.locator("code").isHidden()),
    "what failed, how often, since when, and what to do",
  );
  await both(page, "console-failures", report);
  await page.setViewportSize(narrow);
  await tab(page, "Failures").focus();
  await reach(/^The message: The consumer notify-of-matches failed/u);
  await page.keyboard.press("Enter");
  await first.getByText("The first 2000 characters of it").waitFor();
  await button(page, "Show older ones").focus();
  await page.keyboard.press("Enter");
  await lines.nth(16).waitFor();
  tell(
    (await button(page, "Show older ones").count()) === 0 && unseen.length === 0,
    "older ones follow, with the keyboard alone",
    unseen.join("; "),
  );
  await page.unroute("**/v1/failures");
  await page.setViewportSize(wide);
  await tab(page, "Providers").click();
};

export const checkConsole = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  const { tell } = report;
  const { page, asked, faults } = await openPage(context, { ...runtime, token: "" }, "/", wide);
  const chunk = ({ url }: { readonly url: URL }): boolean => /\/assets\/ai-page/u.test(url.pathname);
  await becomeOperator(page, runtime);
  await shown(page, "In use").waitFor();
  tell(asked.filter(chunk).length > 0, "the console's code comes when it is opened");
  await shown(page, "lacks GEMINI_API_KEY").waitFor();
  await changeRoute(page, report);
  await tryOut(page, report);
  await addCalls(runtime);
  await tab(page, "Shadows").click();
  await shown(page, "No shadow has been asked").waitFor();
  await button(page, "Look again").click();
  await shown(page, "Fields that agree").waitFor();
  await both(page, "console-shadows", report);
  await tab(page, "Providers").click();
  await shown(page, "Calls a day").waitFor();
  const played = page.locator("li.provider").filter({ hasText: "openai-compatible" });
  tell(
    (await played.getByText("204 tokens · price unknown").count()) === 1 && (await played.getByText("$0.06").count()) === 1,
    "tokens at an unknown price are not told as free, and a known cost is told",
  );
  await both(page, "console-providers", report);
  await checkFailures(page, runtime, report);
  await page.reload();
  await shown(page, "In use").waitFor();
  await withKeys(page, report);
  tell(faults.length === 0, "no fault in the console, and its policy refused nothing", faults.join("; "));
  await page.close();
  await context.clearCookies();
};

/** Who is no operator is told so, and sees nothing. */
export const checkConsoleRefuses = async (context: BrowserContext, runtime: Runtime, report: Report): Promise<void> => {
  const { page } = await openPage(context, { ...runtime, token: "" }, "/", wide);
  await signIn(page, runtime, "somebody@example.org");
  report.tell((await page.getByRole("link", { name: "Console" }).count()) === 0, "nobody else is shown the way to the console");
  await page.goto(`${runtime.url}/console/ai`);
  await shown(page, /needs the scope platform:read/u).waitFor();
  report.tell((await page.getByRole("tab").count()) === 0, "who is no operator is told so, and sees nothing");
  await page.close();
  await context.clearCookies();
};
