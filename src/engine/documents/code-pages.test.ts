import { describe, expect, it } from "vitest";
import { codePageOf, wideOrder } from "./code-pages.ts";

/** Writes text in a code page, by reading all of its bytes. */
const written = (text: string, page: string): Uint8Array => {
  const letters = new TextDecoder(page).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (letter) => letters.indexOf(letter));
};

describe("the code page of old files", () => {
  it.each([
    ["windows-1252", "Hélène Lefèvre\nChargée de clientèle à Besançon, été 2019"],
    ["windows-1252", "Geschäftsführer für Großkunden, Köln, Fähigkeiten: Österreichisches Recht"],
    ["windows-1252", "¿quién soy? Ingeniera en Málaga, año 2019, gestión y atención, nº 3, 1ª fase, ¿y qué más?"],
    ["windows-1252", "Gestão de operações, São Paulo; formação: graduação"],
    ["windows-1252", "Cut costs by £3m – £4m, £m saved, £k spent, 30 m³ a day, clerk¹ and manager²"],
    ["windows-1252", "Søren Kjær, Ærø; Åse Bjørnstad, ðe Þór"],
    ["windows-1250", "Łukasz Żółć\nKsięgowy, Łódź\nwięcej niż dziesięć lat doświadczenia"],
    ["windows-1250", "Jiří Dvořák, účetní, Plzeň, vedoucí oddělení, čeština"],
    ["windows-1251", "Наталья Иванова\nБухгалтер, Москва\nОпыт работы, Excel"],
  ])("is %s for %j", (page, text) => {
    expect(codePageOf(written(text, page))).toBe(page);
  });

  it("tells two bytes a letter without a mark, and no program's bytes for such", () => {
    const little = Uint8Array.from("José Muñoz", (letter) => letter.charCodeAt(0));
    const pairs = (first: boolean): Uint8Array => Uint8Array.from([...little].flatMap((byte) => (first ? [byte, 0] : [0, byte])));
    expect(wideOrder(pairs(true))).toBe("utf-16le");
    expect(wideOrder(pairs(false))).toBe("utf-16be");
    expect(wideOrder(little)).toBeUndefined();
    expect(wideOrder(new Uint8Array(100))).toBeUndefined();
  });
});
