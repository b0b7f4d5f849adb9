/** Where each task goes, as a line of targets; changed, undone, and looked up in its history from here. */

import { signal, useSignal } from "@preact/signals";
import type { Route } from "../../../src/domain/provider/route.ts";
import { announce } from "../../shared/announcer.tsx";
import type { ApiFailure } from "../../shared/api.ts";
import type { RouteChange, TaskRoute } from "../../shared/api-types.ts";
import { CallProblem, Notice } from "../../shared/notice.tsx";
import { changesOf, routes, undoRoute } from "./ai-state.ts";
import { consoleWords } from "./console-words.ts";
import { RouteForm } from "./route-form.tsx";
import { shownMoment, shownMoney, shownShare } from "./shown-numbers.ts";

const told = consoleWords.routes;

/** The one task whose route is being changed. */
const editing = signal<string | undefined>(undefined);

export const Targets = ({ route }: { route: Route }) => (
  <>
    <ol role="list" class="targets" aria-label={told.order}>
      {route.targets.map(({ provider, model, share, shadow, canary }) => (
        <li key={`${provider} ${model ?? ""} ${String(shadow)}`} class={shadow === true ? "target shadow" : "target"}>
          <strong>{provider}</strong>
          {model !== undefined && <span>{model}</span>}
          {share !== undefined && <span class="number">{shownShare(share)}</span>}
          {shadow === true && <span class="soft">{told.shadow}</span>}
          {canary === true && <span class="soft">{told.canary}</span>}
        </li>
      ))}
    </ol>
    {route.budget !== undefined && <p class="soft">{told.budget(shownMoney(route.budget.microdollars), route.budget.tokens)}</p>}
  </>
);

const History = ({ task, version }: { task: string; version: number }) => {
  const changes = useSignal<{ readonly of: number; readonly items: readonly RouteChange[] } | undefined>(undefined);
  const problem = useSignal<ApiFailure | undefined>(undefined);
  const read = async (): Promise<void> => {
    const found = await changesOf(task);
    if (found.ok) changes.value = { of: version, items: found.value.items };
    problem.value = found.ok ? undefined : found.failure;
  };
  // What was read before a change is older than it.
  const items = changes.value?.of === version ? changes.value.items : undefined;
  return (
    <details
      key={version}
      onToggle={(event) => {
        if (event.currentTarget.open && items === undefined) void read();
      }}
    >
      <summary>
        {told.history}
        <span class="only-heard"> {task}</span>
      </summary>
      <CallProblem problem={problem.value} />
      {items?.length === 0 && <p class="soft">{told.noHistory}</p>}
      <ol role="list" class="changes">
        {items?.map(({ version: own, at, author, reason, route }) => (
          <li key={own} class="stack tight">
            <p class="soft">
              <strong>{told.reasons[reason]}</strong> · {shownMoment(at)} ·{" "}
              {reason.startsWith("canary") ? told.itself : told.by(author)}
            </p>
            <Targets route={route} />
          </li>
        ))}
      </ol>
    </details>
  );
};

const OneRoute = ({ route }: { route: TaskRoute }) => {
  const { task, version, changedAt } = route;
  const problem = useSignal<ApiFailure | undefined>(undefined);
  const warnings = useSignal<readonly string[]>([]);
  const busy = useSignal(false);
  const undo = async (): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    const undone = await undoRoute(task);
    busy.value = false;
    problem.value = undone.ok ? undefined : undone.failure;
    warnings.value = undone.ok ? undone.value.warnings : [];
    announce(undone.ok ? told.undone(task) : undone.failure.message);
  };
  const isOpen = editing.value === task;
  const backToButton = (): void => {
    editing.value = undefined;
    requestAnimationFrame(() => document.getElementById(`edit-${task}`)?.focus());
  };
  return (
    <li class="sheet stack" id={`route-${task}`}>
      <div class="row apart">
        <h2>{task}</h2>
        <span class="soft">
          {version === 0 || changedAt === undefined ? told.own : told.version(version, shownMoment(changedAt))}
        </span>
      </div>
      <CallProblem problem={problem.value} />
      {warnings.value.length > 0 && (
        <Notice kind="warning">
          {warnings.value.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      )}
      {isOpen ? (
        <RouteForm
          route={route}
          onDone={(more) => {
            warnings.value = more;
            problem.value = undefined;
            backToButton();
          }}
          onCancel={backToButton}
        />
      ) : (
        <>
          <Targets route={route} />
          <div class="row">
            <button
              type="button"
              class="button"
              id={`edit-${task}`}
              aria-label={told.editTask(task)}
              onClick={() => (editing.value = task)}
            >
              {told.edit}
            </button>
            {version > 0 && (
              <button
                type="button"
                class="button"
                aria-label={told.undoTask(task)}
                aria-disabled={busy.value}
                onClick={() => void undo()}
              >
                {told.undo}
              </button>
            )}
          </div>
          {version > 0 && <History task={task} version={version} />}
        </>
      )}
    </li>
  );
};

export const RoutesView = () => (
  <ul role="list" class="stack">
    {routes.value.map((route) => (
      <OneRoute key={route.task} route={route} />
    ))}
  </ul>
);
