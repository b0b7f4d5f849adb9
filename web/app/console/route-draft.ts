/** A route as it stands in a form, and back: what cannot be read is told at its field, under the API's own paths. Pure. */

import { err, ok, type Result } from "../../../src/core/result.ts";
import type { Route, RouteTarget } from "../../../src/domain/provider/route.ts";
import type { FieldProblem } from "../../shared/api-types.ts";
import { numberOf, shownNumber } from "../../shared/number-of.ts";
import { consoleWords } from "./console-words.ts";

export type TargetDraft = {
  /** Stays with the target while it is moved. */
  readonly key: number;
  readonly provider: string;
  readonly model: string;
  /** Seconds. */
  readonly timeout: string;
  /** Percent. */
  readonly share: string;
  readonly shadow: boolean;
  readonly canary: boolean;
  readonly priceInput: string;
  readonly priceOutput: string;
  readonly contextTokens: string;
  readonly concurrency: string;
};

/** Dollars and tokens a day, both or neither. */
export type RouteDraft = { readonly targets: readonly TargetDraft[]; readonly dollars: string; readonly tokens: string };

let lastKey = 0;

export const draftOfTarget = (target: Partial<RouteTarget>): TargetDraft => ({
  key: ++lastKey,
  provider: target.provider ?? "builtin",
  model: target.model ?? "",
  timeout: shownNumber(target.timeoutMilliseconds === undefined ? undefined : target.timeoutMilliseconds / 1000),
  share: shownNumber(target.share === undefined ? undefined : Math.round(target.share * 10_000) / 100),
  shadow: target.shadow ?? false,
  canary: target.canary ?? false,
  priceInput: shownNumber(target.price?.input),
  priceOutput: shownNumber(target.price?.output),
  contextTokens: shownNumber(target.contextTokens),
  concurrency: shownNumber(target.concurrency),
});

export const draftOf = ({ targets, budget }: Route): RouteDraft => ({
  targets: targets.map(draftOfTarget),
  dollars: shownNumber(budget === undefined ? undefined : budget.microdollars / 1_000_000),
  tokens: shownNumber(budget?.tokens),
});

/** The route, or each field whose words are no number. Whether it can work is for the API to say. */
export const readDraft = (draft: RouteDraft): Result<Route, readonly FieldProblem[]> => {
  const problems: FieldProblem[] = [];
  const told = consoleWords.form;
  const number = (path: string, text: string, times = 1): number | undefined => {
    if (text.trim() === "") return undefined;
    const value = numberOf(text);
    if (Number.isNaN(value)) problems.push({ path, message: told.noNumber });
    return Math.round(value * times * 1_000_000) / 1_000_000;
  };
  const targets = draft.targets.map((target, position): RouteTarget => {
    const at = `targets.${String(position)}`;
    const model = target.model.trim();
    const timeoutMilliseconds = number(`${at}.timeoutMilliseconds`, target.timeout, 1000);
    const share = number(`${at}.share`, target.share, 0.01);
    const input = number(`${at}.price.input`, target.priceInput);
    const output = number(`${at}.price.output`, target.priceOutput);
    if ((input === undefined) !== (output === undefined))
      problems.push({ path: input === undefined ? `${at}.price.input` : `${at}.price.output`, message: told.bothPrices });
    const contextTokens = number(`${at}.contextTokens`, target.contextTokens);
    const concurrency = number(`${at}.concurrency`, target.concurrency);
    return {
      provider: target.provider,
      ...(model === "" ? {} : { model }),
      ...(timeoutMilliseconds === undefined ? {} : { timeoutMilliseconds }),
      ...(share === undefined ? {} : { share }),
      ...(target.shadow ? { shadow: true } : {}),
      ...(target.canary ? { canary: true } : {}),
      ...(input === undefined || output === undefined ? {} : { price: { input, output } }),
      ...(contextTokens === undefined ? {} : { contextTokens }),
      ...(concurrency === undefined ? {} : { concurrency }),
    };
  });
  const microdollars = number("budget.microdollars", draft.dollars, 1_000_000);
  const tokens = number("budget.tokens", draft.tokens);
  if ((microdollars === undefined) !== (tokens === undefined))
    problems.push({
      path: microdollars === undefined ? "budget.microdollars" : "budget.tokens",
      message: told.bothBudgets,
    });
  if (problems.length > 0) return err(problems);
  return ok({ targets, ...(microdollars === undefined || tokens === undefined ? {} : { budget: { microdollars, tokens } }) });
};

/** A target at another place; the others keep their order. */
export const moved = (targets: readonly TargetDraft[], from: number, to: number): readonly TargetDraft[] => {
  const target = targets[from];
  return target === undefined || to < 0 || to >= targets.length ? targets : targets.toSpliced(from, 1).toSpliced(to, 0, target);
};
