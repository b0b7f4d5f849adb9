import { describe, expect, it } from "vitest";
import { extractSkills } from "../skills/extract-skills.ts";
import { compileLexicon } from "./compile-lexicon.ts";
import { defaultLexicon } from "./default-lexicon.ts";
import { compiled } from "./compiled.ts";
import { type CompiledLexicon, openLexicon, phraseCount, skillAt, skillById } from "./lexicon.ts";
import { readSource } from "./source-format.ts";

const source = `
# a comment
kiln-firing | Kiln firing | k | 7 | raku firing; glaze firing | >ceramics ~throwing
ceramics | Ceramics | k | 5 | pottery; clay work |
throwing | Throwing (pottery) | a | 6 | throw pots; =?THROW | ^ceramics
gadget | Gadget | t | 3 | =GDGT |
`;

const small = () => {
  const { skills, problems } = readSource("small.txt", source);
  expect(problems).toEqual([]);
  return compileLexicon(skills);
};

describe("the source format", () => {
  it("reads fields, marks and relations", () => {
    const { skills } = readSource("small.txt", source);
    expect(skills.map((skill) => skill.id)).toEqual(["kiln-firing", "ceramics", "throwing", "gadget"]);
    expect(skills[0]).toMatchObject({ kind: "knowledge", rarity: 7, implies: ["ceramics"], near: ["throwing"], isA: [] });
    expect(skills[2]?.aliases[1]).toEqual({ text: "THROW", exact: true, ambiguous: true });
  });

  it.each([
    ["Bad Id | Label | k | 1 | |", "id"],
    ["good | | k | 1 | |", "no label"],
    ["good | Label | x | 1 | |", "unknown kind"],
    ["good | Label | k | 12 | |", "rarity"],
    ["good | Label | k | 1 | | other", "starts with none"],
  ])("reports %s", (line, reason) => {
    expect(readSource("bad.txt", line).problems.join()).toContain(reason);
  });
});

describe("a compiled lexicon", () => {
  it("is the same for the same source in another order", () => {
    const { skills } = readSource("small.txt", source);
    expect(compileLexicon(skills.toReversed()).lexicon).toEqual(compileLexicon(skills).lexicon);
  });

  it("keeps records and relations, and reports relations to nothing", () => {
    const lexicon = openLexicon(small().lexicon);
    expect(skillById(lexicon, "kiln-firing")).toMatchObject({
      label: "Kiln firing",
      kind: "knowledge",
      rarity: 0.78,
      implies: ["ceramics"],
      near: ["throwing"],
    });
    expect(skillById(lexicon, "nothing")).toBeUndefined();
    const { problems } = compileLexicon(readSource("x.txt", "one | One | k | 1 | | >two").skills);
    expect(problems.join()).toContain('"two", which does not exist');
  });

  it("drops the last aliases first when there is no room", () => {
    const { skills } = readSource("x.txt", "one | Oneness | k | 4 | twoness; threeness; fourness |\ntwo | Other | k | 4 | |");
    const lexicon = openLexicon(compileLexicon(skills, 3).lexicon);
    const found = (text: string): number => extractSkills(`Skills: ${text}`, lexicon).filter((mention) => mention.known).length;
    expect([found("oneness"), found("twoness"), found("fourness")]).toEqual([1, 1, 0]);
  });

  it("keeps more aliases of what is common than of what is rare", () => {
    const { skills } = readSource(
      "x.txt",
      "one | Oneness | k | 2 | twoness; threeness; fourness |\ntwo | Otherness | k | 6 | anotherness; strangeness; newness |",
    );
    const lexicon = openLexicon(compileLexicon(skills, 5).lexicon);
    const found = (text: string): number => extractSkills(`Skills: ${text}`, lexicon).filter((mention) => mention.known).length;
    expect([found("fourness"), found("otherness"), found("newness")]).toEqual([1, 1, 0]);
  });

  it("stores no label twice where room is short, and finds the same", () => {
    const { skills } = readSource(
      "x.txt",
      [
        "risk-analysis | Risk analysis | k | 4 | hazard review |",
        "wash-dishes | Wash dishes | a | 4 | |",
        "c-sharp | C# | l | 4 | csharp |",
        "well-being | Well-being | k | 4 | |",
        "nursing-adults | Nursing (adults) | k | 4 | adult nursing |",
        "leading | Lead | k | 4 | ?lead; people leadership |",
      ].join("\n"),
    );
    const [room, short] = [compileLexicon(skills).lexicon, compileLexicon(skills, 100).lexicon];
    expect(phraseCount(short)).toBe(phraseCount(room));
    expect(room.flags.length - short.flags.length).toBe(4);
    const found = (compiledLexicon: CompiledLexicon): unknown =>
      extractSkills(
        "Skills: risk analysis, washing dishes, C#, well-being, nursing, adult nursing, lead, hazard reviews.",
        openLexicon(compiledLexicon),
      ).map(({ id, start, known }) => [id, start, known]);
    expect(found(short)).toEqual(found(room));
  });

  it("keeps what stands for the label of a skill, however far back it was written", () => {
    const { skills } = readSource("x.txt", "tours | Kite flying tours | k | 4 | mud maps; sand rides; dune walks; kite flying |");
    const lexicon = openLexicon(compileLexicon(skills, 2).lexicon);
    expect(extractSkills("Skills: kite flying tours, mud maps.", lexicon).filter(({ known }) => known)).toHaveLength(2);
    const problems = compileLexicon(skills, 2).problems.join();
    expect(problems).toContain("2 aliases do not fit");
  });

  it("can be laid over the built-in one", () => {
    const both = openLexicon(compiled, small().lexicon);
    const ids = extractSkills("Experience with Python and raku firing", both).map((mention) => mention.id);
    expect(ids).toEqual(expect.arrayContaining(["python", "kiln-firing"]));
  });
});

describe("the built-in lexicon", () => {
  it("holds at least 2,500 skills over all kinds, each found by its id", () => {
    const skills = defaultLexicon.layers.flatMap((layer) =>
      Array.from({ length: 160 }, (_, index) => skillAt(layer, Math.floor((index * layer.compiled.size) / 160))),
    );
    const kinds = new Set(skills.map((skill) => skill.kind));
    const fresh = openLexicon(compiled);
    expect(skills.map((skill) => skillById(fresh, skill.id)?.label)).toEqual(skills.map((skill) => skill.label));
    expect([...kinds].sort()).toEqual(["certificate", "knowledge", "language", "soft", "task", "tool"]);
  });
});
