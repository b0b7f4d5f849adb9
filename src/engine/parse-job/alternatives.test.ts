import { describe, expect, it } from "vitest";
import { parseJob } from "./parse-job.ts";

/** What is asked for: alternatives in one, with "|" between them. */
const asked = (line: string): string[] => {
  const { requirements } = parseJob(`Analyst\n\nRequirements:\n- ${line}\n`);
  const groups = new Map<string, string[]>();
  for (const { label, anyOf, span } of requirements.toSorted((a, b) => a.span.start - b.span.start)) {
    const key = anyOf === undefined ? `${label} ${String(span.start)}` : String(anyOf);
    groups.set(key, [...(groups.get(key) ?? []), label.toLowerCase()]);
  }
  return [...groups.values()].map((labels) => labels.join(" | "));
};

describe("alternatives in a posting", () => {
  it.each([
    ["Kubernetes or Terraform", ["kubernetes | terraform"]],
    ["Either Kubernetes or Terraform", ["kubernetes | terraform"]],
    ["Kubernetes, Terraform or Ansible", ["kubernetes | terraform | ansible"]],
    ["Kubernetes, Terraform, or Ansible", ["kubernetes | terraform | ansible"]],
    ["Experience with Kubernetes or with Terraform", ["kubernetes | terraform"]],
    ["Kubernetes oder Terraform", ["kubernetes | terraform"]],
    ["Kubernetes and/or Terraform", ["kubernetes | terraform"]],
    ["Tools such as Kubernetes, Terraform and Ansible", ["kubernetes | terraform | ansible"]],
    ["A tool like Kubernetes, Terraform, Ansible", ["kubernetes | terraform | ansible"]],
    ["Tools (e.g. Kubernetes, Terraform)", ["kubernetes | terraform"]],
    ["One of Kubernetes, Terraform, Ansible", ["kubernetes | terraform | ansible"]],
    ["Kubernetes, Terraform or similar", ["kubernetes | terraform"]],
    ["Kubernetes, Terraform, or another comparable tool", ["kubernetes | terraform"]],
  ])("one is enough: %s", (line, expected) => {
    expect(asked(line)).toEqual(expected);
  });

  it.each([
    ["Kubernetes and Terraform", ["kubernetes", "terraform"]],
    ["Kubernetes, Terraform, Ansible", ["kubernetes", "terraform", "ansible"]],
    ["Kubernetes or similar, Terraform", ["kubernetes", "terraform"]],
    ["Kubernetes or Terraform, Ansible and Docker", ["kubernetes | terraform", "ansible", "docker"]],
    ["Ansible and Kubernetes or Terraform", ["ansible", "kubernetes | terraform"]],
    ["Ansible. Or Terraform", ["ansible", "terraform"]],
    ["Tools such as Kubernetes or Terraform, and Docker with Ansible", ["kubernetes | terraform", "docker", "ansible"]],
    ["Ansible, welcome would be two years or more of Terraform", ["ansible", "terraform"]],
  ])("all are asked for, but for those that stand together: %s", (line, expected) => {
    expect(asked(line)).toEqual(expected);
  });

  it("asks for by itself what is asked for elsewhere too", () => {
    expect(asked("Kubernetes or Terraform\n- Terraform\n")).toEqual(["kubernetes", "terraform"]);
  });

  it("takes all examples of a duty for part of the work", () => {
    const { requirements } = parseJob(
      "Manager\n\nYour tasks:\n- Oversee areas such as inventory management and visual merchandising\n",
    );
    expect(requirements.map(({ anyOf }) => anyOf)).toEqual([undefined, undefined]);
  });

  it("lets what the work is about leave alternatives together", () => {
    const { requirements } = parseJob(
      "Analyst\n\nYour tasks:\n- Run our Terraform\n\nRequirements:\n- Kubernetes or Terraform\n",
    );
    expect(requirements.map(({ label, anyOf }) => [label, anyOf])).toEqual([
      ["Terraform", 1],
      ["Kubernetes", 1],
    ]);
  });
});
