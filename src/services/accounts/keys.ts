/**
 * Keys of organisations. An API key is shown once and kept as a hash; it has the scopes that were chosen, for a time. A
 * board's key stands in public pages: it reads open jobs or hands in resumes, on the sites it was made for, and nothing else.
 * A revoked key is refused everywhere within half a minute.
 */

import type { Clock } from "../../core/clock.ts";
import { base32Of } from "../../core/encoding.ts";
import { failure } from "../../core/failure.ts";
import { keyedHash } from "../../core/hashing.ts";
import { systemRandomness } from "../../core/ids.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { KeyRing } from "../../core/sealing.ts";
import type { KeyRow, KeyRows } from "../../db/keys.ts";
import type { Principal, Scope } from "../../domain/principal.ts";
import { boardScopes, keyScopes } from "../../domain/roles.ts";
import type { Belief } from "./belief.ts";

export type NewKey =
  | { readonly kind: "api"; readonly name: string; readonly scopes: readonly Scope[]; readonly days: number }
  | { readonly kind: "board"; readonly name: string; readonly scopes: readonly Scope[]; readonly origins: readonly string[] };

export type Key = {
  readonly keyId: string;
  readonly kind: "api" | "board";
  readonly name: string;
  /** How it begins; of a board's key the whole. */
  readonly shown: string;
  readonly scopes: readonly Scope[];
  readonly origins?: readonly string[];
  readonly createdAt: number;
  readonly expiresAt?: number;
  /** To ten minutes. */
  readonly lastUsedAt?: number;
  readonly revokedAt?: number;
};

/** `key`: the only time that it is told. */
export type MadeKey = Key & { readonly key: string };

export type Keys = {
  readonly make: (principal: Principal, organisationId: string, wanted: NewKey) => Promise<Result<MadeKey>>;
  readonly list: (principal: Principal, organisationId: string) => Promise<Result<readonly Key[]>>;
  readonly revoke: (principal: Principal, organisationId: string, keyId: string) => Promise<Result<void>>;
  readonly principalOf: (key: string, asks?: boolean) => Promise<Principal | undefined>;
};

type Parts = { readonly ring: KeyRing; readonly belief: Belief };
type Options = { readonly parts: () => Promise<Parts>; readonly rows: KeyRows; readonly clock: Clock };

const unknown = failure("not-found", "There is nothing here under this id. Check the id.");
const full = failure("limit-reached", "There are as many as there may be. Remove one first, or ask the operator.");

const form = /^cv[kb]_[0-9a-z]{8}_[0-9a-z]{32}$/u;
const dayInMilliseconds = 86_400_000;
const usedEveryMilliseconds = 600_000;

const grantable: Readonly<Record<Key["kind"], readonly Scope[]>> = { api: keyScopes, board: boardScopes };
const kindOf = ({ kind }: KeyRow): Key["kind"] => (kind === "board" ? "board" : "api");
/** What is not a key's business any more is no key's, whatever stands in its row. */
const scopesOf = (row: KeyRow): Scope[] => grantable[kindOf(row)].filter((scope) => row.scopes.includes(scope));

const told = (row: KeyRow): Key => ({
  keyId: row.id,
  kind: kindOf(row),
  name: row.name,
  shown: row.shown,
  scopes: scopesOf(row),
  createdAt: row.createdAt.getTime(),
  ...(row.origins === null ? {} : { origins: row.origins }),
  ...(row.expiresAt === null ? {} : { expiresAt: row.expiresAt.getTime() }),
  ...(row.lastUsedAt === null ? {} : { lastUsedAt: row.lastUsedAt.getTime() }),
  ...(row.revokedAt === null ? {} : { revokedAt: row.revokedAt.getTime() }),
});

/** True for a text that can be nothing but a key. */
export const looksLikeKey = (token: string): boolean => form.test(token);

export const createKeys = ({ parts, rows, clock }: Options): Keys => {
  const hashOf = async (key: string): Promise<string> => keyedHash((await parts()).ring.hashKey, `key/${key}`);
  return {
    make: async (principal, organisationId, wanted) => {
      if (principal.organisationId !== organisationId) return err(unknown);
      const start = `cv${wanted.kind === "board" ? "b" : "k"}_${base32Of(systemRandomness(5))}`;
      const key = `${start}_${base32Of(systemRandomness(20))}`;
      const now = clock.now();
      const row: KeyRow = {
        id: `key_${base32Of(systemRandomness(16))}`,
        organisationId,
        kind: wanted.kind,
        name: wanted.name,
        hash: await hashOf(key),
        shown: wanted.kind === "board" ? key : start,
        scopes: wanted.scopes,
        origins: wanted.kind === "board" ? wanted.origins : null,
        createdAt: new Date(now),
        expiresAt: wanted.kind === "board" ? null : new Date(now + wanted.days * dayInMilliseconds),
        lastUsedAt: null,
        revokedAt: null,
      };
      return (await rows.add(row)) ? ok({ ...told(row), key }) : err(full);
    },
    list: async (principal, organisationId) =>
      principal.organisationId === organisationId ? ok((await rows.list(organisationId)).map(told)) : err(unknown),
    revoke: async (principal, organisationId, keyId) => {
      if (principal.organisationId !== organisationId) return err(unknown);
      const revoked = await rows.revoke(organisationId, keyId, new Date(clock.now()));
      (await parts()).belief.forget();
      return revoked ? ok(undefined) : err(unknown);
    },
    principalOf: async (key, asks = false) => {
      const { belief, ring } = await parts();
      const known = asks ? undefined : belief.find(key);
      if (known !== undefined) return known;
      const row = await rows.find(await hashOf(key));
      const now = clock.now();
      const until = row?.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
      if (row === undefined || row.revokedAt !== null || until <= now) return undefined;
      if (now - (row.lastUsedAt?.getTime() ?? 0) > usedEveryMilliseconds) await rows.used(row.id, new Date(now));
      const { id, organisationId, origins } = row;
      const isBoard = kindOf(row) === "board";
      const principal: Principal = {
        id: await keyedHash(ring.hashKey, `key-id/${id}`),
        kind: isBoard ? "board" : "organisation",
        role: isBoard ? "board-key" : "api-key",
        organisationId,
        scopes: scopesOf(row),
        ...(isBoard ? { origins: [...(origins ?? [])] } : {}),
      };
      belief.keep(key, principal, until);
      return principal;
    },
  };
};
