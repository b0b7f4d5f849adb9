/** One line of a batch: a resume or a job, checked like a single upload. A broken one tells a stable code, and its place. */

import * as z from "zod";
import { textOf } from "../../core/encoding.ts";
import type { FailureCode } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { Preferences } from "../candidate/preferences.ts";
import { JobPosting } from "../job/posting.ts";
import { acceptText } from "../resume/accept-document.ts";

export const ItemKind = z.enum(["resume", "job"]);
export type ItemKind = z.infer<typeof ItemKind>;

/** What the sender calls the line; it may name a person, so it is sealed with the text. */
const ClientId = z.string().min(1).max(200);

const ResumeLine = z.strictObject({
  id: ClientId.optional(),
  kind: z.literal("resume").optional(),
  text: z.string(),
  fileName: z.string().max(255).optional(),
  preferences: Preferences.strict().optional(),
});

const JobLine = z.strictObject({
  ...JobPosting.shape,
  id: ClientId.optional(),
  kind: z.literal("job").optional(),
});

/** A line that can be worked on, as it is kept, sealed. */
export const BatchLine = z.discriminatedUnion("kind", [
  z.object({
    line: z.number().int(),
    id: ClientId.optional(),
    kind: z.literal("resume"),
    document: z.object({ text: z.string(), fileName: z.string().optional() }),
    preferences: Preferences.optional(),
  }),
  z.object({ line: z.number().int(), id: ClientId.optional(), kind: z.literal("job"), posting: JobPosting }),
]);
export type BatchLine = z.infer<typeof BatchLine>;

export type BrokenLine = {
  readonly reason: FailureCode;
  /** The part of the line that is meant, as a dotted path of the schema's names. */
  readonly at?: string | undefined;
};

const broken = (reason: FailureCode, at?: string): Result<never, BrokenLine> => err({ reason, at });

const invalid = ({ issues }: z.ZodError): Result<never, BrokenLine> =>
  broken(
    "line-invalid",
    issues.map(({ path }) => path.join(".")).find((path) => path !== ""),
  );

const parseJson = (bytes: Uint8Array): Result<unknown, BrokenLine> => {
  let text: string;
  try {
    text = textOf(bytes);
  } catch {
    return broken("document-not-utf8");
  }
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/u, "")) as unknown);
  } catch {
    return broken("line-not-json");
  }
};

/** `kind` is what a line is that does not say so itself. */
export const readLine = (line: number, bytes: Uint8Array, kind: ItemKind | undefined): Result<BatchLine, BrokenLine> => {
  const value = parseJson(bytes);
  if (!value.ok) return value;
  const named = z.looseObject({ kind: ItemKind.optional() }).safeParse(value.value);
  if (!named.success) return invalid(named.error);
  const is = named.data.kind ?? kind;
  if (is === undefined) return broken("line-invalid", "kind");
  if (is === "job") {
    const read = JobLine.safeParse(value.value);
    if (!read.success) return invalid(read.error);
    const { id, kind: _, ...posting } = read.data;
    return ok({ line, kind: is, posting, ...(id === undefined ? {} : { id }) });
  }
  const read = ResumeLine.safeParse(value.value);
  if (!read.success) return invalid(read.error);
  const { id, text, fileName, preferences } = read.data;
  const accepted = acceptText(text);
  if (!accepted.ok) return broken(accepted.failure.code, "text");
  return ok({
    line,
    kind: is,
    document: { text: accepted.value, ...(fileName === undefined ? {} : { fileName }) },
    ...(id === undefined ? {} : { id }),
    ...(preferences === undefined ? {} : { preferences }),
  });
};
