/** Whoever has an account with an address is told by mail that a profile will be erased; nobody else is, and nobody twice. */

import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "../../src/core/clock.ts";
import { err, ok } from "../../src/core/result.ts";
import { createAccountWalk } from "../../src/db/account-walk.ts";
import { createExpiringProfiles } from "../../src/db/expiring-profiles.ts";
import { parseSettings } from "../../src/services/settings.ts";
import { type Mail, type MailSender, notSent } from "../../src/services/mail/mail.ts";
import { createExpiryMails } from "../../src/services/expiry-mails.ts";
import { settled, viewOf } from "./support/actors.ts";
import { call } from "./support/client.ts";
import { requestOf, services, valueOf } from "./support/employers.ts";
import { postResume } from "./support/flows.ts";
import { recordingLogger } from "./support/ledgers.ts";
import { makeEmployer, startAnonymously } from "./support/organisations.ts";
import { nurseResume } from "./support/samples.ts";
import { askForCode, signIn } from "./support/sign-in.ts";
import { later } from "./support/time.ts";
import { words } from "../../web/shared/words.ts";

const day = 86_400_000;
const pageAddress = "https://clearview.example.org";

const outbox: Mail[] = [];
const keeping: MailSender = {
  send: async (mail) => {
    outbox.push(mail);
    return ok(undefined);
  },
};
const mails = (more: Partial<Parameters<typeof createExpiryMails>[0]> = {}) =>
  createExpiryMails({
    accounts: createAccountWalk(drizzle(env.ACCOUNTS), "test"),
    profiles: createExpiringProfiles(drizzle(env.DB)),
    mail: keeping,
    masterSecret: env.MASTER_KEY,
    pageAddress,
    clock: systemClock,
    logger: recordingLogger().logger,
    ...more,
  });

const draftOf = async (token: string): Promise<string> => {
  const id = await postResume(nurseResume, false, token);
  await settled(id);
  return id;
};
/** A candidate made by a member for the organisation: its principal is the member, who has an address. */
const madeForOrganisation = async (token: string): Promise<string> => {
  const principal = (await services.accounts.principalOf(token, true))!;
  expect(principal.organisationId).toBeDefined();
  const { candidateId } = valueOf(
    await services.candidates.create(requestOf(principal), { document: { text: nurseResume }, submit: false }),
  );
  await settled(candidateId);
  return candidateId;
};
/** Announces the end of whatever was not announced yet. */
const announce = async (...ids: readonly string[]): Promise<void> => {
  await later(701 * day, () => services.retention.sweep());
  for (const id of ids) await settled(id);
};
const to = () => outbox.map(({ to: address }) => address).toSorted();

beforeEach(async () => {
  // Profiles of earlier tests are announced along; without their accounts nobody is told of them.
  await env.ACCOUNTS.batch(["organisations", "users", "walks"].map((table) => env.ACCOUNTS.prepare(`DELETE FROM ${table}`)));
  outbox.length = 0;
});

describe("the page's address", () => {
  const pageAddressOf = (given: string) => parseSettings({ MASTER_KEY: env.MASTER_KEY, PAGE_ADDRESS: given }).pageAddress;

  it("is one that a link can be made of, or none", () => {
    expect(pageAddressOf("")).toBeUndefined();
    for (const fine of [pageAddress, "http://127.0.0.1:8787"]) expect(pageAddressOf(fine)).toBe(fine);
    for (const wrong of ["clearview.example.org", `${pageAddress}/`, `${pageAddress}/page`, "javascript:alert(1)", " "]) {
      expect(() => pageAddressOf(wrong)).toThrow(/PAGE_ADDRESS/u);
    }
  });
});

