/** Entries of work as they are gathered: what heads that stood together add to the entries above them. */

import { opensName } from "../text/characters.ts";
import type { Layout } from "./layout.ts";
import { isLooseTitle, type Part } from "./part-kinds.ts";
import { explain, isUnknownName, type Shown } from "./work-forms.ts";
import { isEntry, isNoName, type Draft, type Head } from "./work-heads.ts";
import { encloses, fillRun, isUnit } from "./work-runs.ts";

export type Section = {
  readonly layout: Layout;
  /** Its lines. */
  readonly from: number;
  readonly to: number;
  /** The words of the candidate's name. */
  readonly own: ReadonlySet<string>;
  /** Where its first line goes on behind a heading. */
  readonly contentFrom: number | undefined;
  /** Does a heading say that this is work? */
  readonly isHeaded: boolean;
  /** On a line of its own? Then a title alone may be a job. */
  readonly mayBeAlone: boolean;
};

/** What a line tells behind its label. */
export type LabelledField = {
  readonly slot: "organisation" | "position";
  readonly part: Part;
  /** What stands behind it on the line: "Post: Clerk, Harbour Bank, Leeds, 2015 – 2018". */
  readonly rest: Pick<Draft, "organisation" | "location">;
  readonly opens: boolean;
};

/** What has been gathered so far of a section. */
export type Gathering = {
  readonly section: Section;
  /** What the section shows of names that no list knows. */
  readonly shown: Shown;
  readonly drafts: Draft[];
  /** The heads that stand together, and make no entry yet. */
  run: Head[];
  /** May no title alone be a job, since there is an employer? */
  isEmployed: boolean;
  /** The entry that labels told. */
  form: Draft | undefined;
};

/** Lines that may stand between an employer's name and the title under it. */
export const longestDescription = 3;

/** "Sales Director", "Vice President, Sales" under an employer told above: what a run adds to an entry without a title. */
const completes = (previous: Draft | undefined, draft: Draft): boolean => {
  if (previous?.organisation === undefined || previous.position !== undefined || draft.position?.kind !== "title") return false;
  if (isEmployer(previous) && previous.body.length > longestDescription) return false;
  // Each with its own time, and text between: two entries.
  if (previous.date?.range === true && draft.date?.range === true && previous.body.length > 0) return false;
  const { organisation, position } = draft;
  return (
    organisation === undefined ||
    (organisation.kind === "unknown" && organisation.afterComma && organisation.start > position.end)
  );
};

/** An employer on a line of its own, whose title may stand under its description. */
const isEmployer = ({ organisation, position, date }: Draft): boolean =>
  organisation?.kind === "organisation" && position === undefined && date?.range !== true;

/** A title and nothing else yet. */
const isBeginning = ({ organisation, position, date, body }: Draft): boolean =>
  position !== undefined && organisation === undefined && date === undefined && body.length === 0;

const longestAlone = 8;
/** "Nanny", "Tutor (Summer 2004)": a plain title without an employer. */
export const isAlone = ({ position, organisation }: Draft): boolean =>
  position?.kind === "title" &&
  organisation === undefined &&
  position.words.length <= longestAlone &&
  !isLooseTitle(position.text);

/** "Globex, 2013 – 2017": told as work, in a time that no job above it holds. */
const isOnlyNamed = ({ organisation, position, date }: Draft, run: readonly Head[], drafts: readonly Draft[]): boolean =>
  date?.range === true &&
  position === undefined &&
  organisation !== undefined &&
  isUnknownName(organisation) &&
  opensName(organisation.text.charCodeAt(0)) &&
  // "Modem World, Harbour Arcade"
  run.every(
    ({ parts: [first, ...rest] }) => (first ?? organisation) === organisation && rest.every(({ afterComma }) => afterComma),
  ) &&
  drafts.every((one) => one.date?.range === true && !encloses(one.date, date));

const areBeside = ({ organisation, position, heads }: Draft): boolean =>
  organisation !== undefined &&
  position !== undefined &&
  heads.some(({ start, end }) => [organisation, position].every((part) => start <= part.start && part.end <= end));

