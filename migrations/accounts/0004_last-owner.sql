-- An organisation keeps an owner whatever is asked at the same moment: who looks first and writes then is too late to see the other.
CREATE TRIGGER `members_keep_an_owner_changed` BEFORE UPDATE OF `role` ON `members`
WHEN OLD.role = 'owner' AND NEW.role <> 'owner' AND NOT EXISTS (SELECT 1 FROM members WHERE organisation_id = OLD.organisation_id AND role = 'owner' AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'owner-needed'); END;
--> statement-breakpoint
CREATE TRIGGER `members_keep_an_owner_removed` BEFORE DELETE ON `members`
WHEN OLD.role = 'owner' AND EXISTS (SELECT 1 FROM organisations WHERE id = OLD.organisation_id)
  AND NOT EXISTS (SELECT 1 FROM members WHERE organisation_id = OLD.organisation_id AND role = 'owner' AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'owner-needed'); END;
