/** Asking the server for what is there now, however often there is a reason to. */

/**
 * One question at a time. Whoever asks meanwhile shares the next one, which begins when the first is answered: no answer is
 * overtaken by an older one, and twenty reasons at once cost two questions.
 * @param question Tells its own failures, and does not wait for a next turn of itself.
 */
export const inTurns = (question: () => Promise<void>): (() => Promise<void>) => {
  let asking: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const ask = (): Promise<void> => {
    next = undefined;
    const turn = Promise.resolve()
      .then(question)
      .finally(() => {
        if (asking === turn) asking = undefined;
      });
    asking = turn;
    return turn;
  };
  return () => {
    if (next === undefined && asking !== undefined) next = asking.then(ask, ask);
    return next ?? ask();
  };
};
