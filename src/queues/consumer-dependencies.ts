/** What consumers may use. A consumer that needs more adds it here, and `create-services.ts` provides it. */

import type { Services } from "../services/create-services.ts";

export type ConsumerDependencies = Pick<Services, "foundPairs" | "notifications" | "logger">;
