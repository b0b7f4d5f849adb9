/**
 * Demographic answers: given by the candidate alone, if at all, taken back at any time, and told as rounded counts. What
 * links a person to the answers is worked out anew each time from the id and a key, and written down nowhere.
 */

import { keyedHash } from "../core/hashing.ts";
import { ok, type Result } from "../core/result.ts";
import { keyRingOf } from "../core/sealing.ts";
import { addCounts, type AnswerCounts, type Demographics, publishedCounts } from "../domain/demographics/answers.ts";
import type { Principal } from "../domain/principal.ts";
import type { Rewrapped } from "../durable-objects/stubs/runs.ts";
import type { Actors } from "./actors.ts";
import type { TamperWatch } from "./tampering.ts";

export type DemographicsService = {
  readonly put: (principal: Principal, candidateId: string, answers: Demographics) => Promise<Result<void>>;
  readonly remove: (principal: Principal, candidateId: string) => Promise<Result<void>>;
  /** For the candidate's own export; `undefined` when nothing was answered. */
  readonly read: (candidateId: string) => Promise<Result<Demographics | undefined>>;
  /** After an erasure: what is there goes, and nothing more is taken. */
  readonly forget: (candidateId: string) => Promise<void>;
  readonly report: () => Promise<Result<AnswerCounts>>;
  readonly rewrapKeys: () => Promise<Rewrapped[]>;
};

/** The first hex digit of a person's hash names the object. */
const names = [..."0123456789abcdef"].map((digit) => `demographics-${digit}`);

type Place = { readonly name: string; readonly subject: string };

export const createDemographicsService = (
  actors: Actors,
  masterSecret: string,
  tampering: Pick<TamperWatch, "see">,
): DemographicsService => {
  /** Not whose they are: that stands nowhere. */
  const seen = <Value>(name: string, read: Result<Value>): Promise<Result<Value>> =>
    tampering.see({ kind: "answers", name, version: "some" }, read);
  const placeOf = async (candidateId: string): Promise<Place> => {
    const ring = await keyRingOf(masterSecret);
    if (!ring.ok) throw new Error(ring.failure.code);
    const subject = await keyedHash(ring.value.hashKey, `demographics ${candidateId}`);
    return { name: `demographics-${subject.charAt(0)}`, subject };
  };
  const forWhoMay = async (
    principal: Principal,
    candidateId: string,
    work: (place: Place) => Promise<Result<void>>,
  ): Promise<Result<void>> => {
    const may = await actors.candidate(candidateId, (actor) => actor.mayActAs(principal));
    return may.ok ? work(await placeOf(candidateId)) : may;
  };
  return {
    put: (principal, candidateId, answers) =>
      forWhoMay(principal, candidateId, async ({ name, subject }) =>
        seen(name, await actors.demographics(name, (actor) => actor.put(name, subject, answers))),
      ),
    remove: (principal, candidateId) =>
      forWhoMay(principal, candidateId, async ({ name, subject }) => {
        await actors.demographics(name, (actor) => actor.remove(subject));
        return ok(undefined);
      }),
    read: async (candidateId) => {
      const { name, subject } = await placeOf(candidateId);
      return seen(name, await actors.demographics(name, (actor) => actor.read(subject)));
    },
    forget: async (candidateId) => {
      const { name, subject } = await placeOf(candidateId);
      await actors.demographics(name, (actor) => actor.forget(name, subject));
    },
    report: async () => {
      const parts: AnswerCounts[] = [];
      const all = names.map(async (name) => seen(name, await actors.demographics(name, (actor) => actor.count())));
      for (const counted of await Promise.all(all)) {
        if (!counted.ok) return counted;
        parts.push(counted.value);
      }
      return ok(publishedCounts(addCounts(parts)));
    },
    rewrapKeys: () => Promise.all(names.map((name) => actors.demographics(name, (actor) => actor.rewrapKey()))),
  };
};
