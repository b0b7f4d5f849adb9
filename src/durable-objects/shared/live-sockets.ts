/**
 * The live connections of one actor. They outlive its memory: the platform holds them while the actor sleeps, each with the
 * last sequence it was sent. Telling them comes after the commit and cannot fail it, and costs nothing when nobody listens.
 *
 * The runtime queues without a bound what a client does not read, and does not tell how much that is. So it is bounded
 * here: by the number of connections, and by the bytes sent to one since it was last heard of. A client is heard of when it
 * opens and whenever it pings, which the runtime answers by itself and without waking the actor. One that is closed for
 * its silence connects again after the last sequence it has, and has lost nothing.
 *
 * Nor does a connection outlive the session it was opened with by more than a minute: each has its end with it, an alarm
 * closes what is over, and whoever is still somebody connects again.
 */

import { type Failure, failure } from "../../core/failure.ts";
import { bytesOf } from "../../core/encoding.ts";
import { describeFault, type Logger } from "../../core/logger.ts";
import { cloudEventsOf } from "../../events/cloud-event.ts";
import type { Commit } from "../../events/commit.ts";
import type { LiveFrame } from "../../events/live-frame.ts";
import { type LiveAsked, liveFirstHeader } from "../stubs/live.ts";

/** What the connections need to know of the actor. */
export type LiveSource = {
  readonly source: string;
  readonly sequence: number;
  readonly now: number;
  readonly commits: (after: number) => readonly Commit[];
};

export const maximumLiveSockets = 50;
/** Sent to one connection without a sign of life from it. A commit of an upload is some 4 KB. */
export const maximumUnheardBytes = 1_000_000;

type Attachment = {
  /** The last sequence that was sent. */
  readonly sequence: number;
  readonly heardAt: number;
  /** Bytes sent since then. */
  readonly unheard: number;
  /** When the connection is over. */
  readonly until: number;
};

/** Close codes of RFC 6455: done, against the rules, come again. */
type CloseCode = 1000 | 1008 | 1013;

const unknownSequence = failure(
  "sequence-unknown",
  "Nothing has this sequence yet. Connect with a lower `after`, or without one.",
);
const exhausted = failure("live-sockets-exhausted", `There are ${maximumLiveSockets} live connections here already. Close one.`);
const stalled = failure(
  "live-socket-stalled",
  "Too much was sent without a sign of life. Send `ping` now and then; connect again.",
);
const over = failure("live-socket-over", "A minute is over. Connect again, with a new ticket, after the last sequence you have.");
const spoke = failure("request-invalid", "Nothing but the text `ping` is understood here.");

export class LiveSockets {
  readonly #context: DurableObjectState;
  readonly #logger: Logger;

  constructor(context: DurableObjectState, logger: Logger) {
    this.#context = context;
    this.#logger = logger;
  }

  /** True when somebody listens. */
  get listening(): boolean {
    return this.#open().length > 0;
  }

  /**
   * Accepts a connection, sends everything after `after` and says that it has caught up. `ended` is why nothing more will
   * come; the connection is then closed with it. Every refusal is a frame too, because a browser shows nothing else.
   */
  open(
    source: LiveSource,
    { after, until }: Pick<LiveAsked, "after" | "until">,
    ended: Failure | undefined,
    shard: number | undefined,
  ): Response {
    const [client, server] = Object.values(new WebSocketPair()) as [WebSocket, WebSocket];
    const others = this.#open().length;
    const refused = others >= maximumLiveSockets ? exhausted : after > source.sequence ? unknownSequence : undefined;
    if (refused !== undefined) {
      server.accept();
      this.#end(server, refused, refused === exhausted ? 1013 : 1008);
      return new Response(null, { status: 101, webSocket: client });
    }
    this.#context.setWebSocketAutoResponse(new WebSocketRequestResponsePair("ping", "pong"));
    this.#context.acceptWebSocket(server);
    server.serializeAttachment({ sequence: after, heardAt: source.now, unheard: 0, until } satisfies Attachment);
    if (this.#bringUpToDate(server, source, source.commits(after))) {
      this.#send(server, [{ kind: "caught-up", sequence: source.sequence }]);
      if (ended !== undefined) this.#end(server, ended, 1000);
    }
    return new Response(null, {
      status: 101,
      webSocket: client,
      headers: others === 0 && shard !== undefined ? { [liveFirstHeader]: String(shard) } : {},
    });
  }

