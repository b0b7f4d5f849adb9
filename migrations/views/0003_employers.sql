CREATE TABLE `employers` (
	`id` text PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`status` text NOT NULL,
	`principal` text NOT NULL,
	`organisation_id` text,
	`credits` integer NOT NULL,
	`reserved` integer NOT NULL,
	`registered_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `employers_by_organisation` ON `employers` (`organisation_id`,`id`);