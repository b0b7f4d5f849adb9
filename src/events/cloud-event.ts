/**
 * The envelope the outside sees: CloudEvents 1.0 in JSON (https://github.com/cloudevents/spec), with ClearView's extension
 * attributes. `id` sorts by time; `sequence` is the commit's number within its source.
 */

import * as z from "zod";
import type { Commit } from "./commit.ts";

export const CloudEvent = z.object({
  specversion: z.literal("1.0"),
  id: z.string().min(1),
  type: z.string().startsWith("com.clearview."),
  source: z.string().startsWith("/"),
  subject: z.string().min(1),
  time: z.iso.datetime(),
  datacontenttype: z.literal("application/json"),
  dataschema: z.string().startsWith("/schemas/"),
  data: z.unknown(),
  sequence: z.string(),
  traceparent: z.string(),
  correlationid: z.string(),
  causationid: z.string(),
  organisationid: z.string().optional(),
  principal: z.string(),
});
export type CloudEvent = z.infer<typeof CloudEvent>;

/** The entity's id in a source such as `/candidates/cand_…`. */
export const subjectOf = (source: string): string => source.slice(source.lastIndexOf("/") + 1);

/** Whose actors have logs and runs. */
export const owners = ["candidate", "job", "employer"] as const;
export type Owner = (typeof owners)[number];

/** Whose actor a source such as `/jobs/job_…` names. Throws on a source of nobody's. */
export const ownerOf = (source: string): Owner => {
  const owner = owners.find((one) => source.startsWith(`/${one}s/`));
  if (owner === undefined) throw new Error("A source names no actor.");
  return owner;
};

/** True for what the platform itself says: of `/routes/…`, `/providers/…`, `/tasks/…`, and of `/stores/…` and `/batches/…`, whose actors keep no log. */
export const isOfPlatform = (source: string): boolean => /^\/(?:routes|providers|tasks|stores|batches)\//u.test(source);

/** One CloudEvent for each event of a commit, in order. */
export const cloudEventsOf = (source: string, commit: Commit): CloudEvent[] =>
  commit.events.map((event) => ({
    specversion: "1.0",
    id: event.id,
    type: event.type,
    source,
    subject: subjectOf(source),
    time: new Date(commit.header.at).toISOString(),
    datacontenttype: "application/json",
    dataschema: `/schemas/${event.type}/${event.version}`,
    data: event.data,
    // Twelve digits, so that the attribute also sorts as text, as the CloudEvents sequence extension asks.
    sequence: String(commit.header.sequence).padStart(12, "0"),
    traceparent: commit.header.traceparent,
    correlationid: commit.header.correlationId,
    causationid: commit.header.causationId,
    ...(commit.header.organisationId === undefined ? {} : { organisationid: commit.header.organisationId }),
    principal: commit.header.principal,
  }));
