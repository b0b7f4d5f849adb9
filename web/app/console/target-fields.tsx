/** One target of a route that is being changed. */

import { type Problems, TextField } from "./console-field.tsx";
import { consoleWords } from "./console-words.ts";
import { isModel, ProviderSelect } from "./provider-select.tsx";
import type { TargetDraft } from "./route-draft.ts";
import "../../shared/choices.css";

const told = consoleWords.form;

type Props = {
  readonly target: TargetDraft;
  readonly position: number;
  readonly count: number;
  readonly problems: Problems;
  readonly onChange: (more: Partial<TargetDraft>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

/** What an engine has no use for is not kept when one is chosen. */
const forEngine = { model: "", priceInput: "", priceOutput: "", contextTokens: "" };

export const TargetFields = ({ target, position, count, problems, onChange, onMove, onRemove }: Props) => {
  const at = `targets.${String(position)}`;
  const model = isModel(target.provider);
  const inside = ["price.input", "price.output", "contextTokens", "concurrency"].map((name) => `${at}.${name}`);
  const text = (name: keyof TargetDraft, path: string, label: string, inputMode: "decimal" | "numeric" | "text" = "decimal") => (
    <TextField
      path={`${at}.${path}`}
      label={label}
      problems={problems}
      value={String(target[name])}
      inputMode={inputMode}
      onInput={(value) => onChange({ [name]: value })}
    />
  );
  const check = (name: "shadow" | "canary", label: string) => (
    <label class="check">
      <input
        type="checkbox"
        checked={target[name]}
        aria-invalid={problems.has(`${at}.${name}`)}
        onChange={({ currentTarget }) => onChange({ [name]: currentTarget.checked })}
      />
      {label}
    </label>
  );
  return (
    <fieldset class="target-fields stack tight" id={`target-${String(target.key)}`} tabIndex={-1}>
      <legend>{told.target(position + 1)}</legend>
      <div class="fields">
        <ProviderSelect
          path={`${at}.provider`}
          value={target.provider}
          problems={problems}
          onChange={(provider) => onChange({ provider, ...(isModel(provider) ? {} : forEngine) })}
        />
        {(model || problems.has(`${at}.model`)) && text("model", "model", told.model, "text")}
        {text("timeout", "timeoutMilliseconds", told.timeout)}
        {text("share", "share", told.share)}
      </div>
      {check("shadow", told.shadow)}
      {check("canary", told.canary)}
      {problems.has(`${at}.canary`) && <p class="field-problem">{problems.get(`${at}.canary`)}</p>}
      {model && (
        <details open={inside.some((path) => problems.has(path))}>
          <summary>
            {told.more}
            <span class="only-heard"> {told.target(position + 1)}</span>
          </summary>
          <div class="fields">
            {text("priceInput", "price.input", told.priceInput)}
            {text("priceOutput", "price.output", told.priceOutput)}
            {text("contextTokens", "contextTokens", told.contextTokens, "numeric")}
            {text("concurrency", "concurrency", told.concurrency, "numeric")}
          </div>
        </details>
      )}
      <div class="row">
        {position > 0 && (
          <button type="button" class="button" aria-label={told.up(position + 1)} onClick={() => onMove(-1)}>
            ↑
          </button>
        )}
        {position < count - 1 && (
          <button type="button" class="button" aria-label={told.down(position + 1)} onClick={() => onMove(1)}>
            ↓
          </button>
        )}
        {count > 1 && (
          <button type="button" class="button" aria-label={told.remove(position + 1)} onClick={onRemove}>
            ✕
          </button>
        )}
      </div>
    </fieldset>
  );
};
