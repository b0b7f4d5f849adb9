/**
 * Takes the lines of a batch off a stream, one after the other: at any moment one line and one parcel are held, not the
 * body. Broken lines become items that have failed; the rest goes on.
 */

import { hexOf } from "../../core/encoding.ts";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { type Item, itemsInParcel, newParcel, type Parcel } from "../../domain/batch/batch.ts";
import { type BatchLine, type ItemKind, readLine } from "../../domain/batch/read-line.ts";
import { createLineSplitter, type RawLine } from "../../domain/batch/split-lines.ts";

/** Like a single document. */
const maximumLineBytes = 1_000_000;
/** A thousand resumes of 32 KB each. */
const maximumBodyBytes = 32_000_000;
/** A sealed value must fit into a row of 2 MB, and gzip does not always make it smaller. */
const maximumParcelBytes = 1_500_000;

const tooLarge = failure("batch-too-large", "This batch is over 32 MB. Send it in several parts.");
const tooManyLines = failure("batch-too-many-lines", "A batch takes up to 1,000 lines. Send the rest as a further batch.");
const empty = failure("batch-empty", "There is no line in this batch. Send one resume or job as JSON on each line.");
export const interrupted = failure(
  "batch-interrupted",
  "The upload broke off, and nothing of it was worked on. Send it again, with the same Idempotency-Key if you like.",
  { retryAfterSeconds: 1 },
);

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);

/** Reads a stream to its end or to the first refusal, handing every piece on. A stream that breaks is `interrupted`. */
const readPieces = async (
  body: ReadableStream<Uint8Array>,
  take: (piece: Uint8Array<ArrayBuffer>) => Promise<Result<void>>,
): Promise<Result<string>> => {
  const reader = body.getReader();
  const digest = new crypto.DigestStream("SHA-256");
  const hashing = digest.getWriter();
  // Awaited at the end alone: a refusal before that leaves it without an answer.
  digest.digest.catch(() => undefined);
  let bytes = 0;
  try {
    for (;;) {
      let next;
      try {
        next = await reader.read();
      } catch {
        return err(interrupted);
      }
      if (next.done) break;
      const piece = next.value as Uint8Array<ArrayBuffer>;
      bytes += piece.length;
      if (bytes > maximumBodyBytes) return err(tooLarge);
      await hashing.write(piece);
      const taken = await take(piece);
      if (!taken.ok) return taken;
    }
    await hashing.close();
    return ok(hexOf(new Uint8Array(await digest.digest)));
  } finally {
    // What is left unread after a refusal is not wanted any more; a stream at its end takes no harm.
    await reader.cancel().catch(() => undefined);
  }
};

/** The hash of a body that is not to be kept. */
export const hashOf = (body: ReadableStream<Uint8Array>): Promise<Result<string>> => readPieces(body, async () => ok(undefined));

export type Received = { readonly hash: string; readonly parcels: readonly Parcel[] };

export const receiveLines = async (
  body: ReadableStream<Uint8Array>,
  {
    kind,
    hasOrganisation,
    mostLines,
  }: {
    readonly kind: ItemKind | undefined;
    /** Without one, nobody could be shown the resumes. */
    readonly hasOrganisation: boolean;
    readonly mostLines: number;
  },
  keepLines: (parcel: number, lines: readonly BatchLine[]) => Promise<Result<void>>,
): Promise<Result<Received>> => {
  const splitter = createLineSplitter(maximumLineBytes);
  const parcels: Parcel[] = [];
  let items: Item[] = [];
  let lines: BatchLine[] = [];
  let bytes = 0;
  let count = 0;

  const close = async (): Promise<Result<void>> => {
    const number = parcels.length;
    const kept = lines.length === 0 ? ok(undefined) : await keepLines(number, lines);
    if (!kept.ok) return kept;
    parcels.push(newParcel(number, items));
    [items, lines, bytes] = [[], [], 0];
    return ok(undefined);
  };

  const take = async ({ number, bytes: line }: RawLine): Promise<Result<void>> => {
    if (line !== undefined && isBlank(line)) return ok(undefined);
    count += 1;
    if (count > mostLines) return err(tooManyLines);
    const size = line?.length ?? 0;
    const read = line === undefined ? err({ reason: "document-too-large" } as const) : readLine(number, line, kind);
    if (!read.ok) {
      items.push({ line: number, state: "failed", ...read.failure });
    } else if (read.value.kind === "resume" && !hasOrganisation) {
      items.push({ line: number, kind: "resume", state: "failed", reason: "organisation-needed" });
    } else {
      if (lines.length === itemsInParcel || bytes + size > maximumParcelBytes) {
        const closed = await close();
        if (!closed.ok) return closed;
      }
      items.push({ line: number, kind: read.value.kind, state: "open" });
      lines.push(read.value);
      bytes += size;
    }
    return ok(undefined);
  };

  const takeAll = async (raw: readonly RawLine[]): Promise<Result<void>> => {
    for (const line of raw) {
      const taken = await take(line);
      if (!taken.ok) return taken;
    }
    return ok(undefined);
  };

  const hash = await readPieces(body, (piece) => takeAll(splitter.push(piece)));
  if (!hash.ok) return hash;
  const rest = await takeAll(splitter.end());
  if (!rest.ok) return rest;
  if (count === 0) return err(empty);
  const last = items.length === 0 ? ok(undefined) : await close();
  return last.ok ? ok({ hash: hash.value, parcels }) : last;
};
