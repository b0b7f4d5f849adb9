/** Signs people in as they do it themselves: with the code that came by mail. */

import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { consoleLogger } from "../../../src/core/logger.ts";
import { createMemberRows } from "../../../src/db/accounts.ts";
import { createAccounts } from "../../../src/services/accounts/accounts.ts";
import { noMail } from "../../../src/services/mail/mail.ts";
import { call } from "./client.ts";

/** Accounts as another isolate knows them, at a time of its own. */
export const accountsAt = (now: () => number) =>
  createAccounts({
    database: drizzle(env.ACCOUNTS),
    members: createMemberRows(drizzle(env.ACCOUNTS)),
    masterSecret: env.MASTER_KEY,
    localMode: true,
    mail: noMail,
    codeLimit: env.CODE_LIMIT,
    clock: { now },
    logger: consoleLogger,
  });

/** The newest code that was sent to an address. */
export const codeFor = async (email: string): Promise<string> => {
  const { body } = await call("GET", "/dev/mailbox", { headers: { accept: "application/json" }, token: null });
  const mail = (body.items as { to: string; text: string }[]).find(({ to }) => to === email.toLowerCase());
  const code = /\b\d{8}\b/u.exec(mail?.text ?? "")?.[0];
  if (code === undefined) throw new Error("No code was sent to this address.");
  return code;
};

export const askForCode = async (email: string): Promise<string> => {
  const asked = await call("POST", "/v1/auth/codes", { json: { email }, token: null });
  if (asked.status !== 202) throw new Error(asked.text);
  return codeFor(email);
};

/** A bearer token of a fresh session. */
export const signIn = async (email: string): Promise<string> => {
  const code = await askForCode(email);
  const { status, body, text } = await call("POST", "/v1/auth/sessions", { json: { email, code, as: "token" }, token: null });
  if (status !== 201) throw new Error(text);
  return body.token;
};

/** The `Cookie` header of a browser that has signed in. */
export const signInWithCookie = async (email: string): Promise<{ cookie: string; setCookie: string }> => {
  const code = await askForCode(email);
  const { status, headers, text } = await call("POST", "/v1/auth/sessions", { json: { email, code }, token: null });
  if (status !== 201) throw new Error(text);
  const setCookie = headers.get("set-cookie") ?? "";
  return { cookie: setCookie.split(";", 1)[0] ?? "", setCookie };
};
