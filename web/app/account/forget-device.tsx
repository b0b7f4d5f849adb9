/** The way out of a session without an address, for whoever is at a computer that others use: not before its price is told. */

import { AskTwice } from "../../shared/ask-twice.tsx";
import { CallProblem } from "../../shared/notice.tsx";
import { forgetWords as told } from "../../shared/room-words.ts";
import { candidateId } from "../candidate/sent-state.ts";
import { forgetDevice, forgetProblem } from "./account-state.ts";

export const ForgetDevice = () => (
  <div class="stack tight">
    <p class="soft">{told.lead}</p>
    <CallProblem problem={forgetProblem.value} />
    <AskTwice
      action={told.action}
      question={told.question}
      more={candidateId.value === undefined ? told.price : `${told.price} ${told.erase}`}
      yes={told.yes}
      no={told.no}
      onYes={forgetDevice}
    />
  </div>
);
