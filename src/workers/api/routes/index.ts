/** All routes of the API. A new resource is a file beside this and a line here. */

import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Services } from "../../../services/create-services.ts";
import type { ApiEnvironment } from "../environment.ts";
import { assignmentRoutes } from "./assignments.ts";
import { authRoutes } from "./auth.ts";
import { batchRoutes } from "./batches.ts";
import { candidateDataRoutes } from "./candidate-data.ts";
import { candidateReadRoutes } from "./candidate-reads.ts";
import { boardRoutes } from "./board.ts";
import { candidateRoutes } from "./candidates.ts";
import { demographicRoutes } from "./demographics.ts";
import { claimRoutes } from "./claims.ts";
import { companyRoutes } from "./companies.ts";
import { employerRoutes } from "./employers.ts";
import { jobRoutes } from "./jobs.ts";
import { keyRoutes } from "./keys.ts";
import { liveRoutes } from "./live.ts";
import { notificationRoutes } from "./notifications.ts";
import { mailboxRoutes } from "./mailbox.ts";
import { matchIndexRoutes } from "./match-index.ts";
import { organisationRoutes } from "./organisations.ts";
import { passkeyRoutes } from "./passkeys.ts";
import { platformRoutes } from "./platform.ts";
import { providerRoutes } from "./providers.ts";
import { schemaRoutes } from "./schemas.ts";
import { suggestionRoutes } from "./suggestions.ts";
import { tipsStreamRoutes } from "./tips-stream.ts";
import { traceRoutes } from "./traces.ts";
import { unlockRoutes } from "./unlocks.ts";
import { upkeepRoutes } from "./upkeep.ts";

export const routes: readonly ((services: Services) => OpenAPIHono<ApiEnvironment>)[] = [
  candidateRoutes,
  candidateReadRoutes,
  candidateDataRoutes,
  claimRoutes,
  suggestionRoutes,
  tipsStreamRoutes,
  jobRoutes,
  employerRoutes,
  companyRoutes,
  unlockRoutes,
  batchRoutes,
  liveRoutes,
  notificationRoutes,
  platformRoutes,
  providerRoutes,
  traceRoutes,
  schemaRoutes,
  matchIndexRoutes,
  demographicRoutes,
  upkeepRoutes,
  authRoutes,
  passkeyRoutes,
  organisationRoutes,
  assignmentRoutes,
  keyRoutes,
  boardRoutes,
  mailboxRoutes,
];
