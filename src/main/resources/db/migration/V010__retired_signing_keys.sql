-- When a key stopped signing, and when the last token expires that it signed; null while it may sign.
ALTER TABLE signing_keys ADD COLUMN retired_at TIMESTAMP(3) WITH TIME ZONE;
ALTER TABLE signing_keys ADD COLUMN verifies_until TIMESTAMP(3) WITH TIME ZONE;
