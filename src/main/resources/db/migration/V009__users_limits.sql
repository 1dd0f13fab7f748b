-- What an administrator allows a user in the place of the settings, such as 600/minute,20000/day; null: what the settings say.
ALTER TABLE users ADD COLUMN requests_limit VARCHAR(100);
ALTER TABLE users ADD COLUMN searches_limit VARCHAR(100);
ALTER TABLE users ADD COLUMN publishes_limit VARCHAR(100);
