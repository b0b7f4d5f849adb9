import { describe, expect, it } from "vitest";
import { parseJob } from "./parse-job.ts";
import { statedPay } from "./pay.ts";
import { statedHours } from "./job-facts.ts";
import { statedPlace } from "./place.ts";
import { statedRemote } from "./remote.ts";

describe("pay", () => {
  it.each([
    ["Salary: $80k-$100k", { minimum: 80_000, maximum: 100_000, currency: "USD", period: "year" }],
    ["£14.50 per hour", { minimum: 14.5, maximum: 14.5, currency: "GBP", period: "hour" }],
    ["Gehalt 3.200 € pro Monat", { minimum: 3200, maximum: 3200, currency: "EUR", period: "month" }],
    ["pay up to 45,000 EUR per year", { maximum: 45_000, currency: "EUR", period: "year" }],
    ["from CHF 95'000 a year", { minimum: 95_000, currency: "CHF", period: "year" }],
    ["About us\n£34k–£38.5k\nWhat you will do", { minimum: 34_000, maximum: 38_500, currency: "GBP", period: "year" }],
    ["CHF 90'000 – 110'000\n", { minimum: 90_000, maximum: 110_000, currency: "CHF", period: "year" }],
    ["- Up to £40,000 DOE", { maximum: 40_000, currency: "GBP", period: "year" }],
    ["€45.000 – €55.000 brutto/Jahr", { minimum: 45_000, maximum: 55_000, currency: "EUR", period: "year" }],
    ["45 000 € brut annuel", { minimum: 45_000, maximum: 45_000, currency: "EUR", period: "year" }],
    ["R$ 5.000 por mês", { minimum: 5000, maximum: 5000, currency: "BRL", period: "month" }],
    ["S$5,000 a month", { minimum: 5000, maximum: 5000, currency: "SGD", period: "month" }],
    ["CTC 8-12 LPA", { minimum: 800_000, maximum: 1_200_000, currency: "INR", period: "year" }],
    ["10 lakhs per annum", { minimum: 1_000_000, maximum: 1_000_000, currency: "INR", period: "year" }],
    ["We pay €48–55k. Come and see us.", { minimum: 48_000, maximum: 55_000, currency: "EUR", period: "year" }],
    ["In return: £31,000–£36,500, a parking space", { minimum: 31_000, maximum: 36_500, currency: "GBP", period: "year" }],
    ["Glazier – £180–£210 p/d – 3 months", { minimum: 180, maximum: 210, currency: "GBP", period: "day" }],
    ["£12.60 ph plus mileage", { minimum: 12.6, maximum: 12.6, currency: "GBP", period: "hour" }],
    ["Denver, CO 80201\n$21.50 / hour", { minimum: 21.5, maximum: 21.5, currency: "USD", period: "hour" }],
    ["Salary: Rs. 22,000 to Rs. 28,000 per month", { minimum: 22_000, maximum: 28_000, currency: "INR", period: "month" }],
    ["$38 to $44 an hour, super on top", { minimum: 38, maximum: 44, currency: "AUD", period: "hour" }],
    ["$90,500 – $99,000 AUD p.a.", { minimum: 90_500, maximum: 99_000, currency: "AUD", period: "year" }],
    ["$28 per hour. You have the right to work in New Zealand.", { minimum: 28, maximum: 28, currency: "NZD", period: "hour" }],
    ["R28 000 – R35 000 per month CTC", { minimum: 28_000, maximum: 35_000, currency: "ZAR", period: "month" }],
    ["Salary: R7 500 p.m. basic", { minimum: 7500, maximum: 7500, currency: "ZAR", period: "month" }],
    ["₦800k - ₦1.2m per month", { minimum: 800_000, maximum: 1_200_000, currency: "NGN", period: "month" }],
    ["1.450€/mês + subsídio", { minimum: 1450, maximum: 1450, currency: "EUR", period: "month" }],
    ["RAL 27.000 - 29.000 €", { minimum: 27_000, maximum: 29_000, currency: "EUR", period: "year" }],
    ["2 100 € à 2 500 € brut par mois", { minimum: 2100, maximum: 2500, currency: "EUR", period: "month" }],
    ["19.000 € - 22.000 € brutos anuales", { minimum: 19_000, maximum: 22_000, currency: "EUR", period: "year" }],
    ["$61K–$66K salary, 45 hours/week", { minimum: 61_000, maximum: 66_000, currency: "USD", period: "year" }],
    ["OTE $200,000 (50/50), base $90,000 - $100,000", { minimum: 90_000, maximum: 100_000, currency: "USD", period: "year" }],
    ["£31,000 OTE", { minimum: 31_000, maximum: 31_000, currency: "GBP", period: "year" }],
    ["Grade 5: £24,100 – £26,300. 37 hours per week", { minimum: 24_100, maximum: 26_300, currency: "GBP", period: "year" }],
    ["£26,000 pro rata (£15,600 actual)", { minimum: 26_000, maximum: 26_000, currency: "GBP", period: "year" }],
    ["$55 an hour. FIFO from the coast", { minimum: 55, maximum: 55, currency: "AUD", period: "hour" }],
    ["You run a shop with £2.4m turnover", undefined],
    ["Reports on R2 and R3 grades", undefined],
    ["Pay: $900 - $1,100 weekly", { minimum: 46_800, maximum: 57_200, currency: "USD", period: "year" }],
    ["Wage €620 per week", { minimum: 32_240, maximum: 32_240, currency: "EUR", period: "year" }],
    ["£650 per week", { minimum: 33_800, maximum: 33_800, currency: "GBP", period: "year" }],
    ["Up to £620.10 p/w", { maximum: 32_245.2, currency: "GBP", period: "year" }],
    ["From $1,500 a fortnight", { minimum: 39_000, currency: "USD", period: "year" }],
    ["1.100 € pro Woche", { minimum: 57_200, maximum: 57_200, currency: "EUR", period: "year" }],
    ["$180 a day", { minimum: 180, maximum: 180, currency: "USD", period: "day" }],
    ["£15 per hour, 20 hours a week", { minimum: 15, maximum: 15, currency: "GBP", period: "hour" }],
    ["Salary £31,000 for 40 hours a week", { minimum: 31_000, maximum: 31_000, currency: "GBP", period: "year" }],
    ["£650 a week (paid monthly)", { minimum: 33_800, maximum: 33_800, currency: "GBP", period: "year" }],
    ["£14/hour paid weekly", { minimum: 14, maximum: 14, currency: "GBP", period: "hour" }],
    ["Pay: 37 hours per week, £28,000", { minimum: 28_000, maximum: 28_000, currency: "GBP", period: "year" }],
    ["Pay for 20 hours per week: £13", { minimum: 13, maximum: 13, currency: "GBP", period: "hour" }],
    ["Day rate: £350", { minimum: 350, maximum: 350, currency: "GBP", period: "day" }],
    ["Weekly pay: £640", { minimum: 33_280, maximum: 33_280, currency: "GBP", period: "year" }],
    ["You run a shop that takes £8,000 a week", undefined],
    ["£95 per shift", undefined],
    ["Earn a $400 monthly safety bonus", undefined],
    ["€1,500 a year learning budget", undefined],
    ["You look after partners worth €310,000 a year", undefined],
    ["Good rates$50 an hour", undefined],
    ["We served 5 lakh people a year", undefined],
    ["You manage a budget of £50k–£200k", undefined],
    ["- £250,000 budget\n- a team", undefined],
    ["a company with $20 million revenue a year", undefined],
    ["401(k) with match", undefined],
    ["$500 signing bonus", undefined],
  ])("%s", (text, pay) => {
    expect(statedPay(text)).toEqual(pay);
  });
});

