/**
 * Reads a company's site: its front page, and one page about the company. Every address, also each that a redirect leads to, is
 * judged, looked up and held against robots.txt before it is fetched; bytes, seconds, redirects and requests are bounded. The
 * front page may lead to another site, which is then the company's; a further page that leads away from it is left unread.
 * Who is asked learns our name and nothing else.
 */

import type { Clock } from "../../core/clock.ts";
import { failure, type Failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { isPublicAddress } from "../../domain/company/ip-address.ts";
import { parseRobots, type Robots, robotName, robotsAllow } from "../../domain/company/robots.ts";
import type { CompanyPage, CompanySite } from "../../domain/company/site.ts";
import { refusalOf, siteOf } from "../../domain/company/web-address.ts";
import { readBytes, within } from "./read-bytes.ts";
import type { ResolveName } from "./resolve-name.ts";

const siteLimits = {
  /** For everything together. */
  totalMilliseconds: 10_000,
  /** Until the head of one answer is there. */
  firstByteMilliseconds: 5000,
  /** Understanding a page costs CPU by its size. */
  pageBytes: 262_144,
  robotsBytes: 524_288,
  redirects: 5,
  /** Redirects and robots.txt counted. */
  requests: 16,
};
export type SiteLimits = typeof siteLimits;

/** What is being done, told as it begins. */
export type VisitStep = { readonly step: "robots" | "page"; readonly url: string };
export type Visit = { readonly site: CompanySite; readonly truncated: boolean };

type Dependencies = {
  readonly fetch: typeof fetch;
  readonly readPage: (bytes: Uint8Array<ArrayBuffer>, url: string, contentType: string) => Promise<CompanyPage>;
  /** Absent: only the platform looks names up. */
  readonly resolve?: ResolveName | undefined;
  readonly clock: Clock;
  readonly limits?: Partial<SiteLimits>;
  /**
   * For tests alone, which have no server but on this machine: instead of what judges addresses, names and numbers alike. No
   * variable and no request leads here; only code that makes a visitor can give it.
   */
  readonly judgeInTests?: (url: URL) => Failure | undefined;
};

export type VisitSite = (address: URL, tell?: (step: VisitStep) => void) => Promise<Result<Visit>>;

const unreachable = (why: string): Failure =>
  failure("company-site-unreachable", `${why} Try again later, or fill in the profile yourself.`);
const forbidden = failure(
  "company-site-forbids",
  "The site's robots.txt asks robots to stay away, so it was not read. Fill in the profile yourself.",
);
const unreadable = failure(
  "company-site-unreadable",
  "There is no HTML page at this address. Give another address of the company, or fill in the profile yourself.",
);
const leadsInside = failure(
  "company-address-refused",
  "This name leads to an address that is not on the public internet. Give the domain of the company's public site.",
);
const noAnswer = unreachable("The site does not answer.");
const leadsAway = unreachable("The page leads to another site.");

const aboutPath =
  /\/(?:about(?:-us|us)?|over(?:-ons)?|ueber-uns|uber-uns|company|our-company|wie-zijn-wij|who-we-are|a-propos|quienes-somos|chi-siamo)(?:\.\w{2,5})?\/?$/iu;

/** The first link to a page about the company on the same site. */
const aboutPage = ({ links, url }: CompanyPage): URL | undefined => {
  for (const { href, relation } of links) {
    if (relation !== undefined || !URL.canParse(href, url)) continue;
    const target = new URL(href, url);
    if (siteOf(target) === siteOf(new URL(url)) && aboutPath.test(target.pathname)) return target;
  }
  return undefined;
};

type Head = { readonly url: URL; readonly response: Response };

/** One visit: what it has learnt of hosts, and what it has used up. */
class Visitor {
  readonly #dependencies: Dependencies;
  readonly #limits: SiteLimits;
  readonly #tell: (step: VisitStep) => void;
  readonly #deadline: AbortSignal;
  readonly #judged = new Map<string, Promise<Failure | undefined>>();
  readonly #robots = new Map<string, Promise<Result<Robots>>>();
  #requests = 0;

  constructor(dependencies: Dependencies, tell: (step: VisitStep) => void) {
    this.#dependencies = dependencies;
    this.#limits = { ...siteLimits, ...dependencies.limits };
    this.#tell = tell;
    this.#deadline = AbortSignal.timeout(this.#limits.totalMilliseconds);
  }

  /** `site`: no page of another one will do, as `siteOf` names them. Absent: wherever the address leads. */
  async readPage(address: URL, site?: string): Promise<Result<{ readonly page: CompanyPage; readonly truncated: boolean }>> {
    const head = await this.#fetch(address, "page", "text/html, application/xhtml+xml;q=0.9", site);
    if (!head.ok) return head;
    const { url, response } = head.value;
    const contentType = response.headers.get("content-type") ?? "";
    const isPage = /^\s*(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/iu.test(contentType);
    if (!response.ok || !isPage) {
      drop(response);
      return err(response.ok ? unreadable : unreachable(`The site answers ${response.status} instead of a page.`));
    }
    const { bytes, ended } = await readBytes(response, this.#limits.pageBytes, this.#deadline);
    if (bytes.length === 0 && ended === "time") return err(noAnswer);
    return ok({ page: await this.#dependencies.readPage(bytes, url.href, contentType), truncated: ended !== "whole" });
  }

  async #fetch(address: URL, kind: VisitStep["step"], accept: string, site?: string): Promise<Result<Head>> {
    let url = address;
    for (let hop = 0; hop <= this.#limits.redirects; hop++) {
      if (site !== undefined && siteOf(url) !== site) return err(leadsAway);
      const refused = (await this.#refusalOf(url)) ?? (kind === "page" ? await this.#forbids(url) : undefined);
      if (refused !== undefined) return err(refused);
      if (++this.#requests > this.#limits.requests) return err(unreachable("The site leads from one address to the next."));
      this.#tell({ step: kind, url: url.href });
      const response = await this.#ask(url, accept);
      if (response === undefined) return err(noAnswer);
      const location = response.headers.get("location");
      if (response.status < 300 || response.status > 399 || location === null) return ok({ url, response });
      drop(response);
      if (!URL.canParse(location, url)) return err(unreachable("The site leads to an address that is none."));
      url = new URL(location, url);
    }
    return err(unreachable("The site leads from one address to the next."));
  }

  /** `undefined` when nobody answers in time. */
  async #ask(url: URL, accept: string): Promise<Response | undefined> {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(new Error("No answer.")), this.#limits.firstByteMilliseconds);
    const signal = AbortSignal.any([this.#deadline, patience.signal]);
    const headers = { accept, "accept-language": "en, *;q=0.5", "user-agent": `${robotName}/1.0 (company profile finder)` };
    try {
      return await within(this.#dependencies.fetch(url.href, { redirect: "manual", headers, signal }), signal);
    } catch {
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  async #refusalOf(url: URL): Promise<Failure | undefined> {
    const { judgeInTests, resolve } = this.#dependencies;
    if (judgeInTests !== undefined) return judgeInTests(url);
    const refusal = refusalOf(url);
    if (refusal !== undefined || resolve === undefined) return refusal;
    const known = this.#judged.get(url.hostname) ?? this.#lookUp(url.hostname, resolve);
    this.#judged.set(url.hostname, known);
    return known;
  }

  /** One private address among public ones is enough: which of them the platform takes is not ours to say. */
  async #lookUp(host: string, resolve: ResolveName): Promise<Failure | undefined> {
    try {
      const addresses = await within(resolve(host, this.#deadline), this.#deadline);
      if (addresses.length === 0) return unreachable("There is no site under this name.");
      return addresses.every(isPublicAddress) ? undefined : leadsInside;
    } catch {
      return unreachable("This name could not be looked up.");
    }
  }

  async #forbids(url: URL): Promise<Failure | undefined> {
    const known = this.#robots.get(url.origin) ?? this.#readRobots(url.origin);
    this.#robots.set(url.origin, known);
    const robots = await known;
    if (!robots.ok) return robots.failure;
    return robotsAllow(robots.value, `${url.pathname}${url.search}`) ? undefined : forbidden;
  }

  /** RFC 9309, 2.3.1: no such file allows everything; a server that is out of order forbids everything. */
  async #readRobots(origin: string): Promise<Result<Robots>> {
    const head = await this.#fetch(new URL("/robots.txt", origin), "robots", "text/plain");
    if (!head.ok) return head;
    const { response } = head.value;
    if (!response.ok) {
      drop(response);
      return response.status < 500 ? ok({ rules: [] }) : err(noAnswer);
    }
    const { bytes, ended } = await readBytes(response, this.#limits.robotsBytes, this.#deadline);
    return ended === "time" ? err(noAnswer) : ok(parseRobots(new TextDecoder().decode(bytes)));
  }
}

/** Nothing of this answer is read. */
const drop = (response: Response): void => void response.body?.cancel().catch(() => undefined);

export const createSiteVisitor =
  (dependencies: Dependencies): VisitSite =>
  async (address, tell = () => undefined) => {
    const at = dependencies.clock.now();
    const visitor = new Visitor(dependencies, tell);
    const front = await visitor.readPage(address);
    if (!front.ok) return front;
    const about = aboutPage(front.value.page);
    const site = siteOf(new URL(front.value.page.url));
    // A profile from the front page alone is better than none.
    const second = about === undefined ? undefined : await visitor.readPage(about, site);
    const read = second?.ok === true ? [front.value, second.value] : [front.value];
    return ok({ site: { site, at, pages: read.map(({ page }) => page) }, truncated: read.some(({ truncated }) => truncated) });
  };