describe("a profile whose end is announced", () => {
  it("is told by mail to the address of its account, once", async () => {
    const id = await draftOf(await signIn("quiet@example.org"));
    expect(await mails().send()).toEqual({ mailed: 0, failed: 0 });
    await announce(id);
    expect(await mails().send()).toEqual({ mailed: 1, failed: 0 });
    expect(to()).toEqual(["quiet@example.org"]);
    expect(await mails().send()).toEqual({ mailed: 0, failed: 0 });
    const [{ subject, text }] = outbox as [Mail];
    const expiresAt = new Date(Number((await viewOf(id))!["expires_at"]));
    for (const told of [subject, text]) {
      expect(told).toContain(`${expiresAt.getUTCDate()} `);
      expect(told).toContain(String(expiresAt.getUTCFullYear()));
      expect(told).not.toMatch(/Ilse|Vandermolen|nurse|cand_/iu);
    }
    expect(text).toContain(`${pageAddress}/sign-in`);
    expect(text).toContain(words.expiry.keep);
  });

  it("is not told of any more once it is kept, and told anew when its end is announced anew", async () => {
    const token = await signIn("keeps@example.org");
    const id = await draftOf(token);
    const keep = async (): Promise<void> => {
      expect((await call("POST", `/v1/candidates/${id}/keep`, { token })).status).toBe(200);
      await settled(id);
    };
    await announce(id);
    await keep();
    expect(await mails().send()).toEqual({ mailed: 0, failed: 0 });
    for (const round of [1, 2]) {
      await announce(id);
      expect(await mails().send()).toEqual({ mailed: 1, failed: 0 });
      expect(to()).toEqual(Array(round).fill("keeps@example.org"));
      await keep();
    }
  });

  it("of an account that was erased, or never had an address, or of an organisation's resume, is told to nobody by mail", async () => {
    const anonymous = await draftOf(await startAnonymously());
    const orphan = await draftOf(await signIn("gone@example.org"));
    const { token } = await makeEmployer("brings@example.org");
    const brought = await madeForOrganisation(token);
    await env.ACCOUNTS.prepare("DELETE FROM users WHERE email = 'gone@example.org'").run();
    await announce(anonymous, orphan, brought);
    expect((await viewOf(brought))!["expires_at"]).toEqual(expect.any(Number));
    expect(await mails().send()).toEqual({ mailed: 0, failed: 0 });
    expect(outbox).toEqual([]);
  });

  it("is told in one mail with the other ones of its owner, also those begun without an address", async () => {
    const former = await startAnonymously();
    const first = await draftOf(former);
    const code = await askForCode("two@example.org");
    const { body } = await call("POST", "/v1/auth/sessions", {
      json: { email: "two@example.org", code, as: "token" },
      token: former,
    });
    expect(body.claimed).toBe(true);
    const second = await draftOf(body.token);
    await announce(first, second);
    expect(await mails().send()).toEqual({ mailed: 1, failed: 0 });
    expect(to()).toEqual(["two@example.org"]);
    expect(outbox[0]?.subject).toMatch(/^2 of your profiles/u);
    expect(await mails().send()).toEqual({ mailed: 0, failed: 0 });
  });

  it("is told with the next round when sending failed, and the log names the code and no address", async () => {
    const id = await draftOf(await signIn("unlucky@example.org"));
    await announce(id);
    const { logger, lines } = recordingLogger();
    expect(await mails({ mail: { send: async () => err(notSent) }, logger }).send()).toEqual({ mailed: 0, failed: 1 });
    expect(JSON.stringify(lines)).toContain("mail-failed");
    expect(JSON.stringify(lines)).not.toContain("unlucky");
    expect(await mails().send()).toEqual({ mailed: 1, failed: 0 });
    expect(to()).toEqual(["unlucky@example.org"]);
  });

  it("is an error in the log when sending fails still in its last week", async () => {
    const id = await draftOf(await signIn("unheard@example.org"));
    await announce(id);
    const failing = { send: async () => err(notSent) };
    const loggedAt = async (days: number) => {
      const [usual, urgent] = [recordingLogger(), recordingLogger()];
      const logger = { ...usual.logger, error: urgent.logger.error };
      const now = Date.now() + days * day;
      await mails({ mail: failing, logger, clock: { now: () => now } }).send();
      expect(JSON.stringify([usual.lines, urgent.lines])).not.toContain("unheard");
      return { usual: usual.lines, urgent: urgent.lines };
    };
    expect(await loggedAt(701)).toMatchObject({ usual: [["expiry-mail-failed", {}]], urgent: [] });
    expect(await loggedAt(725)).toMatchObject({ usual: [], urgent: [["expiry-mail-failed", { code: "mail-failed" }]] });
  });

  it("is told twice rather than not at all when the mark is lost", async () => {
    const id = await draftOf(await signIn("crash@example.org"));
    await announce(id);
    const profiles = createExpiringProfiles(drizzle(env.DB));
    const crashing = mails({ profiles: { ...profiles, mailed: () => Promise.reject(new Error("crash")) } });
    await expect(crashing.send()).rejects.toThrow("crash");
    expect(await mails().send()).toEqual({ mailed: 1, failed: 0 });
    expect(to()).toEqual(["crash@example.org", "crash@example.org"]);
  });

  it("is found however many accounts and mails there are, a bounded number at a time", async () => {
    const addresses = Array.from({ length: 5 }, (_, place) => `many-${place}@example.org`);
    const ids: string[] = [];
    for (const address of addresses) ids.push(await draftOf(await signIn(address)));
    await announce(...ids);
    const total = (await env.ACCOUNTS.prepare("SELECT count(*) AS count FROM users").first<number>("count"))!;
    for (const atOnce of [
      { principals: 100, mails: 2 },
      { principals: 3, mails: 10 },
    ]) {
      await env.DB.prepare("UPDATE candidates SET mailed_expiry = NULL WHERE id IN (SELECT value FROM json_each(?))")
        .bind(JSON.stringify(ids))
        .run();
      outbox.length = 0;
      for (let round = 0; round < total && outbox.length < 5; round++) {
        const before = outbox.length;
        await mails({ atOnce }).send();
        expect(outbox.length - before).toBeLessThanOrEqual(Math.min(atOnce.mails, atOnce.principals));
      }
      expect(to()).toEqual(addresses);
    }
  });

  it("stands among the notifications of its owner, who is in no organisation; an organisation's among the organisation's alone", async () => {
    const [token, { token: owner }] = [await signIn("reads@example.org"), await makeEmployer("leaves@example.org")];
    const [id, made] = [await draftOf(token), await madeForOrganisation(owner)];
    await announce(id, made);
    const toldOf = async (reader: string): Promise<string[]> =>
      ((await call("GET", "/v1/notifications?limit=100", { token: reader })).body.items as { candidateId: string }[]).map(
        ({ candidateId }) => candidateId,
      );
    expect(await toldOf(token)).toEqual([id]);
    expect(await toldOf(owner)).toEqual([made]);
    await call("PUT", "/v1/auth/session/organisation", { token: owner, json: { organisationId: null } });
    expect(await toldOf(owner)).toEqual([]);
  });

  it("is told by the clock, into the mailbox of local mode", async () => {
    const id = await draftOf(await signIn("clock@example.org"));
    await announce(id);
    expect((await services.expiryMails.send()).mailed).toBe(1);
    expect(services.mailbox?.list()[0]).toMatchObject({ to: "clock@example.org" });
  });
});
