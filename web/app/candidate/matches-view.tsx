/** Jobs that fit the submitted resume, best first, each with the receipt that its employer sees too. */

import type { JobMatch, ReceiptAnswer } from "../../shared/api-types.ts";
import { MatchList } from "../../shared/match-list.tsx";
import { words } from "../../shared/words.ts";
import { get } from "../../shared/api.ts";
import { candidateId, matches, refreshMatches } from "./sent-state.ts";

export const MatchesView = () => {
  const found = matches.value;
  return (
    <section class="sheet stack">
      <div class="row apart">
        <h2>{words.matches.heading}</h2>
        <button type="button" class="button quiet" onClick={() => void refreshMatches()}>
          {words.matches.refresh}
        </button>
      </div>
      {found === undefined && <p class="soft">{words.matches.searching}</p>}
      {found?.length === 0 && <p class="soft">{words.matches.none}</p>}
      {found !== undefined && found.length > 0 && (
        <MatchList
          items={found.map(({ jobId, title, score, met, asked }: JobMatch) => ({
            id: jobId,
            title,
            score,
            details: <p class="soft">{words.matches.met(met, asked)}</p>,
          }))}
          fetchReceipt={(jobId) => get<ReceiptAnswer>(`/v1/candidates/${candidateId.value ?? ""}/matches/${jobId}`)}
        />
      )}
    </section>
  );
};
