/**
 * Looks a name up over HTTPS, before the platform looks it up itself: a name that leads to a private address is refused. The two
 * look-ups are apart in time, so this does not defend against a name that changes its answer in between.
 */

import * as z from "zod";
import { readBytes, within } from "./read-bytes.ts";

/** Addresses of a host as text. Throws when nobody answers. */
export type ResolveName = (host: string, signal: AbortSignal) => Promise<readonly string[]>;

const Answer = z.object({
  Status: z.number(),
  Answer: z.array(z.object({ type: z.number(), data: z.string() })).optional(),
});
/** Record types by number: A and AAAA. What else is in an answer (CNAME) led to them. */
const wanted = { A: 1, AAAA: 28 } as const;
const nameUnknown = 3;
const maximumAnswerBytes = 65_536;

/** `endpoint` speaks the JSON form of DNS over HTTPS. */
export const createResolver =
  (endpoint: string, fetcher: typeof fetch): ResolveName =>
  async (host, signal) => {
    const ask = async (type: keyof typeof wanted): Promise<string[]> => {
      const url = new URL(endpoint);
      url.searchParams.set("name", host);
      url.searchParams.set("type", type);
      const response = await within(fetcher(url.href, { headers: { accept: "application/dns-json" }, signal }), signal);
      const { bytes } = await readBytes(response, maximumAnswerBytes, signal);
      if (!response.ok) throw new Error("The resolver does not answer.");
      const answer = Answer.parse(JSON.parse(new TextDecoder().decode(bytes)));
      if (answer.Status !== 0 && answer.Status !== nameUnknown) throw new Error("The resolver has no answer.");
      return (answer.Answer ?? []).filter((one) => one.type === wanted[type]).map(({ data }) => data);
    };
    return (await Promise.all([ask("A"), ask("AAAA")])).flat();
  };
