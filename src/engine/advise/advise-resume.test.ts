import { describe, expect, it } from "vitest";
import type { Features } from "../../domain/resume/features.ts";
import { Profile } from "../../domain/resume/profile.ts";
import { Tip } from "../../domain/resume/tip.ts";
import { extractFeatures } from "../features/extract-features.ts";
import { profileOf } from "../features/feature-samples.ts";
import { scoreTalent } from "../../domain/scoring/score-talent.ts";
import { adviseDateStyle } from "./advise-date-style.ts";
import { adviseResume } from "./advise-resume.ts";
import { tipKinds } from "./tip-kinds.ts";

type Entry = { readonly position: string; readonly start?: string; readonly end?: string; readonly bullets: readonly string[] };
type Sample = {
  readonly entries?: readonly Entry[];
  readonly skills?: readonly string[];
  readonly header?: string;
  readonly tail?: string;
};

const build = ({
  entries = [],
  skills = [],
  header = "Robin Example",
  tail = "",
}: Sample): { text: string; profile: Profile; features: Features } => {
  let text = `${header}\n`;
  const put = (line: string): { text: string; span: { start: number; end: number } } => {
    const start = text.length;
    text += `${line}\n`;
    return { text: line, span: { start, end: start + line.length } };
  };
  const work = entries.map((entry) => {
    const position = put(entry.position);
    const highlights = entry.bullets.map(put);
    return {
      position,
      highlights,
      span: { start: position.span.start, end: text.length },
      ...(entry.start === undefined ? {} : { startDate: entry.start }),
      ...(entry.end === undefined ? {} : { endDate: entry.end }),
    };
  });
  const listed = skills.map(put);
  text += tail;
  const profile = Profile.parse({
    language: "en",
    basics: { links: [] },
    work,
    education: [],
    certificates: [],
    languages: [],
    projects: [],
    skills: listed,
    sections: [],
  });
  const features = extractFeatures(
    profileOf({
      work: entries.map((entry) => ({ position: entry.position, months: 12, endedMonthsAgo: 0, highlights: entry.bullets })),
      skills,
    }),
  );
  return { text, profile, features };
};

const advise = (sample: Sample): Tip[] => adviseResume(build(sample));
const one = (kind: string, bullet: string, end = "2024-01"): Tip | undefined =>
  advise({ entries: [{ position: "Clerk", start: "2022-01", end, bullets: [bullet] }] }).find((tip) => tip.kind === kind);

