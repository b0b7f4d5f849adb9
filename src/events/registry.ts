/** All event types by name. Reads events of any version ever written, by bringing them up to today's. */

import { failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { RecordedEvent } from "./commit.ts";
import type { EventDefinition } from "./define-event.ts";

export type EventRegistry = {
  readonly definitions: readonly EventDefinition[];
  readonly find: (type: string) => EventDefinition | undefined;
  /** The event with data of the newest version, checked against its schema. */
  readonly read: (event: RecordedEvent) => Result<RecordedEvent>;
};

export const createEventRegistry = (definitions: readonly EventDefinition[]): EventRegistry => {
  const byType = new Map<string, EventDefinition>(definitions.map((definition) => [definition.type, definition]));
  if (byType.size !== definitions.length) throw new Error("Two events share a type.");
  for (const definition of definitions) {
    for (let version = 1; version < definition.version; version++) {
      if (definition.upcasters[version] === undefined) {
        throw new Error(`${definition.type} has version ${definition.version} but nothing brings version ${version} up.`);
      }
    }
  }
  return {
    definitions,
    find: (type) => byType.get(type),
    read: (event) => {
      const definition = byType.get(event.type);
      if (definition === undefined) return err(failure("request-invalid", `Unknown event type ${event.type}.`));
      if (event.version > definition.version) {
        return err(failure("request-invalid", `${event.type} version ${event.version} is newer than this deployment knows.`));
      }
      let data = event.data;
      for (let version = event.version; version < definition.version; version++) data = definition.upcasters[version]!(data);
      const parsed = definition.data.safeParse(data);
      return parsed.success
        ? ok({ ...event, version: definition.version, data: parsed.data })
        : err(failure("request-invalid", `The data of ${event.type} does not fit its schema.`));
    },
  };
};
