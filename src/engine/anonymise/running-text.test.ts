import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { anonymiseAny } from "./anonymise-any.ts";
import { threadCpuOf } from "../../../scripts/measure/thread-cpu.ts";

const run = (text: string) => anonymiseAny(text, parseResume(text), { asOf: "2024-05-15" });
const found = (text: string): string[] => run(text).removed.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);

describe("anonymise, for a text that is no resume", () => {
  it.each([
    ["a name that introduces itself", "Good morning, my name is Nneka Obi-Eze.", ["other-person: Nneka Obi-Eze"]],
    ["the same in small letters", "good morning, my name is nneka obi", ["other-person: nneka obi"]],
    ["somebody greeted", "Hi Thandiwe, the parcel has come.", ["other-person: Thandiwe"]],
    ["somebody called", "Lucas, can you open the gate?", ["other-person: Lucas"]],
    ["who does something", "Yuki shouted at Katarzyna.", ["other-person: Yuki", "other-person: Katarzyna"]],
    ["a particle", "It was painted by Piet van der Merwe.", ["other-person: Piet van der Merwe"]],
    ["a possessive", "We sang from Ingrid's book.", ["other-person: Ingrid"]],
    [
      "a list",
      "There are three founders: Kovač, Lee and Phillips.",
      ["other-person: Kovač", "other-person: Lee", "other-person: Phillips"],
    ],
    ["a closing", "The rota is attached.\n\nKind regards,\nMireille", ["other-person: Mireille"]],
    ["a place gone to", "They moved here from Olomouc.", ["address: Olomouc"]],
    ["a country in small letters", "she flew home from south korea", ["gender: she", "address: south korea"]],
    ["a street before its number", "The key is at Skolegata 12, Bergen.", ["address: Skolegata 12, Bergen"]],
    ["a street with a small word", "My address is 60 Gosposka ulica 47.", ["address: 60 Gosposka ulica 47"]],
    ["a flat and what follows", "Send it to 8 Rookopli 96 Apt. 4 Tartu please.", ["address: 8 Rookopli 96 Apt. 4 Tartu"]],
    [
      "a block of lines",
      "Ship to:\n31 Vesturgata 66\nSuite 5\nReykjavík\nIceland 51262",
      ["address: 31 Vesturgata 66\nSuite 5\nReykjavík\nIceland 51262"],
    ],
    ["a post box", "Write to P.O. Box 2231 please.", ["address: P.O. Box 2231"]],
    ["a post office of the army", "Write to PSC 56, Box 81\nAPO AP 96504", ["address: PSC 56, Box 81\nAPO AP 96504"]],
    ["a postal code", "My zip code is 02139.", ["address: 02139"]],
    ["a card", "It was paid with 4111-1111-1111-1111.", ["identity-number: 4111-1111-1111-1111"]],
    ["a card without blanks", "Block the card 378282246310005 now.", ["identity-number: 378282246310005"]],
    ["an account", "The IBAN is DE89 3704 0044 0532 0130 00.", ["identity-number: DE89 3704 0044 0532 0130 00"]],
    ["an Italian tax code", "Il mio codice fiscale è RSSMRA85A41F205X, grazie.", ["identity-number: RSSMRA85A41F205X"]],
    ["a driving licence", "My driver's license number is U62928788.", ["identity-number: U62928788"]],
    [
      "addresses of machines",
      "From 192.168.10.4 and 2001:db8::ff00:42:8329 again",
      ["identity-number: 192.168.10.4", "identity-number: 2001:db8::ff00:42:8329"],
    ],
    ["a short telephone number", "They are not answering at 329 7730", ["phone: 329 7730"]],
    ["a number at the very end", "You can call (11) 4706-6184", ["phone: (11) 4706-6184"]],
    [
      "Spanish",
      "Hola, me llamo Lucía Fernández y vivo en Calle Mayor 14, 28013 Madrid.",
      ["other-person: Lucía Fernández", "address: Calle Mayor 14, 28013 Madrid"],
    ],
    [
      "German",
      "Guten Tag, mein Name ist Jürgen Weiß und ich wohne in der Hauptstraße 12, 10115 Berlin.",
      ["other-person: Jürgen Weiß", "address: Hauptstraße 12, 10115 Berlin"],
    ],
    [
      "French",
      "Bonjour, je m'appelle Amélie Dubois et mon chef est Karim.",
      ["other-person: Amélie Dubois", "other-person: Karim"],
    ],
  ])("finds %s", (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ["skills and tools", "We use Python, Kubernetes and Microsoft Excel. Docker is great."],
    ["organisations", "The Bank of Ireland, Globex Ltd. and the University of Leeds agreed."],
    ["roles", "The President met the Finance Director on Monday in March."],
    ["what opens a sentence", "Training is good. Unfortunately it rains. Health Insurance costs more. Thanks!"],
    ["languages and people", "The American and the German team speak English."],
    ["numbered things", "See Chapter 3, Table 4 and Windows 11. Step 2 follows at 10:30."],
    ["a greeted role", "Dear Hiring Manager, please find my letter attached."],
    ["nouns of German", "Die Arbeit mit den Kunden macht Freude und das Team ist in der Halle."],
  ])("leaves %s alone", (_, text) => {
    expect(run(text).profile.text).toBe(text);
  });

  it("keeps a label and takes what it announces", () => {
    expect(run("Name: Ruth Abiola\nCity: Ibadan\nWe can meet on any day of the week.").profile.text).toBe(
      "Name: [person]\nCity: [place]\nWe can meet on any day of the week.",
    );
  });

  it("does not take a greeting without a name for the writer's name", () => {
    const { profile } = run("Dear Mr.\n\nI would like to apply. I am a nurse.\n\nKind regards,\nAnna Kowalska");
    expect(profile.text).toContain("I would like to apply. I am a nurse.");
    expect(profile.text).not.toMatch(/Anna|Kowalska/);
  });

  const letter = (name: string, street: string, town: string, phone: string, boss: string): string => `${name}
${street}
${town}
post@example.org

Dear Hiring Manager,

I am writing to apply for the position of warehouse supervisor at Harbour Logistics Ltd. I have spent six years in busy
depots with SAP, Excel and Power BI. My manager, ${boss}, praised my work. Please call me on ${phone}.

I would welcome the opportunity to discuss this with you.

Yours sincerely,
${name}`;

  it("gives a letter the same bytes whoever wrote it", () => {
    const writer = fc.tuple(
      fc.constantFrom(
        "Ines Calder",
        "Ngozi Okonkwo-Eze",
        "Wolfgang von der Heide",
        "Lakshmi Venkataraman",
        "Siobhán O'Brien",
        "Nguyễn Thị Minh",
      ),
      fc.constantFrom("14 Harbour Lane", "Musterstraße 12", "Calle Mayor 14", "12 rue des Lilas", "Skolegata 99"),
      fc.constantFrom("10115 Berlin", "28013 Madrid", "75011 Paris", "Hull HU1 2AB"),
      fc.constantFrom("07700 900123", "+49 30 1234567", "(555) 123-4567", "329 7730"),
      fc.constantFrom("Tom Whitfield", "Aisha Diallo", "Piet van der Merwe", "Đorđe Petrović"),
    );
    fc.assert(
      fc.property(writer, writer, (left, right) => {
        expect(run(letter(...left)).profile.text).toBe(run(letter(...right)).profile.text);
      }),
      { numRuns: 100, seed: 13 },
    );
  });

  it("takes no more than linear time for names and numbers without end", () => {
    for (const piece of ["Anna ", "12 Anna ", "Apt. 4 ", "van der ", "1:", "call 1 ", "my name is ", "Anna, "]) {
      expect(threadCpuOf(() => run(piece.repeat(6000)))).toBeLessThan(3000);
    }
    // Without a break of any kind: numbers, rules, keys.
    for (const piece of ["1", "_", "a1", "1_"]) expect(threadCpuOf(() => run(piece.repeat(50_000)))).toBeLessThan(3000);
  });
});
