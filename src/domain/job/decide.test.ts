import { describe, expect, it } from "vitest";
import type { Decision } from "../command.ts";
import { sampleCommit, sampleInputs, samplePosting } from "../decision-samples.ts";
import { runCompletedFor } from "../run/run-samples.ts";
import { defaultMatchThreshold } from "../scoring/match-weights.ts";
import { decideClose, decidePost, decideUpdate, jobContent } from "./decide.ts";
import { absentJob, evolveJob, type JobState } from "./state.ts";
import { jobViewOf } from "./view.ts";

const job = () => {
  let state: JobState = absentJob;
  let sequence = 0;
  const take = (decided: ReturnType<typeof decidePost>): Decision<{ runId?: string | undefined }> => {
    if (!decided.ok) throw new Error(decided.failure.code);
    if (decided.value.events.length > 0) state = evolveJob(state, sampleCommit(++sequence, decided.value.events));
    return decided.value;
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
    post: (title = "Nurse") => take(decidePost(state, samplePosting(title), sequence, inputs())),
    update: (title: string) => take(decideUpdate(state, samplePosting(title), sequence, inputs())),
    close: () => take(decideClose(state, sequence, inputs())),
    completeRuns: () => {
      state = evolveJob(state, sampleCommit(++sequence, runCompletedFor(state.runs)));
    },
  };
};

const namesOf = ({ events }: Decision<unknown>): string[] => events.map((event) => event.type.replace("com.clearview.", ""));

describe("a job", () => {
  it("is posted, read and matched in one decision", () => {
    const one = job();
    const decision = one.post();
    expect(namesOf(decision)).toEqual(["job.posted", "job.parsed", "run.started"]);
    expect(decision.events[1]?.data).toMatchObject({ requirements: 4, musts: 2 });
    expect(decision.content?.map(({ kind }) => kind)).toEqual([jobContent.posting, jobContent.analysis]);
    expect(one.state).toMatchObject({ status: "open", title: "Nurse", threshold: defaultMatchThreshold, version: 1 });
  });

  it("keeps the threshold that the employer gives", () => {
    const posting = samplePosting("Nurse");
    const decided = decidePost(absentJob, { ...posting, posting: { ...posting.posting, threshold: 72 } }, 0, sampleInputs());
    const state = decided.ok ? evolveJob(absentJob, sampleCommit(1, decided.value.events)) : undefined;
    expect(state?.threshold).toBe(72);
  });

  it("that asks for nothing is refused, new or changed", () => {
    const refused = { ok: false, failure: { code: "job-without-requirements" } };
    expect(decidePost(absentJob, samplePosting("Nobody", false), 0, sampleInputs())).toMatchObject(refused);
    const one = job();
    one.post();
    expect(decideUpdate(one.state, samplePosting("Nobody", false), one.sequence, one.inputs())).toMatchObject(refused);
  });

  it("is not posted twice", () => {
    const one = job();
    one.post();
    expect(decidePost(one.state, samplePosting("Again"), one.sequence, one.inputs())).toMatchObject({
      ok: false,
      failure: { code: "job-already-exists" },
    });
  });

  it("that changes is matched anew as a newer version, and what ran for the older one ends", () => {
    const one = job();
    one.post();
    const decision = one.update("Senior nurse");
    expect(namesOf(decision)).toEqual(["run.failed", "job.updated", "job.parsed", "run.started"]);
    expect(one.state).toMatchObject({ title: "Senior nurse", version: 2 });
    one.completeRuns();
    expect(namesOf(one.update("Head nurse"))).not.toContain("run.failed");
  });

  it("that is closed leaves the index, takes no change, and is closed once", () => {
    const one = job();
    one.post();
    expect(namesOf(one.close())).toEqual(["run.failed", "job.closed", "run.started"]);
    expect(one.state).toMatchObject({ status: "closed", removedVersion: 2 });
    expect(decideUpdate(one.state, samplePosting("Nurse"), one.sequence, one.inputs())).toMatchObject({
      ok: false,
      failure: { code: "job-closed" },
    });
    expect(one.close().events).toEqual([]);
  });

  it("remembers the shard that its first report named", () => {
    const one = job();
    one.post();
    one.completeRuns();
    expect(one.state.shard).toBe(0);
    expect(jobViewOf("job_1", one.sequence, one.state)).toMatchObject({
      id: "job_1",
      sequence: 2,
      status: "open",
      runStatus: "completed",
    });
  });
});
