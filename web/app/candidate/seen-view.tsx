/** Who has been shown who the candidate is: which organisation, for which job, what, and when. */

import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { announce } from "../../shared/announcer.tsx";
import { type Answer, get } from "../../shared/api.ts";
import type { SeenBy } from "../../shared/api-types.ts";
import { CallProblem } from "../../shared/notice.tsx";
import { seenWords as told } from "../../shared/room-words.ts";
import { candidateId, events } from "./sent-state.ts";
import "./seen-view.css";

/** What changes the list: a door that was opened, and somebody who looked through it. */
const changes: ReadonlySet<string> = new Set(["com.clearview.profile.unlocked", "com.clearview.profile.revealed"]);

export const SeenView = () => {
  const answer = useSignal<Answer<{ readonly items: readonly SeenBy[] }> | undefined>(undefined);
  const openings = useComputed(() => events.value.filter(({ type }) => changes.has(type)).length);
  useSignalEffect(() => {
    const id = candidateId.value;
    void openings.value;
    if (id === undefined) return;
    let isOver = false;
    void get<{ items: readonly SeenBy[] }>(`/v1/candidates/${id}/unlocks`).then((read) => {
      if (isOver) return;
      const before = answer.peek();
      answer.value = read;
      const newest = read.ok ? read.value.items.at(-1) : undefined;
      if (before?.ok === true && read.ok && newest !== undefined && read.value.items.length > before.value.items.length)
        announce(told.told(newest.organisation ?? told.nameless));
    });
    return () => {
      isOver = true;
    };
  });
  const read = answer.value;
  return (
    <section class="sheet stack">
      <h2>{told.heading}</h2>
      {read === undefined && <p class="soft">{told.loading}</p>}
      {read?.ok === false && <CallProblem problem={read.failure} />}
      {read?.ok === true && read.value.items.length === 0 && <p class="soft">{told.none}</p>}
      {read?.ok === true && read.value.items.length > 0 && (
        <ul role="list" class="seen">
          {read.value.items.toReversed().map(({ unlockId, organisation = told.nameless, job, fields, at, seenAt }) => (
            <li key={unlockId}>
              <p>
                <strong>{told.seen(organisation, job)}</strong>
              </p>
              <p class="soft">{told.fields(fields)}</p>
              <p class="soft">
                {told.unlocked(at)}; {told.looked(seenAt.at(-1))}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
