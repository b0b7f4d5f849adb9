/** Everybody who was asked for on this job, whether they are still in the ranking or not. */

import type { Signal } from "@preact/signals";
import { unlockWords as told } from "../../shared/room-words.ts";
import { words } from "../../shared/words.ts";
import { UnlockPanel } from "./unlock-panel.tsx";
import type { Unlocks } from "./unlock-state.ts";

type Props = {
  readonly unlocks: Unlocks;
  /** The one panel that is open on the page, here or in the ranking. */
  readonly opened: Signal<string | undefined>;
};

export const UnlockList = ({ unlocks, opened }: Props) => {
  const list = [...unlocks.unlocks.value.values()].toSorted((one, other) => other.at - one.at);
  if (list.length === 0) return null;
  return (
    <section class="sheet stack">
      <h2>{told.list}</h2>
      <p class="soft">{told.listHelp}</p>
      <ul role="list" class="asked-list">
        {list.map(({ candidateId, status, at }) => {
          const title = words.job.candidate(candidateId);
          const key = `list ${candidateId}`;
          const shown = opened.value === key;
          return (
            <li key={candidateId}>
              <div class="row apart">
                <div>
                  <h3>{title}</h3>
                  <p class="soft">
                    {told.state[status]}, <time dateTime={new Date(at).toISOString()}>{told.on(at)}</time>
                  </p>
                </div>
                <button
                  type="button"
                  class="button"
                  id={`asked-${candidateId}`}
                  aria-expanded={shown}
                  onClick={() => (opened.value = shown ? undefined : key)}
                >
                  {shown ? told.close : status === "unlocked" ? told.open : told.ask}
                  <span class="only-heard">: {title}</span>
                </button>
              </div>
              {shown && (
                <UnlockPanel
                  unlocks={unlocks}
                  candidateId={candidateId}
                  title={title}
                  onClose={() => {
                    opened.value = undefined;
                    document.getElementById(`asked-${candidateId}`)?.focus();
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
