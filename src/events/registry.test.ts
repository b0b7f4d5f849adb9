import { describe, expect, it } from "vitest";
import * as z from "zod";
import { catalog } from "../domain/catalog.ts";
import { workflows } from "../domain/workflows/index.ts";
import { defineEvent } from "./define-event.ts";
import { createEventRegistry } from "./registry.ts";

const named = (version: number, upcasters: Readonly<Record<number, (data: unknown) => unknown>> = {}) =>
  defineEvent("sample.named", {
    version,
    owner: "platform",
    summary: "Something has a name.",
    data: z.object({ first: z.string(), last: z.string() }),
    upcasters,
  });

const registry = createEventRegistry([
  named(3, {
    1: (data) => ({ whole: (data as { name: string }).name }),
    2: (data) => {
      const [first, last] = (data as { whole: string }).whole.split(" ");
      return { first, last };
    },
  }),
]);

const recorded = (version: number, data: unknown, type = "com.clearview.sample.named") => ({ id: "evt_1", type, version, data });

describe("event registry", () => {
  it.each([
    [1, { name: "Ada Sample" }],
    [2, { whole: "Ada Sample" }],
    [3, { first: "Ada", last: "Sample" }],
  ])("reads version %i as the newest one", (version, data) => {
    expect(registry.read(recorded(version, data))).toEqual({ ok: true, value: recorded(3, { first: "Ada", last: "Sample" }) });
  });

  it.each([
    ["a version newer than this deployment", recorded(4, { first: "Ada", last: "Sample" })],
    ["an unknown type", recorded(1, {}, "com.clearview.sample.unheard-of")],
    ["data that do not fit", recorded(3, { first: "Ada" })],
    ["old data that become data that do not fit", recorded(2, { whole: "Ada" })],
  ])("answers %s with a failure", (_, event) => {
    expect(registry.read(event)).toMatchObject({ ok: false, failure: { code: "request-invalid" } });
  });

  it("refuses two events of one type, and a version that nothing brings up", () => {
    expect(() => createEventRegistry([named(1), named(1)])).toThrow("share a type");
    expect(() => createEventRegistry([named(3, { 2: (data) => data })])).toThrow("version 1");
  });
});

describe("event definition", () => {
  it("creates only what its schema takes, and knows its own", () => {
    const definition = named(1);
    const event = definition.create({ first: "Ada", last: "Sample" });
    expect(event).toEqual({ type: "com.clearview.sample.named", version: 1, data: { first: "Ada", last: "Sample" } });
    expect(definition.is(event)).toBe(true);
    expect(definition.is({ type: "com.clearview.sample.other", data: {} })).toBe(false);
    expect(() => definition.create({ first: "Ada" } as never)).toThrow();
  });

  it("drops fields that the schema does not name, so that nothing slips into the log", () => {
    expect(named(1).create({ first: "Ada", last: "Sample", email: "ada@example.org" } as never).data).toEqual({
      first: "Ada",
      last: "Sample",
    });
  });
});

describe("catalogue", () => {
  it("holds every event that sets off a workflow", () => {
    for (const workflow of workflows) for (const trigger of workflow.triggers) expect(catalog.find(trigger)?.type).toBe(trigger);
  });

  it("names each event as domain and past action, with a sentence of meaning", () => {
    for (const { type, summary, version } of catalog.definitions) {
      expect(type).toMatch(/^com\.clearview\.[a-z]+\.[a-z-]+$/u);
      expect(summary).toMatch(/^[A-Z].*\.$/u);
      expect(version).toBeGreaterThan(0);
    }
  });
});
