/**
 * Documents read and parsed. RenderCV: one resume in six layouts, held against its structured source field by field.
 * Pairs: the same text as PDF and as DOCX must give the same profile.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Profile } from "../../src/domain/resume/profile.ts";
import { parseResume } from "../../src/engine/parse-resume/parse-resume.ts";
import { type BenchResult, benchResult } from "../bench/result.ts";
import { createFileReader, type FileReader } from "../engine/read-document-file.ts";
import { percentile } from "../measure/percentiles.ts";
import { readText } from "./read-data.ts";
import { readYamlSubset, type YamlValue } from "./yaml-subset.ts";

type Field = { readonly field: string; readonly gold: string; readonly found: string | undefined };

const fieldOf = (value: YamlValue, name: string): YamlValue =>
  typeof value === "object" && !Array.isArray(value) ? (value as Readonly<Record<string, YamlValue>>)[name] : undefined;
const textOf = (value: YamlValue): string => (typeof value === "string" ? value : "");
const listOf = (value: YamlValue): readonly YamlValue[] => (Array.isArray(value) ? (value as readonly YamlValue[]) : []);

const normal = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}@+]+/gu, " ")
    .trim();

const isStrict = ({ gold, found }: Field): boolean => found !== undefined && normal(found) === normal(gold);
const isLenient = ({ gold, found }: Field): boolean => {
  const [left, right] = [normal(gold), normal(found ?? "")];
  return left !== "" && right !== "" && (left.includes(right) || right.includes(left));
};

/** The source's fields beside what was found, entry by entry in the order of the document. Fields it leaves empty are not asked for. */
const fieldsOf = (source: YamlValue, profile: Profile): Field[] => {
  const cv = fieldOf(source, "cv");
  const entries = Object.values((fieldOf(cv, "sections") ?? {}) as Readonly<Record<string, YamlValue>>).flatMap(listOf);
  const work = entries.filter((entry) => fieldOf(entry, "company") !== undefined);
  const schools = entries.filter((entry) => fieldOf(entry, "institution") !== undefined);
  const pair = (field: string, gold: YamlValue, found: string | undefined): Field => ({ field, gold: textOf(gold), found });
  return [
    pair("name", fieldOf(cv, "name"), profile.basics.name?.text),
    pair("e-mail", fieldOf(cv, "email"), profile.basics.email?.text),
    pair("phone", fieldOf(cv, "phone"), profile.basics.phone?.text),
    pair("number of experience entries", String(work.length), String(profile.work.length)),
    ...work.flatMap((entry, index) => {
      const found = profile.work[index];
      return [
        pair("organisation", fieldOf(entry, "company"), found?.organisation?.text),
        pair("title", fieldOf(entry, "position"), found?.position?.text),
        pair("start", fieldOf(entry, "start_date"), found?.startDate),
        pair("end", fieldOf(entry, "end_date"), found?.endDate),
      ];
    }),
    ...schools.flatMap((entry, index) => {
      const found = profile.education[index];
      return [
        pair("school", fieldOf(entry, "institution"), found?.institution?.text),
        pair("degree", fieldOf(entry, "degree"), found?.studyType?.text),
      ];
    }),
  ].filter(({ gold }) => gold !== "");
};

const readFile = async (reader: FileReader, path: string): Promise<string> => {
  const read = await reader.read(readFileSync(path), path);
  if ("error" in read) throw new Error(`${path}: ${read.error}`);
  return read.text;
};

const share = (fields: readonly Field[], isRight: (field: Field) => boolean): number =>
  (100 * fields.filter(isRight).length) / Math.max(1, fields.length);

/** What two files of the same text must agree on: all values, without places. */
const valuesOf = ({ basics, work, education, skills }: Profile): string =>
  JSON.stringify([
    [basics.name, basics.email, basics.phone].map((value) => normal(value?.text ?? "")),
    work.map(({ organisation, position, startDate, endDate }) => [
      normal(organisation?.text ?? ""),
      normal(position?.text ?? ""),
      startDate,
      endDate,
    ]),
    education.map(({ institution, studyType, area }) => [institution, studyType, area].map((value) => normal(value?.text ?? ""))),
    skills.map(({ text }) => normal(text)),
  ]);

/** The code that reads and parses is compiled bit by bit: what is timed comes after this many reads of every file. */
const warmingReads = 3;
const timedReads = 8;

/** Milliseconds that reading and parsing a file takes, for each the quickest of its reads: whatever else a machine does, it adds. */
const timeReading = async (reader: FileReader, paths: readonly string[]): Promise<number[]> => {
  const quickest = paths.map(() => Infinity);
  for (let round = 0; round < warmingReads + timedReads; round++) {
    for (const [index, path] of paths.entries()) {
      const began = performance.now();
      parseResume(await readFile(reader, path));
      if (round >= warmingReads) quickest[index] = Math.min(quickest[index] ?? Infinity, performance.now() - began);
    }
  }
  return quickest;
};

export const measureDocuments = async (folder: string): Promise<BenchResult[]> => {
  const reader = createFileReader();
  try {
    const sources = readdirSync(join(folder, "documents/rendercv")).filter((name) => name.endsWith(".yaml"));
    const fields: Field[] = [];
    for (const source of sources) {
      const pdf = join(folder, "documents/rendercv", source.replace(/\.yaml$/u, ".pdf"));
      const profile = parseResume(await readFile(reader, pdf));
      fields.push(...fieldsOf(readYamlSubset(readText(folder, `documents/rendercv/${source}`)), profile));
    }
    const milliseconds = await timeReading(
      reader,
      sources.map((source) => join(folder, "documents/rendercv", source.replace(/\.yaml$/u, ".pdf"))),
    );
    const byField = [...new Set(fields.map(({ field }) => field))].map((field) => {
      const own = fields.filter((one) => one.field === field);
      return `${field} ${share(own, isStrict).toFixed(0)}/${share(own, isLenient).toFixed(0)}`;
    });

    const pairs = readdirSync(join(folder, "documents/pairs")).filter((name) => name.endsWith(".pdf"));
    let same = 0;
    const different: string[] = [];
    for (const name of pairs) {
      const pdf = join(folder, "documents/pairs", name);
      const [left, right] = [await readFile(reader, pdf), await readFile(reader, pdf.replace(/\.pdf$/u, ".docx"))];
      if (valuesOf(parseResume(left)) === valuesOf(parseResume(right))) same += 1;
      else different.push(name.replace(/\.pdf$/u, ""));
    }
    return [
      benchResult(
        "documents: RenderCV fields right, strictly",
        share(fields, isStrict),
        "%",
        { atLeast: 85 },
        `open-resume 42 %; strict/lenient: ${byField.join(", ")}`,
      ),
      benchResult(
        "documents: RenderCV fields right, leniently",
        share(fields, isLenient),
        "%",
        { atLeast: 95 },
        "open-resume 70 %",
      ),
      benchResult(
        "documents: PDF and DOCX give the same profile",
        same,
        `of ${String(pairs.length)}`,
        { atLeast: pairs.length },
        different.length === 0 ? undefined : `different: ${different.join(", ")}`,
      ),
      benchResult(
        "documents: reading and parsing a PDF, warm",
        percentile(milliseconds, 0.5),
        "ms",
        { atMost: 26 },
        "0.6 × open-resume's 43 ms",
      ),
    ];
  } finally {
    reader.close();
  }
};
