/**
 * From a company's pages to its profile: the engine's rules first, then whoever is routed adds what the rules have missed.
 * A site that talks to machines is shown to none of them, and a model that fails or dawdles costs nothing but its own part.
 */

import type { Kernel } from "../../ai/kernel/kernel.ts";
import { findCompany as findCompanyTask } from "../../ai/tasks/find-company.ts";
import type { CompanyProfile } from "../../domain/company/profile.ts";
import type { CompanySite } from "../../domain/company/site.ts";
import { addFindings, findCompany, readableSite } from "../../engine/company/find-company.ts";

/** `organisation`: whose budget it is. */
export type FindProfile = (
  site: CompanySite,
  asked: { readonly organisation: string; readonly traceparent: string },
) => Promise<CompanyProfile>;

type Dependencies = {
  readonly kernel: Pick<Kernel, "run">;
  /** Whether a route names a language model for companies now. */
  readonly asksModel: () => Promise<boolean>;
  readonly patienceMilliseconds?: number;
};

/** Somebody waits before a screen. */
const usualPatience = 8000;

export const createFindProfile =
  ({ kernel, asksModel, patienceMilliseconds = usualPatience }: Dependencies): FindProfile =>
  async (site, asked) => {
    const profile = findCompany(site);
    if (profile.flagged || !(await asksModel())) return profile;
    const readable = readableSite(site);
    const { at: _, ...input } = readable;
    const found = await kernel.run(findCompanyTask, input, { ...asked, signal: AbortSignal.timeout(patienceMilliseconds) });
    if (!found.ok) return profile;
    const { provider, model } = found.value.provenance;
    return addFindings(profile, readable, found.value.output, `${provider} ${model}`);
  };
