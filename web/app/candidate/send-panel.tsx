/** From this computer to employers, one step at a time: upload, say what would suit, submit; and all of it back again. */

import { useSignal } from "@preact/signals";
import { later } from "../../shared/later.tsx";
import { HumanCheck } from "../../shared/human-check.tsx";
import { CallProblem, Notice } from "../../shared/notice.tsx";
import { scoreWords, words } from "../../shared/words.ts";
import { MatchesView } from "./matches-view.tsx";
import {
  busy,
  candidateId,
  changedSince,
  eraseAll,
  humanNeeded,
  problem,
  sentScore,
  status,
  unpublished,
  upload,
  withdraw,
} from "./sent-state.ts";
import { SuggestionsPanel } from "./suggestions-panel.tsx";
import { TimelineView } from "./timeline-view.tsx";
import { WishesForm } from "./wishes-form.tsx";
import "./send-panel.css";

const OwnData = later(async () => (await import("./own-data.tsx")).OwnData);

export const SendPanel = () => {
  const uploaded = candidateId.value !== undefined;
  const submitted = status.value === "submitted";
  return (
    <div class="send">
      {submitted && <MatchesView />}
      {uploaded && <SuggestionsPanel />}
      <div class="stack">
        <CallProblem problem={problem.value} {...(uploaded ? {} : { retry: () => void upload() })} />
        <ol role="list" class="steps">
          <li class={`sheet step ${uploaded && !changedSince.value ? "done" : ""}`}>
            <UploadStep />
          </li>
          {uploaded && (
            <li class={`sheet step ${submitted && !unpublished.value ? "done" : ""}`}>
              <WishesForm />
            </li>
          )}
        </ol>
      </div>
      {uploaded && (
        <div class="stack">
          <OwnData />
          <TimelineView />
          <TakeBack />
        </div>
      )}
    </div>
  );
};

const UploadStep = () => {
  const uploaded = candidateId.value !== undefined;
  const uploading = busy.value === "upload";
  return (
    <div class="stack">
      <h2>{words.send.upload.heading}</h2>
      <p class="soft">{words.send.upload.text}</p>
      {uploaded && !changedSince.value && sentScore.value !== undefined && (
        <Notice kind="good">
          <p>{words.send.upload.done(scoreWords(sentScore.value))}</p>
        </Notice>
      )}
      {uploaded && changedSince.value && (
        <Notice kind="warning">
          <p>{words.send.upload.changed}</p>
        </Notice>
      )}
      {humanNeeded.value && <HumanCheck onToken={(token) => void upload(token)} />}
      {(!uploaded || changedSince.value) && !humanNeeded.value && (
        <div>
          <button type="button" class="button primary" aria-disabled={uploading} onClick={() => void upload()}>
            {uploading ? words.send.upload.busy : uploaded ? words.send.upload.again : words.send.upload.action}
          </button>
        </div>
      )}
    </div>
  );
};

const TakeBack = () => {
  const asking = useSignal(false);
  const { takeBack } = words.send;
  return (
    <section class="sheet stack">
      <h2>{takeBack.heading}</h2>
      {status.value === "submitted" && (
        <div class="stack tight">
          <p class="soft">{takeBack.withdrawText}</p>
          <div>
            <button type="button" class="button" aria-disabled={busy.value === "withdraw"} onClick={() => void withdraw()}>
              {takeBack.withdraw}
            </button>
          </div>
        </div>
      )}
      <div class="stack tight">
        <p class="soft">{takeBack.eraseText}</p>
        {asking.value ? (
          <div class="stack tight" role="group" aria-label={takeBack.confirm}>
            <p>
              <strong>{takeBack.confirm}</strong>
            </p>
            <div class="row">
              <button type="button" class="button danger" onClick={() => void eraseAll()}>
                {takeBack.yes}
              </button>
              <button type="button" class="button" ref={(button) => void button?.focus()} onClick={() => (asking.value = false)}>
                {takeBack.no}
              </button>
            </div>
          </div>
        ) : (
          <div>
            <button type="button" class="button danger" onClick={() => (asking.value = true)}>
              {takeBack.erase}
            </button>
          </div>
        )}
      </div>
    </section>
  );
};
