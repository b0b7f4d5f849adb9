/** What has failed for good, as the API tells it: read when somebody looks. */

import { batch, signal } from "@preact/signals";
import * as api from "../../shared/api.ts";
import { forgetWithActor, sameActor } from "../../shared/session.ts";
import type { DeadLetter, ToldFailure } from "../../shared/api-types.ts";

type Letters = { readonly items: readonly DeadLetter[]; readonly nextCursor?: string };

const pageLength = 10;

/** Undefined until they have been read. */
export const letters = signal<readonly DeadLetter[] | undefined>(undefined);
export const toldFailures = signal<readonly ToldFailure[]>([]);
/** Where older dead letters begin; undefined at the end. */
export const older = signal<string | undefined>(undefined);
export const failuresProblem = signal<api.ApiFailure | undefined>(undefined);

forgetWithActor(() => ([letters.value, toldFailures.value, older.value] = [undefined, [], undefined]));

const lettersAt = (cursor?: string): Promise<api.Answer<Letters>> =>
  api.get<Letters>(`/v1/dead-letters?limit=${String(pageLength)}${cursor === undefined ? "" : `&cursor=${cursor}`}`);

export const refreshFailures = async (): Promise<boolean> => {
  const isSame = sameActor();
  const [given, told] = await Promise.all([lettersAt(), api.get<{ items: ToldFailure[] }>("/v1/failures")]);
  if (!isSame()) return false;
  batch(() => {
    failuresProblem.value = given.ok ? (told.ok ? undefined : told.failure) : given.failure;
    if (given.ok) [letters.value, older.value] = [given.value.items, given.value.nextCursor];
    if (told.ok) toldFailures.value = told.value.items;
  });
  return given.ok && told.ok;
};

export const showOlder = async (): Promise<void> => {
  const cursor = older.value;
  const page = await lettersAt(cursor);
  if (older.value !== cursor) return;
  batch(() => {
    failuresProblem.value = page.ok ? undefined : page.failure;
    if (!page.ok) return;
    letters.value = [...(letters.value ?? []), ...page.value.items];
    older.value = page.value.nextCursor;
  });
};
