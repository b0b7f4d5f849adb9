ALTER TABLE `organisations` ADD `closed_at` integer;--> statement-breakpoint
CREATE INDEX `organisations_closed` ON `organisations` (`closed_at`) WHERE closed_at IS NOT NULL;