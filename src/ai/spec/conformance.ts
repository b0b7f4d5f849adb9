/**
 * How a plugin tells the conformance suite what its provider documents. Each provider's `conformance.ts` gives one of these;
 * the suite plays the replies from a server on this machine and holds the plugin to what they mean.
 */

export type DocumentedReply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
};

export type Dialect = {
  readonly id: string;
  /** The configuration that makes the plugin call the server of the suite. */
  readonly configuration: (baseUrl: string) => unknown;
  readonly secrets: Readonly<Record<string, string>>;
  /** Bindings, for a provider of the platform: they call the server of the suite and throw what the platform throws. */
  readonly bindings?: (baseUrl: string) => Readonly<Record<string, unknown>>;
  /** Whether a request carries the key, and what else the provider asks of every request. */
  readonly authorised: (headers: Readonly<Record<string, string | string[] | undefined>>) => boolean;
  /** The answer `text`, which cost 10 tokens in and 5 out. */
  readonly text: (text: string) => DocumentedReply;
  readonly refusal: DocumentedReply;
  /** An answer that ended for want of room. */
  readonly cutOff: (text: string) => DocumentedReply;
  /** An answer without any content. */
  readonly empty: DocumentedReply;
  /** The error of a status; 503 stands for "overloaded", whatever the provider's number is. */
  readonly error: (status: number, headers?: Readonly<Record<string, string>>) => DocumentedReply;
  readonly quota: DocumentedReply;
  /** Events of a stream that says `parts`, one string each, the ending ones last. */
  readonly stream: (parts: readonly string[]) => readonly string[];
  /** An event that tells of an overload in the middle of a stream, where the provider documents one. */
  readonly streamError?: string;
  readonly embeddings?: (vectors: readonly (readonly number[])[]) => DocumentedReply;
};

/** JSON as a reply. */
export const jsonReply = (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): DocumentedReply => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});

/** A value as a server-sent event. */
export const eventOf = (data: unknown): string => `data: ${typeof data === "string" ? data : JSON.stringify(data)}\n\n`;
