import { describe, expect, it } from "vitest";
import { CloudEvent, cloudEventsOf, subjectOf } from "./cloud-event.ts";
import { Commit } from "./commit.ts";
import { EventsMessage, JobsMessage } from "./messages.ts";

const id = "cand_0123456789abcdefghjkmnpqrs";
const commit: Commit = Commit.parse({
  header: {
    sequence: 42,
    at: Date.UTC(2026, 9, 20, 12, 30),
    traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    correlationId: "first-request",
    causationId: "this-request",
    principal: "hash-of-somebody",
    organisationId: "org_sample",
    commandKey: "key",
    commandHash: "hash",
  },
  events: [
    { id: "evt_1", type: "com.clearview.candidate.registered", version: 1, data: {} },
    { id: "evt_2", type: "com.clearview.document.ingested", version: 2, data: { characters: 3 } },
  ],
});

describe("CloudEvents of a commit", () => {
  it("carry the header with each event, in order", () => {
    const events = cloudEventsOf(`/candidates/${id}`, commit);
    expect(events[1]).toEqual({
      specversion: "1.0",
      id: "evt_2",
      type: "com.clearview.document.ingested",
      source: `/candidates/${id}`,
      subject: id,
      time: "2026-10-20T12:30:00.000Z",
      datacontenttype: "application/json",
      dataschema: "/schemas/com.clearview.document.ingested/2",
      data: { characters: 3 },
      sequence: "000000000042",
      traceparent: commit.header.traceparent,
      correlationid: "first-request",
      causationid: "this-request",
      organisationid: "org_sample",
      principal: "hash-of-somebody",
    });
    expect(events.map((event) => event.id)).toEqual(["evt_1", "evt_2"]);
    for (const event of events) expect(CloudEvent.safeParse(event).success).toBe(true);
  });

  it("leave the organisation out when there is none", () => {
    const { organisationId: _, ...header } = commit.header;
    expect(cloudEventsOf(`/candidates/${id}`, { ...commit, header })[0]).not.toHaveProperty("organisationid");
  });

  it("have attribute names as CloudEvents asks: lower-case letters and digits alone", () => {
    for (const name of Object.keys(cloudEventsOf(`/candidates/${id}`, commit)[0]!)) expect(name).toMatch(/^[a-z0-9]{1,20}$/u);
  });

  it("name the entity as subject", () => {
    expect(subjectOf(`/candidates/${id}`)).toBe(id);
  });
});

describe("queue messages", () => {
  const message = {
    v: 1,
    kind: "commits",
    source: `/candidates/${id}`,
    commits: [commit],
    view: { id, sequence: 42, note: null },
  };

  it.each<[string, unknown, boolean]>([
    ["commits with a view", message, true],
    ["commits without a view", { ...message, view: undefined }, true],
    ["no commits", { ...message, commits: [] }, false],
    ["another version", { ...message, v: 2 }, false],
    ["a source that is none", { ...message, source: "/candidates/../jobs" }, false],
    ["a view with something nested", { ...message, view: { id, person: { name: "Ada" } } }, false],
    ["nothing", null, false],
  ])("takes or refuses %s", (_, body, taken) => {
    expect(EventsMessage.safeParse(body).success).toBe(taken);
  });

  it.each<[string, unknown, boolean]>([
    ["one run", { v: 1, runs: [{ owner: "job", id: "job_1", runId: "run_1" }] }, true],
    ["none", { v: 1, runs: [] }, false],
    ["a parcel of a batch", { v: 1, batchId: "batch_1", parcel: 0 }, true],
    ["a batch without parcel", { v: 1, batchId: "batch_1" }, false],
    ["an owner that has no runs", { v: 1, runs: [{ owner: "index", id: "x", runId: "run_1" }] }, false],
  ])("takes or refuses a jobs message with %s", (_, body, taken) => {
    expect(JobsMessage.safeParse(body).success).toBe(taken);
  });
});
