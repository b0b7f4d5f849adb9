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
  /** How mail leaves; what is missing is named to whoever needs it. */
  mail: z.object({
    from: z.string().optional(),
    apiUrl: z.url({ protocol: /^https$/u }).optional(),
    apiToken: z.string().optional(),
  }),
  /** On what terms organisations join. */
  employers: z.object({ approvalNeeded: z.boolean(), startingCredits: z.number().int() }),
});
export type Settings = z.infer<typeof Settings>;

export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
}

/** Throws a ConfigurationError that names the variable, never its value. */
export const parseSettings = (env: {
  LOCAL_MODE?: string;
  LOCAL_TOKEN?: string;
  MASTER_KEY?: string;
  JURISDICTION?: string;
  MAIL_FROM?: string;
  MAIL_API_URL?: string;
  MAIL_API_TOKEN?: string;
  EMPLOYER_APPROVAL?: string;
}): Settings => {
  if (env.MASTER_KEY === undefined || !/^[\w-]{43}$/u.test(env.MASTER_KEY)) {
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
  const localMode = env.LOCAL_MODE === "true";
  // A variable that wrangler.toml leaves empty is one that nobody set.
  const mail = {
    from: env.MAIL_FROM || undefined,
    apiUrl: env.MAIL_API_URL || undefined,
    apiToken: env.MAIL_API_TOKEN || undefined,
  };
  if (!Settings.shape.mail.safeParse(mail).success) throw new ConfigurationError("MAIL_API_URL must be an https address.");
  const employers = localMode ? localTerms : { approvalNeeded: approval === "required", startingCredits: 0 };
  if (!localMode) return { localMode, jurisdiction, mail, employers };
  const parsed = Settings.safeParse({ localMode, localToken: env.LOCAL_TOKEN, jurisdiction, mail, employers });
  if (!parsed.success)
    throw new ConfigurationError("LOCAL_TOKEN must have at least 32 characters in local mode. `npm start` makes one.");
  return parsed.data;
};