describe("tips on a line", () => {
  it.each([
    ["weak-verb", "Responsible for managing the stock of two shops"],
    ["weak-verb", "Helped with the yearly audit"],
    ["passive-voice", "Invoices were checked every week"],
    ["no-number", "Trained new cashiers at the till"],
    ["no-outcome", "Trained 12 new cashiers at the till"],
    ["first-person", "I trained new cashiers"],
    ["vague-quantity", "Trained many cashiers"],
    ["filler-words", "Successfully trained cashiers"],
    ["too-short-bullet", "Till work"],
    ["tense-mixed", "Develop reports for the board"],
    ["cliche", "Known as a team player at the till"],
    [
      "too-long-bullet",
      "Trained cashiers at the big till in the hall, packed hats, coats, ties, scarves and gloves into crates for the two shops by the river, wrote the labels for the drivers, and repaired the printer every day",
    ],
  ])("%s: %s", (kind, bullet) => {
    expect(one(kind, bullet)).toBeDefined();
  });

  it.each([
    ["weak-verb", "Responsible for managing the stock of two shops", "Managed the stock of two shops"],
    ["weak-verb", "In charge of writing 12 reports a year", "Wrote 12 reports a year"],
    ["passive-voice", "Weekly reports were written by me for the board", "Wrote weekly reports for the board"],
    ["filler-words", "Successfully trained 12 cashiers", "Trained 12 cashiers"],
    ["first-person", "I trained 12 cashiers", "Trained 12 cashiers"],
    [
      "first-person",
      "I trained 12 cashiers and I wrote the manual for my team",
      "Trained 12 cashiers and wrote the manual for the team",
    ],
    [
      "weak-verb",
      "Responsible for opening the shop, training the staff and counting 3 tills",
      "Opened the shop, trained the staff and counted 3 tills",
    ],
    ["weak-verb", "Responsible for the preparation of 12 reports a month.", "Prepared 12 reports a month."],
    ["weak-verb", "Helped residents with personal care and meals", "Supported residents with personal care and meals"],
    ["weak-verb", "Assisted in the yearly audit", "Supported the yearly audit"],
    ["weak-verb", "picking and packing orders, loading trucks", "Picked and packed orders, loaded trucks"],
    ["tense-mixed", "Develop reports for the board", "Developed reports for the board"],
    ["tense-mixed", "Manages a team of 4 and plans the rota", "Managed a team of 4 and planned the rota"],
    ["filler-words", "Cleaned rooms, floors, etc.", "Cleaned rooms, floors."],
    ["filler-words", "Utilised the till in two shops", "Used the till in two shops"],
    ["filler-words", "Cleaned the hall and other duties as assigned", "Cleaned the hall"],
    ["cliche", "Known as a highly motivated assistant", "an assistant"],
    ["abbreviation-unexplained", "Signed an MOU with 3 shops", "memorandum of understanding (MOU)"],
  ])("%s rewrites %s", (kind, bullet, rewrite) => {
    expect(one(kind, bullet)?.rewrite).toBe(rewrite);
  });

  it.each([["Helped with leading the team"], ["Participated in managing the audit"]])(
    "does not turn help into leadership: %s",
    (bullet) => {
      const tip = one("weak-verb", bullet);
      expect(tip?.rewrite).toBeUndefined();
      expect(tip?.question).toBeDefined();
    },
  );

  it.each([
    ["Responsible for managing staff and building maintenance"],
    ["Responsible for the shop"],
    ["We built the till"],
    ["Helped prepare 12 reports"],
    ["Responsible for performing inspections and for carrying out repairs"],
    ["Responsible for staffing, bed flow and shift plans"],
  ])("rewrites nothing it cannot be sure of: %s", (bullet) => {
    const tip = one("weak-verb", bullet) ?? one("first-person", bullet);
    expect(tip).toBeDefined();
    expect(tip?.rewrite).toBeUndefined();
    expect(tip?.question).toBeDefined();
  });

  it.each([
    ["passive-voice", "Wrote 40 recipes; two were featured in the press"],
    ["passive-voice", "Was promoted to head clerk"],
    ["weak-verb", "Building maintenance for 12 flats"],
    ["weak-verb", "Wiring of 60 flats"],
    ["weak-verb", "Working on new flats. Reading drawings for the team"],
    ["weak-verb", "Working student in the town library"],
    ["abbreviation-unexplained", "Took 40 pupils on a trip to CZRN"],
    ["abbreviation-unexplained", "Ran two STEM fairs for 80 pupils"],
    ["weak-verb", "Moulding: set up 4 presses a day"],
  ])("no %s: %s", (kind, bullet) => {
    expect(one(kind, bullet)).toBeUndefined();
  });

  const longEnd = "in the hall by the river for the guests of the old house and their children on every Sunday of the year";
  it.each([
    [
      `Cooked 40 meals a day ${longEnd}. Cleaned the kitchen and the two cold rooms`,
      `Cooked 40 meals a day ${longEnd}\nCleaned the kitchen and the two cold rooms`,
    ],
    [
      `Cooked 40 meals a day ${longEnd}, cleaned the kitchen and the two cold rooms`,
      `Cooked 40 meals a day ${longEnd}\nCleaned the kitchen and the two cold rooms`,
    ],
    [`Kitchen of the old house, cooked 40 meals a day ${longEnd}, cleaned the kitchen and the two cold rooms`, undefined],
    [`Cooked 40 meals a day ${longEnd}, cleaned, peeled, washed vegetables for the two cold rooms and baked bread`, undefined],
    [
      `Rewires, repairs and EV charger installs ${longEnd}. Fault finding. Also fire alarms in two schools. Invoicing, quoting, VAT and ordering.`,
      `Rewires, repairs and EV charger installs ${longEnd}.\nFault finding. Also fire alarms in two schools.\nInvoicing, quoting, VAT and ordering.`,
    ],
  ])("cuts a long line in two where a new deed begins: %s", (bullet, rewrite) => {
    const tip = one("too-long-bullet", bullet);
    expect(tip).toBeDefined();
    expect(tip?.rewrite).toBe(rewrite);
  });

  it("writes the dates of all jobs in the way of most", () => {
    const text = "March 2022 – Present\n09/2018 – 02/2022\n";
    const at = (line: string) => ({ start: text.indexOf(line), end: text.indexOf(line) + line.length });
    const tips = adviseDateStyle(
      text,
      Profile.parse({
        language: "en",
        basics: { links: [] },
        work: [
          {
            startDate: "2022-03",
            endDate: "present",
            dateSpan: at("March 2022 – Present"),
            span: at("March 2022 – Present"),
            highlights: [],
          },
          {
            startDate: "2018-09",
            endDate: "2022-02",
            dateSpan: at("09/2018 – 02/2022"),
            span: at("09/2018 – 02/2022"),
            highlights: [],
          },
        ],
        education: [],
        certificates: [],
        languages: [],
        projects: [],
        skills: [],
        sections: [],
      }),
    );
    expect(tips.map(({ rewrite }) => rewrite)).toEqual(["September 2018 – February 2022"]);
  });

  it("measures what a tip brings by the score itself", () => {
    const sample = build({
      entries: [{ position: "Clerk", start: "2022-01", end: "2024-01", bullets: ["Trained new cashiers"] }],
    });
    const tip = adviseResume(sample).find(({ kind }) => kind === "no-number");
    const { writing } = sample.features;
    // The line has no outcome either, and is asked for both.
    const after = scoreTalent({ ...sample.features, writing: { ...writing, measuredBullets: 1, outcomeBullets: 1 } }).score;
    expect(tip?.effect).toBeCloseTo(after - scoreTalent(sample.features).score, 6);
    expect(tip?.effect).toBeGreaterThan(0);
  });

  it("never puts a figure or a name into a rewrite that the line does not have", () => {
    const bullets = [
      "Responsible for managing budgets and teams",
      "Successfully sold flowers",
      "I led 4 people in Graz",
      "Reports were written by me",
      `Cooked meals ${"for the guests of the old house ".repeat(6)}, and cleaned the kitchen`,
    ];
    for (const bullet of bullets) {
      for (const tip of advise({ entries: [{ position: "Clerk", start: "2022-01", end: "2024-01", bullets: [bullet] }] })) {
        if (tip.rewrite === undefined) continue;
        const have = new Set(bullet.toLowerCase().match(/\d+|[a-z]+/gu));
        for (const figure of tip.rewrite.match(/\d+/gu) ?? []) expect(have).toContain(figure);
        for (const name of tip.rewrite.slice(1).match(/(?<!\. |\n)\b[A-Z][a-z]+/gu) ?? [])
          expect(have).toContain(name.toLowerCase());
      }
    }
  });

  it("asks nothing of a line that has it all", () => {
    const kinds = advise({
      entries: [
        {
          position: "Clerk",
          start: "2022-01",
          end: "2024-01",
          bullets: ["Reduced waiting time at the till by 30% within six months"],
        },
      ],
    })
      .filter((tip) => tip.span !== undefined)
      .map((tip) => tip.kind);
    expect(kinds).toEqual([]);
  });
});

