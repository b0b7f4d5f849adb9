/** The weights of signs are fitted to sentences that somebody marked: here to made-up ones. */

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";

const script = fileURLToPath(new URL("../../../scripts/fit-mentions.ts", import.meta.url).href);
const skills = ["Python", "SQL", "Excel", "AutoCAD", "SAP", "Terraform"];

/** What is asked for is marked, what is owned is not. */
const sentences = skills.flatMap((skill) => {
  const asked = `You need good knowledge of ${skill} in this role.`;
  const start = asked.indexOf(skill);
  return [
    { text: asked, spans: [{ start, end: start + skill.length, label: "knowledge" }] },
    { text: `We run our ${skill} servers in the basement.`, spans: [] },
  ];
});

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fit-mentions-"));
  mkdirSync(join(folder, "skills"));
  writeFileSync(join(folder, "skills/skillspan-train.jsonl"), sentences.map((line) => JSON.stringify(line)).join("\n"));
  writeFileSync(join(folder, "skills/green-train.jsonl"), "");
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", script, ...args], { encoding: "utf8" });

it("weighs what stands by what is marked, the same each time", () => {
  const { status, stdout } = run(folder);
  expect(status).toBe(0);
  const weights = Object.fromEntries(
    stdout
      .trim()
      .split("\n")
      .map((line) => line.split(": ")),
  ) as Record<string, string>;
  expect(Number(weights["afterCue"])).toBeGreaterThan(0);
  expect(Number(weights["speaksOfWriter"])).toBeLessThan(0);
  expect(Number(weights["ofUnit"])).toBe(0);
  expect(run(folder).stdout).toBe(stdout);
});

it("says what it needs", () => {
  const { status, stderr } = run();
  expect(status).toBe(2);
  expect(stderr).toContain("npm run fit-mentions -- FOLDER");
});
