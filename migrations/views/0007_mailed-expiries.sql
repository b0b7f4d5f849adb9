ALTER TABLE `candidates` ADD `mailed_expiry` integer;--> statement-breakpoint
CREATE INDEX `candidates_expiring` ON `candidates` (`principal`) WHERE expires_at IS NOT NULL;