  /** When the first of the connections is over. One that lost what it carries is over at once; the platform takes no alarm at 0. */
  nextOver(): number | undefined {
    const ends = this.#open().map((socket) => (socket.deserializeAttachment() as Attachment | null)?.until ?? 1);
    return ends.length === 0 ? undefined : Math.min(...ends);
  }

  /** Closes what is over. Never throws. */
  closeOver(now: number): void {
    this.#toEach((socket) => {
      if (!(attachmentOf(socket).until > now)) this.#end(socket, over, 1000);
    });
  }

  /** Sends a commit to everybody, and with `ended` closes the connections. Never throws. */
  broadcast(source: LiveSource, commit: Commit, ended: Failure | undefined): void {
    this.closeOver(source.now);
    this.#toEach((socket) => {
      const { sequence } = attachmentOf(socket);
      // A commit whose telling was cut off is told with the next one.
      const missed = sequence === commit.header.sequence - 1 ? [commit] : source.commits(sequence);
      if (this.#bringUpToDate(socket, source, missed) && ended !== undefined) this.#end(socket, ended, 1000);
    });
  }

  /** Sends a frame that belongs to no commit. Never throws. */
  tell(frame: LiveFrame, now: number): void {
    this.closeOver(now);
    this.#toEach((socket) => this.#send(socket, [frame]));
  }

  /** A message that the runtime did not answer by itself. */
  refuseMessage(socket: WebSocket): void {
    this.#end(socket, spoke, 1008);
  }

  #open(): WebSocket[] {
    return this.#context.getWebSockets().filter((socket) => socket.readyState === WebSocket.READY_STATE_OPEN);
  }

  #toEach(act: (socket: WebSocket) => void): void {
    for (const socket of this.#open()) {
      try {
        act(socket);
      } catch (fault) {
        this.#logger.warn("live-socket-failed", describeFault(fault));
        closeQuietly(socket, 1013, "live-socket-stalled");
      }
    }
  }

  /** False when the connection had to be closed on the way. A commit is sent whole or not at all. */
  #bringUpToDate(socket: WebSocket, source: LiveSource, commits: readonly Commit[]): boolean {
    for (const commit of commits) {
      const frames = cloudEventsOf(source.source, commit).map((event) => ({ kind: "event", event }) as const);
      if (!this.#send(socket, frames, commit.header.sequence)) return false;
    }
    return true;
  }

  /** Sends frames that leave the client at `sequence`. False when it was not heard of for too long; it is closed then. */
  #send(socket: WebSocket, frames: readonly LiveFrame[], sequence = attachmentOf(socket).sequence): boolean {
    const texts = frames.map((frame) => JSON.stringify(frame));
    const bytes = texts.reduce((sum, text) => sum + bytesOf(text).length, 0);
    const known = attachmentOf(socket);
    const pinged = this.#context.getWebSocketAutoResponseTimestamp(socket)?.getTime() ?? 0;
    const unheard = pinged > known.heardAt ? 0 : known.unheard;
    // Something is always sent, however large, so that whoever connects again and again gets on.
    if (unheard > 0 && unheard + bytes > maximumUnheardBytes) {
      this.#end(socket, stalled, 1013);
      return false;
    }
    for (const text of texts) socket.send(text);
    const heardAt = Math.max(pinged, known.heardAt);
    socket.serializeAttachment({ sequence, heardAt, unheard: unheard + bytes, until: known.until } satisfies Attachment);
    return true;
  }

  #end(socket: WebSocket, { code, message }: Failure, closeCode: CloseCode): void {
    socket.send(JSON.stringify({ kind: "problem", code, detail: message } satisfies LiveFrame));
    closeQuietly(socket, closeCode, code);
  }
}

const attachmentOf = (socket: WebSocket): Attachment => socket.deserializeAttachment() as Attachment;

const closeQuietly = (socket: WebSocket, code: CloseCode, reason: string): void => {
  try {
    socket.close(code, reason);
  } catch {
    // It was closed already: what was wanted.
  }
};
