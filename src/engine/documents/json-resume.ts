/**
 * JSON Resume (https://jsonresume.org/schema) as a resume's text in the usual order, so that the one parser reads it too
 * and spans mean the same. Fields of a wrong type are passed over; nothing is added but section headings.
 */

import { Stopped, type Reading } from "./reading.ts";
import { finishText } from "./visual-text.ts";

type Fields = { readonly [key: string]: unknown };

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const wordsOf = (value: unknown): string =>
  typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
const joined = (parts: readonly unknown[], mark: string): string =>
  parts
    .map(wordsOf)
    .filter((part) => part !== "")
    .join(mark);
const bulletsOf = (value: unknown): readonly string[] =>
  listOf(value)
    .map(wordsOf)
    .filter((line) => line !== "")
    .map((line) => `• ${line}`);

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const dateOf = (value: unknown): string => {
  const parts = /^(\d{4})(?:-(\d{2}))?/.exec(wordsOf(value));
  if (parts === null) return wordsOf(value);
  const month = months[Number(parts[2] ?? "0") - 1];
  return month === undefined ? (parts[1] ?? "") : `${month} ${parts[1] ?? ""}`;
};
/** A job or course with a beginning and no end goes on. */
const rangeOf = (entry: Fields): string => {
  const start = dateOf(entry["startDate"]);
  const end = dateOf(entry["endDate"]);
  return start === "" ? end : `${start} – ${end === "" ? "Present" : end}`;
};

/** An entry is written from its fields; many files give words in place of an entry, or of a whole section. */
const section = (heading: string, entries: unknown, write: (entry: Fields) => readonly string[]): readonly string[] => {
  const written = (Array.isArray(entries) ? listOf(entries) : [entries]).map((entry) =>
    (isFields(entry) ? write(entry) : [wordsOf(entry)]).filter((line) => line !== ""),
  );
  const blocks = written.filter((lines) => lines.length > 0);
  return blocks.length === 0 ? [] : ["", heading, ...blocks.flatMap((lines) => (lines.length > 1 ? ["", ...lines] : lines))];
};

export const readJsonResume = (text: string, reading: Reading): string => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new Stopped("document-broken");
  }
  const resume = fieldsOf(parsed);
  const basics = fieldsOf(resume["basics"]);
  const place = fieldsOf(basics["location"]);
  const lines = [
    wordsOf(basics["name"]),
    wordsOf(basics["label"]),
    joined([basics["email"], basics["phone"], basics["url"] ?? basics["website"]], "\t"),
    joined([place["address"], place["postalCode"], place["city"], place["region"], place["countryCode"]], ", "),
    ...listOf(basics["profiles"]).map(
      (profile) =>
        wordsOf(fieldsOf(profile)["url"]) || joined([fieldsOf(profile)["network"], fieldsOf(profile)["username"]], ": "),
    ),
    ...(wordsOf(basics["summary"]) === "" ? [] : ["", "Summary", wordsOf(basics["summary"])]),
    ...section("Work Experience", resume["work"], (job) => [
      joined([job["position"], job["name"] ?? job["company"]], ", "),
      joined([rangeOf(job), job["location"]], "\t"),
      wordsOf(job["summary"]),
      ...bulletsOf(job["highlights"]),
    ]),
    ...section("Projects", resume["projects"], (project) => [
      joined([project["name"], rangeOf(project)], "\t"),
      wordsOf(project["description"]),
      ...bulletsOf(project["highlights"]),
      listOf(project["keywords"]).map(wordsOf).join(", "),
    ]),
    ...section("Education", resume["education"], (study) => [
      joined([joined([study["studyType"], study["area"]], " in "), study["institution"]], ", "),
      rangeOf(study),
      joined([wordsOf(study["score"] ?? study["gpa"]) === "" ? "" : `GPA: ${wordsOf(study["score"] ?? study["gpa"])}`], ""),
      ...bulletsOf(study["courses"]),
    ]),
    ...section("Certifications", resume["certificates"], (one) => [
      joined([joined([one["name"], one["issuer"]], ", "), dateOf(one["date"])], "\t"),
    ]),
    ...section("Skills", resume["skills"], (skill) => [
      joined(
        [
          skill["name"],
          listOf(skill["keywords"])
            .map(wordsOf)
            .filter((word) => word !== "")
            .join(", "),
        ],
        ": ",
      ),
    ]),
    ...section("Languages", resume["languages"], (language) => [joined([language["language"], language["fluency"]], ": ")]),
    ...section("Volunteering", resume["volunteer"], (one) => [
      joined([one["position"], one["organization"]], ", "),
      rangeOf(one),
      wordsOf(one["summary"]),
      ...bulletsOf(one["highlights"]),
    ]),
    ...section("Awards", resume["awards"], (award) => [
      joined([joined([award["title"], award["awarder"]], ", "), dateOf(award["date"])], "\t"),
      wordsOf(award["summary"]),
    ]),
    ...section("Publications", resume["publications"], (one) => [
      joined([joined([one["name"], one["publisher"]], ", "), dateOf(one["releaseDate"])], "\t"),
      wordsOf(one["summary"]),
    ]),
    ...section("Interests", resume["interests"], (one) => [
      joined([one["name"], listOf(one["keywords"]).map(wordsOf).join(", ")], ": "),
    ]),
    ...section("References", resume["references"], (one) => [wordsOf(one["name"]), wordsOf(one["reference"])]),
  ];
  return finishText(lines.join("\n"), reading);
};
