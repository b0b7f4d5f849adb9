import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { UsageError } from "../../../scripts/arguments.ts";
import { parseEngineArguments } from "../../../scripts/engine/engine-arguments.ts";
import { readLines, type ReadLine } from "../../../scripts/engine/lines.ts";
import { runTask } from "../../../scripts/engine/run-task.ts";
import { taskNames, type TaskName } from "../../../scripts/engine/tasks.ts";

const asOf = "2026-10-20";
const resume = [
  "Mira Testova",
  "mira.testova@example.org",
  "",
  "EXPERIENCE",
  "Warehouse supervisor, Northgate Storage, 2019 - 2023",
  "- Managed inventory of 4,000 articles with SAP and cut losses by 12 %",
  "",
  "SKILLS",
  "Inventory management, forklift operation, Excel",
].join("\n");
const job = "Warehouse supervisor\n\nRequirements\n- Experience with inventory management\n- Forklift operation";

type Answer = Record<string, unknown> & { readonly id: unknown };

const answersOf = async (task: TaskName, input: string | readonly Uint8Array[], files: readonly string[] = []) => {
  const output = new PassThrough();
  const text = (async () => {
    let all = "";
    for await (const chunk of output) all += String(chunk);
    return all;
  })();
  const counts = await runTask(
    { task, files, asOf },
    Readable.from(typeof input === "string" ? [Buffer.from(input)] : input),
    output,
  );
  output.end();
  const lines = (await text).split("\n").filter((line) => line !== "");
  return { counts, answers: lines.map((line) => JSON.parse(line) as Answer) };
};

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

describe("tasks", () => {
  it.each([
    ["classify", ["type", "confidence"]],
    ["parse-resume", ["profile"]],
    ["parse-job", ["requirements"]],
    ["extract-skills", ["spans"]],
    ["anonymise", ["text", "removed"]],
    ["talent-score", ["score", "receipt"]],
    ["tips", ["tips"]],
    ["detect-injection", ["flagged", "spans"]],
  ] as const)("%s answers every line under its own id", async (task, fields) => {
    const { answers } = await answersOf(task, line({ id: "first", text: resume }) + line({ id: 2, text: job }));
    expect(answers.map(({ id }) => id)).toEqual(["first", 2]);
    for (const answer of answers) expect(Object.keys(answer)).toEqual(["id", ...fields]);
  });

  it("gives spans of skills that point into the input", async () => {
    const text = `🧰 ${resume}`;
    const { answers } = await answersOf("extract-skills", line({ id: "a", text }));
    const spans = answers[0]?.["spans"] as { start: number; end: number; skill: string }[];
    const found = spans.find(({ skill }) => skill === "microsoft-excel");
    expect(text.slice(found?.start, found?.end)).toBe("Excel");
  });

  it("takes the name and the address out and tells where they stood", async () => {
    const { answers } = await answersOf("anonymise", line({ id: "a", text: resume }));
    const removed = answers[0]?.["removed"] as { start: number; end: number; kind: string }[];
    const email = removed.find(({ kind }) => kind === "email");
    expect(resume.slice(email?.start, email?.end)).toBe("mira.testova@example.org");
    expect(answers[0]?.["text"]).not.toMatch(/mira|testova/iu);
  });

  it("ranks by the score that match tells", async () => {
    const cook = resume
      .replace("Warehouse supervisor", "Cook")
      .replace(/inventory/giu, "soup")
      .replace("forklift operation", "baking");
    const ranked = await answersOf(
      "rank",
      line({
        id: "r",
        job,
        resumes: [
          { id: "cook", text: cook },
          { id: "own", text: resume },
        ],
      }),
    );
    const matched = await answersOf("match", line({ id: "m", job, resume }));
    const ranking = ranked.answers[0]?.["ranking"] as { id: string; score: number }[];
    expect(ranking.map(({ id }) => id)).toEqual(["own", "cook"]);
    expect(ranking[0]?.score).toBe(matched.answers[0]?.["score"]);
  });

  it("gives the same bytes again for the same day", async () => {
    const input = line({ id: "a", text: resume });
    expect(await answersOf("talent-score", input)).toEqual(await answersOf("talent-score", input));
  });
});

