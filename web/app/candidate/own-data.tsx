/** What the candidate has a right to know and to have: who saw who they are, and everything that is held. */

import { useSignal } from "@preact/signals";
import { announce } from "../../shared/announcer.tsx";
import { type ApiFailure, get } from "../../shared/api.ts";
import { CallProblem, Notice } from "../../shared/notice.tsx";
import { exportWords as told } from "../../shared/room-words.ts";
import { SeenView } from "./seen-view.tsx";
import { candidateId } from "./sent-state.ts";

export const OwnData = () => (
  <>
    <SeenView />
    <DownloadAll />
  </>
);

/** As a file of the browser's: the answer itself is not to be kept by anything on the way. */
const saveAs = (fileName: string, content: unknown): void => {
  const address = URL.createObjectURL(new Blob([JSON.stringify(content, undefined, 2)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has begun, and holds the content itself.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

const DownloadAll = () => {
  const state = useSignal<"busy" | "done" | undefined>(undefined);
  const problem = useSignal<ApiFailure | undefined>(undefined);
  const download = async (): Promise<void> => {
    const id = candidateId.value;
    if (id === undefined || state.value === "busy") return;
    state.value = "busy";
    const held = await get(`/v1/candidates/${id}/export`);
    problem.value = held.ok ? undefined : held.failure;
    state.value = held.ok ? "done" : undefined;
    if (held.ok) saveAs(`${id}.json`, held.value);
    announce(held.ok ? told.done : held.failure.message);
  };
  return (
    <section class="sheet stack">
      <h2>{told.heading}</h2>
      <p class="soft">{told.lead}</p>
      <CallProblem problem={problem.value} retry={download} />
      {state.value === "done" && (
        <Notice kind="good">
          <p>{told.done}</p>
        </Notice>
      )}
      <div>
        <button type="button" class="button" aria-disabled={state.value === "busy"} onClick={() => void download()}>
          {state.value === "busy" ? told.busy : told.action}
        </button>
      </div>
    </section>
  );
};
