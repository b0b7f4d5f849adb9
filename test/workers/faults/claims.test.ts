/** Claims and whatever may come between: messages twice or never, copies of before, an engine that reads again. */

import { runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { decideClaim } from "../../../src/domain/candidate/claim.ts";
import { decideReanalyse } from "../../../src/domain/candidate/decide.ts";
import { candidateViewOf } from "../../../src/domain/candidate/view.ts";
import { systemContext } from "../../../src/domain/command.ts";
import { readAnalysis } from "../../../src/durable-objects/candidate/storage.ts";
import { commitsMessageOf } from "../../../src/durable-objects/shared/outbox.ts";
import { unknownEntity } from "../../../src/durable-objects/shared/ledger.ts";
import { consumers } from "../../../src/queues/consumers/index.ts";
import { dispatchEvents } from "../../../src/queues/dispatch-events.ts";
import { commandOf } from "../../../src/services/commands.ts";
import { archivedSequences, candidateStub, objectOf, oneToN, rowsOf, settled, viewOf } from "../support/actors.ts";
import { bring, bringerOf, claim, claimHashOf, offersFor, resumeOf, shownIn } from "../support/brought.ts";
import { call } from "../support/client.ts";
import { deliver } from "../support/deliveries.ts";
import { requestOf, services } from "../support/employers.ts";
import { quietly } from "../support/ledgers.ts";
import { makeEmployer } from "../support/organisations.ts";
import { signIn } from "../support/sign-in.ts";
import { later } from "../support/time.ts";

let bringer: ReturnType<typeof bringerOf>;

beforeAll(async () => {
  bringer = bringerOf(await makeEmployer("faulty-claims@example.org"));
});

const dispatch = (messages: readonly unknown[]) =>
  deliver("events", messages, (batch) => dispatchEvents(batch, consumers, services));

describe("messages of a claim", () => {
  it("that come again after it bring back neither the offer nor the organisation, nor after an erasure", async () => {
    const id = await bring(bringer, resumeOf("twice@example.org"));
    const messageNow = () =>
      quietly(id, async ({ ledger }) =>
        commitsMessageOf(ledger.source, ledger.commits(), candidateViewOf(id, ledger.sequence, ledger.state, ledger.aside)),
      );
    const before = await messageNow();
    expect(before.view).toMatchObject({ claimHash: await claimHashOf(id) });
    const token = await signIn("twice@example.org");
    expect((await claim(token, id)).status).toBe(200);
    await settled(id);
    const [row, after] = [await viewOf(id), await messageNow()];
    await dispatch([before, after, before]);
    expect(await viewOf(id)).toEqual(row);
    expect([await offersFor(token), await archivedSequences(id)]).toEqual([[], oneToN(3)]);
    await call("DELETE", `/v1/candidates/${id}`, { token });
    await settled(id);
    await dispatch([before, after]);
    expect(await viewOf(id)).toMatchObject({ status: "erased", claim_hash: null, organisation_id: null });
  });

  it("that are all lost leave an offer that nobody can take, until the actor sends them again", async () => {
    const email = "lost@example.org";
    const id = await bring(bringer, resumeOf(email));
    const claimHash = String(await claimHashOf(id));
    const principal = { id: "lost-claimant", kind: "candidate", scopes: ["claim:write"] } as const;
    const context = await commandOf(requestOf({ ...principal, scopes: [...principal.scopes] }), "claim", { candidateId: id });
    await quietly(id, async ({ ledger }) => {
      const command = { candidateId: id, principal: context.principal, claimHash, unknown: unknownEntity("candidate") };
      const done = await ledger.execute(id, context, (state) => decideClaim(state, { ...command, kept: ledger.aside }), {
        bySystem: true,
      });
      expect(done.ok).toBe(true);
    });
    const token = await signIn(email);
    expect((await offersFor(token)).map(({ candidateId }) => candidateId)).toEqual([id]);
    expect((await claim(token, id)).body.code).toBe("not-found");
    await later(120_000, () => runDurableObjectAlarm(objectOf(id)));
    await shownIn(id, "claim_hash", null);
    expect(await offersFor(token)).toEqual([]);
    expect(await viewOf(id)).toMatchObject({ principal: principal.id, organisation_id: null });
  });
});

describe("an erasure that is applied again", () => {
  it("takes away the offer that an older copy of the views has brought back", async () => {
    const email = "restored@example.org";
    const id = await bring(bringer, resumeOf(email));
    const hash = await claimHashOf(id);
    await services.candidates.erase(requestOf(bringer), id);
    await settled(id);
    await env.DB.prepare("UPDATE candidates SET status = 'submitted', claim_hash = ? WHERE id = ?").bind(hash, id).run();
    const token = await signIn(email);
    expect(await offersFor(token)).toHaveLength(1);
    expect((await claim(token, id)).body.code).toBe("not-found");
    expect(await services.retention.reapplyTo([id])).toMatchObject({ mended: 1 });
    expect([await offersFor(token), await claimHashOf(id)]).toEqual([[], null]);
  });
});

describe("a resume that was brought before anybody could claim it", () => {
  it("is claimed once a later engine has read it again", async () => {
    const email = "older@example.org";
    const id = await bring(bringer, resumeOf(email));
    await quietly(id, async ({ ledger }) => {
      const { documentId } = ledger.state.submission!;
      const kept = await readAnalysis(ledger, documentId);
      if (!kept.ok || kept.value === undefined) throw new Error("There is no analysis.");
      const features = { ...kept.value.features, engineVersion: "0.9.0" };
      const older = { documentId, analysis: { ...kept.value, features }, engineVersion: "0.9.0" };
      await ledger.execute(id, systemContext("", "older", undefined), (state) => decideReanalyse(state, older), {
        bySystem: true,
      });
    });
    expect(await rowsOf(objectOf(id), "SELECT aside FROM meta")).toEqual([{ aside: null }]);
    const token = await signIn(email);
    expect((await claim(token, id)).body.code).toBe("not-found");
    await candidateStub(id).reindex(`00-${"1".repeat(32)}-${"2".repeat(16)}-01`);
    await settled(id);
    expect(await offersFor(token)).toHaveLength(1);
    expect((await claim(token, id)).status).toBe(200);
  });
});
