/** Signals that end a command. */

export const endingSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

type Listener = (...values: unknown[]) => void;

/**
 * What `make` returns, with the listeners for ending signals that it added taken off again. Miniflare ends the process on
 * the spot, before anything else is put in order; whoever opened it closes it instead. Its hook on exit stays.
 */
export const withoutSignalListeners = <Made>(make: () => Made): Made => {
  const before = new Map(endingSignals.map((signal) => [signal, new Set(process.listeners(signal))]));
  const made = make();
  for (const signal of endingSignals) {
    for (const listener of process.listeners(signal)) {
      if (before.get(signal)?.has(listener) !== true) process.removeListener(signal, listener as Listener);
    }
  }
  return made;
};
