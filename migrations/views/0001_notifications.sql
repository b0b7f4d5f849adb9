CREATE TABLE `notification_reads` (
	`principal` text PRIMARY KEY NOT NULL,
	`up_to` text NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `notifications` (
	`principal` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`candidate_id` text NOT NULL,
	`job_id` text NOT NULL,
	`score` real NOT NULL,
	`found_at` integer NOT NULL,
	PRIMARY KEY(`principal`, `id`)
) WITHOUT ROWID;
