/** The table of `docs/engine/tips.md`, made from the kinds themselves; a test keeps the two alike. */

import { jobTipKinds } from "./advise-job.ts";
import { tipKinds, tipReasons, type TipKind } from "./tip-kinds.ts";

/** Markdown table of all kinds for resumes: kind, when, rank among tips that bring the same. */
export const resumeTipTable = (): string =>
  [
    "| kind | when | rank |",
    "|---|---|---|",
    ...(Object.keys(tipKinds) as TipKind[]).map((kind) => `| \`${kind}\` | ${tipReasons[kind]} | ${String(tipKinds[kind])} |`),
  ].join("\n");

/** Markdown list of the kinds for postings, with the number that ranks them. */
export const jobTipTable = (): string =>
  [
    "| kind | rank |",
    "|---|---|",
    ...Object.entries(jobTipKinds).map(([kind, rank]) => `| \`${kind}\` | ${String(rank)} |`),
  ].join("\n");
