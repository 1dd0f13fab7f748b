-- One row: the check of the storage that runs, or ran last. Who sets alive_until has the check; a node that dies loses it.
CREATE TABLE storage_checks (
    id          SMALLINT      NOT NULL CONSTRAINT storage_checks_pk PRIMARY KEY,
    run_id      VARCHAR(36)   NOT NULL,
    started_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    alive_until TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    report      VARCHAR(1000000) NOT NULL
);
INSERT INTO storage_checks (id, run_id, started_at, alive_until, report)
VALUES (1, '', TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00', TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00', '');
