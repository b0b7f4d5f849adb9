/** All consumers. A new one is a file beside this and a line here. */

import type { Consumer } from "../../events/define-consumer.ts";
import type { Services } from "../../services/create-services.ts";
import { recordFoundPairs } from "./record-found-pairs.ts";
import { warnOfFailedRuns } from "./warn-of-failed-runs.ts";

export type ConsumerDependencies = Pick<Services, "foundPairs" | "logger">;

export const consumers: readonly Consumer<ConsumerDependencies>[] = [recordFoundPairs, warnOfFailedRuns];
