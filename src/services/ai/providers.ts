/** What an operator sees of providers: what they can do, what they lack, how they are, what they cost. */

import type { RouteSource } from "../../ai/kernel/ports.ts";
import type { Plugin } from "../../ai/spec/v1.ts";
import type { AiLedger, CallRow, SpendingRow } from "../../db/ai-ledger.ts";
import type { KnownProvider } from "../../domain/provider/route.ts";
import type { Actors } from "../actors.ts";

export type ProviderStatus = {
  readonly id: string;
  readonly version: string;
  readonly specVersion: number;
  readonly capabilities: readonly string[];
  readonly maySeeIdentity: boolean;
  readonly hosts: readonly string[];
  /** Names of secrets and bindings that are not set. */
  readonly missing: readonly string[];
  /** Tasks whose route names it. */
  readonly tasks: readonly string[];
  /** Of providers that some route names; the built-in engine has no breaker. */
  readonly breaker?: {
    readonly open: boolean;
    readonly failures: number;
    readonly openUntil?: number | undefined;
    readonly models?: Readonly<Record<string, number>> | undefined;
  };
};

export type ProviderService = {
  readonly list: () => Promise<readonly ProviderStatus[]>;
  /** Since a day, "YYYY-MM-DD". */
  readonly usage: (since: string) => Promise<{ readonly calls: readonly CallRow[]; readonly spending: readonly SpendingRow[] }>;
};

type Dependencies = {
  readonly plugins: readonly Plugin[];
  readonly known: readonly KnownProvider[];
  readonly source: RouteSource;
  readonly tasks: readonly string[];
  readonly actors: Pick<Actors, "guard">;
  readonly ledger: AiLedger;
};

export const createProviderService = ({ plugins, known, source, tasks, actors, ledger }: Dependencies): ProviderService => ({
  list: async () => {
    const routed: { task: string; providers: readonly string[] }[] = [];
    for (const task of tasks) {
      const { targets } = await source.routeFor(task);
      routed.push({ task, providers: targets.map(({ provider }) => provider) });
    }
    return Promise.all(
      plugins.map(async ({ manifest }) => {
        const { id, version, specVersion, capabilities, maySeeIdentity, hosts } = manifest;
        const { isModel = false, missing = [] } = known.find((one) => one.id === id) ?? {};
        const own = routed.filter(({ providers }) => providers.includes(id)).map(({ task }) => task);
        const status = { id, version, specVersion, capabilities, maySeeIdentity, hosts, missing, tasks: own };
        if (own.length === 0 || !isModel) return status;
        const { allowed, failures, openUntil, models } = await actors.guard(id, (guard) => guard.read());
        return { ...status, breaker: { open: !allowed, failures, openUntil, models } };
      }),
    );
  },
  usage: async (since) => {
    const [calls, spending] = await Promise.all([ledger.calls({ since }), ledger.spending(since)]);
    return { calls, spending };
  },
});
