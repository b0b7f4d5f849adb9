import { describe, expect, it } from "vitest";
import { parseJob } from "./parse-job.ts";

const within = (line: string) => parseJob(`Ward Clerk\nHill Clinic\n\nRequirements\n- Triage\n- ${line}\n\nBenefits\n- Pension`);
const inProse = (line: string) =>
  parseJob(`Ward Clerk\n\nWe need a ward clerk who knows triage. ${line}. The post is permanent.`);
const asked = (job: ReturnType<typeof parseJob>, id: string) => job.requirements.find((requirement) => requirement.id === id);

describe("what is said not to be asked for", () => {
  it.each([
    "SAP not needed",
    "SAP is not necessary",
    "SAP isn’t required",
    "SAP isn't a prerequisite for this post",
    "Experience of SAP is unnecessary",
    "SAP experience will not be needed",
    "SAP is no requirement",
    "No SAP skills required",
    "No knowledge of SAP is expected",
    "No previous SAP experience, full training given",
    "You won't be asked to use SAP",
    "You do not have to know SAP",
    "You needn't have worked with SAP",
    "We don't insist on SAP",
    "We are not looking for SAP consultants",
    "There is no need for SAP",
    "It is not necessary to have used SAP",
    "Applicants are not expected to know SAP",
    "No Workday, Oracle or SAP knowledge needed",
    "You need no Workday, SAP or Oracle knowledge",
    "Workday and SAP are not required",
    "You don't need Workday, Oracle or SAP",
    "Don't worry if you have never touched SAP",
    "It's no problem if you haven't used SAP",
    "SAP developers need not apply",
    "People with an SAP background, please do not apply",
    "Working here without SAP is normal",
    "If you have never worked in SAP, we teach you",
    "No SAP",
    "SAP: not required",
  ])("is no requirement: %s", (line) => {
    expect(asked(within(line), "sap")).toBeUndefined();
    expect(asked(inProse(line), "sap")).toBeUndefined();
    expect(asked(within(line), "triage")?.must).toBe(true);
  });

  it.each([
    "SAP-Kenntnisse sind nicht nötig",
    "SAP brauchst du nicht",
    "Kein SAP erforderlich",
    "Kenntnisse in SAP werden nicht vorausgesetzt",
    "No se exige SAP",
    "El manejo de SAP no es obligatorio",
    "No hace falta saber SAP",
    "Sin conocimientos de SAP",
    "SAP n'est pas indispensable mais n'est pas exigé non plus",
    "La maîtrise de SAP n'est pas requise",
    "Aucune connaissance de SAP requise",
    "Pas besoin de connaître SAP",
    "SAP não é obrigatório",
    "Não precisas de saber SAP",
    "Non è necessaria la conoscenza di SAP",
    "La conoscenza di SAP non è richiesta",
    "Nessuna esperienza con SAP richiesta",
  ])("nor in another language: %s", (line) => {
    const { requirements } = parseJob(`Contable\n\nRequisitos\n- Excel\n- ${line}`);
    expect(requirements.find(({ id, must }) => id === "sap" && must)).toBeUndefined();
    expect(requirements.find(({ id }) => id === "microsoft-excel")?.must).toBe(true);
  });

  it.each([
    ["A diploma or a bachelor's degree is not required"],
    ["A master's degree isn't needed"],
    ["You don't have to have a degree in physics"],
    ["We do not ask for a bachelor's degree"],
    ["No fluent German needed, no degree in nursing either"],
    ["You don't need 5 years of experience"],
    ["No 3 years of experience required"],
    ["German not required"],
    ["You don't have to speak German"],
  ])("is no degree, language or time: %s", (line) => {
    expect(within(line)).toMatchObject({ languages: [] });
    expect(within(line).education).toBeUndefined();
    expect(within(line).months).toBeUndefined();
  });

  it("goes for all that stands under a heading that says so", () => {
    const job = parseJob("Ward Clerk\n\nRequirements\n- Triage\n\nNot required\n- SAP\n\nYou will need: Excel. Not needed: Epic");
    expect(job.requirements.map(({ id }) => id)).toEqual(["triage", "microsoft-excel"]);
  });
});

describe("what holds beside a denial", () => {
  it.each([
    "No degree needed but SAP is a must",
    "A degree is not required, SAP is",
    "You don't need a degree and we do need SAP",
    "You do not need a car, you need SAP",
    "SAP, and no Excel needed",
    "Excel is not needed; SAP required",
    "SAP is essential and Excel is not required",
    "SAP – no degree needed",
    "No more than two other tools than SAP",
    "You are no stranger to SAP",
    "You are not afraid of SAP",
    "Not only Excel but also SAP",
    "You know not just Excel, you know SAP",
    "Tools, including but not limited to SAP",
    "Able to work in SAP without supervision",
    "You have no trouble with SAP",
    "Candidates without SAP need not apply",
    "Please do not apply unless you know SAP",
    "Applications from people who do not know SAP will not be considered",
    "If you don't know SAP, please do not apply",
    "SAP for a not-for-profit body",
  ])("is asked for: %s", (line) => {
    expect(asked(within(line), "sap")?.must).toBe(true);
  });

  it("asks for work without supervision, and for no supervision", () => {
    const labels = within("Work without supervision").requirements.map(({ label }) => label);
    expect(labels).not.toContain("Supervision");
  });
});

describe("a wish", () => {
  it.each([
    "SAP helpful but not required",
    "SAP is not essential",
    "SAP is useful, though not needed",
    "SAP (desirable, not required)",
    "SAP is not required but would be an advantage",
    "SAP is not a must but a plus",
    "SAP preferred, not necessary",
    "SAP nicht zwingend",
  ])("stays one: %s", (line) => {
    expect(asked(within(line), "sap")).toMatchObject({ must: false });
  });

  it("may be headed so", () => {
    const job = parseJob("Ward Clerk\n\nRequirements\n- Triage\n\nNice to have (not required)\n- SAP");
    expect(asked(job, "sap")).toMatchObject({ must: false });
  });
});
