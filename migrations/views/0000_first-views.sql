CREATE TABLE `candidates` (
	`id` text PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`status` text NOT NULL,
	`principal` text NOT NULL,
	`organisation_id` text,
	`document_id` text,
	`response_code` text,
	`talent_score` real,
	`submitted_at` integer,
	`run_status` text,
	`registered_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `candidates_by_organisation` ON `candidates` (`organisation_id`,`id`);--> statement-breakpoint
CREATE TABLE `dead_letters` (
	`id` text PRIMARY KEY NOT NULL,
	`queue` text NOT NULL,
	`consumer` text,
	`reason` text NOT NULL,
	`attempts` integer NOT NULL,
	`fingerprint` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `found_pairs` (
	`pair_id` text PRIMARY KEY NOT NULL,
	`candidate_id` text NOT NULL,
	`candidate_version` integer NOT NULL,
	`job_id` text NOT NULL,
	`job_version` integer NOT NULL,
	`score` real NOT NULL,
	`summary` text,
	`found_at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`status` text NOT NULL,
	`principal` text NOT NULL,
	`organisation_id` text,
	`title` text NOT NULL,
	`threshold` real NOT NULL,
	`run_status` text,
	`posted_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `jobs_by_organisation` ON `jobs` (`organisation_id`,`id`);