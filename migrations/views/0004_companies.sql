CREATE TABLE `company_profiles` (
	`site` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `company_profiles_by_expiry` ON `company_profiles` (`expires_at`);