/**
 * What each task of the command line makes of one document: the engine's own functions, and nothing decided here. Every
 * answer is a plain value; the id is put in front of it by whoever asked.
 */

import { Preferences } from "../../src/domain/candidate/preferences.ts";
import type { JobRequirements } from "../../src/domain/job/requirements.ts";
import type { Features } from "../../src/domain/resume/features.ts";
import type { Profile } from "../../src/domain/resume/profile.ts";
import { decodeJobVector, encodeJobVector } from "../../src/domain/scoring/job-vector.ts";
import { matchReceipt } from "../../src/domain/scoring/match-receipt.ts";
import { defaultMatchThreshold } from "../../src/domain/scoring/match-weights.ts";
import { decodeProfileVector, encodeProfileVector } from "../../src/domain/scoring/profile-vector.ts";
import { scoreMatch } from "../../src/domain/scoring/score-match.ts";
import { scoreTalent } from "../../src/domain/scoring/score-talent.ts";
import { adviseJob } from "../../src/engine/advise/advise-job.ts";
import { adviseResume } from "../../src/engine/advise/advise-resume.ts";
import { anonymiseAny } from "../../src/engine/anonymise/anonymise-any.ts";
import { classifyDocument } from "../../src/engine/classify/classify-document.ts";
import { detectInjection, plainTextOf } from "../../src/engine/detect/detect-injection.ts";
import { extractFeatures } from "../../src/engine/features/extract-features.ts";
import { defaultLexicon } from "../../src/engine/lexicon/default-lexicon.ts";
import { parseJob } from "../../src/engine/parse-job/parse-job.ts";
import { layOut } from "../../src/engine/parse-resume/layout.ts";
import { parseResume } from "../../src/engine/parse-resume/parse-resume.ts";
import { extractSkills } from "../../src/engine/skills/extract-skills.ts";
import { isId, LineError, type Id, type Line } from "./lines.ts";

export type TaskContext = {
  readonly asOf: string;
  /** Base name of the file that the text came from: it often holds a name. */
  readonly fileName?: string;
};

type Task = (line: Line, context: TaskContext) => Record<string, unknown>;

const textOf = (line: Line, field: string): string => {
  const value = line[field];
  if (typeof value !== "string")
    throw new LineError("field-missing", `"${field}" must be the text of a document: add it to the line.`);
  return value;
};

const preferencesOf = (line: Line): Preferences => {
  if (line["preferences"] === undefined) return {};
  const checked = Preferences.safeParse(line["preferences"]);
  if (!checked.success)
    throw new LineError(
      "field-invalid",
      `"preferences" is not in the known form: correct ${checked.error.issues[0]?.path.join(".") ?? "it"} or leave it out.`,
    );
  return checked.data;
};

/** Without what talks to machines, as the candidate's actor reads it. */
const profileOf = (text: string): Profile => parseResume(plainTextOf(text).plain);

/** `read` is the profile before, `anonymisation` what is left of it. */
const anonymised = (text: string, { asOf, fileName }: TaskContext) => {
  const laidOut = layOut(text);
  const { plain } = plainTextOf(text, laidOut);
  const layout = layOut(plain, laidOut);
  const read = parseResume(plain, layout);
  return { read, anonymisation: anonymiseAny(plain, read, { asOf, layout, ...(fileName === undefined ? {} : { fileName }) }) };
};

const featuresOf = (text: string, context: TaskContext): Features =>
  extractFeatures(anonymised(text, context).anonymisation.profile);

/** The score of the compact vectors alone, as the match index reckons it. */
const vectorScore = (features: Features, preferences: Preferences, requirements: JobRequirements): number => {
  const profile = decodeProfileVector(encodeProfileVector({ features, preferences, talentScore: scoreTalent(features).score }));
  const job = decodeJobVector(encodeJobVector({ requirements, threshold: defaultMatchThreshold }));
  if (!profile.ok || !job.ok) throw new Error("A vector that was just encoded does not decode.");
  return scoreMatch(profile.value, job.value).score;
};

