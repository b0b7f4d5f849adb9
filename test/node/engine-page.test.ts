/**
 * What `docs/engine.md` shows is what the engine does. After a change of the engine on purpose, write the page anew:
 * `WRITE_ENGINE_PAGE=yes npx vitest run --project node test/node/engine-page.test.ts`.
 */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { analyseDocument } from "../../src/engine/analyse/analyse-document.ts";
import { exampleAsOf, exampleBlocks, exampleResume, shownBlock, withExample } from "./engine-page-example.ts";

const path = fileURLToPath(new URL("../../docs/engine.md", import.meta.url).href);
if (process.env["WRITE_ENGINE_PAGE"] !== undefined) writeFileSync(path, withExample(readFileSync(path, "utf8")));
const page = readFileSync(path, "utf8");

const analysed = (text: string) => {
  const { analysis } = analyseDocument({ text, asOf: exampleAsOf });
  if (analysis === undefined) throw new Error("The example is not taken for a resume.");
  return analysis;
};

/** The place in the original of a place in the anonymised text, by the pairs of offsets, as the page tells it. */
const originalOf = (offsets: readonly (readonly [number, number])[], at: number): number => {
  const [now, then] = offsets.findLast(([start]) => start <= at) ?? [0, 0];
  return then + (at - now);
};

describe("the page about the engine", () => {
  it.each([...exampleBlocks()])("shows what the engine makes today: %s", (name, block) => {
    expect(shownBlock(page, name)).toBe(block);
  });

  it("has no block that nothing recomputes", () => {
    const names = [...page.matchAll(/<!-- example: ([a-z-]+) -->/gu)].map(([, name]) => name);
    expect(names.toSorted()).toEqual([...exampleBlocks().keys()].toSorted());
  });

  it("tells the truth about offsets: what was kept is found in the original", () => {
    const { anonymisation } = analysed(exampleResume);
    for (const { position, organisation, highlights } of anonymisation.profile.work)
      for (const part of [position, organisation, highlights[0]]) {
        if (part === undefined) throw new Error("The example has lost a part of its job.");
        const start = originalOf(anonymisation.offsets, part.span.start);
        expect(exampleResume.slice(start, start + part.text.length)).toBe(part.text);
      }
  });

  it("draws the offsets that are", () => {
    const picture = readFileSync(fileURLToPath(new URL("../../docs/pictures/engine-removal.svg", import.meta.url).href), "utf8");
    const drawn = [...picture.matchAll(/>(\d+) → (\d+)</gu)].map(([, now, then]) => [Number(now), Number(then)]);
    const { offsets, profile } = analysed(exampleResume).anonymisation;
    expect(drawn.length).toBeGreaterThan(2);
    expect(offsets).toEqual(expect.arrayContaining(drawn));
    expect(picture).toContain(`“Staff Nurse” stands at ${String(profile.text.indexOf("Staff Nurse"))} in`);
    expect(picture).toContain(`= ${String(exampleResume.indexOf("Staff Nurse"))} in the original`);
  });

  it("tells the truth about identity: another person with the same work gives the same bytes", () => {
    const other = exampleResume
      .replace("Rosa Okafor", "Piotr Zieliński")
      .replace("rosa.okafor@", "piotr.zielinski@")
      .replace("12 Mill Lane, Leeds LS1 4AB", "7 Dock Road, Hull HU1 2CD")
      .replace("+44 113 496 0182", "+44 1482 496 018")
      .replace("Rosa trained", "Piotr trained")
      .replace("her manual", "his manual")
      .replace("Igbo choir, chess", "Polish folk dance");
    const [one, two] = [analysed(exampleResume), analysed(other)];
    expect(JSON.stringify(two.anonymisation.profile)).toBe(JSON.stringify(one.anonymisation.profile));
    expect(JSON.stringify(two.features)).toBe(JSON.stringify(one.features));
    expect(JSON.stringify(two.talent)).toBe(JSON.stringify(one.talent));
  });

  it("links to files that are there", () => {
    const folder = new URL("../../docs/", import.meta.url);
    const links = [...page.matchAll(/\]\((?!https?:|#)([^)#]+)/gu)].map(([, link]) => link ?? "");
    expect(links.length).toBeGreaterThan(5);
    // Written by another part of the project; until it is there, everything else must be.
    const missing = links.filter((link) => !existsSync(fileURLToPath(new URL(link, folder).href)));
    expect(missing.filter((link) => link !== "engine/reading-documents.md")).toEqual([]);
  });
});
