/** Changes a route: targets in their order, and a day's budget. What the API finds wrong stands at the field that is meant. */

import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { announce } from "../../shared/announcer.tsx";
import type { ApiFailure } from "../../shared/api.ts";
import type { TaskRoute } from "../../shared/api-types.ts";
import { Notice } from "../../shared/notice.tsx";
import { refresh, routes, setRoute } from "./ai-state.ts";
import { FieldProblemText, focusProblem, type Problems, TextField } from "./console-field.tsx";
import { consoleWords } from "./console-words.ts";
import { draftOf, draftOfTarget, moved, readDraft, type RouteDraft, type TargetDraft } from "./route-draft.ts";
import { TargetFields } from "./target-fields.tsx";
import "../../shared/fields.css";

const told = consoleWords.form;
const mostTargets = 8;

type Props = {
  readonly route: TaskRoute;
  /** With what is worth knowing of the route that is in force now. */
  readonly onDone: (warnings: readonly string[]) => void;
  readonly onCancel: () => void;
};

export const RouteForm = ({ route, onDone, onCancel }: Props) => {
  const { task } = route;
  const draft = useSignal<RouteDraft>(draftOf(route));
  /** The version that this form began from: a newer one is somebody else's. */
  const version = useSignal(route.version);
  const problems = useSignal<Problems>(new Map());
  const failure = useSignal<ApiFailure | undefined>(undefined);
  const busy = useSignal(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>("h3")?.focus(), []);

  const change = (more: Partial<RouteDraft>): void => void (draft.value = { ...draft.value, ...more });
  const { targets } = draft.value;
  // A problem that was told stands at a place; when places change, it would point at another target.
  const rearrange = (to: readonly TargetDraft[]): void => {
    problems.value = new Map();
    change({ targets: to });
  };
  const move = (position: number, by: -1 | 1): void => {
    const key = targets[position]?.key ?? 0;
    rearrange(moved(targets, position, position + by));
    announce(told.movedTo(position + by + 1));
    requestAnimationFrame(() => document.getElementById(`target-${String(key)}`)?.focus());
  };
  const tell = (fields: readonly { readonly path: string; readonly message: string }[], message: string): void => {
    problems.value = new Map(fields.map(({ path, message: own }) => [path, own]));
    announce(message);
    focusProblem(form.current);
  };
  const send = async (): Promise<void> => {
    if (busy.value) return;
    failure.value = undefined;
    const read = readDraft(draft.value);
    if (!read.ok) return tell(read.failure, told.refused(read.failure.length));
    busy.value = true;
    const changed = await setRoute(task, version.value, read.value);
    busy.value = false;
    if (changed.ok) {
      announce(told.kept(task));
      return onDone(changed.value.warnings);
    }
    failure.value = changed.failure;
    const fields = changed.failure.fields ?? [];
    tell(fields, fields.length > 0 ? told.refused(fields.length) : changed.failure.message);
  };
  const takeTheirs = async (): Promise<void> => {
    if (!(await refresh())) return;
    const newest = routes.value.find((one) => one.task === task);
    if (newest === undefined) return;
    draft.value = draftOf(newest);
    version.value = newest.version;
    problems.value = new Map();
    failure.value = undefined;
    form.current?.querySelector<HTMLElement>("h3")?.focus();
  };
  return (
    <form
      class="stack route-form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h3 tabIndex={-1}>{told.heading(task)}</h3>
      <p class="soft">{told.lead}</p>
      {failure.value !== undefined && (
        <Notice kind="problem">
          <p>{problems.value.size > 0 ? told.refused(problems.value.size) : failure.value.message}</p>
          {failure.value.code === "route-overtaken" && (
            <div>
              <button type="button" class="button" onClick={() => void takeTheirs()}>
                {told.theirs}
              </button>
            </div>
          )}
        </Notice>
      )}
      <FieldProblemText path="targets" problems={problems.value} />
      <ol role="list" class="stack">
        {targets.map((target, position) => (
          <li key={target.key}>
            <TargetFields
              target={target}
              position={position}
              count={targets.length}
              problems={problems.value}
              onChange={(more) => change({ targets: targets.with(position, { ...target, ...more }) })}
              onMove={(by) => move(position, by)}
              onRemove={() => {
                rearrange(targets.toSpliced(position, 1));
                form.current?.querySelector<HTMLElement>("h3")?.focus();
              }}
            />
          </li>
        ))}
      </ol>
      {targets.length < mostTargets && (
        <div>
          <button
            type="button"
            class="button"
            onClick={() => {
              const added = draftOfTarget({});
              rearrange([...targets, added]);
              requestAnimationFrame(() => document.getElementById(`target-${String(added.key)}`)?.focus());
            }}
          >
            {told.add}
          </button>
        </div>
      )}
      <fieldset class="stack tight">
        <legend>{told.budget}</legend>
        <div class="fields">
          <TextField
            path="budget.microdollars"
            label={told.dollars}
            problems={problems.value}
            value={draft.value.dollars}
            inputMode="decimal"
            onInput={(dollars) => change({ dollars })}
          />
          <TextField
            path="budget.tokens"
            label={told.tokens}
            problems={problems.value}
            value={draft.value.tokens}
            inputMode="numeric"
            onInput={(tokens) => change({ tokens })}
          />
        </div>
        <p class="soft">{told.usual}</p>
      </fieldset>
      <div class="row">
        <button type="submit" class="button primary" aria-disabled={busy.value}>
          {told.keep}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {told.cancel}
        </button>
      </div>
    </form>
  );
};
