/**
 * Everybody who may ask anything of the API: one of every role, all signed in as people do, and whole answers kept, headers
 * and live frames too.
 */

import { env } from "cloudflare:workers";
import { boardScopes, keyScopes, type Role } from "../../../src/domain/roles.ts";
import { createServices } from "../../../src/services/create-services.ts";
import { createApi } from "../../../src/workers/api/app.ts";
import { makeKey, memberIdOf } from "./organisations.ts";
import { until } from "./until.ts";

/** One of every role there is: a new role does not compile until somebody has it. All of them sign in as people do. */
export const holders: Record<Role | "api-key", string> = {
  anonymous: "whoever has just begun",
  candidate: "the candidate",
  owner: "an owner",
  recruiter: "a recruiter who unlocked",
  "hiring-manager": "a hiring manager",
  operator: "the operator",
  "dei-consultant": "a consultant",
  "board-key": "a board",
  "api-key": "a program with a key",
  local: "whoever brought a resume",
};
/** Whoever may do most with the candidate stands first. */
export const people = [
  holders.candidate,
  ...Object.values(holders).filter((who) => who !== holders.candidate),
  "another candidate",
  "a recruiter of another organisation",
  "nobody",
];
const bearers: Record<string, string> = { [holders.local]: env.LOCAL_TOKEN };
const site = "https://careers.example.org";

export const answers: { who: string; route: string; status: number; text: string }[] = [];
export const reached = new Map<string, number[]>();

export const services = createServices(env);
const api = createApi(services);

export type Sent = { readonly json?: unknown; readonly raw?: string; readonly headers?: Record<string, string> };

/** Asks as `who`, and keeps the whole answer, headers and live frames too. */
export const ask = async (who: string, method: string, path: string, { json, raw, headers }: Sent = {}, route = path) => {
  const response = await api.request(`http://clearview.test${path}`, {
    method,
    headers: {
      origin: who === holders["board-key"] ? site : "http://clearview.test",
      ...(bearers[who] === undefined ? {} : { authorization: `Bearer ${bearers[who]}` }),
      ...(json === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(json === undefined ? (raw === undefined ? {} : { body: raw }) : { body: JSON.stringify(json) }),
  });
  const entry = { who, route: `${method} ${route}`, status: response.status, text: JSON.stringify([...response.headers]) };
  answers.push(entry);
  reached.set(entry.route, [...(reached.get(entry.route) ?? []), response.status]);
  const socket = response.webSocket;
  if (socket === null || socket === undefined) {
    const text = new TextDecoder().decode(await response.arrayBuffer());
    entry.text += text;
    return { status: response.status, text };
  }
  socket.addEventListener("message", ({ data }) => void (entry.text += String(data)));
  socket.accept();
  await until("live frames have come", () => entry.text.includes("caught-up") || entry.text.includes("problem"));
  socket.close();
  return { status: response.status, text: "" };
};
export const bodyOf = async (...asked: Parameters<typeof ask>) => {
  const { status, text } = await ask(...asked);
  if (status >= 300) throw new Error(`${asked[1]} ${asked[2]} answered ${status}: ${text}`);
  // oxlint-disable-next-line typescript/no-unsafe-return -- tests look at what really came
  return JSON.parse(text);
};

export const json = (value: unknown): Sent => ({ json: value });
/** Under what names the ids of the walk stand in addresses. */
export const ids: Record<string, string> = { kind: "candidates", task: "explain-match" };
export const addressOf = (path: string): string =>
  path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
    const known = ids[path.startsWith("/v1/jobs/") && name === "runId" ? "jobRunId" : name];
    return known ?? `unknown-${name}`;
  });

/** What stands in the newest mail to somebody that has it. */
const mailed = (email: string, what: RegExp): string => {
  const texts = services.mailbox?.list().flatMap(({ to, text }) => (to === email ? (what.exec(text) ?? []) : [])) ?? [];
  return texts[0] ?? "";
};

/** Signs in with the code that came by mail; from a session begun without an address, this claims what was done in it. */
export const signsIn = async (who: string, email: string): Promise<void> => {
  await bodyOf("nobody", "POST", "/v1/auth/codes", json({ email }));
  const code = mailed(email, /\b\d{8}\b/u);
  bearers[who] = (await bodyOf(who, "POST", "/v1/auth/sessions", json({ email, code, as: "token" }))).token;
};
const begins = async (who: string): Promise<void> => {
  bearers[who] = (await bodyOf("nobody", "POST", "/v1/auth/anonymous-sessions", json({ as: "token" }))).token;
};
const founds = async (who: string, email: string): Promise<string> => {
  await signsIn(who, email);
  return (await bodyOf(who, "POST", "/v1/organisations", json({ name: "Sample Care" }))).organisationId;
};
const joins = async (who: string, email: string, role: string, organisationId: string): Promise<string> => {
  const invitations = "/v1/organisations/{organisationId}/invitations";
  await bodyOf(
    holders.owner,
    "POST",
    invitations.replace("{organisationId}", organisationId),
    json({ email, role }),
    invitations,
  );
  await signsIn(who, email);
  const invitationId = mailed(email, /row_[0-9a-z]+/u);
  await bodyOf(who, "POST", `/v1/invitations/${invitationId}/accept`, {}, "/v1/invitations/{invitationId}/accept");
  return invitationId;
};

/** Everybody but the candidate, who begins without an address and claims what was uploaded later. */
export const everybodySignsIn = async (): Promise<void> => {
  await Promise.all([begins(holders.anonymous), begins(holders.candidate)]);
  const organisationId = await founds(holders.owner, "leaks-owner@example.org");
  await founds("a recruiter of another organisation", "leaks-elsewhere@example.org");
  await joins(holders.recruiter, "leaks-recruiter@example.org", "recruiter", organisationId);
  const invitationId = await joins(holders["hiring-manager"], "leaks-manager@example.org", "hiring-manager", organisationId);
  await signsIn("another candidate", "leaks-another@example.org");
  for (const [role, email] of [
    ["operator", "leaks-operator@example.org"],
    ["dei-consultant", "leaks-consultant@example.org"],
  ] as const) {
    await signsIn(holders[role], email);
    await env.ACCOUNTS.prepare("UPDATE users SET platform_role = ? WHERE email = ?").bind(role, email).run();
    await signsIn(holders[role], email);
  }
  const owner = { token: bearers[holders.owner] ?? "", organisationId };
  const api = await makeKey(owner, { kind: "api", scopes: keyScopes });
  bearers[holders["api-key"]] = api.key;
  bearers[holders["board-key"]] = (await makeKey(owner, { kind: "board", scopes: boardScopes, origins: [site] })).key;
  const memberId = await memberIdOf(owner, "leaks-manager@example.org");
  Object.assign(ids, { organisationId, invitationId, memberId, keyId: api.keyId });
};
