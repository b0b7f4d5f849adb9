/**
 * Which addresses may be fetched for a company's profile: a public domain name over HTTP or HTTPS at the usual port, and
 * nothing else. An address in numbers is refused in every notation, public or not: no company is known by one.
 */

import { failure, type Failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";

/** Top-level names that lead inside a network, to this machine, or nowhere. */
const inside = new Set(
  "localhost local localdomain internal intranet private corp home lan arpa test example invalid onion alt i2p".split(" "),
);

const longestAddress = 2000;
const refused = (why: string): Failure =>
  failure("company-address-refused", `${why} Give the domain of the company's public site, such as "acme.com".`);

/** Why `url` is not fetched; `undefined` when it may be. Asked again for every redirect. */
export const refusalOf = (url: URL): Failure | undefined => {
  if (url.protocol !== "https:" && url.protocol !== "http:") return refused("Only sites over http and https are read.");
  if (url.href.length > longestAddress) return refused("This address is too long.");
  if (url.username !== "" || url.password !== "") return refused("An address with a user name or a password is not read.");
  if (url.port !== "") return refused("Only sites at the usual port are read.");
  // The parser has written every number notation of IPv4 as four decimals by now, and IPv6 in brackets.
  const labels = url.hostname.replace(/\.$/u, "").split(".");
  const last = labels.at(-1) ?? "";
  if (labels.length < 2 || !/^(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/u.test(last)) return refused("This is not a domain name.");
  if (labels.some((label) => !/^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/u.test(label)))
    return refused("This is not a domain name.");
  if (inside.has(last)) return refused("This name is not on the public internet.");
  return undefined;
};

/** What is fetched for what somebody typed: "acme.com", or any address of the site. The path is dropped. */
export const siteAddressOf = (typed: string): Result<URL> => {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:(?!\d+(?:\/|$))/iu.test(text) ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined) return err(refused("This is not an address."));
  const refusal = refusalOf(url);
  return refusal === undefined ? ok(new URL("/", url)) : err(refusal);
};

/** The name under which a site is kept: its host, without "www.". */
export const siteOf = (url: URL): string => url.hostname.replace(/\.$/u, "").replace(/^www\.(?=.+\.)/u, "");
