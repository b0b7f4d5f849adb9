import { describe, expect, it } from "vitest";
import { failure } from "../../core/failure.ts";
import type { DomainEvent } from "../../events/define-event.ts";
import type { Result } from "../../core/result.ts";
import type { Decision } from "../command.ts";
import { sampleCommit, sampleDocument, sampleInputs } from "../decision-samples.ts";
import { mayAccess, mayBeShownTo, mayReadPublished, maySeeIdentity, type Principal } from "../principal.ts";
import { decideClaim } from "./claim.ts";
import { decideErase, decideSubmit, decideUpload, decideWithdraw } from "./decide.ts";
import { absentCandidate, type CandidateState, evolveCandidate } from "./state.ts";

const unknown = failure("not-found", "There is no candidate under this id. Check the id.");
const hash = "a".repeat(32);
const person = (id: string): Principal => ({ id, kind: "candidate", scopes: ["claim:write"] });
const colleague: Principal = { id: "recruiter", kind: "organisation", organisationId: "org_1", scopes: ["candidate:read"] };

/** A candidate whose commits follow one another, with what stands beside them. */
const brought = (address: string | null = hash) => {
  const claimHash = address ?? undefined;
  let state: CandidateState = absentCandidate;
  let sequence = 0;
  let aside: string | null = null;
  const take = <Reply>(decided: Result<Decision<Reply>>, by: { principal: string; organisationId?: string }): Decision<Reply> => {
    if (!decided.ok) throw new Error(decided.failure.code);
    const { events, aside: beside } = decided.value;
    if (events.length > 0) {
      const { organisationId, ...rest } = { organisationId: undefined, ...by };
      state = evolveCandidate(state, sampleCommit(++sequence, events as readonly DomainEvent[], { ...rest, organisationId }));
    }
    if (beside !== undefined) aside = beside;
    return decided.value;
  };
  const inputs = () => sampleInputs(sequence * 10 + 1);
  const claim = (who: Principal, claimHash = hash) =>
    decideClaim(state, { candidateId: "cand_1", principal: who, claimHash, kept: aside, unknown });
  const self = {
    get state() {
      return state;
    },
    get aside() {
      return aside;
    },
    claim,
    claimed: (id: string) => take(claim(person(id)), { principal: id }),
    upload: (number: number, by: { principal: string; organisationId?: string }, more: object = {}) =>
      take(
        decideUpload(state, { document: { ...sampleDocument(number), claimHash }, submit: false, ...more }, sequence, inputs()),
        by,
      ),
    wish: (id: string) =>
      take(decideUpload(state, { preferences: { remote: ["remote"] }, submit: false }, sequence, inputs()), { principal: id }),
    submit: (id: string) => take(decideSubmit(state, sequence, inputs()), { principal: id }),
    withdraw: (id: string) => take(decideWithdraw(state, sequence, inputs()), { principal: id }),
    erase: (id: string) => take(decideErase(state, sequence, inputs()), { principal: id }),
  };
  self.upload(1, { principal: "recruiter", organisationId: "org_1" }, { submit: true, broughtBy: "org_1" });
  return self;
};

