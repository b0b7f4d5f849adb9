CREATE TABLE `key_checks` (
	`version` integer PRIMARY KEY NOT NULL,
	`fingerprint` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `candidates` ADD `active_at` integer;--> statement-breakpoint
ALTER TABLE `candidates` ADD `expires_at` integer;