import { describe, expect, it } from "vitest";
import type { Principal } from "../domain/principal.ts";
import { commandOf, keyOf, newRequestId, type RequestContext } from "./commands.ts";

const principal: Principal = { id: "somebody", kind: "local", scopes: [] };
const request = (more: Partial<RequestContext> = {}): RequestContext => ({
  principal,
  traceparent: "trace",
  requestId: "request",
  ...more,
});

describe("a command", () => {
  it("carries its request's trace, and is its own cause", async () => {
    expect(await commandOf(request(), "submit", {})).toMatchObject({
      principal,
      traceparent: "trace",
      correlationId: "request",
      causationId: "request",
    });
  });

  it("is the same command under the same key and principal, and another under any other", async () => {
    const keyed = request({ idempotencyKey: "key-0001" });
    const { commandKey } = await commandOf(keyed, "submit", {});
    expect((await commandOf({ ...keyed, requestId: "later" }, "submit", {})).commandKey).toBe(commandKey);
    const others = [
      request(),
      request({ idempotencyKey: "key-0002" }),
      request({ idempotencyKey: "key-0001", principal: { ...principal, id: "somebody-else" } }),
      request({ idempotencyKey: "key-0001", principal: { ...principal, organisationId: "org_one" } }),
    ];
    for (const other of others) expect((await commandOf(other, "submit", {})).commandKey).not.toBe(commandKey);
    expect(keyOf(request({ requestId: "a" }))).not.toBe(keyOf(request({ requestId: "b" })));
  });

  it("asks for the same thing whatever the order of its fields, and for another when name or input differ", async () => {
    const hash = async (name: string, input: unknown) => (await commandOf(request(), name, input)).commandHash;
    expect(await hash("upload", { a: 1, b: undefined, c: [2] })).toBe(await hash("upload", { c: [2], a: 1 }));
    expect(await hash("upload", { a: 1 })).not.toBe(await hash("upload", { a: 2 }));
    expect(await hash("upload", { a: 1 })).not.toBe(await hash("create", { a: 1 }));
  });

  it("cannot be read back from its key or hash", async () => {
    const command = await commandOf(request({ idempotencyKey: "ada@example.org" }), "upload", { text: "Ada Sample" });
    expect(JSON.stringify([command.commandKey, command.commandHash])).not.toMatch(/Ada|example/u);
    expect([command.commandKey.length, command.commandHash.length]).toEqual([32, 32]);
  });

  it("has a request id of its own each time", () => {
    expect(newRequestId()).not.toBe(newRequestId());
  });
});
