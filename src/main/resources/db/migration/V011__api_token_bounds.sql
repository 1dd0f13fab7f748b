-- What narrows an API token beside its scopes: patterns of names with blanks between them, ranges of addresses with commas;
-- null if nothing does.
ALTER TABLE api_tokens ADD COLUMN packages VARCHAR(5000);
ALTER TABLE api_tokens ADD COLUMN addresses VARCHAR(1200);
