CREATE TABLE `batches` (
	`owner` text NOT NULL,
	`created_at` integer NOT NULL,
	`id` text NOT NULL,
	PRIMARY KEY(`owner`, `created_at`, `id`)
) WITHOUT ROWID;