type Ranked = { readonly id: Id; readonly score: number };

const written = (id: Id): string => (typeof id === "object" ? id.rawJSON : String(id));

/** Best first; equal scores by id, and so in the same order however they came. */
const byScore = (left: Ranked, right: Ranked): number =>
  right.score - left.score || (written(left.id) < written(right.id) ? -1 : written(left.id) > written(right.id) ? 1 : 0);

const tasks = {
  read: (line) => ({ text: textOf(line, "text"), warnings: line["warnings"] ?? [] }),
  classify: (line) => {
    const { type, confidence } = classifyDocument(textOf(line, "text"));
    return { type, confidence };
  },
  "parse-resume": (line) => ({ profile: profileOf(textOf(line, "text")) }),
  "parse-job": (line) => ({ requirements: parseJob(textOf(line, "text")) }),
  "extract-skills": (line) => {
    const text = textOf(line, "text");
    const skills = extractSkills(text, defaultLexicon, classifyDocument(text).type === "resume");
    return { spans: skills.map(({ start, end, id, kind }) => ({ start, end, skill: id, kind })) };
  },
  anonymise: (line, context) => {
    const { profile, removed } = anonymised(textOf(line, "text"), context).anonymisation;
    return { text: profile.text, removed: removed.map(({ start, end, kind }) => ({ start, end, kind })) };
  },
  "talent-score": (line, context) => {
    const receipt = scoreTalent(featuresOf(textOf(line, "text"), context));
    return { score: receipt.score, receipt };
  },
  match: (line, context) => {
    const resume = textOf(line, "resume");
    const requirements = parseJob(textOf(line, "job"));
    const preferences = preferencesOf(line);
    const features = featuresOf(resume, context);
    const receipt = matchReceipt({ features, preferences, talentScore: scoreTalent(features).score, requirements });
    return { score: receipt.score, receipt };
  },
  rank: (line, context) => {
    const requirements = parseJob(textOf(line, "job"));
    const resumes = line["resumes"];
    if (!Array.isArray(resumes))
      throw new LineError("field-missing", '"resumes" must be a list of {id, text}: add it to the line.');
    const ranking: Ranked[] = [];
    const failed: unknown[] = [];
    // One bad resume must not cost the others their places.
    for (const [index, one] of (resumes as unknown[]).entries()) {
      const resume = typeof one === "object" && one !== null ? (one as Line) : {};
      const { id, text } = resume;
      try {
        if (!isId(id) || typeof text !== "string")
          throw new LineError(
            "field-invalid",
            `Number ${String(index + 1)} of "resumes" is not {id, text}: correct it or leave it out.`,
          );
        ranking.push({ id, score: vectorScore(featuresOf(text, context), preferencesOf(resume), requirements) });
      } catch (fault) {
        if (!(fault instanceof LineError)) throw fault;
        failed.push({ id: isId(id) ? id : null, number: index + 1, error: fault.message, code: fault.code });
      }
    }
    return { ranking: ranking.sort(byScore), ...(failed.length > 0 ? { failed } : {}) };
  },
  tips: (line, context) => {
    const text = textOf(line, "text");
    if (classifyDocument(text).type === "job-posting") return { tips: adviseJob(text, parseJob(text)) };
    const { read, anonymisation } = anonymised(text, context);
    return { tips: adviseResume({ text, profile: read, features: extractFeatures(anonymisation.profile) }) };
  },
  "detect-injection": (line) => {
    const { flagged, spans } = detectInjection(textOf(line, "text"));
    return { flagged, spans };
  },
} satisfies Record<string, Task>;

export type TaskName = keyof typeof tasks;
export const taskNames = Object.keys(tasks) as TaskName[];

/** Throws a LineError for a line that lacks what the task needs. */
export const doTask = (name: TaskName, line: Line, context: TaskContext): Record<string, unknown> => tasks[name](line, context);
