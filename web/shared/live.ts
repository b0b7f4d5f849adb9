/**
 * What happens to a candidate or a job, as it happens: over a socket, from the last event seen, opened again with growing
 * waits when it breaks. Where no socket can be opened, the timeline is asked instead. Every event is told once, in order.
 */

import { getChanged, post } from "./api.ts";
import type { TimelineEvent, Timeline } from "./api-types.ts";

export type LiveFrame =
  | { readonly kind: "event"; readonly event: TimelineEvent }
  | { readonly kind: "caught-up"; readonly sequence: number }
  | { readonly kind: "ranking-changed"; readonly at: number }
  | { readonly kind: "problem"; readonly code: string; readonly detail: string };

export type Follower = {
  readonly onEvents: (events: readonly TimelineEvent[]) => void;
  /** A ranking may have changed; asked for again by whoever shows one. */
  readonly onRankingChanged?: () => void;
  /** Whether news come by themselves over a socket. */
  readonly onConnection?: (connected: boolean) => void;
};

type Ticket = { readonly ticket: string };

const firstWait = 500;
const longestWait = 15_000;
/** Without a socket: how often to ask. */
const askEvery = 2_000;
const pingEvery = 25_000;
/** Why the server closes a connection every minute: whoever is still signed in opens it again at once. */
const minuteOver = "live-socket-over";

const sequenceOf = (event: TimelineEvent): number => Number(event.sequence);

/** Waits, but not beyond the end of `signal`. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });

/** @param entity "/v1/candidates/{id}" or "/v1/jobs/{id}". Call the returned function to stop. */
export const follow = (entity: string, { onEvents, onRankingChanged, onConnection }: Follower): (() => void) => {
  const ending = new AbortController();
  const { signal } = ending;
  const seen = new Set<string>();
  let after = 0;
  let tag: string | undefined;

  const tell = (events: readonly TimelineEvent[]): void => {
    const fresh = events.filter(({ id }) => !seen.has(id));
    if (fresh.length === 0) return;
    for (const event of fresh) {
      seen.add(event.id);
      // The events of one commit share a sequence, and the connection may break between them.
      after = Math.max(after, sequenceOf(event) - 1);
    }
    onEvents(fresh);
  };

  const ask = async (): Promise<void> => {
    const state = await getChanged(entity, tag, signal);
    if (signal.aborted || !state.ok) return;
    if (state.value !== undefined) {
      const timeline = await getChanged<Timeline>(`${entity}/timeline`, undefined, signal);
      if (signal.aborted || !timeline.ok) return;
      tag = state.value.tag;
      tell(timeline.value?.body.items ?? []);
    }
    // A ranking changes by what happens to others, so the entity's own state says nothing of it.
    onRankingChanged?.();
  };

  /** Resolves when the socket has closed: with whether it had been open, or had its minute. */
  const listen = (ticket: string): Promise<"unopened" | "open" | "over"> =>
    new Promise((resolve) => {
      const address = new URL(`${entity}/live?ticket=${encodeURIComponent(ticket)}&after=${String(after)}`, location.href);
      address.protocol = address.protocol.replace("http", "ws");
      const socket = new WebSocket(address);
      let opened = false;
      const stop = (): void => socket.close();
      const pinging = setInterval(() => opened && socket.send("ping"), pingEvery);
      signal.addEventListener("abort", stop, { once: true });
      socket.addEventListener("open", () => {
        opened = true;
        onConnection?.(true);
        // What changed while nobody listened is not told again.
        onRankingChanged?.();
      });
      socket.addEventListener("message", ({ data }) => {
        if (data === "pong") return;
        const frame = JSON.parse(String(data)) as LiveFrame;
        if (frame.kind === "event") tell([frame.event]);
        else if (frame.kind === "ranking-changed") onRankingChanged?.();
        // Said before the server closes, for example of a sequence it does not know: what was told before is dropped here.
        else if (frame.kind === "problem" && frame.code !== minuteOver) after = 0;
      });
      socket.addEventListener("close", ({ reason }) => {
        clearInterval(pinging);
        signal.removeEventListener("abort", stop);
        if (reason === minuteOver) return resolve("over");
        onConnection?.(false);
        resolve(opened ? "open" : "unopened");
      });
    });

  const run = async (): Promise<void> => {
    let wait = firstWait;
    while (!signal.aborted) {
      const ticket = await post<Ticket>("/v1/live-tickets", { path: `${entity}/live` });
      if (signal.aborted) return;
      const end = ticket.ok ? await listen(ticket.value.ticket) : "unopened";
      if (signal.aborted) return;
      if (end === "over") continue;
      if (end === "open") wait = firstWait;
      else onConnection?.(false);
      await ask();
      const noSocket = !ticket.ok && ticket.failure.code === "route-not-found";
      await pause(noSocket ? askEvery : wait, signal);
      wait = Math.min(longestWait, wait * 2);
    }
  };
  void run();
  return () => ending.abort();
};
