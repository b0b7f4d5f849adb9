/** What matching found for the person, newest first, and up to where it has been read. */

import { batch, signal } from "@preact/signals";
import { announce } from "../../shared/announcer.tsx";
import * as api from "../../shared/api.ts";
import { notificationWords as told } from "../../shared/room-words.ts";
import { sameActor } from "../../shared/session.ts";
import { perform } from "./account-state.ts";

export type Notification = {
  readonly id: string;
  readonly kind: string;
  readonly jobId?: string;
  readonly score?: number;
  readonly foundAt: number;
  readonly read: boolean;
};

type Page = { readonly items: readonly Notification[]; readonly nextCursor?: string };

const pageLength = 10;

export const notifications = signal<readonly Notification[]>([]);
/** Where the next page begins; undefined at the end. */
export const more = signal<string | undefined>(undefined);
/** Counts what took its own button away: all were marked as read, or the end was reached. */
export const done = signal(0);
export const problem = signal<api.ApiFailure | undefined>(undefined);

const fetchPage = async (cursor?: string): Promise<void> => {
  const after = cursor === undefined ? "" : `&cursor=${cursor}`;
  const isSame = sameActor();
  const found = await api.get<Page>(`/v1/notifications?limit=${String(pageLength)}${after}`);
  if (!isSame() || (cursor !== undefined && more.value !== cursor)) return;
  batch(() => {
    problem.value = found.ok ? undefined : found.failure;
    if (!found.ok) return;
    notifications.value = [...(cursor === undefined ? [] : notifications.value), ...found.value.items];
    more.value = found.value.nextCursor;
  });
};

export const refreshNotifications = (): Promise<void> => fetchPage();

export const showMore = async (): Promise<void> => {
  await fetchPage(more.value);
  announce(told.shown(notifications.value.length));
  if (more.value === undefined) done.value += 1;
};

/** What has come in the meantime stays unread: up to the newest that is shown. */
export const markAllRead = async (): Promise<void> => {
  const upTo = notifications.value[0]?.id;
  if (upTo === undefined || (await perform(() => api.post("/v1/notifications/read", { upTo }), problem)) === undefined) return;
  batch(() => {
    notifications.value = notifications.value.map((one) => ({ ...one, read: true }));
    done.value += 1;
  });
  announce(told.allRead);
};