describe("a claim", () => {
  it("is for whoever has the address, and makes the profile theirs and nobody else's", () => {
    const one = brought();
    expect(one.aside).toBe(hash);
    expect(one.claim(person("ada"), "b".repeat(32))).toEqual({ ok: false, failure: unknown });
    const { events } = one.claimed("ada");
    expect(events.map(({ type, data }) => [type, data])).toEqual([["com.clearview.candidate.claimed", { broughtBy: "org_1" }]]);
    const owner = one.state.owner!;
    expect([one.aside, owner]).toEqual([null, { principal: "ada", grantedTo: "org_1", onlyFor: "org_1" }]);
    expect([mayAccess(person("ada"), owner, "cand_1"), maySeeIdentity(person("ada"), owner, "cand_1")]).toEqual([true, true]);
    expect([mayAccess(colleague, owner, "cand_1"), maySeeIdentity(colleague, owner, "cand_1")]).toEqual([false, false]);
    expect(mayReadPublished(colleague, owner)).toBe(true);
    expect(mayReadPublished({ ...colleague, jobIds: [] }, owner)).toBe(false);
    expect(mayReadPublished({ ...colleague, organisationId: "org_2" }, owner)).toBe(false);
    expect(mayReadPublished(person("ben"), owner)).toBe(false);
  });

  it("comes once: again it does nothing for its owner, and is unknown to everybody else", () => {
    const one = brought();
    one.claimed("ada");
    expect(one.claim(person("ada"))).toEqual({ ok: true, value: { events: [], reply: {} } });
    expect(one.claim(person("ben"))).toEqual({ ok: false, failure: unknown });
    expect(one.claim({ ...person("of-two"), formerIds: ["ada"] })).toMatchObject({ ok: true, value: { events: [] } });
  });

  it("finds nothing without an address in the resume, or where nobody brought it", () => {
    const nameless = brought(null);
    expect(nameless.claim(person("ada"))).toEqual({ ok: false, failure: unknown });
    expect(
      decideClaim(absentCandidate, { candidateId: "cand_1", principal: person("ada"), claimHash: hash, kept: hash, unknown }),
    ).toEqual({
      ok: false,
      failure: unknown,
    });
  });

  it("finds nothing once it is erased, but tells its owner so", () => {
    const [unclaimed, claimed] = [brought(), brought()];
    unclaimed.erase("recruiter");
    expect(unclaimed.claim(person("ada"))).toEqual({ ok: false, failure: unknown });
    claimed.claimed("ada");
    claimed.erase("ada");
    expect(claimed.claim(person("ada"))).toMatchObject({ ok: false, failure: { code: "candidate-erased" } });
    expect(claimed.claim(person("ben"))).toEqual({ ok: false, failure: unknown });
  });
});

describe("what is published", () => {
  const shownTo = ({ state }: { readonly state: CandidateState }) =>
    ["org_1", "org_2"].filter((organisation) => mayBeShownTo(organisation, state.owner!));

  it("is shown to who brought it alone until the candidate submits it, whatever else the candidate does", () => {
    const one = brought();
    one.claimed("ada");
    expect(shownTo(one)).toEqual(["org_1"]);
    one.wish("ada");
    one.upload(2, { principal: "ada" });
    expect([one.state.submission?.documentId, shownTo(one)]).toEqual(["doc_00000000000000000000000001", ["org_1"]]);
    one.submit("ada");
    expect([one.state.submission?.documentId, shownTo(one)]).toEqual(["doc_00000000000000000000000002", ["org_1", "org_2"]]);
    one.wish("ada");
    expect(shownTo(one)).toEqual(["org_1", "org_2"]);
    expect(one.state.owner?.grantedTo).toBe("org_1");
  });

  it("is submitted to everybody even where who brought it had submitted the same version", () => {
    const one = brought();
    one.claimed("ada");
    expect(one.submit("ada").events.map(({ type }) => type)).toContain("com.clearview.resume.submitted");
    expect(shownTo(one)).toEqual(["org_1", "org_2"]);
  });

  it("stays with who brought it through a withdrawal, and goes to everybody with the next submission", () => {
    const one = brought();
    one.claimed("ada");
    one.withdraw("ada");
    expect([one.state.submission, shownTo(one)]).toEqual([undefined, ["org_1"]]);
    one.submit("ada");
    expect(shownTo(one)).toEqual(["org_1", "org_2"]);
  });

  it("is never widened by who brought it", () => {
    const one = brought();
    one.upload(2, { principal: "recruiter", organisationId: "org_1" }, { submit: true });
    expect(shownTo(one)).toEqual(["org_1"]);
  });
});
