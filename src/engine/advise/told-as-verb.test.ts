import { describe, expect, it } from "vitest";
import { tokenise } from "../skills/tokenise.ts";
import { doneIn } from "./told-as-verb.ts";

const shows = (line: string, skill: string): boolean => doneIn(tokenise(line), skill, [{ start: 0, end: line.length }]);

describe("a skill told by its verb", () => {
  it.each([
    ["Fenced 11 km of river bank", "fencing"],
    ["Welded 60 frames a month", "Welding"],
    ["Recruited 30 temps", "recruitment"],
    ["Translated 12 manuals", "translation"],
    ["Managed 3 projects for a bank", "project management"],
    ["Cared for 12 residents with dementia", "dementia care"],
    ["Planned routes for 14 vans", "route planning"],
    ["Cut the hair of 40 guests a day", "hair cutting"],
    ["Taught 30 children", "teaching"],
    ["Drove 40,000 miles a year", "driving"],
    ["Maintained 12 pumps", "pump maintenance"],
    ["Installed 40 boilers", "boiler installation"],
    ["Negotiated 14 contracts", "contract negotiation"],
    ["Supervised 9 clerks", "supervision"],
    ["Delivered 40 parcels", "parcel delivery"],
    ["Analysed soil samples", "analysis"],
    ["Produced 3 short films", "film production"],
    ["Inspected bridges", "inspection"],
  ])("%s shows %s", (line, skill) => {
    expect(shows(line, skill)).toBe(true);
  });

  it.each([
    ["Managed 3 shops", "project management"],
    ["Welded 60 frames", "fencing"],
    ["Carried boxes", "dementia care"],
    ["Recorded the minutes", "recruitment"],
    ["Painted 40 flats", "Excel"],
    ["Translated manuals", "transport"],
  ])("%s does not show %s", (line, skill) => {
    expect(shows(line, skill)).toBe(false);
  });
});
