import { describe, expect, it } from "vitest";
import type { Decision } from "../command.ts";
import type { DomainEvent } from "../../events/define-event.ts";
import { sampleCommit, sampleDocument, sampleId, sampleInputs } from "../decision-samples.ts";
import { runFailed, runStarted } from "../run/events.ts";
import { runCompletedFor } from "../run/run-samples.ts";
import {
  candidateContent,
  type CandidateReply,
  decideErase,
  decideSubmit,
  decideUpload,
  decideWithdraw,
  type RegisterCommand,
} from "./decide.ts";
import { absentCandidate, type CandidateState, evolveCandidate } from "./state.ts";

/** A candidate that commands are put to one after the other, as its actor would. */
const candidate = () => {
  let state: CandidateState = absentCandidate;
  let sequence = 0;
  const take = (decided: { ok: true; value: Decision<CandidateReply> } | { ok: false; failure: { code: string } }) => {
    if (!decided.ok) throw new Error(decided.failure.code);
    if (decided.value.events.length > 0) commit(decided.value.events);
    return decided.value;
  };
  const commit = (events: readonly DomainEvent[]) => {
    sequence += 1;
    state = evolveCandidate(state, sampleCommit(sequence, events));
  };
  const inputs = () => sampleInputs(sequence * 10 + 1);
  return {
    get state() {
      return state;
    },
    get sequence() {
      return sequence;
    },
    inputs,
    commit,
    upload: (command: Partial<RegisterCommand>) => take(decideUpload(state, { submit: false, ...command }, sequence, inputs())),
    submit: () => take(decideSubmit(state, sequence, inputs())),
    withdraw: () => take(decideWithdraw(state, sequence, inputs())),
    erase: () => take(decideErase(state, sequence, inputs())),
    completeRuns: () => commit(runCompletedFor(state.runs)),
  };
};

const namesOf = ({ events }: Pick<Decision<unknown>, "events">): string[] =>
  events.map((event) => event.type.replace("com.clearview.", ""));
const removedContent = ({ content = [] }: Decision<unknown>): string[] =>
  content.filter((change) => change.value === null).map((change) => `${change.kind}/${change.version}`);

describe("an upload", () => {
  it("registers, analyses and publishes in one decision, in the order of the intake", () => {
    const decision = candidate().upload({ document: sampleDocument(1), preferences: { remote: ["remote"] }, submit: true });
    expect(namesOf(decision)).toEqual([
      "candidate.registered",
      "candidate.preferences-changed",
      "document.ingested",
      "document.classified",
      "routing.decided",
      "resume.parsed",
      "profile.anonymised",
      "talent.scored",
      "resume.tips-generated",
      "response.generated",
      "resume.submitted",
      "run.started",
    ]);
    expect(decision.reply).toEqual({
      documentId: sampleId("doc", 1),
      response: { code: "resume-analysed", message: "An answer." },
      runId: sampleId("run", 1),
      talentScore: 63.9,
    });
  });

  it("records who brought the resume when it begins, and never again", () => {
    const one = candidate();
    one.upload({ document: sampleDocument(1), broughtBy: "org_1" });
    expect(one.state.owner).toMatchObject({ broughtBy: "org_1" });
    one.upload({ document: sampleDocument(2), broughtBy: "org_2" });
    expect(one.state.owner).toMatchObject({ broughtBy: "org_1" });
  });

  it("writes facts into events and the words into content alone", () => {
    const decision = candidate().upload({ document: sampleDocument(1) });
    expect(JSON.stringify(decision.events)).not.toMatch(/Ada|example\.org/u);
    expect(JSON.stringify(decision.reply)).not.toMatch(/Ada|example\.org/u);
    expect(decision.content?.map(({ kind }) => kind)).toEqual([candidateContent.document, candidateContent.analysis]);
    expect(decision.events.find((event) => event.type.endsWith("resume.parsed"))?.data).toMatchObject({
      sections: ["work", "skills"],
    });
  });

  it.each(["job", "thin"] as const)("of a document that is no resume (%s) is answered, and nothing is published", (kind) => {
    const one = candidate();
    const decision = one.upload({ document: sampleDocument(1, kind), submit: true });
    expect(namesOf(decision)).toEqual([
      "candidate.registered",
      "document.ingested",
      "document.classified",
      "routing.decided",
      "response.generated",
    ]);
    expect(decision.reply.runId).toBeUndefined();
    expect(one.state.status).toBe("draft");
    expect(one.state.resume ?? one.state.submission).toBeUndefined();
  });

  it("of something else with the wish to submit does not publish an older resume instead", () => {
    const one = candidate();
    one.upload({ document: sampleDocument(1) });
    expect(namesOf(one.upload({ document: sampleDocument(2, "thin"), submit: true }))).not.toContain("resume.submitted");
    expect(one.state.resume?.documentId).toBe(sampleId("doc", 1));
  });

  it("of a new resume keeps the published one until that is submitted too", () => {
    const one = candidate();
    one.upload({ document: sampleDocument(1), submit: true });
    const second = one.upload({ document: sampleDocument(2) });
    expect(removedContent(second)).toEqual([]);
    expect(one.state.submission?.documentId).toBe(sampleId("doc", 1));
    const third = one.upload({ document: sampleDocument(3) });
    expect(removedContent(third)).toEqual([`document/${sampleId("doc", 2)}`, `analysis/${sampleId("doc", 2)}`]);
    const submitted = one.submit();
    expect(one.state.submission?.documentId).toBe(sampleId("doc", 3));
    expect(removedContent(submitted)).toContain(`document/${sampleId("doc", 1)}`);
    expect(removedContent(submitted)).not.toContain(`document/${sampleId("doc", 3)}`);
  });

  it("of preferences alone matches a published resume anew, and only that", () => {
    const one = candidate();
    one.upload({ document: sampleDocument(1) });
    expect(namesOf(one.upload({ preferences: { remote: ["remote"] } }))).toEqual(["candidate.preferences-changed"]);
    one.submit();
    const before = one.state.submission?.version;
    const again = one.upload({ preferences: { hoursPerWeek: { minimum: 10, maximum: 20 } } });
    expect(namesOf(again)).toEqual(["candidate.preferences-changed", "run.failed", "resume.submitted", "run.started"]);
    expect(one.state.submission).toMatchObject({ documentId: sampleId("doc", 1), version: (before ?? 0) + 1 });
    expect(one.state.preferencesGiven).toEqual(["hoursPerWeek"]);
  });

  it("of preferences while a newer resume is not yet submitted publishes the old one again", () => {
    const one = candidate();
    one.upload({ document: sampleDocument(1), submit: true });
    one.upload({ document: sampleDocument(2), preferences: { remote: ["remote"] } });
    expect(one.state.submission?.documentId).toBe(sampleId("doc", 1));
    expect(one.state.resume?.documentId).toBe(sampleId("doc", 2));
  });
});

