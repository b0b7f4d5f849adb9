import { describe, expect, it } from "vitest";
import { candidateErased, documentIngested, resumeSubmitted, resumeWithdrawn } from "../candidate/events.ts";
import { creditsReserved, reservationExpired } from "../employer/events.ts";
import { jobClosed, jobPosted, jobUpdated } from "../job/events.ts";
import { matchFound } from "../run/events.ts";
import { findWorkflow, workflows, workflowsTriggeredBy } from "./index.ts";

describe("workflows", () => {
  it("have a name and version of their own", () => {
    expect(new Set(workflows.map(({ name, version }) => `${name}@${version}`)).size).toBe(workflows.length);
    for (const workflow of workflows) expect(findWorkflow(workflow.name, workflow.version)).toBe(workflow);
    expect(findWorkflow("resume-intake", 99)).toBeUndefined();
  });

  it("put the entity into the index before they look for the other side, or two that arrive together would miss each other", () => {
    for (const { world } of workflows) {
      if (!world.includes("match")) continue;
      expect(world.indexOf("index")).toBeGreaterThanOrEqual(0);
      expect(world.indexOf("index")).toBeLessThan(world.indexOf("match"));
    }
  });

  it("take identity out before anything is featured, scored or advised", () => {
    const { analysis } = findWorkflow("resume-intake", 1)!;
    expect(analysis).toEqual(["classify", "route", "parse", "anonymise", "features", "talent-score", "tips", "answer"]);
  });

  it("open a run to explain only where it is asked for", () => {
    expect(workflowsTriggeredBy([matchFound.type])).toEqual([]);
    expect(workflowsTriggeredBy([matchFound.type], ["explain-matches"])).toMatchObject([{ world: ["explain"], optional: true }]);
  });

  it.each([
    [resumeSubmitted.type, ["resume-submitted"]],
    [resumeWithdrawn.type, ["resume-removal"]],
    [candidateErased.type, ["resume-removal"]],
    [jobPosted.type, ["job-intake"]],
    [jobUpdated.type, ["job-intake"]],
    [jobClosed.type, ["job-removal"]],
    [creditsReserved.type, ["unlock"]],
    [reservationExpired.type, ["unlock-resolution"]],
    // Analysed in the actor: no run.
    [documentIngested.type, []],
  ])("open runs for %s: %j", (type, names) => {
    expect(workflowsTriggeredBy([type]).map(({ name }) => name)).toEqual(names);
  });
});
