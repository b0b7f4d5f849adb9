import { describe, expect, it } from "vitest";
import { joinPorts } from "../../../scripts/documents/joined-ports.ts";

const arrived = (send: (port: ReturnType<typeof joinPorts>[0]) => void): Promise<unknown[]> =>
  new Promise((resolve) => {
    const [here, there] = joinPorts();
    const heard: unknown[] = [];
    there.addEventListener("message", ({ data }) => (data === "end" ? resolve(heard) : heard.push(data)));
    send(here);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin.
    here.postMessage("end");
  });

describe("two ports in one thread", () => {
  it("carry what was sent, in order, as it was when it was sent", async () => {
    const message = { chunk: { items: [{ str: "Nurse", transform: [1, 0] }] }, kept: Uint8Array.of(1) };
    const heard = await arrived((port) => {
      port.postMessage(message);
      message.chunk.items = [];
      message.kept[0] = 9;
      port.postMessage(message);
    });
    expect(heard).toEqual([
      { chunk: { items: [{ str: "Nurse", transform: [1, 0] }] }, kept: Uint8Array.of(1) },
      { chunk: { items: [] }, kept: Uint8Array.of(9) },
    ]);
  });

  it("carry a message whose list of what is handed over is null", async () => {
    expect(await arrived((port) => port.postMessage({ id: 7, image: null }, null))).toEqual([{ id: 7, image: null }]);
  });

  it("hand over transferred bytes without a copy", async () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const [heard] = (await arrived((port) => port.postMessage({ bytes }, [bytes.buffer]))) as [{ bytes: Uint8Array }];
    expect(heard.bytes).toBe(bytes);
  });

  it("keep errors what they are, and tell a listener that has left nothing", async () => {
    const [here, there] = joinPorts();
    const left = new AbortController();
    const wrong: unknown[] = [];
    there.addEventListener("message", ({ data }) => wrong.push(data), { signal: left.signal });
    left.abort();
    const heard = new Promise((resolve) => there.addEventListener("message", ({ data }) => resolve(data)));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin.
    here.postMessage(new RangeError("too far"));
    expect(await heard).toEqual(new RangeError("too far"));
    expect(wrong).toEqual([]);
  });
});
