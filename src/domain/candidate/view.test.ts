import { describe, expect, it } from "vitest";
import { sampleCommit, sampleDocument, sampleId, sampleInputs } from "../decision-samples.ts";
import { decideErase, decideUpload } from "./decide.ts";
import { absentCandidate, evolveCandidate } from "./state.ts";
import { candidateViewOf } from "./view.ts";

const upload = decideUpload(absentCandidate, { document: sampleDocument(1), submit: true }, 0, sampleInputs());
if (!upload.ok) throw new Error(upload.failure.code);
const submitted = evolveCandidate(absentCandidate, sampleCommit(1, upload.value.events));
const id = sampleId("cand", 1);

describe("a candidate's view row", () => {
  it("holds ids and facts of the newest state", () => {
    expect(candidateViewOf(id, 1, submitted)).toMatchObject({
      id,
      sequence: 1,
      status: "submitted",
      principal: "somebody",
      organisationId: "org_sample",
      documentId: sampleId("doc", 1),
      responseCode: "resume-analysed",
      talentScore: expect.any(Number),
      submittedAt: 1_790_000_000_001,
      runStatus: "open",
    });
  });

  it("holds nothing of the person once erased, and is the same whether or not the log was cut", () => {
    const erase = decideErase(submitted, 1, sampleInputs(5));
    if (!erase.ok) throw new Error(erase.failure.code);
    const tombstone = sampleCommit(2, erase.value.events);
    const row = candidateViewOf(id, 2, evolveCandidate(submitted, tombstone));
    expect(row).toMatchObject({ status: "erased", documentId: null, responseCode: null, talentScore: null, submittedAt: null });
    expect(candidateViewOf(id, 2, evolveCandidate(absentCandidate, tombstone))).toEqual(row);
  });
});
