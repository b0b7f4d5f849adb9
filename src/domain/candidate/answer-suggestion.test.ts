import { describe, expect, it } from "vitest";
import { sampleCommit, sampleDocument, sampleId, sampleInputs } from "../decision-samples.ts";
import { suggestionIdOf } from "../resume/stated-skill.ts";
import { decideAnswer } from "./answer-suggestion.ts";
import { decideEnriched, decideErase, decideUpload } from "./decide.ts";
import { absentCandidate, type CandidateState, evolveCandidate, type SuggestionAnswer } from "./state.ts";

const suggestionId = suggestionIdOf("Triage");
const types = (events: readonly { type: string }[]) => events.map(({ type }) => type.replace("com.clearview.", ""));

const begun = (submit: boolean) => {
  let state: CandidateState = absentCandidate;
  let sequence = 0;
  const commit = (events: Parameters<typeof sampleCommit>[1]) =>
    (state = evolveCandidate(state, sampleCommit(++sequence, events)));
  const uploaded = decideUpload(state, { document: sampleDocument(1), submit }, 0, sampleInputs());
  if (!uploaded.ok) throw new Error(uploaded.failure.code);
  commit(uploaded.value.events);
  return {
    state: () => state,
    commit,
    answer: (answer: SuggestionAnswer, skill: string | null = "Triage", id = suggestionId) => {
      const decided = decideAnswer(
        state,
        { suggestionId: id, answer, skill: skill ?? undefined },
        sequence,
        sampleInputs(sequence * 10 + 1),
      );
      if (decided.ok && decided.value.events.length > 0) commit(decided.value.events);
      return decided.ok ? decided.value : decided.failure.code;
    },
  };
};
const eventsOf = (decided: ReturnType<ReturnType<typeof begun>["answer"]>) =>
  typeof decided === "string" ? decided : types(decided.events);

describe("an answer to a suggestion", () => {
  it("confirms once, sealed, on its day, and changes nothing that is published when nothing is", () => {
    const { answer } = begun(false);
    const done = answer("confirmed");
    expect(eventsOf(done)).toEqual(["resume.suggestion-confirmed"]);
    expect(done).toMatchObject({
      events: [{ data: { suggestionId } }],
      content: [
        {
          kind: "stated-skill",
          version: suggestionId,
          value: { skill: "Triage", confirmedOn: expect.stringMatching(/^\d{4}-/u) },
        },
      ],
    });
    // Facts alone in the log.
    expect(JSON.stringify(done)).not.toMatch(/"events":[^\]]*Triage/u);
    expect(eventsOf(answer("confirmed"))).toEqual([]);
  });

  it("has what is published matched anew when it confirms and when it takes back, and not when it refuses", () => {
    const one = begun(true);
    expect(eventsOf(one.answer("confirmed"))).toEqual([
      "resume.suggestion-confirmed",
      "run.failed",
      "resume.submitted",
      "run.started",
    ]);
    const back = one.answer("refused", null);
    expect(eventsOf(back)).toEqual(["resume.suggestion-refused", "run.failed", "resume.submitted", "run.started"]);
    expect(back).toMatchObject({ content: [{ version: suggestionId, value: null }] });
    expect(eventsOf(begun(true).answer("refused"))).toEqual(["resume.suggestion-refused"]);
  });

  it("is refused for what was never suggested, and after an erasure", () => {
    const { answer, state, commit } = begun(false);
    expect(answer("confirmed", null, "skill-00000000")).toBe("not-found");
    const erased = decideErase(state(), 1, sampleInputs(11));
    if (!erased.ok) throw new Error(erased.failure.code);
    commit(erased.value.events);
    expect(answer("confirmed")).toBe("candidate-erased");
    expect(state().suggestions.size).toBe(0);
  });

  it("that a model gives again is not told again", () => {
    const { answer, state } = begun(false);
    answer("refused");
    const enrichment = {
      documentId: sampleId("doc", 1),
      tips: [],
      suggestions: [
        { skill: "triage", quote: "x" },
        { skill: "Roster planning", quote: "y" },
      ],
      answers: {},
    };
    const kept = decideEnriched(state(), [{ step: "enrich", enrichment }]);
    expect(kept.events).toMatchObject([{ data: { suggestions: 1 } }]);
    expect(kept.content).toMatchObject([{ value: { suggestions: [{ skill: "Roster planning" }] } }]);
  });

  it("is refused beyond a hundred confirmed skills", () => {
    const { answer } = begun(false);
    for (let number = 0; number < 100; number++) answer("confirmed", `Skill ${number}`, suggestionIdOf(`Skill ${number}`));
    expect(answer("confirmed")).toBe("limit-reached");
    expect(eventsOf(answer("refused", null, suggestionIdOf("Skill 7")))).toEqual(["resume.suggestion-refused"]);
    expect(eventsOf(answer("confirmed"))).toEqual(["resume.suggestion-confirmed"]);
  });
});
