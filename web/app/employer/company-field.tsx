/** One field of the company's profile: its value, where that comes from, and a way to put it right. */

import { type Signal, useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { CompanyFieldName, FoundField, ShownField } from "../../../src/domain/company/profile.ts";
import { Notice } from "../../shared/notice.tsx";
import { companyWords as told } from "../../shared/room-words.ts";
import { correctionMistake, isLink } from "./company-corrections.ts";
import type { CompanyState } from "./company-state.ts";

type Props = {
  readonly name: CompanyFieldName;
  readonly field: ShownField | undefined;
  readonly state: CompanyState;
  /** The one field that is being put right. */
  readonly open: Signal<CompanyFieldName | undefined>;
};

export const CompanyField = ({ name, field, state, open }: Props) => {
  const edit = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const isOpen = open.value === name;
  // Before the next key can be pressed.
  useLayoutEffect(() => {
    if (wasOpen.current && open.value === undefined) edit.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <li>
      <h3>{told.names[name]}</h3>
      {isOpen ? (
        <FieldForm name={name} field={field} state={state} onClose={() => (open.value = undefined)} />
      ) : (
        <>
          <div class="company-value stack tight">
            <p>{field === undefined ? <span class="soft">{told.nothing}</span> : <Value name={name} value={field.value} />}</p>
            {field !== undefined && <Origin field={field} />}
          </div>
          <div>
            <button type="button" class="button" ref={edit} onClick={() => (open.value = name)}>
              {field === undefined ? told.fill : told.correct}
              <span class="only-heard">: {told.names[name]}</span>
            </button>
          </div>
        </>
      )}
    </li>
  );
};

const Outside = ({ href, children }: { href: string; children: string }) => (
  <a href={href} target="_blank" rel="noopener noreferrer">
    {children}
  </a>
);

const Value = ({ name, value }: { name: CompanyFieldName; value: string }) =>
  isLink(name) && /^https?:/u.test(value) ? <Outside href={value}>{value}</Outside> : <>{value}</>;

const Origin = ({ field }: { field: ShownField }) => (
  <>
    {field.by === "employer" && <p class="soft">{told.own(field.at)}</p>}
    {field.by === "employer" && field.found !== undefined && <p class="soft">{told.siteSays(field.found.value)}</p>}
    {field.by === "employer" ? field.found !== undefined && <Source found={field.found} /> : <Source found={field} />}
  </>
);

const Source = ({
  found: { source, at, confidence },
}: {
  found: Pick<ShownField | FoundField, "source" | "at" | "confidence">;
}) =>
  source === undefined ? null : (
    <p class="soft">
      <Outside href={source.url}>{source.url}</Outside> ({told.where(source.where)}), {told.readOn(at)}, {told.sure(confidence)}
    </p>
  );

type FormProps = Pick<Props, "name" | "field" | "state"> & { readonly onClose: () => void };

const FieldForm = ({ name, field, state, onClose }: FormProps) => {
  const value = useSignal(field?.value ?? "");
  const mistake = useSignal<string | undefined>(undefined);
  const busy = useSignal(false);
  const place = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useLayoutEffect(() => place.current?.focus(), []);
  const send = async (wanted: string | null): Promise<void> => {
    if (busy.value) return;
    mistake.value = wanted === null ? undefined : correctionMistake(name, wanted);
    if (mistake.value === undefined) {
      busy.value = true;
      const done = await state.correct(name, wanted);
      busy.value = false;
      if (done.ok) return onClose();
      mistake.value = done.failure.message;
    }
    place.current?.focus();
  };
  const shared = {
    id: `company-${name}`,
    class: "input",
    ref: place,
    "aria-label": told.names[name],
    "aria-invalid": mistake.value !== undefined,
    "aria-describedby": mistake.value === undefined ? undefined : `company-${name}-mistake`,
    value: value.value,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => (value.value = currentTarget.value),
  };
  return (
    <form
      class="stack tight company-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send(value.value.trim());
      }}
    >
      {name === "description" ? <textarea {...shared} /> : <input {...shared} />}
      {mistake.value !== undefined && (
        <Notice kind="problem">
          <p id={`company-${name}-mistake`}>{mistake.value}</p>
        </Notice>
      )}
      <div class="row">
        <button type="submit" class="button primary" aria-disabled={busy.value}>
          {told.save}
        </button>
        {field?.by === "employer" && (
          <button type="button" class="button" aria-disabled={busy.value} onClick={() => void send(null)}>
            {told.takeBack}
          </button>
        )}
        <button type="button" class="button" onClick={onClose}>
          {told.cancel}
        </button>
      </div>
    </form>
  );
};