describe("tips on the whole", () => {
  it.each<[string, Sample]>([
    ["missing-work", {}],
    ["missing-skills", {}],
    ["missing-education", {}],
    ["missing-summary", {}],
    ["email-missing", {}],
    ["phone-missing", {}],
    ["too-short", {}],
    ["work-without-bullets", { entries: [{ position: "Clerk", bullets: [] }] }],
    ["dates-missing", { entries: [{ position: "Clerk", bullets: ["Sold 20 hats"] }] }],
    ["dates-backwards", { entries: [{ position: "Clerk", start: "2024-01", end: "2020-01", bullets: ["Sold 20 hats"] }] }],
    [
      "gap",
      {
        entries: [
          { position: "Clerk", start: "2024-01", end: "present", bullets: [] },
          { position: "Cook", start: "2020-01", end: "2021-01", bullets: [] },
        ],
      },
    ],
    [
      "work-order",
      {
        entries: [
          { position: "Cook", start: "2018-01", end: "2019-01", bullets: [] },
          { position: "Clerk", start: "2020-01", end: "2021-01", bullets: [] },
        ],
      },
    ],
    [
      "skill-not-evidenced",
      { entries: [{ position: "Clerk", start: "2020-01", end: "present", bullets: ["Sold 20 hats"] }], skills: ["Kubernetes"] },
    ],
    [
      "implied-not-stated",
      {
        entries: [{ position: "Developer", start: "2020-01", end: "present", bullets: ["Cut load time by 40% with TypeScript"] }],
      },
    ],
    [
      "repeated-opening",
      {
        entries: [
          { position: "Clerk", start: "2020-01", end: "present", bullets: ["Sold 20 hats", "Sold 30 coats", "Sold 40 ties"] },
        ],
      },
    ],
    ["references-line", { tail: "References available upon request\n" }],
    ["personal-details", { tail: "Marital status: single\n" }],
    ["personal-details", { tail: "Staatsangehörigkeit: österreichisch\n" }],
    ["personal-details", { tail: "Full driving licence. DOB 03/09/1988\n" }],
    ["spelling-variant", { tail: "organised a fair and organized a trip\n" }],
    ["odd-characters", { tail: "\ue000 \ue001 \ue002 \ue003 text\n" }],
  ])("%s", (kind, sample) => {
    expect(advise(sample).map((tip) => tip.kind)).toContain(kind);
  });
});

