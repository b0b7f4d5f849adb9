/** One candidate, from the price to the person: what it costs and shows, the wish, the wait, and who it is or why not. */

import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Employer, Unlock } from "../../shared/api-types.ts";
import { CallProblem, Notice } from "../../shared/notice.tsx";
import { unlockWords as told } from "../../shared/room-words.ts";
import { IdentityCard } from "./identity-card.tsx";
import { refusalWords, type Unlocks } from "./unlock-state.ts";
import "./unlock-panel.css";

type Props = {
  readonly unlocks: Unlocks;
  readonly candidateId: string;
  /** How the candidate is called as long as nobody knows better. */
  readonly title: string;
  readonly onClose: () => void;
};

export const UnlockPanel = ({ unlocks, candidateId, title, onClose }: Props) => {
  const unlock = unlocks.unlocks.value.get(candidateId);
  const status = unlock?.status;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (unlock?.status === "unlocked") void unlocks.showIdentity(unlock);
    else void unlocks.refreshEmployer();
  }, []);
  // The button that was used is gone with each step: go on at the heading, before the next key can be pressed.
  useLayoutEffect(() => heading.current?.focus(), [status]);
  const answer = unlock === undefined ? undefined : unlocks.identities.value.get(unlock.unlockId);
  const name = answer?.ok === true ? answer.value.name : undefined;
  return (
    <section class="unlock stack tight" aria-label={told.heading(title)}>
      <h4 tabIndex={-1} ref={heading}>
        {status === "unlocked" ? (name ?? title) : told.heading(title)}
      </h4>
      <CallProblem problem={unlocks.problem.value} retry={unlocks.refreshEmployer} />
      {status === "waiting" && <p role="status">{told.waiting}</p>}
      {status === "unlocked" && <IdentityCard answer={answer} />}
      {(unlock === undefined || unlock.status === "refused") && (
        <Offer unlocks={unlocks} candidateId={candidateId} refused={unlock} onClose={onClose} />
      )}
    </section>
  );
};

const hindranceOf = ({ status, credits }: Employer): string | undefined => {
  if (status !== "approved") return told.notApproved;
  return credits < 1 ? told.noCredits : undefined;
};

type OfferProps = Pick<Props, "unlocks" | "candidateId" | "onClose"> & { readonly refused: Unlock | undefined };

const Offer = ({ unlocks, candidateId, refused, onClose }: OfferProps) => {
  const employer = unlocks.employer.value;
  const hindrance = employer === undefined ? undefined : hindranceOf(employer);
  // Nobody is left who could be asked once more.
  const mayAsk = employer !== undefined && hindrance === undefined && refused?.reason !== "erased";
  return (
    <>
      {refused !== undefined && (
        <Notice kind="warning">
          <p>{refusalWords(refused.reason)}</p>
        </Notice>
      )}
      {employer === undefined && unlocks.problem.value === undefined && (
        <p class="soft" role="status">
          {told.looking}
        </p>
      )}
      {hindrance !== undefined && (
        <Notice kind="warning">
          <p>{hindrance}</p>
        </Notice>
      )}
      {mayAsk && (
        <>
          <p>
            <strong>{told.price(employer.credits)}</strong> {told.shows}
          </p>
          <p class="soft">
            {told.told} {told.free}
          </p>
        </>
      )}
      <div class="row">
        {mayAsk && (
          <button
            type="button"
            class="button primary"
            aria-disabled={unlocks.busy.value}
            onClick={() => void unlocks.ask(candidateId)}
          >
            {refused === undefined ? told.confirm : told.again}
          </button>
        )}
        <button type="button" class="button" onClick={onClose}>
          {told.cancel}
        </button>
      </div>
    </>
  );
};
