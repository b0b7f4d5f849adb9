/** What somebody says they are in a sentence that says more: the identity goes, and the rest stays readable. */

import { describe, expect, it } from "vitest";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { anonymise } from "./anonymise.ts";

const anonymised = (text: string): string => anonymise(text, parseResume(text), { asOf: "2026-10-20" }).profile.text;
const top = "Ines Vargas\ni.vargas@example.com\n\n";
const work = "EXPERIENCE\nPipe Fitter, Harbour Pipes Ltd, Leeds\nMarch 2019 - Present\n- Laid 40 km of pipe\n";
const summary = (said: string): string =>
  (anonymised(`${top}SUMMARY\nCalm on nights. ${said}\n\n${work}`).split("\n\nEXPERIENCE")[0] ?? "").replace(
    /^SUMMARY\nCalm on nights\. ?/,
    "",
  );
const bullet = (line: string): string => (anonymised(`${top}${work}- ${line}\n`).split("pipe\n")[1] ?? "").slice(2);

describe("what somebody says they are", () => {
  it.each([
    ["As a Black woman, I plan shutdowns.", "I plan shutdowns."],
    ["I am a young Black engineer with a plan.", "I am an engineer with a plan."],
    ["I am a Muslim nurse with ten years in wards.", "I am a nurse with ten years in wards."],
    ["I worked as a Hindu accountant in Leeds.", "I worked as an accountant in Leeds."],
    ["I am a Black belt engineer.", "I am a Black belt engineer."],
    ["I worked as a Catholic school teacher.", "I worked as a Catholic school teacher."],
    ["As a gay man I know how teams work.", "I know how teams work."],
    ["As a lesbian, I value open teams.", "I value open teams."],
    ["As a Muslim woman in construction, I lead by example.", "In construction, I lead by example."],
    ["As a mother of three I plan well.", "I plan well."],
    ["As an immigrant, I adapt fast.", "I adapt fast."],
    ["As a Kenyan I adapt fast.", "I adapt fast."],
    ["Being Kenyan, I know the market.", "I know the market."],
    ["I am Kenyan and I weld stainless steel.", "I weld stainless steel."],
    ["I am Jewish and I like order.", "I like order."],
    ["I am a proud gay man and welder.", "Welder."],
    ["I am Black.", ""],
    ["Fitter and proud lesbian with nine years on ships.", "Fitter with nine years on ships."],
    ["Proud Black woman who welds.", "Who welds."],
    ["Openly gay welder with nine years on ships.", "Welder with nine years on ships."],
    ["Transgender woman and welder.", "Welder."],
    ["Mother of three and welder.", "Welder."],
    ["Father to two girls, welder.", "Welder."],
    ["Grandfather of seven, still fond of welding.", "Still fond of welding."],
    ["Proud mum. Welder.", "Welder."],
    ["Lesbian mother of two. Welder.", "Welder."],
    ["As a husband and father, I plan shifts.", "I plan shifts."],
    ["As an Indian woman I adapt.", "I adapt."],
    ["As a person of colour, I mentor.", "I mentor."],
  ])("%s", (said, left) => expect(summary(said)).toBe(left));

  it.each([
    "a Nigerian",
    "an Ethiopian",
    "a Kenyan",
    "a Black",
    "a gay",
    "a female",
    "a male",
    "a Polish",
    "an Irish",
    "an African-American",
  ])("before what they do: %s", (told) => {
    expect(summary(`I'm ${told} engineer with nine years on ships.`)).toBe("I'm an engineer with nine years on ships.");
    expect(summary(`As ${told} welder I read drawings.`)).toBe("As a welder I read drawings.");
  });

  it("goes from a deed as well", () => {
    expect(bullet("As a Black woman, I led a crew of nine")).toBe("I led a crew of nine");
  });

  it.each([
    "Ran workshops for gay men at risk",
    "Taught Black history",
    "Kenyan market entry strategy",
    "Nurse at Baptist Hospital",
    "Ten years at Catholic Relief Services",
    "Counselled lesbian and gay youth",
    "Interviewed Muslim women in Leeds",
    "Worked as a UK, EU and US tax adviser",
    "Served as a Methodist and Baptist hospital chaplain",
    "Acted as a British Airways steward",
    "Acted as parent governor of a school",
    "Supported openly gay youth in care",
  ])("but not whom the work is for: %s", (line) => {
    expect(bullet(line)).toBe(line);
    expect(summary(`${line}.`)).toBe(`${line}.`);
  });

  it.each([
    "I am a Black Belt in Six Sigma.",
    "I am a Spanish teacher at a school.",
    "As a German primary school teacher I plan lessons.",
    "As a French translator I like order.",
    "I am PA to a director.",
    "Proud British manufacturer of pipes.",
  ])("but not what the work is: %s", (said) => expect(summary(said)).toBe(said));
});

describe("what the faithful belong to", () => {
  it.each(["VOLUNTEERING", "AWARDS", "ACTIVITIES", "ADDITIONAL INFORMATION"])("goes from %s", (heading) => {
    for (const line of ["Knights of Columbus", "- Opus Dei, treasurer", "Hindu Swayamsevak Sangh"])
      expect(anonymised(`${top}${work}\n${heading}\n${line}\nRed Cross\n`).split(`${heading}\n`)[1]).toBe("Red Cross");
  });
});
