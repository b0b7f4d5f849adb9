CREATE TABLE `ai_answers` (
	`key` text PRIMARY KEY NOT NULL,
	`answer` text NOT NULL,
	`expires_at` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `ai_calls` (
	`day` text NOT NULL,
	`task` text NOT NULL,
	`route_version` integer NOT NULL,
	`provider` text NOT NULL,
	`model` text NOT NULL,
	`role` text NOT NULL,
	`answered` integer NOT NULL,
	`failed` integer NOT NULL,
	`milliseconds` integer NOT NULL,
	`input_tokens` integer NOT NULL,
	`output_tokens` integer NOT NULL,
	`microdollars` integer NOT NULL,
	`fields` integer NOT NULL,
	`agreeing` integer NOT NULL,
	PRIMARY KEY(`task`, `route_version`, `provider`, `model`, `role`, `day`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `ai_spending` (
	`day` text NOT NULL,
	`task` text NOT NULL,
	`organisation_id` text NOT NULL,
	`microdollars` integer NOT NULL,
	`tokens` integer NOT NULL,
	PRIMARY KEY(`day`, `task`, `organisation_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `platform_log` (
	`source` text NOT NULL,
	`sequence` integer NOT NULL,
	`at` integer NOT NULL,
	`commit` text NOT NULL,
	`confirmed` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`source`, `sequence`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `routes` (
	`task` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`route` text NOT NULL,
	`principal` text NOT NULL,
	`changed_at` integer NOT NULL
) WITHOUT ROWID;
