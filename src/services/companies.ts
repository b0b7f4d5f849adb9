/**
 * What an employer does about its company's profile: have it found on the web while it waits, read it, and correct it. The site is
 * read within the request and not behind a queue: somebody is watching, nothing is owed to anybody when it fails, and asking again
 * is all there is to do then.
 */

import type { Clock } from "../core/clock.ts";
import { failure } from "../core/failure.ts";
import { derivedId } from "../core/ids.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { CompanyProfiles } from "../db/company-profiles.ts";
import { type CompanyCorrections, type CompanyFinding, type ShownFields, shownFields } from "../domain/company/profile.ts";
import { CompanyProfileFailure } from "../domain/employer/events.ts";
import { siteAddressOf, siteOf } from "../domain/company/web-address.ts";
import type { Principal } from "../domain/principal.ts";
import type { Actors } from "./actors.ts";
import { commandOf, type RequestContext } from "./commands.ts";
import type { FindProfile } from "./company/find-profile.ts";
import type { VisitSite, VisitStep } from "./company/visit-site.ts";
import { counted, type QuotaService } from "./quotas.ts";

export type CompanyLookup = {
  /** A domain, or any address of the site. */
  readonly site: string;
  /** Read it again, whatever is kept. */
  readonly refresh?: boolean | undefined;
};

/** `reading`: all pages are here and are being understood. */
export type LookupStep = VisitStep | { readonly step: "reading"; readonly url: string };

export type CompanyShown = Partial<Omit<CompanyFinding, "fields">> & {
  readonly employerId: string;
  readonly fields: ShownFields;
};
export type CompanyFound = CompanyShown & { readonly cached: boolean };

export type CompanyService = {
  /** `tell` hears of each step as it begins. */
  readonly lookUp: (
    request: RequestContext,
    lookup: CompanyLookup,
    tell?: (step: LookupStep) => void,
  ) => Promise<Result<CompanyFound>>;
  readonly read: (principal: Principal, employerId: string) => Promise<Result<CompanyShown & { readonly sequence: number }>>;
  readonly correct: (
    request: RequestContext,
    employerId: string,
    corrections: CompanyCorrections,
  ) => Promise<Result<CompanyShown>>;
};

type Dependencies = {
  readonly actors: Actors;
  readonly profiles: CompanyProfiles;
  readonly quotas: QuotaService;
  readonly visit: VisitSite;
  /** From pages to profile: the engine's rules, and whoever is routed to add to them. */
  readonly find: FindProfile;
  readonly clock: Clock;
};

const noOrganisation = failure(
  "organisation-needed",
  "Only an organisation can have a company's profile. Send this with an organisation's token.",
);

export const createCompanyService = ({ actors, profiles, quotas, visit, find, clock }: Dependencies): CompanyService => {
  const readShown: CompanyService["read"] = async (principal, employerId) => {
    const read = await actors.employer(employerId, (actor) => actor.readCompany(principal));
    if (!read.ok) return read;
    const { found, corrected, sequence } = read.value;
    return ok({ employerId, ...found, fields: shownFields(found?.fields ?? {}, corrected), sequence });
  };

  const shownOf = async (principal: Principal, employerId: string): Promise<Result<CompanyShown>> => {
    const read = await readShown(principal, employerId);
    if (!read.ok) return read;
    const { sequence: _, ...shown } = read.value;
    return ok(shown);
  };

  return {
    lookUp: async (request, { site, refresh = false }, tell = () => undefined) => {
      const { organisationId } = request.principal;
      if (organisationId === undefined) return err(noOrganisation);
      const address = siteAddressOf(site);
      if (!address.ok) return address;
      const asked = siteOf(address.value);
      const employerId = await derivedId("emp", organisationId);
      let found = refresh ? undefined : await profiles.read(asked, clock.now());
      const cached = found !== undefined;
      if (found === undefined) {
        // Each reading counts, also when a client sends the same request again; what finds no site has cost a reading too.
        const commandOfReading = (name: string) =>
          commandOf({ ...request, idempotencyKey: `${request.requestId} ${name}` }, name, { asked });
        const command = await commandOfReading("request-company");
        const begun = await counted(quotas, { principal: request.principal, kind: "look-ups", key: request.requestId }, () =>
          actors.employer(employerId, (actor) => actor.requestCompany(command)),
        );
        if (!begun.ok) return begun;
        const visited = await visit(address.value, tell);
        if (!visited.ok) {
          const reason = CompanyProfileFailure.safeParse(visited.failure.code);
          const failed = await commandOfReading("fail-company");
          if (reason.success) await actors.employer(employerId, (actor) => actor.failCompany(failed, reason.data));
          return visited;
        }
        tell({ step: "reading", url: address.value.href });
        const { site: pages, truncated } = visited.value;
        const { traceparent } = request;
        const profile = await find(pages, { organisation: organisationId, traceparent });
        found = { ...profile, pages: pages.pages.map(({ url }) => url), truncated };
        await profiles.keep(asked, found, clock.now());
      }
      const result = found;
      const command = await commandOf(request, "keep-company", { asked, refresh });
      const kept = await actors.employer(employerId, (actor) => actor.keepCompany(command, result, cached));
      if (!kept.ok) return kept;
      const shown = await shownOf(request.principal, employerId);
      return shown.ok ? ok({ ...shown.value, cached }) : shown;
    },
    read: readShown,
    correct: async (request, employerId, corrections) => {
      const command = await commandOf(request, "correct-company", { employerId, corrections });
      const done = await actors.employer(employerId, (actor) => actor.correctCompany(command, corrections));
      return done.ok ? shownOf(request.principal, employerId) : done;
    },
  };
};
