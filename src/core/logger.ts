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

/**
 * What may be logged of a fault nobody foresaw: its class and where it was thrown, never its message,
 * which can quote a document.
 */
export const describeFault = (fault: unknown): LogFields => {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const place = fault.stack?.split("\n").find((line) => line.trimStart().startsWith("at "));
  return { fault: fault.name, place: place?.trim() };
};
