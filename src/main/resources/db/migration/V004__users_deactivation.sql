-- When and why an account was deactivated; null while it is active.
ALTER TABLE users ADD COLUMN deactivated_at TIMESTAMP(3) WITH TIME ZONE;
ALTER TABLE users ADD COLUMN deactivation_reason VARCHAR(1000);
