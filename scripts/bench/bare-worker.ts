/**
 * The platform's parts with nothing around them: an actor that reads a row, an actor that commits a row, a queue that
 * delivers a message. What the whole stack takes is set against these, in the same run and the same set-up.
 */

import { DurableObject } from "cloudflare:workers";

type BareEnv = { readonly BARE: DurableObjectNamespace<BareActor>; readonly BARE_QUEUE: Queue<{ number: number }> };

export class BareActor extends DurableObject<BareEnv> {
  readonly #sql: SqlStorage;

  constructor(ctx: DurableObjectState, env: BareEnv) {
    super(ctx, env);
    this.#sql = ctx.storage.sql;
    this.#sql.exec("CREATE TABLE IF NOT EXISTS log (sequence INTEGER PRIMARY KEY, body TEXT NOT NULL)");
  }

  commit(body: string): number {
    return this.#sql.exec<{ sequence: number }>("INSERT INTO log (body) VALUES (?) RETURNING sequence", body).one().sequence;
  }

  read(sequence: number): string {
    return this.#sql.exec<{ body: string }>("SELECT body FROM log WHERE sequence = ?", sequence).one().body;
  }
}

/** The last number that the queue delivered. */
let delivered = 0;

export default {
  async fetch(request, env) {
    const url = new URL(request.url);
    const number = Number(url.searchParams.get("number") ?? 0);
    const actor = env.BARE.getByName(url.searchParams.get("actor") ?? "one");
    switch (url.pathname) {
      case "/healthz":
        return new Response("ok");
      case "/read":
        return new Response(await actor.read(number), { headers: { "content-type": "application/json" } });
      case "/commit":
        return Response.json({ sequence: await actor.commit(await request.text()) });
      case "/send":
        await env.BARE_QUEUE.send({ number });
        return new Response("sent");
      case "/delivered":
        return Response.json({ number: delivered });
      default:
        return new Response("unknown", { status: 404 });
    }
  },
  async queue(batch) {
    for (const message of batch.messages) delivered = message.body.number;
  },
} satisfies ExportedHandler<BareEnv, { number: number }>;
