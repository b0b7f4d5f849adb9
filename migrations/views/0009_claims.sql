ALTER TABLE `candidates` ADD `claim_hash` text;--> statement-breakpoint
CREATE INDEX `candidates_claimable` ON `candidates` (`claim_hash`,`id`) WHERE claim_hash IS NOT NULL;