/** What bounds on time are held against: the thread's own work, which other work on the machine does not lengthen. */

/** Milliseconds of CPU time that this thread spends in `work`. */
export const cpuMilliseconds = (work: () => void): number => {
  const before = process.threadCpuUsage().user;
  work();
  return (process.threadCpuUsage().user - before) / 1000;
};
