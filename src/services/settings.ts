/** Variables and secrets, parsed once. What is missing or malformed is named; nothing starts half configured. */

import * as z from "zod";

const jurisdictions = ["eu", "fedramp"] as const;

/** In local mode there is no operator but oneself. */
const localTerms = { approvalNeeded: false, startingCredits: 20 };

const Settings = z.object({
  /** Local mode exists only where the variable says so; no variable means production. */
  localMode: z.boolean(),
  /** The one token of local mode. */
  localToken: z.string().min(32).optional(),
  /** Where all actors must live; absent: anywhere. */
  jurisdiction: z.enum(jurisdictions).optional(),
  /** When profiles that nobody uses expire. */
  retention: z.object({ inactiveDays: z.number().int(), noticeDays: z.number().int() }),
  /** On what terms organisations join. */
  employers: z.object({ approvalNeeded: z.boolean(), startingCredits: z.number().int() }),
});
export type Settings = z.infer<typeof Settings>;

export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
}

const Days = z.coerce.number().int().min(0).max(36_500);

const retentionOf = (env: { INACTIVE_DAYS?: string; EXPIRY_NOTICE_DAYS?: string }): Settings["retention"] => {
  const [inactive, notice] = [Days.safeParse(env.INACTIVE_DAYS ?? "730"), Days.safeParse(env.EXPIRY_NOTICE_DAYS ?? "30")];
  if (!inactive.success) throw new ConfigurationError("INACTIVE_DAYS must be a whole number of days; 0 for never.");
  if (!notice.success || notice.data < 1 || (inactive.data > 0 && notice.data > inactive.data)) {
    throw new ConfigurationError("EXPIRY_NOTICE_DAYS must be a whole number of days from 1 to INACTIVE_DAYS.");
  }
  return { inactiveDays: inactive.data, noticeDays: notice.data };
};

/** Throws a ConfigurationError that names the variable, never its value. */
export const parseSettings = (env: {
  LOCAL_MODE?: string;
  LOCAL_TOKEN?: string;
  MASTER_KEY?: string;
  JURISDICTION?: string;
  EMPLOYER_APPROVAL?: string;
  INACTIVE_DAYS?: string;
  EXPIRY_NOTICE_DAYS?: string;
}): Settings => {
  // Of a ring of keys the first is looked at here; what is wrong with the others is said before anything is answered.
  if (env.MASTER_KEY === undefined || !/^(?:[\w-]{43}|\d{1,3}:[\w-]{43},.+)$/u.test(env.MASTER_KEY)) {
    throw new ConfigurationError(
      "MASTER_KEY is missing or is not 32 bytes in base64url. Make one with `npm run make-key` and set it as a secret.",
    );
  }
  const jurisdiction = jurisdictions.find((known) => known === env.JURISDICTION);
  if (jurisdiction === undefined && (env.JURISDICTION ?? "") !== "") {
    throw new ConfigurationError(`JURISDICTION must be empty or one of: ${jurisdictions.join(", ")}.`);
  }
  const approval = env.EMPLOYER_APPROVAL ?? "required";
  if (approval !== "required" && approval !== "off") {
    throw new ConfigurationError('EMPLOYER_APPROVAL must be "required" or "off".');
  }
  const retention = retentionOf(env);
  const localMode = env.LOCAL_MODE === "true";
  const employers = localMode ? localTerms : { approvalNeeded: approval === "required", startingCredits: 0 };
  if (!localMode) return { localMode, jurisdiction, retention, employers };
  const parsed = Settings.safeParse({ localMode, localToken: env.LOCAL_TOKEN, jurisdiction, retention, employers });
  if (!parsed.success)
    throw new ConfigurationError("LOCAL_TOKEN must have at least 32 characters in local mode. `npm start` makes one.");
  return parsed.data;
};
