/** CPU time of this thread, in milliseconds, to the microsecond. */

/**
 * On Linux a running thread's own figure moves only with the scheduler's tick, four milliseconds here and there. Reading the
 * whole process's figure brings the books up to date, so it is read first and thrown away.
 */
const threadMilliseconds = (): number => {
  process.cpuUsage();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of CPU that this thread spent in `work`. */
export const threadCpuOf = (work: () => unknown): number => {
  const before = threadMilliseconds();
  work();
  return threadMilliseconds() - before;
};

export const threadCpuOfAsync = async (work: () => Promise<unknown>): Promise<number> => {
  const before = threadMilliseconds();
  await work();
  return threadMilliseconds() - before;
};
