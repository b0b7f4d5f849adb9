/** How many resumes a second one process of the command line does, from its start to its end: on a long stream, and on a short one. */

import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../local-runtime/paths.ts";
import { madeUpWord } from "./made-up-words.ts";
import { type BenchResult, benchResult } from "./result.ts";

/** What a large import streams through it. */
const longStream = 10_000;
/** Of this, starting and compiling is a third. */
const shortStream = 1_500;
const madeUpWords = 30;

/** Every document has words that no other one has, so that nothing the engine remembers of one helps it with the next. */
const writeResumes = (path: string, resumes: readonly string[], documents: number): void => {
  const lines = Array.from({ length: documents }, (_, number) => {
    const words = Array.from({ length: madeUpWords }, (__, index) => madeUpWord(number * madeUpWords + index));
    const text = `${resumes[number % resumes.length]!}\n\nProjects\n${words.join(" ")}\n`;
    return `${JSON.stringify({ id: number, text })}\n`;
  });
  writeFileSync(path, lines.join(""));
};

/** A line for each document, and none of them an error. */
const checkAnswers = (path: string, documents: number): void => {
  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  const failed = lines.filter((line) => "error" in (JSON.parse(line) as object)).length;
  if (lines.length !== documents || failed > 0)
    throw new Error(
      `The command line answered ${String(lines.length)} of ${String(documents)} lines, ${String(failed)} with an error.`,
    );
};

/** How `npm run engine` starts it: with room for what a document leaves behind, which is then seldom cleared away. */
const startWords = (): readonly string[] => {
  const { scripts } = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8")) as { scripts: { engine: string } };
  return scripts.engine.split(" ").slice(1);
};

/** Per second of CPU and not of the clock: a core that others use too says nothing about the code. `folder` is a temporary one. */
export const measureCommandLine = (folder: string, resumes: readonly string[], asOf: string): BenchResult[] => {
  const preload = new URL("report-cpu.ts", import.meta.url).href;
  const input = join(folder, "resumes.jsonl");
  const output = join(folder, "answers.jsonl");
  const measure = (
    task: "talent-score" | "anonymise",
    documents: number,
    words: string,
    target?: { atLeast: number },
  ): BenchResult => {
    writeResumes(input, resumes, documents);
    const answers = openSync(output, "w");
    const began = performance.now();
    const { status, output: written } = spawnSync(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", "--import", preload, ...startWords(), task, input, "--as-of", asOf],
      { encoding: "utf8", stdio: ["ignore", answers, "pipe", "pipe"] },
    );
    const seconds = (performance.now() - began) / 1000;
    closeSync(answers);
    if (status !== 0) throw new Error(`The command line failed: ${written[2] ?? ""}`);
    checkAnswers(output, documents);
    return benchResult(
      `command line, ${task}, ${words}`,
      documents / (Number(written[3]) / 1000),
      "resumes",
      target,
      `${(documents / seconds).toFixed(0)}/s by the clock`,
    );
  };
  const rate = `resumes a second and core of ${longStream.toLocaleString("en")}`;
  return [
    measure("talent-score", longStream, rate, { atLeast: 300 }),
    measure("anonymise", longStream, rate, { atLeast: 300 }),
    measure("talent-score", shortStream, `of ${shortStream.toLocaleString("en")}, start included`),
  ];
};
