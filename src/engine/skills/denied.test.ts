import { describe, expect, it } from "vitest";
import { deniedWords } from "./denied.ts";
import { tokenise } from "./tokenise.ts";

/** The words of the text that are denied, in order. */
const denied = (text: string): string => {
  const tokens = tokenise(text);
  const found = deniedWords(tokens);
  return tokens.words
    .filter((_, index) => found?.[index] === 1)
    .map(({ lower }) => lower)
    .join(" ");
};

describe("what somebody says is not there", () => {
  it.each([
    ["I have no experience with Kafka or Docker.", "Kafka Docker"],
    ["No formal training in welding, plastering or tiling", "welding plastering tiling"],
    ["No Kubernetes experience", "Kubernetes"],
    ["I have not used Docker yet; I use Podman daily.", "Docker", "Podman"],
    ["Never worked with SAP, but have used Oracle for years", "SAP", "Oracle"],
    ["I don't speak Dutch. I speak German.", "Dutch", "German"],
    ["Haven't yet learned Rust\nPython for ten years", "Rust", "Python"],
    ["I am not familiar with Excel macros", "Excel macros"],
    ["I cannot use AutoCAD", "AutoCAD"],
    ["Without any knowledge of payroll", "payroll"],
    ["Keen to learn Python and SQL", "Python SQL"],
    ["I would like to learn carpentry. I plaster walls.", "carpentry", "plaster"],
    ["Interested in learning bookkeeping", "bookkeeping"],
    ["Hoping to gain a forklift licence", "forklift licence"],
    ["Skills I do not have yet:\nKafka, Docker\nAnsible\n\nSkills\nPython, SQL", "Kafka Docker Ansible", "Python SQL"],
    ["Python, Kafka (none), Docker: none", "Kafka Docker", "Python"],
    ["Keine Erfahrung mit Java", "Java"],
    ["Sin experiencia en soldadura", "soldadura"],
    ["Pas d'expérience en comptabilité", "comptabilité"],
  ])("%s", (text, gone, stays = "") => {
    const words = denied(text).split(" ");
    for (const word of gone.toLowerCase().split(" ")) expect(words).toContain(word);
    for (const word of stays.toLowerCase().split(" ")) expect(words).not.toContain(word || "?");
  });

  it.each([
    "Not only Java but also Python",
    "Worked without supervision on hydraulic presses",
    "Closed 200 tickets without escalation in ServiceNow",
    "No accidents in ten years of forklift driving",
    "Never missed a deadline in payroll",
    "Cut errors to no more than two a month in SAP",
    "Looking to bring my welding skills to a larger yard",
    "Willing to travel; fluent in Excel",
    "Planned and ran training in SQL for 40 people",
    "Loved by customers, trained in first aid",
    "Learned Python and SQL",
    "Did not stop until the Oracle migration was done",
  ])("nothing in: %s", (text) => {
    expect(denied(text)).toBe("");
  });

  it("takes no longer over a text of nothing but denials", () => {
    const text = "not no want ".repeat(40_000);
    expect(denied(text)).toBe("");
  });
});
