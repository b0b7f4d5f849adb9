import { describe, expect, it } from "vitest";
import { namedSkill } from "../../engine/skills/named-skill.ts";
import { matchReceipt } from "../scoring/match-receipt.ts";
import { emptyFeatures, emptyJob } from "../scoring/empty-pair.ts";
import { termOf } from "../scoring/term.ts";
import type { SkillFeature } from "./features.ts";
import { StatedSkill, suggestionIdOf, withStated } from "./stated-skill.ts";

const confirmedOn = "2026-11-21";
const triage = namedSkill("Triage");
const held = (more: Partial<SkillFeature>): SkillFeature => ({
  ...triage,
  basis: "stated",
  strength: 0.8,
  evidence: [],
  ...more,
});
const skillsOf = (skills: SkillFeature[]) => withStated({ ...emptyFeatures, skills }, [{ named: triage, confirmedOn }]).skills;

describe("a suggestion", () => {
  it.each(["Shift planning", " shift  Planning ", "shift-planning", "SHIFT PLANNING"])("is the same one as %j", (skill) => {
    expect(suggestionIdOf(skill)).toBe(suggestionIdOf("Shift planning"));
  });

  it("is told from others, and from names that differ by a sign alone", () => {
    expect(new Set(["C", "C++", "C#", "Shift", "Planning"].map(suggestionIdOf)).size).toBe(5);
    expect(StatedSkill.safeParse({ id: suggestionIdOf("C#"), skill: "C#", confirmedOn }).success).toBe(true);
  });
});

describe("a stated skill", () => {
  it("is listed and no more, without evidence, and says when it was confirmed", () => {
    expect(skillsOf([])).toEqual([{ ...triage, basis: "stated", strength: 0.4, confirmedOn, evidence: [] }]);
  });

  it("gives way to what the text names, and stands for what the text only implies", () => {
    const evidence = [{ start: 1, end: 5, basis: "stated" as const }];
    const named = held({ strength: 0.35, evidence });
    expect(skillsOf([named])).toEqual([named]);
    const implied = held({ basis: "inferred", strength: 0.42, evidence: [{ start: 1, end: 5, basis: "inferred" }] });
    expect(skillsOf([implied])).toEqual([{ ...triage, basis: "stated", strength: 0.42, confirmedOn, evidence: [] }]);
  });

  it("gives way to a certificate of the same name", () => {
    const certificates = [{ name: triage.label, term: triage.term, evidence: [] }];
    expect(withStated({ ...emptyFeatures, certificates }, [{ named: triage, confirmedOn }]).skills).toEqual([]);
  });

  it("meets a requirement as a listed one does, and the receipt says whose word it is", () => {
    const { id, label, term, kind, known, rarity } = triage;
    const requirements = {
      ...emptyJob,
      requirements: [{ id, label, term, kind, known, rarity, must: true, span: { start: 0, end: 6 } }],
    };
    const receiptOf = (skills: SkillFeature[], stated: Parameters<typeof withStated>[1] = []) =>
      matchReceipt({
        features: withStated({ ...emptyFeatures, skills }, stated),
        preferences: {},
        talentScore: 50,
        requirements,
      });
    const [given, listed] = [receiptOf([], [{ named: triage, confirmedOn }]), receiptOf([held({ strength: 0.4 })])];
    expect(given.score).toBe(listed.score);
    expect(given.score).toBeGreaterThan(receiptOf([]).score);
    expect(given.matched).toMatchObject([{ id, basis: "stated", confirmedOn, evidence: [] }]);
    expect(given.components[0]?.explanation).toContain(`${label}: stated by the candidate, confirmed on ${confirmedOn}`);
    expect(listed.components[0]?.explanation).not.toContain("confirmed");
  });
});

describe("a name", () => {
  it.each(["TypeScript", "typescript", "Wound care"])("of the lexicon (%s) is known by the lexicon's id", (label) => {
    expect(namedSkill(label)).toMatchObject({ known: true });
    expect(namedSkill(label).term).toBe(termOf(namedSkill(label).id));
  });

  it("outside of it, or longer than what it knows, is known by its words", () => {
    expect(namedSkill("Glass harp tuning")).toMatchObject({ known: false, kind: "knowledge", rarity: 0.5 });
    expect(namedSkill("TypeScript of old")).toMatchObject({ known: false });
  });
});
