import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { compileLexicon } from "../../src/engine/lexicon/compile-lexicon.ts";
import { compiled } from "../../src/engine/lexicon/compiled.ts";
import { openLexicon, skillById, type CompiledLexicon } from "../../src/engine/lexicon/lexicon.ts";
import { extractSkills } from "../../src/engine/skills/extract-skills.ts";
import { readEsco } from "../../scripts/taxonomy/read-esco.ts";
import { readOnet } from "../../scripts/taxonomy/read-onet.ts";
import { idOfLabel, toSource, type TaxonomySkill } from "../../scripts/taxonomy/taxonomy-skill.ts";

const folder = mkdtempSync(join(tmpdir(), "taxonomy-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const esco = `\ufeffconceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status,description
KnowledgeSkillCompetence,uri:1,skill/competence,occupation-specific,polish glass harps,"adjust glass harps
retune ""glass"" harps",released,"Tune, and tune again"\r
KnowledgeSkillCompetence,uri:2,knowledge,cross-sector,glass acoustics,,released,
KnowledgeSkillCompetence,uri:3,knowledge,cross-sector,retired craft,,obsolete,
`;
const relations =
  "conceptType,conceptUri,broaderType,broaderUri\nKnowledgeSkillCompetence,uri:1,KnowledgeSkillCompetence,uri:2\nKnowledgeSkillCompetence,uri:1,SkillGroup,uri:9\n";
const onet =
  "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\n11-1\tHarpsoft Glass Tuner software\t1\tInstrument tuning software\tN\tN\n11-2\tHarpsoft Glass Tuner software\t1\tInstrument tuning software\tN\tN\n";

const open = (skills: ReadonlyMap<string, TaxonomySkill>) => {
  // As a deployment gets it: written as JSON and read back.
  const lexicon = JSON.parse(JSON.stringify(compileLexicon(toSource(skills).source).lexicon)) as CompiledLexicon;
  return openLexicon(compiled, lexicon);
};

describe("a taxonomy", () => {
  it("of ESCO is found in text, with aliases, kinds and relations", async () => {
    const skills = await readEsco([file("relations.csv", relations), file("skills.csv", esco)]);
    expect([...skills.keys()].toSorted()).toEqual(["glass-acoustics", "polish-glass-harps"]);
    expect(skills.get("polish-glass-harps")?.aliases).toEqual(new Set(["adjust glass harps", 'retune "glass" harps']));
    const lexicon = open(skills);
    expect(skillById(lexicon, "polish-glass-harps")).toMatchObject({ kind: "task", isA: ["glass-acoustics"] });
    const ids = extractSkills("• Polished glass harps and taught glass acoustics with Python", lexicon).map(
      (mention) => mention.id,
    );
    expect(ids).toEqual(expect.arrayContaining(["polish-glass-harps", "glass-acoustics", "python"]));
  });

  it("of O*NET brings tools, their kind and how common they are", async () => {
    const lexicon = open(await readOnet([file("technology.txt", onet)]));
    expect(skillById(lexicon, "harpsoft-glass-tuner-software")).toMatchObject({
      kind: "tool",
      isA: ["instrument-tuning-software"],
      rarity: 0.78,
    });
    expect(extractSkills("Skills: Harpsoft Glass Tuner", lexicon).map((mention) => mention.id)).toContain(
      "harpsoft-glass-tuner-software",
    );
  });

  it("reads the names of elements", async () => {
    const skills = await readOnet([
      file("Knowledge.txt", "O*NET-SOC Code\tElement ID\tElement Name\n11-1\t2.C\tGlass Lore\n11-2\t2.C\tGlass Lore\n"),
    ]);
    expect(skills.get("glass-lore")).toMatchObject({ kind: "knowledge", label: "Glass Lore" });
  });

  it("gives the same bytes for the same rows in another order", async () => {
    const [heading = "", ...rows] = onet.trimEnd().split("\n");
    const more = [...rows, "11-3\tOther Tuner\t1\tInstrument tuning software\tN\tN"];
    const made = await Promise.all(
      [more, more.toReversed()].map(async (order, index) =>
        JSON.stringify(
          compileLexicon(toSource(await readOnet([file(`order-${String(index)}.txt`, [heading, ...order].join("\n"))])).source)
            .lexicon,
        ),
      ),
    );
    expect(made[0]).toBe(made[1]);
  });

  const longer = ["Oracle Java", "Microsoft Excel software", "Perform project management", "IBM Python toolkit", "use java"];
  it.each(longer)("hides no skill of the built-in lexicon behind a longer phrase (%s)", async (label) => {
    const skills = await readOnet([file("longer.txt", `Example\tCommodity Title\n${label}\tInstrument tuning software\n`)]);
    const lexicon = open(skills);
    for (const text of [`Skills: ${label}`, `• Worked with ${label} for 3 years`]) {
      const found = extractSkills(text, lexicon).map(({ id }) => id);
      const counting = [...found, ...found.flatMap((id) => skillById(lexicon, id)?.implies ?? [])];
      expect(counting).toEqual(expect.arrayContaining(extractSkills(text).flatMap(({ id, known }) => (known ? [id] : []))));
    }
  });

  it("and the built-in lexicon call one skill by one id", async () => {
    const skills = await readEsco([
      file("same.csv", "conceptUri,skillType,preferredLabel,altLabels\nuri:1,knowledge,project managing,glass harp steering\n"),
    ]);
    const { source } = toSource(new Map([...skills].map(([id, skill]) => [id, { ...skill, label: "project leadership" }])));
    expect(source.map(({ id }) => id)).toEqual(["project-management"]);
    expect(extractSkills("Skills: glass harp steering", open(skills)).map(({ id }) => id)).toHaveLength(1);
  });

  it.each([
    ["esco", "empty.csv", "", "empty"],
    ["esco", "other.csv", "one,two\n1,2\n", "neither a skills file"],
    ["esco", "open.csv", 'skillType,preferredLabel\nknowledge,"never closed\n', ":2: a quote opens"],
    ["esco", "short.csv", "skillType,preferredLabel,status\nknowledge,glass\n", ":2: 2 cells where the heading has 3"],
    ["esco", "nameless.csv", "skillType,preferredLabel\nknowledge,\n", ":2: no preferredLabel"],
    ["esco", "list.json", '{"skill":"glass"}', "a list of skills"],
    ["esco", "broken.json", "[", "no JSON"],
    ["onet", "titles.txt", "O*NET-SOC Code\tAlternate Title\n11-1\tHarpist\n", "job titles"],
    ["onet", "Content Model Reference.txt", "Element ID\tElement Name\tDescription\n1.A\tGlass\tx\n", "no O*NET file"],
    ["onet", "ragged.txt", "Example\tCommodity Title\nTuner\n", ":2: 1 cells where the heading has 2"],
    ["onet", "strange.txt", "a\tb\n1\t2\n", "no O*NET file"],
  ])("of %s with a fault (%s) is refused with its place", async (source, name, content, reason) => {
    await expect((source === "esco" ? readEsco : readOnet)([file(name, content)])).rejects.toThrow(reason);
  });
});

describe("files without skills among others", () => {
  it.each([
    [
      "onet",
      "Task Statements.txt",
      "O*NET-SOC Code\tTask ID\tTask\n11-1\t1\tTune harps.\n",
      "Example\tCommodity Title\nHarpsoft\t\n",
    ],
    ["esco", "skillGroups_en.csv", "conceptUri,preferredLabel\nuri:7,harps\n", "skillType,preferredLabel\nknowledge,harps\n"],
  ])("of %s (%s) are passed over and told", async (source, name, other, skills) => {
    const passed: string[] = [];
    const read = await (source === "esco" ? readEsco : readOnet)([file(name, other), file(`with-${name}`, skills)], (message) =>
      passed.push(message),
    );
    expect(read.size).toBe(1);
    expect(passed).toEqual([expect.stringContaining(name)]);
  });
});

describe("ids", () => {
  it.each([
    ["C++", "c++"],
    ["Node.js", "node.js"],
    ["Café & bar work", "cafe-and-bar-work"],
    ["  manage (large) budgets ", "manage-large-budgets"],
  ])("of %s", (label, id) => {
    expect(idOfLabel(label)).toBe(id);
  });
});
