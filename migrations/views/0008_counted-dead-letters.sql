ALTER TABLE `dead_letters` ADD `times` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `dead_letters` ADD `last_at` integer;