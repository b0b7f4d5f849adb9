/** What the console knows of providers, routes and their calls. Read when it is opened, and again when somebody asks. */

import { batch, signal } from "@preact/signals";
import type { Route } from "../../../src/domain/provider/route.ts";
import * as api from "../../shared/api.ts";
import type { CallCounts, ChangedRoute, ProviderStatus, RouteChange, TaskRoute } from "../../shared/api-types.ts";
import { forgetWithActor, refreshWho, sameActor } from "../../shared/session.ts";
import { lastDays } from "./usage.ts";

/** Undefined until they have been read. */
export const providers = signal<readonly ProviderStatus[] | undefined>(undefined);
export const routes = signal<readonly TaskRoute[]>([]);
export const calls = signal<readonly CallCounts[]>([]);
/** The days that `calls` are of, oldest first. */
export const days = signal<readonly string[]>([]);
export const problem = signal<api.ApiFailure | undefined>(undefined);

forgetWithActor(() => ([providers.value, routes.value, calls.value] = [undefined, [], []]));

export const refresh = async (): Promise<boolean> => {
  const isSame = sameActor();
  const span = lastDays(7, Date.now());
  const [, known, routed, usage] = await Promise.all([
    refreshWho(),
    api.get<{ items: ProviderStatus[] }>("/v1/providers"),
    api.get<{ items: TaskRoute[] }>("/v1/routes"),
    api.get<{ calls: CallCounts[] }>(`/v1/providers/usage?since=${span[0] ?? ""}`),
  ]);
  if (!isSame()) return false;
  const failed = [known, routed, usage].find((answer) => !answer.ok);
  batch(() => {
    problem.value = failed === undefined || failed.ok ? undefined : failed.failure;
    if (known.ok) providers.value = known.value.items;
    if (routed.ok) routes.value = routed.value.items;
    if (usage.ok) [calls.value, days.value] = [usage.value.calls, span];
  });
  return failed === undefined;
};

const taken = async (changed: api.Answer<ChangedRoute>): Promise<api.Answer<ChangedRoute>> => {
  if (changed.ok) await refresh();
  return changed;
};

/** `version`: the one that was seen. */
export const setRoute = async (task: string, version: number, route: Route): Promise<api.Answer<ChangedRoute>> =>
  taken(await api.put<ChangedRoute>(`/v1/routes/${task}?version=${String(version)}`, route));

export const undoRoute = async (task: string): Promise<api.Answer<ChangedRoute>> =>
  taken(await api.post<ChangedRoute>(`/v1/routes/${task}/undo`));

export const changesOf = (task: string): Promise<api.Answer<{ items: RouteChange[] }>> =>
  api.get<{ items: RouteChange[] }>(`/v1/routes/${task}/changes`);
