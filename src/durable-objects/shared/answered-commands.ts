/**
 * What each command was answered, so that one sent again under its key is answered the same and does nothing. A command that
 * committed is known by its commit; of those that changed nothing the newest few are kept beside the cursor: without them
 * a submission repeated late would publish what its candidate has taken back since.
 */

import * as z from "zod";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { type CommandContext, systemPrincipal } from "../../domain/command.ts";
import type { Executed } from "../stubs/runs.ts";
import type { Sql } from "./sql.ts";

const rememberedIdle = 32;

const Answered = z.object({ key: z.string(), hash: z.string(), sequence: z.number(), reply: z.unknown() });
type Answered = z.infer<typeof Answered>;

export class AnsweredCommands {
  readonly #sql: Sql;
  readonly #known = new Map<string, Answered>();
  #idle: readonly Answered[] = [];

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** @param stored The column `answered`, as it was read. */
  load(stored: string | null): void {
    this.#idle = z.array(Answered).parse(JSON.parse(stored ?? "[]"));
    for (const answered of this.#idle) this.#known.set(answered.key, answered);
  }

  committed(answered: Answered): void {
    this.#known.set(answered.key, answered);
  }

  /** 1 row. The platform's own commands look for what they did by themselves, and are repeated too often to be kept. */
  changedNothing({ principal, commandKey, commandHash }: CommandContext, sequence: number, reply: unknown): void {
    if (principal.id === systemPrincipal) return;
    const answered = { key: commandKey, hash: commandHash, sequence, reply };
    this.#known.set(commandKey, answered);
    this.#keep([...this.#idle, answered].slice(-rememberedIdle));
  }

  forgetIdle(): void {
    if (this.#idle.length > 0) this.#keep([]);
  }

  /** The answer given before, or `idempotency-key-reused` when something else was asked for. */
  earlier<Reply>({ commandKey, commandHash }: CommandContext): Result<Executed<Reply>> | undefined {
    const before = this.#known.get(commandKey);
    if (before === undefined) return undefined;
    return before.hash === commandHash
      ? ok({ reply: before.reply as Reply, sequence: before.sequence })
      : err(failure("idempotency-key-reused", "This Idempotency-Key was used for a different request. Use a new key."));
  }

  #keep(idle: readonly Answered[]): void {
    this.#idle = idle;
    this.#sql("UPDATE meta SET answered = ? WHERE id = 1", idle.length === 0 ? null : JSON.stringify(idle));
  }
}
