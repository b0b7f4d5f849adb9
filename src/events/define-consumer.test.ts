import { describe, expect, it } from "vitest";
import { candidateErased, candidateRegistered } from "../domain/candidate/events.ts";
import { defineConsumer, listensTo } from "./define-consumer.ts";

const consumerOn = (on: Parameters<typeof defineConsumer>[0]["on"]) =>
  defineConsumer<never>({ name: "sample", on, onReplay: "run", handle: async () => undefined });

describe("what a consumer listens to", () => {
  it("is what it names", () => {
    const consumer = consumerOn([candidateErased]);
    expect(listensTo(consumer, candidateErased.type)).toBe(true);
    expect(listensTo(consumer, candidateRegistered.type)).toBe(false);
  });

  it("is everything when it says so, event types of tomorrow included", () => {
    expect(listensTo(consumerOn("all"), "com.clearview.something.new")).toBe(true);
  });
});
