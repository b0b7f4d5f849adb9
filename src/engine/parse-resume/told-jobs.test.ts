/** Jobs that somebody tells in whole sentences, in six languages. Everybody in them is invented. */

import { describe, expect, it } from "vitest";
import { parseResume } from "./parse-resume.ts";

const jobsIn = (text: string): (string | undefined)[][] =>
  parseResume(text).work.map(({ position, organisation, startDate, endDate }) => [
    position?.text,
    organisation?.text,
    startDate,
    endDate,
  ]);
const jobsOf = (text: string, heading = "Work"): (string | undefined)[][] =>
  jobsIn(`Mara Lind\nmara.lind@example.org\n\n${heading}\n\n${text}\n`);

describe("a sentence tells a job", () => {
  it.each([
    ["I have been Head Gardener at Elm Park since March 2015.", "Head Gardener", "Elm Park", "2015-03", "present"],
    ["Since 2018 I have been working as a carer for Harbour Homecare.", "carer", "Harbour Homecare", "2018", "present"],
    ["From 2010 to 2014 I worked as a porter for Hill Hotels, mostly at night.", "porter", "Hill Hotels", "2010", "2014"],
    ["From 2010 to 2014 I worked for Hill Hotels as a porter.", "porter", "Hill Hotels", "2010", "2014"],
    ["Before that, I was a cook at the Blue Anchor (2008 - 2011).", "cook", "Blue Anchor", "2008", "2011"],
    ["Before that, I was a cook at the Blue Anchor.", "cook", "Blue Anchor", undefined, undefined],
    ["Until 2012 I was a clerk with Hill Council.", "clerk", "Hill Council", undefined, "2012"],
    ["In 2020 I was a fruit picker at Orchard Vale for three months.", "fruit picker", "Orchard Vale", "2020", "2020"],
    ["I started as a trainee with the Harbour Trust at Wexcombe from 2009 to 2011.", "trainee", "Harbour Trust", "2009", "2011"],
  ])("%s", (sentence, ...job) => expect(jobsOf(sentence)).toEqual([job]));

  it.each([
    ["Berufserfahrung", "Von 2010 bis 2014 habe ich als Köchin bei der Firma Hafenküche gearbeitet.", "Köchin", "Hafenküche"],
    ["Berufserfahrung", "Von 2010 bis 2014 war ich Hausmeister bei der Gemeinde Tannau.", "Hausmeister", "Gemeinde Tannau"],
    ["Expérience", "De 2010 à 2014, j'ai travaillé comme serveuse chez Le Vieux Port.", "serveuse", "Le Vieux Port"],
    ["Experiencia laboral", "De 2010 a 2014 trabajé como cajera en Almacenes Rivera.", "cajera", "Almacenes Rivera"],
    [
      "Experiência profissional",
      "De 2010 a 2014 trabalhei como repositor no Mercado Vila Nova.",
      "repositor",
      "Mercado Vila Nova",
    ],
    [
      "Esperienze lavorative",
      "Dal 2010 al 2014 ho lavorato come cameriera presso Trattoria Belvedere.",
      "cameriera",
      "Trattoria Belvedere",
    ],
  ])("under %s: %s", (heading, sentence, ...job) => expect(jobsOf(sentence, heading)).toEqual([[...job, "2010", "2014"]]));

  it.each([
    ["Berufserfahrung", "Seit 2015 arbeite ich als Schlosser bei Metallbau Tannau.", "Schlosser", "Metallbau Tannau"],
    ["Expérience", "Depuis 2015, je suis magasinier chez Transports Vauclair.", "magasinier", "Transports Vauclair"],
    [
      "Experiencia",
      "Desde 2015 trabajo como auxiliar de enfermería en Clínica Rivera.",
      "auxiliar de enfermería",
      "Clínica Rivera",
    ],
    ["Experiencia laboral", "Desde 2015 trabajo como dependienta en Zapatos Rivera.", "dependienta", "Zapatos Rivera"],
  ])("that goes on: %s %s", (heading, sentence, ...job) =>
    expect(jobsOf(sentence, heading)).toEqual([[...job, "2015", "present"]]),
  );
});

describe("a paragraph tells several", () => {
  const jobs = [
    ["Head Gardener", "Elm Park", "2017-03", "present"],
    ["gardener", "Hill Council", "2011", "2017"],
    ["nursery assistant", "Green & Sons", "2008", "2011"],
  ];
  const text =
    "I have been Head Gardener at Elm Park since March 2017, where I look after 11 acres and a team of three. From 2011 to 2017 I worked as a gardener for Hill Council, mostly in parks. Before that, I was a nursery assistant at Green & Sons (2008 - 2011).";

  it("on one line", () => expect(jobsOf(text)).toEqual(jobs));
  it("that the page's edge breaks", () => expect(jobsOf(text.replace(/(.{60,70}) /g, "$1\n"))).toEqual(jobs));
  it("without a heading", () => expect(jobsIn(`Mara Lind\nmara.lind@example.org\n\n${text}\n`)).toEqual(jobs));
  it("two in one sentence", () =>
    expect(
      jobsOf(
        "Before that I was Gardener at Hestlow (2011-2016), and I started as a trainee with the Hill Trust from 2009 to 2011.",
      ),
    ).toEqual([
      ["Gardener", "Hestlow", "2011", "2016"],
      ["trainee", "Hill Trust", "2009", "2011"],
    ]));
});

describe("no job is told", () => {
  it.each([
    "I am responsible for three wards since 2015.",
    "I worked as part of a team at Harbour Hospital from 2012 to 2014.",
    "I was a mentor at Harbour School as well.",
    "I was promoted in 2016 for my work at Harbour Hospital.",
  ])("by %s", (sentence) =>
    expect(jobsOf(`Staff Nurse, Harbour Hospital, 2012 – 2018\n${sentence}`)).toEqual([
      ["Staff Nurse", "Harbour Hospital", "2012", "2018"],
    ]),
  );
});
