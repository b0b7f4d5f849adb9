/** Calls to ClearView's HTTP API, as any integrator would make them. */

export type ApiReply<Body> = { readonly status: number; readonly body: Body; readonly headers: Headers };

/** An answer that is not 2xx, with the stable code of the problem document. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly retryAfter: string | null;

  constructor(call: string, status: number, code: string, detail: string, retryAfter: string | null) {
    super(`${call} answered ${String(status)} ${code}: ${detail}`);
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.retryAfter = retryAfter;
  }
}

export type CallOptions = { readonly idempotencyKey?: string | undefined; readonly signal?: AbortSignal | undefined };

export type ApiClient = {
  /** Throws an ApiProblem for any status outside 2xx. */
  readonly call: <Body>(method: string, path: string, body?: unknown, options?: CallOptions) => Promise<ApiReply<Body>>;
  readonly get: <Body>(path: string) => Promise<Body>;
  /** All items of a list, page after page. */
  readonly list: <Item>(path: string) => Promise<Item[]>;
};

const pageSize = 100;

export const createApiClient = (url: string, token: string): ApiClient => {
  const call = async <Body>(method: string, path: string, body?: unknown, options: CallOptions = {}): Promise<ApiReply<Body>> => {
    const reply = await fetch(new URL(path, url), {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(options.idempotencyKey === undefined ? {} : { "idempotency-key": options.idempotencyKey }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    const text = await reply.text();
    if (reply.ok)
      return { status: reply.status, body: (text === "" ? undefined : JSON.parse(text)) as Body, headers: reply.headers };
    let problem: { code?: string; detail?: string; title?: string } = {};
    try {
      problem = JSON.parse(text) as typeof problem;
    } catch {
      // Not a problem document: the status has to speak for itself.
    }
    const retryAfter = reply.headers.get("retry-after");
    throw new ApiProblem(
      `${method} ${path}`,
      reply.status,
      problem.code ?? "unknown",
      problem.detail ?? problem.title ?? text.slice(0, 200),
      retryAfter,
    );
  };
  const get = async <Body>(path: string): Promise<Body> => (await call<Body>("GET", path)).body;
  const list = async <Item>(path: string): Promise<Item[]> => {
    const items: Item[] = [];
    let cursor: string | undefined;
    do {
      const after = cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`;
      const page = await get<{ items: Item[]; nextCursor?: string }>(`${path}?limit=${String(pageSize)}${after}`);
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return items;
  };
  return { call, get, list };
};
