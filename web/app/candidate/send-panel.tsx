/** From this computer to employers, one step at a time: upload, say what would suit, submit; and all of it back again. */

import { useSignal } from "@preact/signals";
import { AskTwice } from "../../shared/ask-twice.tsx";
import { useGoOnAt } from "../../shared/go-on-at.ts";
import { HumanCheck } from "../../shared/human-check.tsx";
import { CallProblem, Notice } from "../../shared/notice.tsx";
import { signInPath } from "../../shared/router.ts";
import { who } from "../../shared/session.ts";
import { scoreWords, words } from "../../shared/words.ts";
import { ExpiryNotice } from "./expiry-notice.tsx";
import { ForgetDevice } from "../account/forget-device.tsx";
import { MatchesView } from "./matches-view.tsx";
import { OwnData } from "./own-data.tsx";
import {
  busy,
  candidateId,
  changedSince,
  eraseAll,
  expiresAt,
  humanNeeded,
  keep,
  problem,
  sentScore,
  shownToBringerAlone,
  status,
  unpublished,
  upload,
  withdraw,
} from "./sent-state.ts";
import { SuggestionsPanel } from "./suggestions-panel.tsx";
import { TimelineView } from "./timeline-view.tsx";
import { WishesForm } from "./wishes-form.tsx";
import "./send-panel.css";

export const SendPanel = () => {
  const uploaded = candidateId.value !== undefined;
  const submitted = status.value === "submitted";
  return (
    <div class="send">
      {uploaded && <Expiry />}
      {submitted && <MatchesView />}
      {uploaded && <SuggestionsPanel />}
      <div class="stack">
        <CallProblem problem={problem.value} {...(uploaded ? {} : { retry: () => void upload() })} />
        <ol role="list" class="steps">
          <li class={`sheet step ${uploaded && !changedSince.value ? "done" : ""}`}>
            <UploadStep />
          </li>
          {uploaded && (
            <li class={`sheet step ${submitted && !unpublished.value && !shownToBringerAlone.value ? "done" : ""}`}>
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

const Expiry = () => {
  const isKept = useSignal(false);
  const place = useGoOnAt<HTMLParagraphElement>(isKept.value);
  const end = expiresAt.value;
  if (end === undefined && !isKept.value) return null;
  return (
    <div class="whole">
      {end === undefined ? (
        <Notice kind="good">
          <p tabIndex={-1} ref={place}>
            {words.expiry.kept}
          </p>
        </Notice>
      ) : (
        <ExpiryNotice
          expiresAt={end}
          onKeep={async () => {
            await keep();
            isKept.value = expiresAt.value === undefined;
          }}
        />
      )}
    </div>
  );
};

const UploadStep = () => {
  const uploaded = candidateId.value !== undefined;
  const uploading = busy.value === "upload";
  const heading = useGoOnAt<HTMLHeadingElement>(uploaded && !changedSince.value);
  return (
    <div class="stack">
      <h2 tabIndex={-1} ref={heading}>
        {words.send.upload.heading}
      </h2>
      <p class="soft">{words.send.upload.text}</p>
      {uploaded && !changedSince.value && sentScore.value !== undefined && (
        <Notice kind="good">
          <p>{words.send.upload.done(scoreWords(sentScore.value))}</p>
        </Notice>
      )}
      {uploaded && who.value?.role === "anonymous" && (
        <>
          <p>
            {words.own.unclaimed} <a href={signInPath}>{words.account.open}</a>
          </p>
          <ForgetDevice />
        </>
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
  const { takeBack } = words.send;
  const heading = useGoOnAt<HTMLHeadingElement>(status.value);
  return (
    <section class="sheet stack">
      <h2 tabIndex={-1} ref={heading}>
        {takeBack.heading}
      </h2>
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
        <AskTwice action={takeBack.erase} question={takeBack.confirm} yes={takeBack.yes} no={takeBack.no} onYes={eraseAll} />
      </div>
    </section>
  );
};
