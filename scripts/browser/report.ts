/** What a test of the page tells, line by line, and whether anything failed. */

export type Report = {
  readonly tell: (passed: boolean, what: string, more?: string) => void;
  readonly failed: () => number;
};

export const createReport = (): Report => {
  let failed = 0;
  return {
    tell: (passed, what, more) => {
      if (!passed) failed += 1;
      console.log(`${passed ? "passed" : "FAILED"}  ${what}${passed || more === undefined ? "" : `: ${more}`}`);
    },
    failed: () => failed,
  };
};