describe("tips on skills", () => {
  const kinds = (position: string, bullet: string, skills: readonly string[]) =>
    advise({ entries: [{ position, start: "2020-01", end: "present", bullets: [bullet] }], skills }).map(({ kind }) => kind);

  it("take a title for showing a skill too", () => {
    expect(kinds("Clerk", "Sold 20 hats", ["Telemetry"])).toContain("skill-not-evidenced");
    expect(kinds("Clerk, Telemetry", "Sold 20 hats", ["Telemetry"])).not.toContain("skill-not-evidenced");
  });

  it("call nothing unnamed that the text names", () => {
    const implied = (tail: string) =>
      advise({
        entries: [{ position: "Developer", start: "2020-01", end: "present", bullets: ["Cut load time by 40% with TypeScript"] }],
        tail,
      })
        .filter(({ kind }) => kind === "implied-not-stated")
        .map(({ message }) => /“([^”]+)”/u.exec(message)?.[1]);
    const [first] = implied("");
    expect(first).toBeDefined();
    expect(implied(`I like ${first ?? ""}.\n`)).not.toContain(first);
  });

  it("ask in the candidate's own words", () => {
    const tips = advise({ entries: [{ position: "Clerk", start: "2020-01", bullets: ["Sold hats"] }], skills: ["telemetry"] });
    expect(tips.find(({ kind }) => kind === "skill-not-evidenced")?.question).toContain("Where did telemetry come in");
  });
});

describe("the list", () => {
  const tips = advise({
    entries: [
      {
        position: "Clerk",
        start: "2020-01",
        end: "2023-05",
        bullets: ["Responsible for managing stock", "Sold hats", "Sold many coats to many people", "I sold ties"],
      },
    ],
    skills: ["Excel", "Teamwork"],
  });

  it("is ranked by effect, with stable ids and known kinds", () => {
    expect(tips.map((tip) => tip.effect)).toEqual(tips.map((tip) => tip.effect).toSorted((left, right) => right - left));
    expect(new Set(tips.map((tip) => tip.id)).size).toBe(tips.length);
    for (const tip of tips) {
      expect(Object.keys(tipKinds)).toContain(tip.kind);
      expect(() => Tip.parse(tip)).not.toThrow();
    }
  });

  it("points at the line it is about", () => {
    const { text } = build({
      entries: [{ position: "Clerk", start: "2020-01", end: "2023-05", bullets: ["Responsible for managing stock"] }],
    });
    const tip = one("weak-verb", "Responsible for managing stock");
    expect(text.slice(tip?.span?.start, tip?.span?.end)).toBe("Responsible for managing stock");
  });
});
