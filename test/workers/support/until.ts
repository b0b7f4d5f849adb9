/** Waits for a condition of the running system, looking again and again, and says what it saw when it gave up. */

/** Shorter than a test's own patience, so that it is this that says what was seen last. */
const patienceMilliseconds = 40_000;

/**
 * The first value of `look` that `holds`, or an error with the last one seen. Nothing here sleeps for a fixed time: a
 * condition that holds is seen within a few milliseconds.
 */
export const until = async <Value>(
  what: string,
  look: () => Value | Promise<Value>,
  holds: (value: Value) => boolean = Boolean,
): Promise<Value> => {
  const began = performance.now();
  for (;;) {
    const value = await look();
    if (holds(value)) return value;
    if (performance.now() - began > patienceMilliseconds) {
      throw new Error(`Waited in vain until ${what}; last seen: ${JSON.stringify(value)?.slice(0, 1500)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