describe("what cannot be done", () => {
  it("is told under its id, and the rest goes on", async () => {
    const input = `${line({ id: "good", text: resume })}{broken\n\n[1]\n${line({ id: "empty" })}${line({ text: resume })}`;
    const { answers, counts } = await answersOf("classify", input);
    expect(answers.map(({ id, error }) => [id, error])).toEqual([
      ["good", undefined],
      [null, expect.stringContaining("Line 2 is not JSON: ")],
      [null, expect.stringContaining("Line 4 is not a JSON object: ")],
      ["empty", expect.stringContaining('"text" must be the text of a document: ')],
      [null, undefined],
    ]);
    expect(answers.map(({ code }) => code)).toEqual([undefined, "not-json", "not-an-object", "field-missing", undefined]);
    expect(answers.map((answer) => answer["line"])).toEqual([undefined, 2, 4, undefined, 6]);
    expect(counts).toEqual({ done: 2, failed: 3 });
  });

  it.each([
    [{ id: "x", job: "a" }, /"resumes"/u],
    [{ id: "x", resumes: [] }, /"job"/u],
  ])("rank: %o", async (value, expected) => {
    const { answers } = await answersOf("rank", line(value));
    expect(answers[0]?.["error"]).toMatch(expected);
  });

  it("of a ranking is told, and the other resumes are ranked", async () => {
    const { answers, counts } = await answersOf(
      "rank",
      line({ id: "x", job, resumes: [{ id: "1" }, { id: "2", text: resume }, { text: resume }] }),
    );
    expect(answers[0]?.["ranking"]).toHaveLength(1);
    expect(answers[0]?.["failed"]).toMatchObject([
      { id: "1", number: 1, code: "field-invalid" },
      { id: null, number: 3, code: "field-invalid" },
    ]);
    expect(counts).toEqual({ done: 0, failed: 1 });
  });

  it("tells files that are missing or no text, and reads the others", async () => {
    const { answers } = await answersOf("classify", "", [
      join(folder, "none.txt"),
      join(folder, "folder.jsonl"),
      join(folder, "latin.txt"),
      join(folder, "resume.txt"),
      join(folder, "two.jsonl"),
    ]);
    expect(answers.map(({ id, error, type }) => [String(id).replace(`${folder}/`, ""), error ?? type])).toEqual([
      ["none.txt", "There is no such file. Check the path."],
      ["folder.jsonl", "This is a folder. Give the files in it."],
      ["latin.txt", "resume"],
      ["resume.txt", "resume"],
      ["a", "resume"],
      ["b", "resume"],
    ]);
  });
});

