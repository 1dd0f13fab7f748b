-- What search knows of downloads, written by one job of all nodes: sums over the last 90 days, the last 7 and the 7 before.
ALTER TABLE search_index ADD COLUMN downloads BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE search_index ADD COLUMN downloads_week BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE search_index ADD COLUMN downloads_week_before BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE search_index ADD COLUMN trend_score DOUBLE PRECISION DEFAULT 0 NOT NULL;

-- Jobs that one node does for all. Who moves begun_at on does it; runs counts those that came to their end.
CREATE TABLE jobs (
    name     VARCHAR(50) NOT NULL CONSTRAINT jobs_pk PRIMARY KEY,
    begun_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    runs     BIGINT      NOT NULL
);
INSERT INTO jobs (name, begun_at, runs) VALUES ('popularity', TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00', 0);
