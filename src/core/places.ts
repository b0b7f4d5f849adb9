/**
 * A few places that many share: whoever finds none free waits in line, first come, first served. The platform keeps six
 * connections open for an invocation; what is begun beyond them would only wait with its time running.
 */

export type Places = {
  /** Does `work` once there is a place for it. Work that holds a place must not ask for a second one. */
  readonly hold: <Value>(work: () => Promise<Value>) => Promise<Value>;
};

/** What the platform keeps open at once for one invocation. */
export const connectionsAtOnce = 6;

export const createPlaces = (limit = connectionsAtOnce): Places => {
  let free = limit;
  const line: (() => void)[] = [];
  return {
    hold: async (work) => {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => line.push(resolve));
      try {
        return await work();
      } finally {
        const next = line.shift();
        if (next === undefined) free += 1;
        else next();
      }
    },
  };
};