describe("submit", () => {
  it("needs a resume", () => {
    const one = candidate();
    one.upload({ document: sampleDocument(1, "job") });
    expect(decideSubmit(one.state, one.sequence, one.inputs())).toMatchObject({
      ok: false,
      failure: { code: "document-missing" },
    });
  });

  it("of what is published already gives the run of that time and commits nothing", () => {
    const one = candidate();
    const { reply } = one.upload({ document: sampleDocument(1), submit: true });
    for (const finish of [() => undefined, one.completeRuns]) {
      finish();
      expect(one.submit()).toEqual({ events: [], reply: { documentId: sampleId("doc", 1), runId: reply.runId } });
    }
  });

  it("tries again when the run of that time failed", () => {
    const one = candidate();
    const { reply } = one.upload({ document: sampleDocument(1), submit: true });
    one.commit([runFailed.create({ runId: reply.runId ?? "", workflow: "resume-submitted", reason: "attempts-exhausted" })]);
    expect(namesOf(one.submit())).toEqual(["resume.submitted", "run.started"]);
  });

  it("names the commit that published as the version of the entity", () => {
    const one = candidate();
    one.upload({ document: sampleDocument(1) });
    const { events } = one.submit();
    const started = events.find((event) => runStarted.is(event));
    expect(started?.data).toMatchObject({ entityVersion: 2, workflow: "resume-submitted" });
    expect(one.state.submission?.version).toBe(2);
  });
});

describe("withdraw", () => {
  it("ends open runs, opens the one that removes, and asks the index to forget up to that commit", () => {
    const one = candidate();
    one.upload({ document: sampleDocument(1), submit: true });
    const decision = one.withdraw();
    expect(namesOf(decision)).toEqual(["run.failed", "resume.withdrawn", "run.started"]);
    expect(decision.events[0]?.data).toMatchObject({ reason: "withdrawn" });
    expect(one.state).toMatchObject({ status: "withdrawn", submission: undefined, removedVersion: 2 });
  });

  it("of what is not published does nothing", () => {
    const one = candidate();
    one.upload({ document: sampleDocument(1) });
    expect(one.withdraw().events).toEqual([]);
  });

  it("can be followed by another submit, above the removed version", () => {
    const one = candidate();
    one.upload({ document: sampleDocument(1), submit: true });
    one.withdraw();
    one.submit();
    expect(one.state.submission!.version).toBeGreaterThan(one.state.removedVersion);
  });
});

describe("erase", () => {
  const erased = () => {
    const one = candidate();
    one.upload({ document: sampleDocument(1), preferences: { remote: ["remote"] }, submit: true });
    return { one, decision: one.erase() };
  };

  it("leaves a tombstone that knows whose it was, and a run that removes", () => {
    const { one, decision } = erased();
    expect(namesOf(decision)).toEqual(["run.failed", "candidate.erased", "run.started"]);
    expect(one.state).toMatchObject({
      status: "erased",
      documents: [],
      preferencesGiven: [],
      removedVersion: 2,
      owner: { principal: "somebody" },
    });
    expect(one.state.resume ?? one.state.submission).toBeUndefined();
  });

  it("is the end: everything else is refused, and erasing again does nothing", () => {
    const { one } = erased();
    const gone = { ok: false, failure: { code: "candidate-erased" } };
    expect(decideUpload(one.state, { document: sampleDocument(2), submit: true }, one.sequence, one.inputs())).toMatchObject(
      gone,
    );
    expect(decideSubmit(one.state, one.sequence, one.inputs())).toMatchObject(gone);
    expect(decideWithdraw(one.state, one.sequence, one.inputs())).toMatchObject(gone);
    expect(one.erase().events).toEqual([]);
  });

  it("folds to the same decisions from the tombstone on, once the log before it has been cut", () => {
    const { one, decision } = erased();
    const fromTombstone = evolveCandidate(absentCandidate, sampleCommit(2, decision.events));
    const { runs: _, ...facts } = fromTombstone;
    expect(one.state).toMatchObject(facts);
    expect([...fromTombstone.runs.values()].filter((run) => run.status === "open")).toEqual(
      [...one.state.runs.values()].filter((run) => run.status === "open"),
    );
  });
});
