CREATE TABLE `walks` (
	`name` text PRIMARY KEY NOT NULL,
	`after` text NOT NULL
);
