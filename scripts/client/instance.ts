/** The instance that an operator's command talks to: the local one that runs, or one that is named. */

import { UsageError } from "../arguments.ts";
import { readOrMakeSecrets } from "../local-runtime/local-secrets.ts";
import { findRunning } from "../local-runtime/running-marker.ts";
import { ApiProblem } from "./api-client.ts";

export type Instance = { readonly url: string; readonly token: string };

/** Throws a UsageError that says what to give. The token of a named instance comes from CLEARVIEW_TOKEN. */
export const instanceOf = async (url: string | undefined, stateFolder: string): Promise<Instance> => {
  if (url === undefined) {
    const running = await findRunning(stateFolder);
    if (running === undefined)
      throw new UsageError("No local instance runs. Start one with `npm start`, or name one with --url.");
    return { url: running.url, token: readOrMakeSecrets(stateFolder).token };
  }
  if (!URL.canParse(url)) throw new UsageError(`"${url}" is no address: give one as in --url https://clearview.example.org.`);
  const token = process.env["CLEARVIEW_TOKEN"] ?? "";
  if (token === "") throw new UsageError("Set CLEARVIEW_TOKEN to a token of that instance.");
  return { url, token };
};

/** What the instance answered, or that it did not, as a sentence. */
export const refusalOf = (fault: unknown, url: string): unknown => {
  if (fault instanceof ApiProblem) return new UsageError(fault.message);
  return fault instanceof TypeError ? new UsageError(`Nothing answers at ${url}. Check the address.`) : fault;
};
