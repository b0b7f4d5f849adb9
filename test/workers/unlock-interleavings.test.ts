/**
 * Unlocks over the real actors in an order that chance draws: several organisations and candidates, consumers that die or
 * come twice, messages lost, evictions and alarms in between, some of it at once. Every credit is somewhere, once; a door
 * that opened was paid for, once; and in the end nothing stays set aside.
 */

// oxlint-disable vitest/no-standalone-expect -- the world checks itself, within the one test.

import { evictDurableObject, runDurableObjectAlarm } from "cloudflare:test";
import fc from "fast-check";
import { expect, it } from "vitest";
import { profileUnlocked } from "../../src/domain/candidate/events.ts";
import { unlockIdOf } from "../../src/domain/candidate/unlock-types.ts";
import { creditsSpent } from "../../src/domain/employer/events.ts";
import { archivedOf, cursorOf, objectOf, settled } from "./support/actors.ts";
import { type Hiring, hiring, operator, requestOf, reservedAlone, services, valueOf } from "./support/employers.ts";
import { localPrincipal, submittedCandidate } from "./support/flows.ts";
import { later } from "./support/time.ts";
import { dyingAfterTheAnswer } from "./support/unlocks.ts";
import { until } from "./support/until.ts";

const organisations = 2;
const people = 2;

const organisation = fc.nat(organisations - 1);
const person = fc.nat(people - 1);
const move = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("ask" as const), organisation, person, isWaitedFor: fc.boolean() }) },
  /** A credit is set aside, and what would have told anybody is lost. */
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("lose" as const), organisation, person }) },
  /** A message of a run comes, for the first time or again; its consumer may die before it reports. */
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("deliver" as const),
      position: fc.nat(3),
      dies: fc.boolean(),
      isWaitedFor: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("fail" as const), position: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("evict" as const), side: fc.boolean(), organisation, person }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("alarm" as const), organisation }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("give" as const), organisation }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom("submit" as const, "withdraw" as const) },
        { weight: 1, arbitrary: fc.constant("erase" as const) },
      ),
      person,
      isWaitedFor: fc.boolean(),
    }),
  },
);
type Move = typeof move extends fc.Arbitrary<infer One> ? One : never;

class World {
  readonly given: number[];
  readonly runs: { readonly employerId: string; readonly runId: string }[] = [];
  readonly #underWay: Promise<unknown>[] = [];
  readonly hirings: readonly Hiring[];
  readonly candidates: readonly string[];
  readonly #who: Awaited<ReturnType<typeof localPrincipal>>;

  constructor(hirings: readonly Hiring[], candidates: readonly string[], who: Awaited<ReturnType<typeof localPrincipal>>) {
    this.hirings = hirings;
    this.candidates = candidates;
    this.#who = who;
    this.given = hirings.map(() => 1);
  }

  async make(next: Move): Promise<void> {
    const done = this.#begin(next);
    // An eviction breaks off what is under way, which is what a crash does.
    const quiet = done.catch(() => undefined);
    if ("isWaitedFor" in next && !next.isWaitedFor) this.#underWay.push(quiet);
    else await quiet;
  }