/** What stands behind the comma of a title, of which nothing is known. */
const behindTitle = (run: readonly Head[], title: Part): Part | undefined =>
  run
    .find(({ line }) => line.start <= title.start && title.end <= line.end)
    ?.parts.find(
      (part) =>
        part.afterComma &&
        part.start > title.end &&
        // "Caretaker, local primary school", unlike "Nurse, emergency department"
        (part.kind === "unknown" ? part.words.length < 4 : part.kind === "organisation" && !isUnit(part)) &&
        !isNoName(part.words),
    );

/** "Position: Lecturer" over "Harbour College, 2005 – 2009": one entry, the last of its labels and the first of the new ones. */
const joinForm = ({ drafts, form }: Gathering, before: number): void => {
  const above = drafts[before - 1];
  const next = drafts[before];
  if (above === undefined || above !== form || next === undefined || !isBeginning(above) || next.position !== undefined) return;
  const { start, heads } = above;
  Object.assign(above, next, { start, heads: [...heads, ...next.heads] });
  drafts.splice(before, 1);
};

/** A date on a line of its own belongs to the entry above that has none yet. */
const isDateOf = (previous: Draft, { date, position, organisation }: Draft): boolean =>
  previous.date === undefined &&
  date !== undefined &&
  position === undefined &&
  organisation === undefined &&
  previous.body.length === 0;

/** Ends the heads that stand together: they become entries, or add to the one above. `field`: the labelled one that ends them. */
export const endRun = (gathering: Gathering, field?: LabelledField): void => {
  const { drafts, run, section, shown } = gathering;
  const before = drafts.length;
  fillRun(explain(run, shown), drafts);
  joinForm(gathering, before);
  const last = drafts[drafts.length - 1];
  // "2010 – 2012 Kroger" over "Position: Cashier": by itself no entry, and the label is its title.
  const isNamed = drafts.length > before && (last?.organisation ?? last?.position) !== undefined;
  if (last !== undefined && isNamed && field !== undefined && (field.opens || last.date?.range === true)) {
    // "Kolanut Couriers, Ibadan": what stood in the title's place was none.
    if (last[field.slot]?.kind === "unknown") delete last[field.slot];
    last[field.slot] ??= field.part;
  }
  gathering.isEmployed ||= drafts[before - 1]?.organisation !== undefined;
  // A run that makes no entry is text of the entry before it.
  let head = 0;
  for (const draft of drafts.splice(before)) {
    const previous = drafts[drafts.length - 1];
    if (previous !== undefined && completes(previous, draft)) {
      if (draft.position !== undefined) previous.position = draft.position;
      if (draft.date !== undefined) previous.date = draft.date;
      previous.end = draft.end;
      continue;
    }
    const { position, organisation, date } = draft;
    if (previous?.organisation !== undefined && position !== undefined && organisation === undefined && date !== undefined) {
      // "Carer, Home from Home" below "Cook, The Kitchen": an employer, told as the one above was.
      const other = areBeside(previous) ? behindTitle(run, position) : undefined;
      if (other === undefined) draft.organisation = previous.organisation;
      else if (other.kind === "organisation" || opensName(other.text.charCodeAt(0)))
        draft.organisation = { ...other, kind: "organisation" };
    }
    // No list knows the name, and the heading says that it is one.
    if (section.isHeaded && field === undefined && isOnlyNamed(draft, run, drafts))
      draft.organisation = { ...draft.organisation!, kind: "organisation" };
    const isFirst = position !== undefined && drafts.length === 0;
    if (isEntry(draft) || isFirst || (!gathering.isEmployed && isAlone(draft)) || isEmployer(draft)) drafts.push(draft);
    else if (previous !== undefined && isDateOf(previous, draft)) {
      previous.date = date!;
      previous.end = draft.end;
    } else if (previous !== undefined) {
      while ((run[head]?.line.start ?? Infinity) < draft.start) head++;
      for (; (run[head]?.line.end ?? Infinity) <= draft.end; head++) previous.body.push(run[head]!.line);
    }
  }
  gathering.run = [];
};
