import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEvents, type StreamedEvent } from "./event-stream.ts";

const text =
  'event: progress\ndata: {"step":"page","url":"https://ä.example/"}\n\n: a comment\n\nevent: profile\r\ndata: a\r\ndata: b\r\n\r\ndata:c';

const read = async (parts: readonly Uint8Array<ArrayBuffer>[]): Promise<StreamedEvent[]> => {
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      for (const part of parts) controller.enqueue(part);
      controller.close();
    },
  });
  const events: StreamedEvent[] = [];
  for await (const event of readEvents(body)) events.push(event);
  return events;
};

describe("a stream of events", () => {
  it("gives the events that came to their end, wherever the bytes are cut", async () => {
    const bytes = new TextEncoder().encode(text);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 8 }), async (cuts) => {
        const places = [0, ...cuts.toSorted((one, other) => one - other), bytes.length];
        const parts = places.slice(1).map((end, index) => bytes.slice(places[index], end));
        expect(await read(parts)).toEqual([
          { name: "progress", data: '{"step":"page","url":"https://ä.example/"}' },
          { name: "profile", data: "a\nb" },
        ]);
      }),
    );
  });
});
