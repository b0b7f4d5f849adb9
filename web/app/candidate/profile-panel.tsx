/** The resume as a machine has it: fields, each leading to its place in the text, and what was not found said plainly. */

import type { ComponentChildren } from "preact";
import type { Span } from "../../../src/domain/resume/evidence.ts";
import type { TextAt, WorkEntry } from "../../../src/domain/resume/profile.ts";
import { languageName } from "../../shared/shown-name.ts";
import { words } from "../../shared/words.ts";
import { pointed, type Review } from "./review-state.ts";
import { point } from "./text-marks.ts";
import "./profile-panel.css";

const Place = ({ span, children }: { span: Span; children: ComponentChildren }) => {
  const key = `field:${String(span.start)}:${String(span.end)}`;
  return (
    <button
      type="button"
      class="profile-field"
      aria-pressed={pointed.value?.key === key}
      onClick={() => point(key, [{ ...span, look: "field" }])}
    >
      {children}
    </button>
  );
};

const Field = ({ name, values }: { name: string; values: readonly (TextAt | undefined)[] }) => {
  const found = values.filter((value) => value !== undefined);
  return (
    <div class="profile-row">
      <dt>{name}</dt>
      <dd>
        {found.length === 0 ? (
          <span class="nothing">{words.profile.nothing}</span>
        ) : (
          found.map(({ text, span }) => (
            <Place key={span.start} span={span}>
              {text}
            </Place>
          ))
        )}
      </dd>
    </div>
  );
};

const datesOf = ({ startDate, endDate }: Pick<WorkEntry, "startDate" | "endDate">): string =>
  startDate === undefined && endDate === undefined
    ? words.profile.undated
    : [startDate, endDate === "present" ? words.profile.present : endDate].filter((date) => date !== undefined).join(" – ");

const levelName = (level: string): string => (level === "native" ? level : level.toUpperCase());

type Entry = { readonly title: string; readonly place: string; readonly more: string; readonly span: Span };

const Entries = ({ name, entries }: { name: string; entries: readonly Entry[] }) => (
  <section class="stack tight">
    <h3>{name}</h3>
    {entries.length === 0 && <p class="nothing">{words.profile.nothing}</p>}
    <ul role="list" class="stack tight">
      {entries.map(({ title, place, more, span }) => (
        <li key={span.start}>
          <Place span={span}>
            <strong>{title === "" ? words.profile.nothing : title}</strong>
            <span>{place}</span>
            <span class="soft">{more}</span>
          </Place>
        </li>
      ))}
    </ul>
  </section>
);

const joined = (...parts: readonly (TextAt | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined)
    .map(({ text }) => text)
    .join(", ");

export const ProfilePanel = ({ review }: { review: Review }) => {
  const { profile } = review.analysis;
  const { basics } = profile;
  return (
    <section class="sheet stack profile">
      <div class="stack tight">
        <h2>{words.profile.heading}</h2>
        <p class="soft">{words.profile.lead}</p>
      </div>
      <h3>{words.profile.contact}</h3>
      <dl>
        <Field name={words.profile.name} values={[basics.name]} />
        <Field name={words.profile.label} values={[basics.label]} />
        <Field name={words.profile.email} values={[basics.email]} />
        <Field name={words.profile.phone} values={[basics.phone]} />
        <Field name={words.profile.location} values={[basics.location]} />
        {basics.links.length > 0 && <Field name={words.profile.links} values={basics.links} />}
      </dl>
      <Entries
        name={words.profile.work}
        entries={profile.work.map((entry) => ({
          title: entry.position?.text ?? "",
          place: joined(entry.organisation, entry.location),
          more: `${datesOf(entry)} · ${words.profile.lines(entry.highlights.length)}`,
          span: entry.span,
        }))}
      />
      <Entries
        name={words.profile.education}
        entries={profile.education.map((entry) => ({
          title: joined(entry.studyType, entry.area),
          place: entry.institution?.text ?? "",
          more: datesOf(entry),
          span: entry.span,
        }))}
      />
      <h3>{words.profile.more}</h3>
      <dl>
        <Field name={words.profile.certificates} values={profile.certificates.map(({ name }) => name)} />
        <Field
          name={words.profile.languages}
          values={profile.languages.map(({ language, level, span }) => ({
            text: level === undefined ? languageName(language) : `${languageName(language)} (${levelName(level)})`,
            span,
          }))}
        />
        <Field name={words.profile.skills} values={profile.skills} />
        <Field name={words.profile.sections} values={profile.sections.map(({ name, span }) => ({ text: name, span }))} />
      </dl>
    </section>
  );
};
