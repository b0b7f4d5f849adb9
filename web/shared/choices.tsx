/** Some of several: check boxes under one legend, in the order in which they are given. */

import "./choices.css";

type Props<Name extends string> = {
  readonly legend: string;
  readonly names: readonly Name[];
  readonly labels: Readonly<Record<Name, string>>;
  readonly chosen: readonly Name[];
  readonly onChange: (chosen: Name[]) => void;
};

export const Choices = <Name extends string>({ legend, names, labels, chosen, onChange }: Props<Name>) => (
  <fieldset>
    <legend>{legend}</legend>
    <div class="row">
      {names.map((name) => (
        <label key={name} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={({ currentTarget }) =>
              onChange(names.filter((each) => (each === name ? currentTarget.checked : chosen.includes(each))))
            }
          />
          {labels[name]}
        </label>
      ))}
    </div>
  </fieldset>
);
