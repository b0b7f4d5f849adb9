/**
 * Where a task is sent: targets, best first, and what a day may cost. A route is data that changes while the platform runs,
 * so what cannot work is refused when it is set, by name, and not found out by a call.
 */

import * as z from "zod";

const Price = z.number().nonnegative().max(10_000);

export const RouteTarget = z.strictObject({
  provider: z.string().min(1).max(60),
  /** Which of the provider's models; an engine needs none. */
  model: z.string().min(1).max(200).optional(),
  timeoutMilliseconds: z.number().int().min(100).max(120_000).optional(),
  /** Which part of the inputs it gets, 0 to 1; the others pass it over. Absent: all. */
  share: z.number().min(0).max(1).optional(),
  /** Gets a copy; its answer is compared and thrown away. */
  shadow: z.boolean().optional(),
  /** Its share grows by itself while it fails no more often than what serves the rest, and falls to nothing when it does. */
  canary: z.boolean().optional(),
  /** US dollars for a million tokens. Absent: unknown, so its calls count in tokens alone. */
  price: z.strictObject({ input: Price, output: Price }).optional(),
  /** Tokens that the model reads and writes at most; a prompt that does not fit is not sent. */
  contextTokens: z.number().int().positive().optional(),
  /** Calls under way at once over the whole platform, for this provider. Absent: as many as come. */
  concurrency: z.number().int().min(1).max(1000).optional(),
});
export type RouteTarget = z.infer<typeof RouteTarget>;

/** Millionths of a US dollar, and tokens of both directions. */
export const Spent = z.strictObject({
  microdollars: z.number().int().nonnegative(),
  tokens: z.number().int().nonnegative(),
});
export type Spent = z.infer<typeof Spent>;

export const Route = z.strictObject({
  targets: z.array(RouteTarget).min(1).max(8),
  /** What each organisation may spend on this task in a day. */
  budget: Spent.optional(),
});
export type Route = z.infer<typeof Route>;

/** What a route need know of a provider. */
export type KnownProvider = {
  readonly id: string;
  readonly isModel: boolean;
  /** Names of its secrets and bindings that the deployment has not set. */
  readonly missing: readonly string[];
};

export type RouteProblem = { readonly path: string; readonly message: string };

/** Why a route cannot work; none: it can. */
export const problemsOfRoute = ({ targets }: Route, providers: readonly KnownProvider[]): RouteProblem[] => {
  const seen = new Set<string>();
  const problems = targets.flatMap(({ provider, model, shadow, canary, share }, position) => {
    const own: RouteProblem[] = [];
    const refuse = (field: string, message: string) => own.push({ path: `targets.${position}.${field}`, message });
    const known = providers.find(({ id }) => id === provider);
    const name = JSON.stringify([provider, model ?? null, shadow ?? false]);
    if (known === undefined) refuse("provider", `There is no provider ${provider}. GET /v1/providers names them.`);
    else {
      if (known.isModel && model === undefined) refuse("model", `Say which model of ${provider} is meant.`);
      if (!known.isModel && model !== undefined) refuse("model", `${provider} has no models to choose from.`);
      if (known.missing.length > 0) refuse("provider", `${provider} lacks ${known.missing.join(", ")}. Set it first.`);
    }
    if (seen.has(name)) refuse("provider", "Falling back on a target that has failed goes round in a circle. Name it once.");
    seen.add(name);
    if (canary === true && shadow === true) refuse("canary", "A target that shadows serves nobody, so it has no share to grow.");
    if (canary === true && share === undefined) refuse("share", "Say with which share the canary begins.");
    return own;
  });
  if (targets.every(({ shadow }) => shadow === true))
    problems.push({ path: "targets", message: "Somebody has to serve: every target shadows." });
  return problems;
};

/** What is worth knowing of a route that works: a price that nobody told makes a budget in money blind. */
export const warningsOfRoute = ({ targets }: Route, providers: readonly KnownProvider[]): string[] =>
  targets
    .filter(({ provider, price }) => price === undefined && providers.some(({ id, isModel }) => id === provider && isModel))
    .map(({ provider, model }) => `The price of ${provider} ${model ?? ""} is unknown: its calls count in tokens alone.`);
