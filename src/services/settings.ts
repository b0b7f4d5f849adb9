/** Variables and secrets, parsed once. What is missing or malformed is named; nothing starts half configured. */

import * as z from "zod";
import { defaultQuotas, QuotaKind, quotaKinds, type Quotas } from "../domain/quota.ts";

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
  /** Whether calls are limited and counted. Off in local mode alone, where the variable says so. */
  limits: z.boolean(),
  /** How much of what one organisation or person may use in a day; absent where limits are off. */
  quotas: z.record(QuotaKind, z.number().int().positive()).optional(),
  /** Of Cloudflare Turnstile; absent: nobody is checked. */
  turnstileSecret: z.string().optional(),
  /** How mail leaves; what is missing is named to whoever needs it. */
  mail: z.object({
    from: z.string().optional(),
    apiUrl: z.url({ protocol: /^https$/u }).optional(),
    apiToken: z.string().optional(),
  }),
  /** Where the page is, for links in mail; without a slash at the end. Absent: mail names none. */
  pageAddress: z.string().optional(),
  /** On what terms organisations join. */
  employers: z.object({ approvalNeeded: z.boolean(), startingCredits: z.number().int() }),
  /** Who is asked, over HTTPS, where a company's site leads before it is read; absent: only the platform looks names up. */
  companyResolver: z.string().optional(),
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

const limitsAreOn = (given = "on", localMode: boolean): boolean => {
  if (given !== "on" && given !== "off") throw new ConfigurationError('LIMITS must be "on" or "off".');
  if (given === "off" && !localMode) throw new ConfigurationError('LIMITS may be "off" in local mode alone.');
  return given === "on";
};

/** "jobs=100 lines=2000": what is named is changed, the rest is as it comes. */
const quotasOf = (given = ""): Quotas => {
  const named = given.split(/[\s,]+/u).filter((part) => part !== "");
  const changed = named.map((part): readonly [QuotaKind, number] => {
    const [name, amount] = part.split("=");
    const kind = quotaKinds.find((known) => known === name);
    if (kind === undefined || amount === undefined || !/^[1-9]\d{0,6}$/u.test(amount)) {
      throw new ConfigurationError(`DAILY_QUOTAS must be like "jobs=100 lines=2000", of: ${quotaKinds.join(", ")}.`);
    }
    return [kind, Number(amount)];
  });
  return { ...defaultQuotas, ...Object.fromEntries(changed) };
};

/** The page shows the check by the one key, the Worker judges it by the other: one alone would check nobody, or refuse all. */
const turnstileSecretOf = (env: { TURNSTILE_SITE_KEY?: string; TURNSTILE_SECRET_KEY?: string }): string | undefined => {
  const [siteKey, secret] = [env.TURNSTILE_SITE_KEY || undefined, env.TURNSTILE_SECRET_KEY || undefined];
  if ((siteKey === undefined) !== (secret === undefined)) {
    throw new ConfigurationError(
      "TURNSTILE_SITE_KEY (variable) and TURNSTILE_SECRET_KEY (secret) go together: set both, or none.",
    );
  }
  return secret;
};

/** A mail is no place for a link that leads nowhere: what is given is an origin, and nothing else. */
const pageAddressOf = (given = ""): string | undefined => {
  if (given === "") return undefined;
  if (!/^https?:\/\/[\w.-]+(?::\d+)?$/u.test(given)) {
    throw new ConfigurationError(
      'PAGE_ADDRESS must be empty or like "https://clearview.example.org", with nothing after the host.',
    );
  }
  return given;
};

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
  INACTIVE_DAYS?: string;
  EXPIRY_NOTICE_DAYS?: string;
  LIMITS?: string;
  DAILY_QUOTAS?: string;
  TURNSTILE_SITE_KEY?: string;
  TURNSTILE_SECRET_KEY?: string;
  COMPANY_RESOLVER?: string;
  PAGE_ADDRESS?: string;
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
  const companyResolver = (env.COMPANY_RESOLVER ?? "") === "" ? undefined : env.COMPANY_RESOLVER;
  if (companyResolver !== undefined && !/^https:\/\/[^\s?#]+$/u.test(companyResolver)) {
    throw new ConfigurationError("COMPANY_RESOLVER must be empty or an https address without a query.");
  }
  const pageAddress = pageAddressOf(env.PAGE_ADDRESS);
  const localMode = env.LOCAL_MODE === "true";
  const limits = limitsAreOn(env.LIMITS, localMode);
  const turnstileSecret = turnstileSecretOf(env);
  const quotas = limits ? quotasOf(env.DAILY_QUOTAS) : undefined;
  // A variable that wrangler.toml leaves empty is one that nobody set.
  const mail = {
    from: env.MAIL_FROM || undefined,
    apiUrl: env.MAIL_API_URL || undefined,
    apiToken: env.MAIL_API_TOKEN || undefined,
  };
  if (!Settings.shape.mail.safeParse(mail).success) throw new ConfigurationError("MAIL_API_URL must be an https address.");
  const employers = localMode ? localTerms : { approvalNeeded: approval === "required", startingCredits: 0 };
  if (!localMode)
    return { localMode, jurisdiction, retention, mail, limits, quotas, turnstileSecret, employers, companyResolver, pageAddress };
  const parsed = Settings.safeParse({
    localMode,
    localToken: env.LOCAL_TOKEN,
    jurisdiction,
    retention,
    mail,
    limits,
    quotas,
    turnstileSecret,
    employers,
    companyResolver,
    pageAddress,
  });
  if (!parsed.success)
    throw new ConfigurationError("LOCAL_TOKEN must have at least 32 characters in local mode. `npm start` makes one.");
  return parsed.data;
};
