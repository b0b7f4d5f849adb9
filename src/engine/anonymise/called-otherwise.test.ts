/** Candidates by what they are called elsewhere than at the top: short, by a nickname, in small letters, by a word that is also a name. */

import { describe, expect, it } from "vitest";
import { plainTextOf } from "../detect/detect-injection.ts";
import { layOut } from "../parse-resume/layout.ts";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { anonymise } from "./anonymise.ts";

const anonymised = (text: string): string => {
  const { plain } = plainTextOf(text);
  const layout = layOut(plain);
  return anonymise(plain, parseResume(plain, layout), { asOf: "2026-10-20", layout }).profile.text;
};

const resumeOf = (header: string, said: string): string =>
  `${header}\n\nSUMMARY\n${said}\n\nEXPERIENCE\nNurse, Hill Hospital, 2019 - Present\n- Cut falls by 30%\n`;

describe("somebody called otherwise", () => {
  it.each([
    ["Adaeze Okoro\nada.okoro@example.org", "Ada leads a team of six.", "Ada"],
    ["Adaeze Okoro\nmail@example.org", "Adaeze is known on the ward as Dazee and mentors students.", "Dazee"],
    ["Adaeze Okoro\nmail@example.org", "Colleagues know me as Dazee; patients too.", "Dazee"],
    ["Adaeze Okoro\nNickname: Dazee\nmail@example.org", "Ask for Dazee on the ward.", "Dazee"],
    ["Adaeze Okoro\nmail@example.org", "Hello, I'm Dazee. I nurse.", "Dazee"],
    ["Camila Ferreira\nmail@example.org", "Cami leads a team of six.", "Cami"],
    ["Thomas Lind\nmail@example.org", "Known on site as Tommo. Own tools.", "Tommo"],
    ["Thomas Lind\nmail@example.org", "Friends and colleagues call me Tommo.", "Tommo"],
    ["Hope Lind\nmail@example.org", "Hope writes clear notes.", "Hope"],
    ["Hope Lind\nmail@example.org", "Hope brought order to the ward.", "Hope"],
    ["Hope Lind\nmail@example.org", "Hope carries the bleep at night.", "Hope"],
    ["Ana Page\na.page@example.org", "Page, A. & others. Falls on wards. Nursing Notes, 2020.", "Page"],
    ["Lind, Marcus T., Jr.\nmail@example.org", "Marcus has led a team of six.", "Marcus"],
    ["Tan Mei Hua, Felicity\nfelicity.tan@example.org", "Felicity partners with doctors.", "Felicity"],
    ["amina yusuf warfa\nnurse\namina_y@example.org", "amina was picked to mentor nine students. warfa leads.", "amina"],
    ["linnea lindqvist\nnurse\nhi@linnealindqvist.example.org", "linnea leads a team of six.", "linnea"],
    ["Grace Young\nmail@example.org", "A team of five led by Grace. Published as Grace Jane Young.", "(?:Grace|Jane|Young)"],
    ["Hope Parker\nmail@example.org", "Owner of Parker & Sons before.", "Parker"],
    ["Paris Boston\nparis.boston@example.org", "Paris leads a team of six. References for Boston.", "Paris"],
    [
      "Sydney NSW 2000\n+44 7700 900123\nmail@example.org\n\nBjörn Lindqvist",
      "Björn leads a team of six.",
      "(?:Björn|Lindqvist)",
    ],
    ["Rhodri ap Emlyn Prys\nStaff Nurse\nmail@example.org", "Hello and welcome. Rhodri leads a team of six.", "Rhodri"],
    ["Professional biography and résumé: Sunna Jonsdottir\nmail@example.org", "Sunna leads a team of six.", "Sunna"],
  ])("%s: %s", (header, said, name) => {
    const left = anonymised(resumeOf(header, said));
    expect(left).not.toMatch(new RegExp(`\\b${name}\\b`));
    expect(left).toContain("Hill Hospital");
  });

  it.each([
    ["Hope Lind\nmail@example.org", "I hope to lead a ward."],
    ["Ana Carey\ncare@example.org", "Care Assistant. Care plans for nine people."],
    ["Alexander Lind\nmail@example.org", "Built Alexa skills and Jira boards."],
    ["Javad Scalari\nmail@example.org", "Writes Java and Scala for wards."],
    ["Mark Page\nmail@example.org", "Audited by Mark Jones LLP; assured by Page Group."],
    ["Rose Page\nmail@example.org", "Rebuilt the start page of the ward."],
    ["linnea lindqvist\nnurse\nhi@linnealindqvist.example.org", "Known for calm; known as agile and lean."],
    ["Adaeze Okoro\nmail@example.org", "Knows Agile, also known as iterative work."],
  ])("%s leaves alone: %s", (header, said) => {
    expect(anonymised(resumeOf(header, said))).toContain(said);
  });
});

describe("a phone behind a number sign", () => {
  it.each(["Cell # 0300-5550148", "Ph# 9845012345", "Contact # 0300 5550148", "Mobile #: 0300 5550148"])("goes: %s", (line) => {
    expect(anonymised(resumeOf("Ada Lind\nada@example.org", line))).not.toMatch(/55\s?501|9845/);
  });

  it("is none where an order is numbered", () => {
    expect(anonymised(resumeOf("Ada Lind\nada@example.org", "Closed order # 4500123456 in nine days."))).toContain(
      "# 4500123456",
    );
  });
});