const folder = mkdtempSync(join(tmpdir(), "clearview-engine-"));
writeFileSync(join(folder, "resume.txt"), resume);
writeFileSync(join(folder, "latin.txt"), Buffer.from(`${resume}\nRésumé à jour`, "latin1"));
writeFileSync(join(folder, "marked.txt"), `\ufeff${resume}`);
mkdirSync(join(folder, "folder.jsonl"));
writeFileSync(join(folder, "two.jsonl"), line({ id: "a", text: resume }) + line({ id: "b", text: resume }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("ids", () => {
  it.each(["12345678901234567891", "1e400", "-0.10", "7", '"a b"', '"\\u00e9"'])("%s comes back as it was", async (id) => {
    const output = new PassThrough();
    const input = Readable.from([Buffer.from(`{"id": ${id}, "text": "x"}\n`)]);
    await runTask({ task: "classify", files: [], asOf }, input, output);
    expect(String(output.read())).toContain(`{"id":${id === '"\\u00e9"' ? '"é"' : id},`);
  });

  it.each(["null", "true", "{}", "[]"])("%s is none: the line's number tells which it is", async (id) => {
    const { answers } = await answersOf("classify", `{"id":${id},"text":"x"}\n`);
    expect(answers[0]).toMatchObject({ id: null, line: 1 });
  });
});

describe("lines", () => {
  it("keep the places of a file that opens with a mark of its bytes", async () => {
    const { answers } = await answersOf("anonymise", "", [join(folder, "marked.txt")]);
    expect(answers[0]?.["removed"]).toContainEqual({ start: 1, end: 13, kind: "name" });
    const detected = await answersOf("detect-injection", "", [join(folder, "marked.txt")]);
    expect(detected.answers[0]?.["flagged"]).toBe(false);
  });

  it("are put together however the bytes are cut", async () => {
    const bytes = Buffer.from(`${line({ id: "é", text: "ü" })}${JSON.stringify({ id: "last", text: "no line end" })}`);
    for (const size of [1, 2, 7, bytes.length]) {
      const chunks: Uint8Array[] = [];
      for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
      const read: ReadLine[] = [];
      for await (const one of readLines(Readable.from(chunks))) read.push(one);
      expect(read.map(({ id }) => id)).toEqual(["é", "last"]);
    }
  });

  it("wait for whoever takes the answers", async () => {
    let given = 0;
    const many = async function* (): AsyncGenerator<Uint8Array> {
      for (; given < 2_000; given++) yield Buffer.from(line({ id: given, text: resume }));
    };
    const output = new PassThrough({ highWaterMark: 1_000 });
    const running = runTask({ task: "classify", files: [], asOf }, Readable.from(many(), { highWaterMark: 1 }), output);
    // Nobody reads: the writer fills its room and must then stop asking for more.
    while (!output.writableNeedDrain) await new Promise((resolve) => setImmediate(resolve));
    const before = given;
    await new Promise((resolve) => setImmediate(resolve));
    expect(given).toBe(before);
    expect(given).toBeLessThan(200);
    output.resume();
    expect(await running).toEqual({ done: 2_000, failed: 0 });
  });
});

describe("arguments", () => {
  it("hold a task, files and a day", () => {
    expect(parseEngineArguments(["match", "a.jsonl", "--as-of", "2026-02-28", "b.jsonl"], asOf)).toEqual({
      task: "match",
      files: ["a.jsonl", "b.jsonl"],
      asOf: "2026-02-28",
    });
    expect(parseEngineArguments(["tips"], asOf)).toEqual({ task: "tips", files: [], asOf });
  });

  it("end their options at --", () => {
    expect(parseEngineArguments(["tips", "--", "--as-of", "-h"], asOf).files).toEqual(["--as-of", "-h"]);
  });

  it.each([
    [[]],
    [["guess"]],
    [["tips", "-", "a.txt"]],
    [["tips", "--as-of", "0000-01-01"]],
    [["tips", "--as-of", "2026-02-30"]],
    [["tips", "--as-of"]],
    [["tips", "--fast"]],
  ])("refuses %o", (words) => {
    expect(() => parseEngineArguments(words, asOf)).toThrow(UsageError);
  });

  it("knows every task that is documented", () => {
    expect(taskNames).toEqual(
      expect.arrayContaining([
        "classify",
        "parse-resume",
        "parse-job",
        "extract-skills",
        "anonymise",
        "talent-score",
        "match",
        "rank",
        "tips",
        "detect-injection",
      ]),
    );
  });
});

describe("the command", () => {
  const codeOf = async (words: readonly string[], input: string): Promise<number | null> => {
    const script = fileURLToPath(new URL("../../../scripts/engine.ts", import.meta.url));
    const child = spawn(process.execPath, [script, ...words], {
      stdio: ["pipe", "ignore", "ignore"],
      cwd: tmpdir(),
      env: { ...process.env, npm_lifecycle_event: "engine", INIT_CWD: folder },
    });
    child.stdin.end(input);
    return new Promise((resolve) => child.once("exit", resolve));
  };

  it("ends with 0, 1 when anything failed, 2 when it was not understood", async () => {
    const codes = [
      codeOf(["classify", "resume.txt"], ""),
      codeOf(["-h"], ""),
      codeOf(["classify"], `{broken\n${line({ id: "a", text: resume })}`),
      codeOf(["classify", "none.txt"], ""),
      codeOf(["guess"], ""),
    ];
    expect(await Promise.all(codes)).toEqual([0, 0, 1, 1, 2]);
  });

  // Below node_modules Node strips no types.
  it("runs from an installed package", { timeout: 60_000 }, () => {
    const root = fileURLToPath(new URL("../../../", import.meta.url));
    const built = spawnSync(process.execPath, [join(root, "scripts/build-engine.ts"), join(folder, "built")], {
      encoding: "utf8",
    });
    expect(built.stderr).toBe("");
    const installed = join(folder, "node_modules", "clearview");
    cpSync(join(folder, "built"), join(installed, "dist/engine"), { recursive: true });
    cpSync(join(root, "scripts/engine/bin.mjs"), join(installed, "scripts/engine/bin.mjs"));
    for (const name of ["zod", "htmlparser2"])
      symlinkSync(realpathSync(join(root, "node_modules", name)), join(folder, "node_modules", name));
    writeFileSync(join(folder, "page.html"), "<p>Hello");
    const run = (words: readonly string[]) =>
      spawnSync(process.execPath, [join(installed, "scripts/engine/bin.mjs"), ...words], { cwd: folder, encoding: "utf8" });
    expect(run(["classify", "resume.txt"]).stdout).toContain('{"id":"resume.txt","type":"resume"');
    // The reader's thread is found too.
    expect(run(["read", "page.html"]).stdout).toContain('"text":"Hello"');
  });

  it("ends quietly when its reader has seen enough", async () => {
    const script = fileURLToPath(new URL("../../../scripts/engine.ts", import.meta.url));
    const child = spawn(process.execPath, [script, "classify"], { stdio: ["pipe", "pipe", "pipe"] });
    let complaint = "";
    child.stderr.on("data", (chunk) => (complaint += String(chunk)));
    child.stdin.on("error", () => {});
    for (let index = 0; index < 3_000; index++) child.stdin.write(line({ id: index, text: resume }));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once("exit", resolve));
    expect([code, complaint]).toEqual([0, ""]);
  });
});
