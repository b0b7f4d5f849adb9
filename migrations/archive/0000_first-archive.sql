CREATE TABLE `archived_commits` (
	`id` integer PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`first_sequence` integer NOT NULL,
	`last_sequence` integer NOT NULL,
	`at` integer NOT NULL,
	`trace_id` text NOT NULL,
	`organisation_id` text,
	`types` text NOT NULL,
	`commits` blob NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `archived_commits_by_source` ON `archived_commits` (`source`,`first_sequence`);--> statement-breakpoint
CREATE INDEX `archived_commits_by_trace` ON `archived_commits` (`trace_id`);