  async #begin(next: Move): Promise<unknown> {
    if (next.kind === "ask") {
      const [at, candidateId] = [this.hirings[next.organisation]!, this.candidates[next.person]!];
      return at.employers.unlock(requestOf(at.principal), { jobId: at.jobId, candidateId });
    }
    if (next.kind === "lose") {
      const at = this.hirings[next.organisation]!;
      const { runId } = await reservedAlone(at, this.candidates[next.person]!);
      if (runId !== "") this.runs.push({ employerId: at.employerId, runId });
      return undefined;
    }
    if (next.kind === "deliver" || next.kind === "fail") {
      // Mostly of the newest, of which something is still to come.
      const run = this.runs.at(-1 - next.position) ?? this.runs.at(-1);
      if (run === undefined) return undefined;
      if (next.kind === "fail") return services.runs.fail("employer", run.employerId, run.runId);
      const consumer = next.dies ? dyingAfterTheAnswer() : services.runs;
      return consumer.carryOut("employer", run.employerId, run.runId);
    }
    if (next.kind === "evict") {
      return evictDurableObject(
        objectOf(next.side ? this.hirings[next.organisation]!.employerId : this.candidates[next.person]!),
      );
    }
    if (next.kind === "alarm") {
      return later(61_000, () => runDurableObjectAlarm(objectOf(this.hirings[next.organisation]!.employerId)));
    }
    if (next.kind === "give") {
      const { employers, employerId } = this.hirings[next.organisation]!;
      const given = this.given[next.organisation]!;
      this.given[next.organisation] = given + 1;
      const gift = { ...requestOf(operator), idempotencyKey: `gift-${String(given)}` };
      // Until it has been taken, since it is counted here.
      return until("the credit is given", async () => {
        const added = await employers.addCredits(gift, employerId, { credits: 1 }).catch(() => undefined);
        return added?.ok;
      });
    }
    return services.candidates[next.kind](requestOf(this.#who), this.candidates[next.person]!);
  }

  /** What holds at any moment. */
  async check(): Promise<void> {
    for (const [position, { employers, principal, employerId }] of this.hirings.entries()) {
      const { credits, reserved, spent } = valueOf(await employers.read(principal, employerId));
      expect(credits).toBeGreaterThanOrEqual(0);
      expect(credits + reserved + spent).toBe(this.given[position]);
    }
  }

  /** Waits for everything that is under way, with the alarms as help; what nobody has answered for is sent again by them. */
  async settle(): Promise<void> {
    await Promise.all(this.#underWay);
    let hours = 0;
    for (const id of [...this.hirings.map(({ employerId }) => employerId), ...this.candidates]) {
      await until(`${id} has no open run`, async () => {
        await later(++hours * 3_600_000, () => runDurableObjectAlarm(objectOf(id)));
        return (await cursorOf(id)).timers === 0;
      });
      await settled(id);
    }
  }

  /** What the archive tells of the doors and of the charges, in the end; how many doors were opened. */
  async checkEnd(): Promise<number> {
    await this.check();
    const opened = (await Promise.all(this.candidates.map(archivedOf)))
      .flat()
      .filter((event) => profileUnlocked.is(event))
      .map(({ data }) => (data as { unlockId: string }).unlockId);
    expect(new Set(opened).size).toBe(opened.length);
    const charged: string[] = [];
    for (const { employers, principal, employerId, jobId } of this.hirings) {
      const spent = (await archivedOf(employerId)).filter((event) => creditsSpent.is(event));
      charged.push(...spent.map(({ data }) => (data as { unlockId: string }).unlockId));
      expect(valueOf(await employers.read(principal, employerId))).toMatchObject({ reserved: 0, spent: spent.length });
      for (const candidateId of this.candidates) {
        const unlockId = await unlockIdOf(principal.organisationId!, candidateId, jobId);
        const seen = await employers.readIdentity(principal, unlockId);
        if (seen.ok) expect(opened).toContain(unlockId);
      }
    }
    expect(charged.toSorted()).toEqual(opened.toSorted());
    return opened.length;
  }
}

const newWorld = async (): Promise<World> => {
  const hirings = await Promise.all(Array.from({ length: organisations }, () => hiring({ startingCredits: 1 })));
  const candidates = await Promise.all(Array.from({ length: people }, () => submittedCandidate()));
  return new World(hirings, candidates, await localPrincipal());
};

it("never charges twice, opens for nothing or forgets a credit, in any order of what may happen", async () => {
  let doors = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 15, maxLength: 30, size: "max" }), async (moves) => {
      const world = await newWorld();
      for (const next of moves) {
        await world.make(next);
        await world.check();
      }
      await world.settle();
      doors += await world.checkEnd();
    }),
    // A failure tells its seed and moves; making them fewer would take minutes.
    { numRuns: 4, endOnFailure: true },
  );
  expect(doors).toBeGreaterThan(0);
});
