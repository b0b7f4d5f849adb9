/** Events that carry runs to their end, for tests. */

import type { DomainEvent } from "../../events/define-event.ts";
import { reportedBy, type Runs, stepsLeft, type StepOutcome } from "./runs.ts";

const outcomes: Record<StepOutcome["step"], StepOutcome> = {
  index: { step: "index", shard: 0 },
  match: { step: "match", pairs: [] },
  explain: { step: "explain", pairs: [] },
  remove: { step: "remove" },
  enrich: { step: "enrich", enrichment: { documentId: "doc", tips: [], suggestions: [], answers: {} } },
  unlock: { step: "unlock", outcome: { kind: "unlocked" } },
  "resolve-unlock": { step: "resolve-unlock", outcome: { kind: "unlocked" } },
};

/** What the reports of every open run commit when each step went well. */
export const runCompletedFor = (runs: Runs): readonly DomainEvent[] =>
  [...runs.values()].flatMap((run) =>
    reportedBy(
      run,
      stepsLeft(run).map((step) => outcomes[step]),
    ),
  );
