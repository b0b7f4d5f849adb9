/** One JSON line per fact. Fields are ids, codes, counts and durations; identity has no field to go into. */

export type LogFields = { readonly [name: string]: string | number | boolean | undefined };

export type Logger = {
  readonly info: (event: string, fields?: LogFields) => void;
  readonly warn: (event: string, fields?: LogFields) => void;
  readonly error: (event: string, fields?: LogFields) => void;
};

const write = (level: "info" | "warn" | "error", event: string, fields: LogFields = {}): void => {
  console[level === "info" ? "log" : level](JSON.stringify({ level, event, ...fields }));
};

export const consoleLogger: Logger = {
  info: (event, fields) => write("info", event, fields),
  warn: (event, fields) => write("warn", event, fields),
  error: (event, fields) => write("error", event, fields),
};

/** The first frame of the stack. The message stands in front of the frames and may itself have lines that look like one. */
const placeOf = ({ stack = "", message }: Error): string | undefined => {
  const start = stack.indexOf(message);
  if (start === -1) return undefined;
  const frames = stack.slice(start + message.length).split("\n");
  return frames.find((line) => /^\s+at .+:\d+:\d+\)?$/u.test(line))?.trim();
};

/**
 * What may be logged of a fault nobody foresaw: its class and where it was thrown, never its message,
 * which can quote a document.
 */
export const describeFault = (fault: unknown): LogFields =>
  fault instanceof Error ? { fault: fault.name, place: placeOf(fault) } : { fault: typeof fault };
