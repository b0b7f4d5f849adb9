/** Speaks to the Worker over HTTP, as anybody would. */

import { env, exports } from "cloudflare:workers";

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON body; `any`, because tests look at what really came rather than at what a type promises. */
  // oxlint-disable-next-line typescript/no-explicit-any -- see above
  readonly body: any;
  /** The body as it came. */
  readonly text: string;
};

export type Request = {
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly raw?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  /** `null` sends none; the default is the local token. */
  readonly token?: string | null;
};

export const call = async (
  method: string,
  path: string,
  { json, raw, headers = {}, token = env.LOCAL_TOKEN }: Request = {},
): Promise<Answer> => {
  const response = await exports.default.fetch(`http://clearview.test${path}`, {
    method,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(json === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(json === undefined ? (raw === undefined ? {} : { body: raw }) : { body: JSON.stringify(json) }),
  });
  const text = new TextDecoder().decode(await response.arrayBuffer());
  const isOneValue = text !== "" && !(response.headers.get("content-type") ?? "").startsWith("application/x-ndjson");
  return { status: response.status, headers: response.headers, text, body: isOneValue ? JSON.parse(text) : undefined };
};

/** The body of an answer that is expected to have gone well. */
export const get = async (path: string) => {
  const { status, body } = await call("GET", path);
  if (status !== 200) throw new Error(`GET ${path} answered ${status}: ${JSON.stringify(body)}`);
  return body;
};
