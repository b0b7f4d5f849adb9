import { describe, expect, it } from "vitest";
import { cutWords } from "../text/words.ts";
import { parseResume } from "./parse-resume.ts";
import { isTitle } from "./part-kinds.ts";

const jobsOf = (section: string): readonly string[] =>
  parseResume(
    `Anna Berg\nanna.berg@example.com\n\nExperience\n\n${section}\n- Trained four people and kept the records\n\nEducation\nBSc Biology, 2010\n`,
  ).work.map(({ position, organisation, startDate }) => `${position?.text} @ ${organisation?.text} ${startDate}`);

describe("titles of all trades", () => {
  it.each(
    (
      "Claims Adjuster|Scrum Master|Help Desk|Farm Hand|Key Holder|Pharmacy Tech|CSR II|SDE 2|BDR|Paraprofessional|Order Selector|Network Admin|" +
      "Chief of Staff|Dermatologist|Cartographer|Geophysicist|Storekeeper|Greenkeeper|Medical Transcriptionist|Combat Medic|Chiropractor|" +
      "Podcaster|Content Creator|Health Visitor|Locum|Undertaker|Steel Fixer|Dog Walker|Sergeant First Class|Software Engineer 2|Spokesperson"
    ).split("|"),
  )("%s", (title) => expect(isTitle(cutWords(title).folded)).toBe(true));

  it.each(["Denver Broncos", "Key Bank", "First Class Travel", "Virginia Tech", "Helping Hand", "Master Lock", "Desk Set"])(
    "%s is none",
    (name) => expect(isTitle(cutWords(name).folded)).toBe(false),
  );
});

describe("what a title is in charge of", () => {
  const titles = [
    "VP, Engineering",
    "VP of Sales, EMEA",
    "Director, Product Management",
    "Teacher, Key Stage 2",
    "Truck Driver, Class A",
    "Assistant Manager - Night Shift",
    "Registered Nurse – ICU",
    "RN, Emergency Department",
    "ML Engineer, Ads Ranking",
    "Social Worker, MSW",
    "Software Engineer 2",
  ];
  const layouts = [
    (title: string) => `${title}\nNorthgate, Leeds\nJune 2016 - February 2019`,
    (title: string) => `Northgate\n${title}\nJune 2016 - February 2019`,
    (title: string) => `${title} | Northgate | June 2016 - February 2019`,
    (title: string) => `${title}    Jun 2016 – Feb 2019\nNorthgate`,
    (title: string) => `Northgate, Denver, CO          Jun 2016 – Feb 2019\n${title}`,
  ];
  it.each(titles)("%s", (title) => {
    for (const layOut of layouts) expect(jobsOf(layOut(title))).toEqual([`${title} @ Northgate 2016-06`]);
  });

  it("is not its employer, nor where that is", () => {
    expect(jobsOf("Analyst, Quarrix, 2016 – 2019")).toEqual(["Analyst @ Quarrix 2016"]);
    expect(jobsOf("Store Manager – Leeds\nNorthgate\n2016 – 2019")).toEqual(["Store Manager @ Northgate 2016"]);
    expect(jobsOf("Consultant, Mercer Health Solutions, 2016 – 2019")).toEqual(["Consultant @ Mercer Health Solutions 2016"]);
  });
});

describe("names of employers", () => {
  it.each([
    ["Line Cook\nQuarrix, Denver, CO\n2016 – 2019", "Line Cook @ Quarrix 2016"],
    ["Quarrix (Denver, CO) — Line Cook, 2016 – 2019", "Line Cook @ Quarrix 2016"],
    ["Paralegal, Brown, Vale & Hart LLP, Leeds, 2016 – 2019", "Paralegal @ Brown, Vale & Hart LLP 2016"],
    ["Brown, Vale & Hart LLP\nParalegal\n2016 – 2019", "Paralegal @ Brown, Vale & Hart LLP 2016"],
    ["June 2016 - February 2019     Sales Associate, U.S. Army, New York, NY", "Sales Associate @ U.S. Army 2016-06"],
    ["Teacher at 3M, Remote (June 2016 - February 2019)", "Teacher @ 3M 2016-06"],
  ])("%s", (section, expected) => expect(jobsOf(section)).toEqual([expected]));
});

describe("several titles held at once", () => {
  const titles = [
    "Software Developer / Tester",
    "Personal Trainer, Nutritionist, and Head Coach",
    "Receptionist/Office Assistant",
    "Cook and Cleaner",
    "Bus Driver - Driver Trainer",
    "Owner & Director",
    "Team Leader, Shift Supervisor",
  ];
  const employers = ["Northgate", "Acme Ltd", "University of Leeds", "Smith & Sons"];
  const dates = "June 2016 - February 2019";
  const layouts = [
    (title: string, employer: string) => `${title}\n${employer}, Leeds\n${dates}`,
    (title: string, employer: string) => `${employer}\n${title}\n${dates}`,
    (title: string, employer: string) => `${title} | ${employer} | ${dates}`,
    (title: string, employer: string) => `${employer}, Leeds\t${dates}\n${title}`,
    (title: string, employer: string) => `${title}, ${employer}, ${dates}`,
    (title: string, employer: string) => `${employer} — ${title} (${dates})`,
    (title: string, employer: string) => `${dates}\t${title}, ${employer}`,
  ];
  it.each(titles)("%s", (title) => {
    for (const employer of employers)
      for (const layOut of layouts) expect(jobsOf(layOut(title, employer))).toEqual([`${title} @ ${employer} 2016-06`]);
  });

  it("are not a title beside an employer whose name holds one", () => {
    expect(jobsOf("Sales Assistant, Head Start, 2016 – 2019")).toEqual(["Sales Assistant @ Head Start 2016"]);
    expect(jobsOf("Captain Cook Hotel\nSales Assistant\n2016 – 2019")).toEqual(["Sales Assistant @ Captain Cook Hotel 2016"]);
  });
});
