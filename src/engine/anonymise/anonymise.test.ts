import { describe, expect, it } from "vitest";
import { threadCpuOf } from "../../../scripts/measure/thread-cpu.ts";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { anonymise, type AnonymiseOptions } from "./anonymise.ts";

const run = (text: string, options: Partial<AnonymiseOptions> = {}) =>
  anonymise(text, parseResume(text), { asOf: "2024-05-15", ...options });
const body = (line: string, name = "Anna Kowalska"): string =>
  run(`${name}\nanna.k@example.com\n\nEXPERIENCE\nEngineer, Acme Ltd, Leeds\nMarch 2019 - Present\n- ${line}\n`)
    .profile.text.split("\n")
    .slice(3)
    .join("\n");

describe("anonymise", () => {
  it("calls a birth date in the header what it is", () => {
    const text =
      "Anna Kowalska\nNurse\nborn 12 June 1988\n\nEXPERIENCE\nNurse, Acme Ltd, Leeds\nMarch 2019 - Present\n- Wound care\n";
    const { removed } = run(text);
    expect(removed.find(({ start }) => text.startsWith("born", start))?.kind).toBe("birth-date");
  });

  it.each([
    "ul. Długa 5, Wrocław, now living in Dortmund, Germany",
    "ulica Ilica 12, Zagreb, currently living in Graz, Austria",
    "Now living in Dortmund, Germany, from ul. Długa 5",
  ])("leaves nothing of an address that reads like a sentence: %s", (line) => {
    const { profile } = run(
      `Anna Kowalska\nElectrician\n${line}\n\nEXPERIENCE\nElectrician, Acme Ltd\nMarch 2019 - Present\n- Wiring\n`,
    );
    expect(profile.text.split("\n\n")[0]).toBe("Electrician");
  });

  it("takes a German or French range whole, and reads a compound title", () => {
    const { profile } = run(
      "Léa Petit\n\nExpérience professionnelle\nKinderarzt, Klinikum Graz\nfévrier 2017 - aujourd'hui\n- Tenue des comptes\n",
    );
    expect(profile.text).not.toContain("hui");
    expect(profile.work[0]?.position?.text).toBe("Kinderarzt");
  });

  it.each([
    ["a full name", "Anna Kowalska led the move", "- [candidate] led the move"],
    ["a possessive", "Kowalska's plan was adopted", "- [candidate]'s plan was adopted"],
    ["an initial", "A. Kowalska signed it", "- [candidate] signed it"],
    ["capitals", "ANNA KOWALSKA won the prize", "- [candidate] won the prize"],
    ["reversed order", "Listed as Kowalska, and as Kowalska Anna", "- Listed as [candidate], and as [candidate]"],
    ["a handle", "Posts as annakowalska on forums", "- Posts as [candidate] on forums"],
    ["he", "Known for his calm; he trains others himself", "- Known for their calm; they train others themselves"],
    ["she", "Known for her calm; she trains others herself", "- Known for their calm; they train others themselves"],
    ["somebody else", "Reported to Dr. Peter Jones in sales", "- Reported to [person] in sales"],
    ["a German father", "Teamleiter und Vater von zwei Kindern, sonst frei", "- Teamleiter und, sonst frei"],
    ["a Spanish mother", "Madre de dos hijos; forma a su equipo", "- Forma a su equipo"],
    ["an age", "Started as a 19-year-old trainee", "- Started as a trainee"],
    ["a passport", "US citizen with clearance", "- With clearance"],
    ["a single year", "Won the safety prize in 2021 twice", "- Won the safety prize twice"],
    ["a month with a wide gap before its year", "Won the prize (June  2021) twice", "- Won the prize twice"],
    ["a month on the line before its year", "Won the prize in June\n2021 twice", "- Won the prize in\ntwice"],
    ["a range", "Ran the lab from 2012 to 2015 with three people", "- Ran the lab for 3 years with three people"],
    ["a social security number", "Number 219-09-9999 on file here", "- Number on file here"],
    ["a street", "Managed the depot at 12 Elm Street, Leeds", "- Managed the depot at"],
  ])("takes out %s", (_, line, expected) => {
    expect(body(line)).toBe(expected);
  });

  it.each([
    ["versions that look like years", "Moved SQL Server 2008 R2 and Windows Server 2012/2016 to ISO 9001:2015"],
    ["amounts that look like years", "Served 2000 users and saved $2010"],
    ["organisations after an honorific", "Supplied Dr. Reddy's Laboratories"],
    ["tools that are capitals", "Used MS Excel and C++"],
    ["skills that are names elsewhere", "Wrote Ruby, Julia and Python"],
    ["titles after reporting to", "Reported to Vice President of Sales"],
  ])("leaves %s alone", (_, line) => {
    expect(body(line)).toBe(`- ${line}`);
  });

  it("does not take a trade for a surname", () => {
    const text = body("Head Baker of a bakery; Baker led twelve bakers. Good marks in baking", "Mark Baker");
    expect(text).toBe("- Head Baker of a bakery; [candidate] led twelve bakers. Good marks in baking");
  });

  it("turns dates into months, reckoned from asOf", () => {
    const { profile } = run(
      "Anna Kowalska\na@example.com\n\nEXPERIENCE\nEngineer, Acme Ltd\nMar 2019 – Present\n- Built things\n\nTester, Birch Ltd\nJan 2017 - Dec 2018\n- Tested things\n\nIntern, Elm Ltd\nMay 2016 - Jan 2015\n- Made tea",
    );
    expect(profile.work.map((entry) => [entry.months, entry.endedMonthsAgo])).toEqual([
      [62, 0],
      [24, 65],
      [undefined, undefined],
    ]);
    expect(profile.text).toContain("5 years 2 months, current");
    expect(profile.text).toContain("\n2 years\n");
    expect(profile.text).not.toMatch(/20\d\d/);
  });

  it("leaves the legal form of a firm before its dates", () => {
    const { profile } = run(
      "Anna Kowalska\na@example.com\n\nEXPERIENCE\nCook\tHalden Bulk AS\t01/2023 - 10/2023\n\nCook\tNordlys Mat AS 2012 - 2014\n",
    );
    expect(profile.text).toContain("Halden Bulk AS");
    expect(profile.text).toContain("Nordlys Mat AS");
  });

  it("takes graduation years, hobbies, memberships and references, and keeps degrees", () => {
    const { profile, removed } = run(
      "Anna Kowalska\na@example.com\n\nEDUCATION\nBSc Physics, University of Leeds, 2014\n\nVOLUNTEERING\n- Treasurer, Society of Women Engineers\n- Taught coding to pupils\n\nINTERESTS\nChurch choir\n\nREFERENCES\nPeter Jones, 07700 900123\n",
    );
    expect(profile.text).toBe("EDUCATION\nBSc Physics, University of Leeds\n\nVOLUNTEERING\n- Taught coding to pupils");
    expect(new Set(removed.map((one) => one.kind))).toEqual(
      new Set(["name", "email", "date", "association", "hobby", "other-person", "phone"]),
    );
  });

  it("finds the candidate by the file name when the resume names nobody else", () => {
    const text =
      "Curriculum Vitae\n\nPROFILE\nEngineer since long ago, known as Ngozi Adeyemi in the trade. Adeyemi builds bridges.";
    expect(run(text, { fileName: "Ngozi_Adeyemi_CV.pdf" }).profile.text).not.toMatch(/Ngozi|Adeyemi/);
  });

  it("takes school names only when asked", () => {
    const text = "Anna Kowalska\na@example.com\n\nEDUCATION\nBSc Physics, University of Leeds, 2014\n";
    expect(run(text).profile.text).toContain("University of Leeds");
    expect(run(text, { removeSchools: true }).profile.text).toBe("EDUCATION\nBSc Physics, [school]");
  });

  it("takes a revealing association that stands behind a label of its own line", () => {
    const text = [
      "Anna Kowalska",
      "a@example.com",
      "",
      "EXPERIENCE",
      "Staff Nurse, Leeds General Infirmary",
      "2018 - present",
      "- Cared for 12 patients a shift",
      "",
      "Skills: triage, wound care",
      "Volunteering: treasurer, Leeds Polish Women's Association",
      "Languages: English",
      "",
    ].join("\n");
    const { profile, removed } = run(text);
    expect(profile.text).not.toMatch(/Association|Polish|treasurer/u);
    expect(removed.map(({ kind }) => kind)).toContain("association");
    expect(profile.text).toContain("wound care");
  });

  it("takes an association of a people and the number of a licence, and no degree for a name", () => {
    const { profile } = run(
      "ANNA KOWALSKA, RN, BSN\na@example.com | linkedin.com/in/anna-kowalska-rn\n\nLICENSES\nRegistered Nurse, License #RN-448812\n\nEXPERIENCE\nStaff Nurse, Leeds Infirmary\n2018 - present\n- Worked as RN on a ward\n\nMEMBERSHIPS\nPhilippine Nurses Association of Ohio\nAmerican Nurses Association\n",
    );
    expect(profile.text).not.toMatch(/Philippine|448812|\[candidate\]/u);
    expect(profile.text).toMatch(/American Nurses Association/u);
    expect(profile.text).toMatch(/as RN on a ward/u);
  });

  it("takes no standard for a phone number or a degree", () => {
    const { profile } = run(
      "Anna Kowalska\na@example.com\n\nQUALIFICATIONS\n18th Edition (BS 7671) 2019\n\nEXPERIENCE\nElectrician, Acme Ltd, Leeds\n2018 - present\n- Wired flats\n",
    );
    expect(profile.text).toContain("(BS 7671)");
    expect(profile.education.map(({ level }) => level)).not.toContain("bachelor");
  });

  it("keeps a driving licence named in the header", () => {
    const { profile } = run(
      "Anna Kowalska\nElectrician\n22 Rope Walk, Swansea SA1 4PT\nFull clean driving licence. DOB 03/09/1988\n\nEXPERIENCE\nElectrician, Acme Ltd, Leeds\n2018 - present\n- Wired flats\n",
    );
    expect(profile.text).toMatch(/driving licence/u);
    expect(profile.text).not.toMatch(/1988|DOB|Swansea/u);
  });

  it("drops a label but keeps its neighbours in a line of labels", () => {
    expect(
      run("Anna Kowalska\na@example.com\n\nADDITIONAL INFORMATION\nGender: Female | Driving licence: B | Nationality: Polish\n")
        .profile.text,
    ).toContain("Driving licence: B");
  });

  it("maps the new text back to the original", () => {
    const text =
      "Anna Kowalska\na@example.com\n\nEXPERIENCE\nEngineer, Acme Ltd, Leeds\nMarch 2019 - Present\n- Anna built a bridge\n";
    const { profile, offsets } = run(text);
    const at = profile.text.indexOf("built");
    const [anonymised = 0, original = 0] = offsets.findLast(([offset]) => offset <= at) ?? [];
    expect(text.slice(original + (at - anonymised)).startsWith("built a bridge")).toBe(true);
  });

  it("takes linear time for authors without end", () => {
    const text = `Anna Kowalska\na@example.com\n\n${"Kowalska A, Lind A, \n".repeat(40_000)}`;
    const profile = parseResume(text);
    expect(threadCpuOf(() => anonymise(text, profile, { asOf: "2024-05-15" }))).toBeLessThan(15_000);
  });
});
