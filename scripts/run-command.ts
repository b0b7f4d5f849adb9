/**
 * The frame of a command: whatever was opened is closed again, at the end, on an error, and when the person stops it. A
 * refusal is one sentence; anything else is a fault and shows its stack. Exit codes: 0 done, 1 failed, 130 stopped.
 */

import { RuntimeRefusal } from "./local-runtime/open-runtime.ts";
import { endingSignals } from "./local-runtime/signals.ts";
import { UsageError } from "./arguments.ts";

type CleanUp = () => Promise<void> | void;

/** Runs `command`; `onEnd` registers what must be undone, newest first. A command that returns a number ends with it. */
export const runCommand = async (command: (onEnd: (cleanUp: CleanUp) => void) => Promise<number | void>): Promise<void> => {
  const cleanUps: CleanUp[] = [];
  let ending: Promise<void> | undefined;
  const end = (): Promise<void> => {
    ending ??= (async () => {
      for (const cleanUp of cleanUps.toReversed()) {
        try {
          await cleanUp();
        } catch (fault) {
          console.error(fault);
        }
      }
    })();
    return ending;
  };
  for (const signal of endingSignals) {
    // `on`, not `once`: packages that watch signals end the process themselves when they find nobody else listening.
    process.on(signal, () => {
      const code = signal === "SIGINT" ? 130 : 143;
      // The second time, the person means at once.
      if (ending !== undefined) process.exit(code);
      void end().finally(() => process.exit(code));
    });
  }
  let code = 0;
  try {
    code = (await command((cleanUp) => cleanUps.push(cleanUp))) ?? 0;
  } catch (fault) {
    // Once it is being stopped, calls that break off are no news.
    if (ending === undefined) {
      console.error(fault instanceof RuntimeRefusal || fault instanceof UsageError ? fault.message : fault);
    }
    code = 1;
  }
  if (ending !== undefined) return;
  await end();
  process.exit(code);
};
