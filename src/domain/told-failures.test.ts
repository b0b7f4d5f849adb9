import { describe, expect, it } from "vitest";
import type { CloudEvent } from "../events/cloud-event.ts";
import type { DomainEvent } from "../events/define-event.ts";
import { contentTampered } from "./sealed/events.ts";
import { companyProfileFailed } from "./employer/events.ts";
import { circuitClosed, taskFailed } from "./provider/events.ts";
import { runFailed } from "./run/events.ts";
import { sampleId } from "./decision-samples.ts";
import { sumFailures } from "./told-failures.ts";

const traceOf = (minute: number): string => String(minute).padStart(32, "0");

const told = ({ type, data }: DomainEvent, minute: number): CloudEvent => ({
  specversion: "1.0",
  id: `evt_${String(minute)}`,
  type,
  source: "/jobs/job_1",
  subject: "job_1",
  time: new Date(minute * 60_000).toISOString(),
  datacontenttype: "application/json",
  dataschema: "/schemas/x/1",
  data,
  sequence: "000000000001",
  traceparent: `00-${traceOf(minute)}-${"b".repeat(16)}-01`,
  correlationid: "c",
  causationid: "c",
  principal: "system",
});

const run = (reason: "dead-letter" | "superseded" | "withdrawn" | "erased") =>
  runFailed.create({ runId: sampleId("run", 1), workflow: "job-intake", reason });
const task = (times: number, causes: readonly ("content" | "quota")[]) =>
  taskFailed.create({
    task: "parse-job",
    taskVersion: 1,
    routeVersion: 0,
    targets: causes.map((cause) => ({ provider: "p", cause })),
    times,
  });

describe("failures that events tell", () => {
  it("are added up by what failed and why, the latest first, whatever their order", () => {
    const events = [
      told(run("dead-letter"), 1),
      told(run("dead-letter"), 5),
      told(task(3, ["quota", "content", "content"]), 2),
      told(task(1, ["content", "quota"]), 4),
      told(task(1, ["quota"]), 3),
      told(contentTampered.create({ kind: "document", version: "some" }), 7),
      told(companyProfileFailed.create({ reason: "company-site-forbids" }), 6),
    ];
    const expected = [
      { type: "content.tampered", what: "document", reasons: ["content-tampered"], times: 1, first: 7, last: 7 },
      { type: "company.profile-failed", what: "company-profile", reasons: ["company-site-forbids"], times: 1, first: 6, last: 6 },
      { type: "run.failed", what: "job-intake", reasons: ["dead-letter"], times: 2, first: 1, last: 5 },
      { type: "ai.task-failed", what: "parse-job", reasons: ["content", "quota"], times: 4, first: 2, last: 4 },
      { type: "ai.task-failed", what: "parse-job", reasons: ["quota"], times: 1, first: 3, last: 3 },
    ].map(({ first, last, ...sum }) => ({ ...sum, firstAt: first * 60_000, lastAt: last * 60_000, traceId: traceOf(last) }));
    expect(sumFailures(events)).toEqual(expected);
    expect(sumFailures(events.toReversed())).toEqual(expected);
  });

  it("are none where a run was no longer wanted, or nothing failed", () => {
    const others = (["superseded", "withdrawn", "erased"] as const).map((reason) => told(run(reason), 1));
    expect(sumFailures([...others, told(circuitClosed.create({ provider: "p" }), 1)])).toEqual([]);
  });
});