describe("a bare dollar", () => {
  it("is the dollar of the place", () => {
    const payAt = (place: string) => parseJob(`Glazier\n${place}\n\nPay: $30 per hour`).pay?.currency;
    expect([payAt("Lloydminster, SK"), payAt("Wagga Wagga NSW"), payAt("Boise, ID"), payAt("Boise")]).toEqual([
      "CAD",
      "AUD",
      "USD",
      "USD",
    ]);
  });
});

describe("place", () => {
  it.each([
    ["Welder\nAustin, TX\nWe need you", { city: "austin", country: "US" }],
    ["Standort: Hamburg", { city: "hamburg", country: "DE" }],
    ["The role is based in Nairobi, Kenya.", { city: "nairobi", country: "KE" }],
    ["We make shoes.", undefined],
    ["Based in Leeds, with two days from home", { city: "leeds", country: "GB" }],
    ["Location: Remote, EU time zones", undefined],
    ["Location: Anywhere in Europe", undefined],
    ["Site: Bramley Infirmary\nTown: Otley\nBand 6", { city: "otley" }],
    ["Location\tSt. Ives", { city: "st. ives" }],
    ["Work location: 14 Quay Street, Cobh, Co. Cork (hybrid)", { city: "cobh", country: "IE" }],
    ["Based: Sligo town, two days from home", { city: "sligo", country: "IE" }],
    ["Glazier – Wagga Wagga NSW\nWe fit windows.", { city: "wagga wagga", country: "AU" }],
    ["Glazier\nLloydminster, SK", { city: "lloydminster", country: "CA" }],
    ["Glazier\nPane & Sons Ltd, Whitby\nWe fit windows.", { city: "whitby" }],
    ["Glazier\nScheibe SE · Köpenick · permanent\nFrom our works in Köpenick we serve the region.", { city: "köpenick" }],
    ["Our family bakery near Clonakilty needs a hand.", { city: "clonakilty" }],
    ["We have offices in Derry, Newry and Omagh. You join our team in Omagh.", { city: "omagh" }],
    ["Work from home anywhere in Ireland", { country: "IE" }],
    ["Glazier\nPane & Sons Ltd, Otley LS21\nInspection & Testing\nIPAF", { city: "otley", country: "GB" }],
    ["Glazier (Remote, US)\nCompany: Pane LLP", { country: "US" }],
    ["Glazier\nRemote (UK)", { country: "GB" }],
    ["Glazier\nReq ID 20931", undefined],
    ["Glazier\nPane Farms (windows, doors) – Yuba City, California", { city: "yuba city", country: "US" }],
    ["Glazier\nPane AG sucht für den Standort Bremen Verstärkung", { city: "bremen", country: "DE" }],
    ["Vetraio\nCerchiamo un vetraio per la sede di Verona", { city: "verona", country: "IT" }],
    ["Run our Swansea store and make it shine", { city: "swansea", country: "GB" }],
    ["Location: Mumbai (Andheri), night shift", { city: "mumbai", country: "IN" }],
    ["Ubicación: Monterrey, Nuevo León, México", { city: "monterrey", country: "MX" }],
    ["Location: London, Ontario", { city: "london", country: "CA" }],
    ["Location: Cambridge", { city: "cambridge" }],
    ["PLC fault finding (Siemens S7)", undefined],
    ["Write to Scheibe SE, Ritterweg 1, 12555 Köpenick.", { city: "köpenick" }],
    ["Glazier – Nights\nPanehop | Operations | Full time\nExperience in Operations helps.", undefined],
    ["Our team in Marketing needs a glazier", undefined],
    ["We deliver across TX, OK and KS", undefined],
  ])("%s", (text, place) => {
    expect(statedPlace(text)).toEqual(place);
  });

  it.each([
    ["Fully remote", "remote"],
    ["Work with remote sensing data", undefined],
    ["This is not a remote role", "onsite"],
    ["On-site in Oslo", "onsite"],
    ["hybrid cloud skills", undefined],
    ["Mobile working on up to two days per week", "hybrid"],
    ["Telework: yes, three days a week", "hybrid"],
    ["Fully remote, four days a week", "remote"],
    ["The job isn't suitable for home working", "onsite"],
    ["Work from office, five days", "onsite"],
    ["Work from home is not possible", "onsite"],
    ["Remote work isn't an option", "onsite"],
    ["Some work from home can be agreed", "hybrid"],
    ["Occasional home working", "hybrid"],
    ["Working from home may be arranged", "hybrid"],
    ["Télétravail 2 jours par semaine", "hybrid"],
    ["Modalità ibrida", "hybrid"],
    ["Home-Office möglich", "hybrid"],
    ["100% remoto", "remote"],
    ["Teletrabajo", "remote"],
    ["Monterrey (presencial)", "onsite"],
    ["Unsere Kunden vor Ort beraten", undefined],
  ])("%s", (text, mode) => {
    expect(statedRemote(text)).toBe(mode);
  });
});

describe("hours", () => {
  it.each([
    ["40 hours over 5 days", 40],
    ["£30,000, free parking. 36 hours over 4 days.", 36],
    ["Full-time, 39 hours", 39],
    ["35 hours", 35],
    ["c. £50,000 | 35 hours", 35],
    ["Hours: 37.5", 37.5],
    ["4-day week (32 hours), full pay", 32],
    ["£17 per hour, 48 hrs average", 48],
    ["12-hour shifts", undefined],
    ["Shifts are 8 or 12 hours, as needed", undefined],
    ["Answers within 48 hours.", undefined],
    ["Hours: 09:00 - 17:30", undefined],
    ["20 hours of training", undefined],
    ["Open 24 hours", undefined],
  ])("%s", (text, hours) => {
    expect(statedHours(text)).toBe(hours);
  });
});
