/**
 * An event type is one object: its name, version, owner, meaning and data. Run-time check, static types, registry,
 * schemas and documentation all come from it.
 */

import type * as z from "zod";

export const eventTypePrefix = "com.clearview.";

/** Whose actor emits an event. */
export type EventOwner = "candidate" | "job" | "employer" | "platform" | "run";

/** An event as an actor decides it: the facts alone. Everything else comes from the commit that holds it. */
export type DomainEvent<Type extends string = string, Data = unknown> = {
  readonly type: Type;
  readonly version: number;
  readonly data: Data;
};

export type EventDefinition<Name extends string = string, Schema extends z.ZodType = z.ZodType> = {
  /** The full CloudEvents type. */
  readonly type: `${typeof eventTypePrefix}${Name}`;
  readonly name: Name;
  readonly version: number;
  readonly owner: EventOwner;
  readonly summary: string;
  readonly data: Schema;
  /** Turns data of an older version into data of the next one: `upcasters[1]` makes version 2 of version 1. */
  readonly upcasters: Readonly<Record<number, (data: unknown) => unknown>>;
  readonly create: (data: z.input<Schema>) => DomainEvent<`${typeof eventTypePrefix}${Name}`, z.output<Schema>>;
  readonly is: (event: {
    readonly type: string;
    readonly data: unknown;
  }) => event is { type: `${typeof eventTypePrefix}${Name}`; data: z.output<Schema> };
};

export const defineEvent = <const Name extends string, Schema extends z.ZodType>(
  name: Name,
  definition: {
    version: number;
    owner: EventOwner;
    summary: string;
    data: Schema;
    upcasters?: Readonly<Record<number, (data: unknown) => unknown>>;
  },
): EventDefinition<Name, Schema> => {
  const type = `${eventTypePrefix}${name}` as const;
  return {
    type,
    name,
    version: definition.version,
    owner: definition.owner,
    summary: definition.summary,
    data: definition.data,
    upcasters: definition.upcasters ?? {},
    create: (data) => ({ type, version: definition.version, data: definition.data.parse(data) as z.output<Schema> }),
    is: (event): event is { type: typeof type; data: z.output<Schema> } => event.type === type,
  };
};
