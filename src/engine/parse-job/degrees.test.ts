import { describe, expect, it } from "vitest";
import { parseJob } from "./parse-job.ts";

const levelOf = (line: string) => parseJob(`Planner\n\nRequirements\n- Budgeting\n- ${line}`).education?.level;

describe("letters that may be a degree", () => {
  it.each([
    ["Primavera P6 or MS Project", undefined],
    ["Word or MS Excel", undefined],
    ["MS Teams, MS Access or MS Visio", undefined],
    ["MS SQL or Oracle", undefined],
    ["MS Dynamics in a shop", undefined],
    ["Worked as a BA or PM", undefined],
    ["MA or LPN", undefined],
    ["Ms or Mr Right", undefined],
    ["Answers in 20 ms or less", undefined],
    ["BA/QA experience", undefined],
    ["BS in nursing", "bachelor"],
    ["BA or equivalent", "bachelor"],
    ["MS in optics", "master"],
    ["MS degree", "master"],
    ["BS/MS in optics", "bachelor"],
    ["MA or PhD", "master"],
    ["B.Sc in botany", "bachelor"],
    ["B.E./B.Tech/MCA", "bachelor"],
    ["B.Pharm graduates", "bachelor"],
    ["M.Tech", "master"],
    ["Report to B. E. Miller", undefined],
  ])("%s: %s", (line, level) => {
    expect(levelOf(line)).toBe(level);
  });
});

describe("degrees of other languages", () => {
  it.each([
    ["Abgeschlossenes Studium der Informatik", "bachelor"],
    ["Laurea in architettura", "bachelor"],
    ["Laurea magistrale in fisica", "master"],
    ["Ensino superior completo", "bachelor"],
    ["Bac+5 en gestion", "master"],
    ["Formation Bac +3", "bachelor"],
    ["CFGS en Administración", "vocational"],
  ])("%s: %s", (line, level) => {
    expect(levelOf(line)).toBe(level);
  });
});
