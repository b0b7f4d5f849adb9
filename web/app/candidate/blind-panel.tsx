/** The original with everything marked that is taken out, beside what is left: what employers see. */

import { useComputed, useSignal } from "@preact/signals";
import type { RemovalKind } from "../../../src/domain/resume/anonymised-profile.ts";
import { MarkedText } from "../../shared/marked-text.tsx";
import type { Mark } from "../../shared/marks.ts";
import { words } from "../../shared/words.ts";
import type { Review } from "./review-state.ts";
import "./blind-panel.css";
import "../../shared/chips.css";

export const BlindPanel = ({ review }: { review: Review }) => {
  const { removed, profile } = review.analysis.anonymisation;
  const chosen = useSignal<RemovalKind | undefined>(undefined);
  const counts = new Map<RemovalKind, number>();
  for (const { kind } of removed) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const marks = useComputed((): Mark[] =>
    removed.map(({ start, end, kind }) => ({
      start,
      end,
      look: "removed",
      label: words.blind.kinds[kind],
      strong: kind === chosen.value,
    })),
  );
  return (
    <section class="stack">
      <div class="stack tight">
        <h2>{words.blind.heading}</h2>
        <p class="lead">{words.blind.lead}</p>
      </div>
      <ul role="list" class="chips" aria-label={words.blind.removed(removed.length)}>
        {[...counts].map(([kind, count]) => (
          <li key={kind}>
            <button
              type="button"
              class="chip"
              aria-pressed={chosen.value === kind}
              onClick={() => (chosen.value = chosen.value === kind ? undefined : kind)}
            >
              {words.blind.kinds[kind]} <span class="soft number">{count}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="blind">
        <section class="sheet stack">
          <div class="row apart">
            <h3>{words.blind.original}</h3>
            <span class="soft">{words.blind.removed(removed.length)}</span>
          </div>
          <MarkedText
            text={review.text}
            marks={marks.value}
            label={words.blind.original}
            pointedKey={chosen.value}
            heardLabel={words.blind.removedHeard}
          />
        </section>
        <section class="sheet stack">
          <h3>{words.blind.anonymised}</h3>
          <MarkedText text={profile.text} marks={[]} label={words.blind.anonymised} />
        </section>
      </div>
    </section>
  );
};
