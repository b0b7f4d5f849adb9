/** Jobs told as a form has them, each line with its label: "Position: Lecturer", "Main activities: taught statistics". */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import { resumeWords } from "../lexicon/word-lists.ts";
import { fold } from "../text/characters.ts";
import { lettered } from "../text/lettered.ts";
import type { LaidLine, Layout } from "./layout.ts";
import { partsOf } from "./parts.ts";
import { endRun, type Gathering, type LabelledField } from "./work-entries.ts";
import { dateLabels, isNoName, isOrganisation } from "./work-heads.ts";

const positionLabel = new RegExp(String.raw`^\(?(?:${resumeWords.positionLabels})(?:\s*[:|\t]|\s+[–-]\s|\s\s)`, "i");
const organisationLabel = new RegExp(
  String.raw`^(?:${resumeWords.employerLabels})(?:\s*\d{1,2})?(?:\s*[:|\t]|\s+[–-]\s|\s\s)`,
  "i",
);
/** Every word of them: most lines open with another. */
const labelWords = new Set(fold(positionLabel.source + organisationLabel.source).match(/[a-z]{3,}/g));

/** "Designation: Field Engineer", "Employer: Acme Ltd": a field with its label. A role or a client may be one of a project, so it opens no entry. */
export const labelledField = (layout: Layout, line: LaidLine): LabelledField | undefined => {
  const { content } = line;
  if (!labelWords.has(layout.words.folded[line.firstWord] ?? "")) return undefined;
  const position = positionLabel.exec(content);
  const label = position ?? organisationLabel.exec(content);
  if (label === null) return undefined;
  const [part, ...rest] = partsOf(layout, line, line.contentStart + label[0].length);
  if (part === undefined) return undefined;
  const isDated = line.dates.some(({ range }) => range);
  const organisation =
    position === null ? undefined : rest.find((one) => (isDated || one.kind === "organisation") && isOrganisation(one));
  const location = rest.find(({ kind }) => kind === "place");
  return {
    slot: position === null ? "organisation" : "position",
    part,
    rest: { ...(organisation === undefined ? {} : { organisation }), ...(location === undefined ? {} : { location }) },
    opens: !/^\(?(?:(?:key )?role|client)/i.test(content),
  };
};

/** Takes a field with its label into the entry that waits for it, or opens the next. */
export const takeField = (gathering: Gathering, line: LaidLine, field: LabelledField): void => {
  const { layout } = gathering.section;
  const { drafts, run } = gathering;
  // Dates on a line of their own above the labels, unless the entry before still waits for its own.
  const last = drafts[drafts.length - 1];
  const waits = last !== undefined && last.date === undefined;
  const head = run.at(-1);
  const isAlone = run.length === 1 || dateLabels.has(layout.words.folded[head?.line.firstWord ?? -1] ?? "");
  const isBare = isAlone && !waits && head?.parts.every(({ words }) => isNoName(words)) === true;
  if (isBare) {
    // What a form tells before its next "Dates" belongs to the entry above.
    last?.body.push(...run.slice(0, -1).map(({ line: told }) => told));
    gathering.run = [];
  }
  endRun(gathering, field);
  const { slot, part, rest, opens } = field;
  const current = drafts[drafts.length - 1];
  if (current !== undefined && (current[slot] ?? part) === part) {
    const date = line.dates.find(({ range }) => range);
    Object.assign(current, date === undefined ? rest : { ...rest, date }, { ...current, [slot]: part, end: line.end });
  } else if (opens || current === undefined || isLabelledAs(line, drafts[0]?.heads[0])) {
    const date = line.dates[0] ?? (isBare ? head?.date : undefined);
    const { start, end } = line;
    drafts.push({ start, end, heads: [line], body: [], ...rest, [slot]: part, ...(date === undefined ? {} : { date }) });
  } else current.body.push(line);
  gathering.form = drafts.at(-1);
};

const label = lettered(resumeShapes.label);
/** "Address: …", "Main activities\t…": how long the label of a further line of a form is, that opened with the line `first`; 0 for any other line. */
const labelEnd = ({ content }: LaidLine, first: LaidLine | undefined): number => {
  const found = label.exec(content);
  return found !== null && (found[1] === undefined || first?.content.includes("\t") === true) ? found[0].length : 0;
};

/** "Role: Clerk" in a section whose first job opened with "Role: Manager". */
const isLabelledAs = ({ content }: LaidLine, first: LaidLine | undefined): boolean =>
  first?.content.startsWith(content.slice(0, content.indexOf(":") + 1)) === true;

/**
 * Takes a line that goes on with the form that told the last entry: its dates, or a deed. `line` is the whole one without the
 * address of the employer. False for a line that does not.
 */
export const takeFormLine = ({ form, drafts, run }: Gathering, whole: LaidLine, line: LaidLine): boolean => {
  if (form === undefined || form !== drafts.at(-1) || run.length > 0) return false;
  const [first] = form.heads;
  const label = labelEnd(line, first);
  const [date] = line.dates;
  if (label > 0 && date?.range === true && form.date === undefined) {
    form.date = date;
    form.end = line.end;
    return true;
  }
  // Below the duties that a label and a tab introduced, a line without either goes on with them.
  const goesOn =
    form.body.length > 0 && !line.gapBefore && !line.content.includes("\t") && first?.content.includes("\t") === true;
  // "Main activities: kept the books"
  if (date !== undefined || (label === 0 && !goesOn)) return false;
  form.body.push({ ...whole, contentStart: line.contentStart + label, content: line.content.slice(label) });
  return true;
};
