/**
 * The accounts database: who may sign in, and for which organisation. The one named place outside the sealed content that
 * holds e-mail addresses; it holds no candidate's id. Names of the exports and of their fields are those that better-auth
 * asks for; its tables hold a `Date` where ours hold milliseconds.
 */

import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

const instant = (name: string) => integer(name, { mode: "timestamp_ms" });

export const user = sqliteTable(
  "users",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    email: text("email").notNull().unique(),
    emailVerified: integer("email_verified", { mode: "boolean" }).notNull(),
    image: text("image"),
    /** "operator" or "dei-consultant"; set by an operator's command alone. */
    platformRole: text("platform_role"),
    /** True until an e-mail address claims what was started without one. */
    isAnonymous: integer("is_anonymous", { mode: "boolean" }),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [index("users_anonymous").on(table.isAnonymous, table.createdAt)],
);

export const session = sqliteTable(
  "sessions",
  {
    id: text("id").primaryKey(),
    /** Of no use by itself: what a client brings is signed with a key derived from MASTER_KEY. */
    token: text("token").notNull().unique(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    activeOrganizationId: text("active_organisation_id"),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    expiresAt: instant("expires_at").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [index("sessions_by_user").on(table.userId)],
);

/** Sign-in by other providers. Nothing is written here today; the library asks for the table. */
export const account = sqliteTable(
  "credentials",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: instant("access_token_expires_at"),
    refreshTokenExpiresAt: instant("refresh_token_expires_at"),
    scope: text("scope"),
    password: text("password"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [index("credentials_by_user").on(table.userId)],
);

/** What an account may sign in with instead of a code. Public keys: the table opens nothing. */
export const passkey = sqliteTable(
  "passkeys",
  {
    id: text("id").primaryKey(),
    name: text("name"),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    credentialID: text("credential_id").notNull().unique(),
    publicKey: text("public_key").notNull(),
    /** How often it has signed, where it counts: one that counts backwards is a copy. */
    counter: integer("counter").notNull(),
    deviceType: text("device_type").notNull(),
    backedUp: integer("backed_up", { mode: "boolean" }).notNull(),
    transports: text("transports"),
    aaguid: text("aaguid"),
    createdAt: instant("created_at"),
  },
  (table) => [index("passkeys_by_user").on(table.userId)],
);

/** One-time codes, hashed, with the number of wrong guesses. One for each address (hashed too): a new code ends the one before. Challenges for passkeys stand here too, with the id of the account and not its address. */
export const verification = sqliteTable("codes", {
  id: text("id").primaryKey(),
  identifier: text("identifier").notNull().unique(),
  value: text("value").notNull(),
  expiresAt: instant("expires_at").notNull(),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
});

export const organization = sqliteTable(
  "organisations",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    slug: text("slug").notNull().unique(),
    logo: text("logo"),
    metadata: text("metadata"),
    createdAt: instant("created_at").notNull(),
    closedAt: instant("closed_at"),
  },
  (table) => [
    index("organisations_closed")
      .on(table.closedAt)
      .where(sql`closed_at IS NOT NULL`),
  ],
);

export const member = sqliteTable(
  "members",
  {
    id: text("id").primaryKey(),
    organizationId: text("organisation_id")
      .notNull()
      .references(() => organization.id, { onDelete: "cascade" }),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    role: text("role").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    uniqueIndex("members_once").on(table.userId, table.organizationId),
    index("members_by_organisation").on(table.organizationId),
  ],
);

export const invitation = sqliteTable(
  "invitations",
  {
    id: text("id").primaryKey(),
    organizationId: text("organisation_id")
      .notNull()
      .references(() => organization.id, { onDelete: "cascade" }),
    email: text("email").notNull(),
    role: text("role"),
    status: text("status").notNull(),
    inviterId: text("inviter_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    expiresAt: instant("expires_at").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [index("invitations_by_organisation").on(table.organizationId), index("invitations_by_email").on(table.email)],
);

/** What was started without an address and whose it is now. The account it was is gone; what it made still names it. */
export const claim = sqliteTable(
  "claims",
  {
    formerAccountId: text("former_account_id").primaryKey(),
    accountId: text("account_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    claimedAt: instant("claimed_at").notNull(),
  },
  (table) => [index("claims_by_account").on(table.accountId)],
);

/** The jobs that a hiring manager sees. */
export const assignment = sqliteTable(
  "assignments",
  {
    memberId: text("member_id")
      .notNull()
      .references(() => member.id, { onDelete: "cascade" }),
    jobId: text("job_id").notNull(),
  },
  (table) => [primaryKey({ columns: [table.memberId, table.jobId] })],
);

/** Keys of organisations. Of a secret one only a hash is kept; a board's is public and kept as it is. */
export const key = sqliteTable(
  "keys",
  {
    id: text("id").primaryKey(),
    organisationId: text("organisation_id")
      .notNull()
      .references(() => organization.id, { onDelete: "cascade" }),
    /** "api" or "board". */
    kind: text("kind").notNull(),
    name: text("name").notNull(),
    /** Keyed with a key derived from MASTER_KEY: the table alone opens nothing and proves no guess. */
    hash: text("hash").notNull().unique(),
    /** How the key begins; of a board's, the whole of it. */
    shown: text("shown").notNull(),
    /** A JSON list of scopes. */
    scopes: text("scopes", { mode: "json" }).$type<readonly string[]>().notNull(),
    /** A JSON list of origins; of a board's key alone. */
    origins: text("origins", { mode: "json" }).$type<readonly string[]>(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at"),
    /** To ten minutes. */
    lastUsedAt: instant("last_used_at"),
    revokedAt: instant("revoked_at"),
  },
  (table) => [index("keys_by_organisation").on(table.organisationId)],
);

/** How far what goes through all accounts, some at a time, has come: the id of the last one seen. */
export const walk = sqliteTable("walks", { name: text("name").primaryKey(), after: text("after").notNull() });
