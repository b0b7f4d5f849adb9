import { describe, expect, it } from "vitest";
import { tokenise } from "../skills/tokenise.ts";
import { bulletWriting } from "./writing.ts";

const judge = (line: string) => {
  const tokens = tokenise(line);
  return bulletWriting(tokens, 0, tokens.count);
};

describe("what came of it", () => {
  it.each([
    "Brought pressure ulcers on the ward down from 11 to 4 a year",
    "Chair the falls meeting; falls with harm fell from 8 to 3 in a year",
    "Brought the average discharge delay down from 9.5 hours to 6 hours",
    "Moved compliance up from 81% to 96%",
    "Took complaints from 12 a month to 3",
    "Trimmed stock by 30%",
    "New sores fell by half after the training",
    "Doubled the number of guests",
    "Halved the time to answer a letter",
    "Tripled sign-ups",
    "The price change lifted gross margin by 2.4 points",
    "Drove 80,000 km a year without an accident",
    "Train apprentices: 5 of 5 passed their final exam",
    "Precept new nurses; 11 of 12 stayed past their first year",
    "Hit 99.6% pick accuracy for 14 straight months",
    "Teach chemistry to the oldest: 78% A or B in 2024",
    "Built an editor for maps used by 90 towns",
    "Coached 4 bakers, two of whom were promoted",
    "Rewrote the plan for the year, now used in all five schools",
    "Durchlaufzeit der Rechnungen von 9 auf 4 Tage gebracht",
    "Krankenstand um 12 % niedriger",
    "Kosten deutlich gesenkt",
    "Bajé los retrasos de 9 a 4 días",
    "Délais ramenés de 9 à 4 jours",
    "Reduje los costes del almacén",
    "Recovered £21,000 of rent that nobody had asked for",
    "Handed the flats over 2 weeks early",
    "Turned a deficit of £9,000 into a surplus of £4,000",
    "Rated Good by the care inspectorate",
    "Finished the roof £3,000 under budget",
    "Zero accidents in 9 years",
    "Hired 20 seasonal pickers; 8 stayed on",
    "Took 3 hours off every service",
    "Rewrote the rota, saving £900 a month",
  ])("%s", (line) => {
    expect(judge(line).outcome).toBe(true);
  });

  it.each([
    "Looked after up to 12 patients a shift",
    "Worked shifts from 6 to 14",
    "Open from 6:00 to 14:00",
    "Taught children from 5 to 11",
    "Moved the archive from cellar to loft",
    "Worked with reports written by 12 engineers",
    "Kept the books from 2019 to 2021",
    "Dropped parcels at the door",
    "Cleaned without supervision",
    "Sold 11 of 12 kinds of bread",
    "Kept 12 chickens",
    "Travel: 40%",
    "Geöffnet von 9 auf 18 Uhr",
    "Turno de 6 a 14 horas",
    "Equipo de 6 personas",
    "Tried to cut waste by 20%",
    "Tasked with increasing sales by 10%",
    "Helped to improve the canteen",
    "Membership dropped by 40%",
    "Complaints rose by 15%",
    "Delivered newspapers to 300 homes",
    "Saved documents in the archive",
    "Grew tomatoes and peppers",
    "Increased",
    "Leading a crew of 7",
    "Ensured that waste was reduced",
    "Fees could be reduced by 5%",
  ])("not: %s", (line) => {
    expect(judge(line).outcome).toBe(false);
  });
});

describe("an active opening", () => {
  it.each([
    "Led a team",
    "Leitung eines Teams von 6 Leuten",
    "Erstellung der Abschlüsse",
    "Gestión de turnos",
    "Développement de recettes",
    "Patrolled the docks at night",
    "Saved old seeds",
    "Laid 200 m of kerb",
    "Fed and milked 80 goats",
    "Caught forged tickets",
    "Used a telehandler",
  ])("%s", (line) => {
    expect(judge(line).active).toBe(true);
  });

  it.each([
    "Responsible for bread",
    "Unterstützung bei der Prüfung",
    "Various jobs",
    "Management of shops",
    "Based in Leeds",
    "Required to work nights",
    "Skilled with a lathe",
    "Experienced baker",
    "Tried to sell more",
    "Boxes were packed",
  ])("not: %s", (line) => {
    expect(judge(line).active).toBe(false);
  });
});
