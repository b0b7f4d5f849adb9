/** Chooses a provider; one that lacks something says so in the list. */

import { providers } from "./ai-state.ts";
import { ConsoleField, fieldId, type Problems, told } from "./console-field.tsx";
import { consoleWords } from "./console-words.ts";

/** Whether it needs a model named. */
export const isModel = (id: string): boolean =>
  providers.value?.find((provider) => provider.id === id)?.capabilities.some((one) => one !== "task-engine") === true;

type Props = {
  readonly path: string;
  readonly value: string;
  readonly problems: Problems;
  readonly onChange: (value: string) => void;
};

export const ProviderSelect = ({ path, value, problems, onChange }: Props) => (
  <ConsoleField path={path} label={consoleWords.form.provider} problems={problems}>
    <select
      class="input"
      id={fieldId(path)}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      {...told(path, problems)}
    >
      {providers.value?.map(({ id, missing }) => (
        <option key={id} value={id}>
          {missing.length === 0 ? id : `${id} (${consoleWords.form.lacks(missing)})`}
        </option>
      ))}
    </select>
  </ConsoleField>
);
