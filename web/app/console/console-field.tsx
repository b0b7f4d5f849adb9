/** A field of the console with its problem beside it, tied to it for those who only hear the page. */

import type { ComponentChildren } from "preact";

export const fieldId = (path: string): string => `field-${path.replaceAll(".", "-")}`;

export type Problems = ReadonlyMap<string, string>;

/** What makes a control say what is wrong with it. */
export const told = (path: string, problems: Problems) =>
  problems.has(path) ? { "aria-invalid": true, "aria-describedby": `${fieldId(path)}-problem` } : {};

export const FieldProblemText = ({ path, problems }: { path: string; problems: Problems }) =>
  problems.has(path) ? (
    <p class="field-problem" id={`${fieldId(path)}-problem`}>
      {problems.get(path)}
    </p>
  ) : null;

type Props = {
  readonly path: string;
  readonly label: string;
  readonly problems: Problems;
  readonly children: ComponentChildren;
};

/** `children` is the control; it takes `fieldId(path)` as its id and `told(path, problems)`. */
export const ConsoleField = ({ path, label, problems, children }: Props) => (
  <div class="field">
    <label for={fieldId(path)}>{label}</label>
    {children}
    <FieldProblemText path={path} problems={problems} />
  </div>
);

type TextProps = Omit<Props, "children"> & {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly inputMode?: "decimal" | "numeric" | "text";
};

export const TextField = ({ path, label, problems, value, onInput, inputMode = "text" }: TextProps) => (
  <ConsoleField path={path} label={label} problems={problems}>
    <input
      class="input"
      id={fieldId(path)}
      type="text"
      autocomplete="off"
      spellcheck={false}
      inputMode={inputMode}
      value={value}
      onInput={({ currentTarget }) => onInput(currentTarget.value)}
      {...told(path, problems)}
    />
  </ConsoleField>
);

/** Puts the focus on the first field with a problem, in the order of the page. */
export const focusProblem = (form: HTMLElement | null): void =>
  void requestAnimationFrame(() => form?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
