/** All consumers, run in this order. A new one is a file beside this and a line here. */

import type { Consumer } from "../../events/define-consumer.ts";
import type { ConsumerDependencies } from "../consumer-dependencies.ts";
import { notifyOfExpiry } from "./notify-of-expiry.ts";
import { notifyOfMatches } from "./notify-of-matches.ts";
import { recordFoundPairs } from "./record-found-pairs.ts";
import { warnOfFailedRuns } from "./warn-of-failed-runs.ts";

export const consumers: readonly Consumer<ConsumerDependencies>[] = [
  recordFoundPairs,
  notifyOfMatches,
  notifyOfExpiry,
  warnOfFailedRuns,
];
