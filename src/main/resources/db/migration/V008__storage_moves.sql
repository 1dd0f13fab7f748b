-- One row: where the archives are, and whether they are being moved. An empty place is the one that each node's settings say.
CREATE TABLE storage_moves (
    id          SMALLINT      NOT NULL CONSTRAINT storage_moves_pk PRIMARY KEY,
    state       VARCHAR(10)   NOT NULL CONSTRAINT storage_moves_state_check CHECK (state IN ('idle', 'copying', 'switching')),
    home        VARCHAR(2000) NOT NULL,
    departed    VARCHAR(2000) NOT NULL,
    target      VARCHAR(2000) NOT NULL,
    run_id      VARCHAR(36)   NOT NULL,
    alive_until TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    copied_key  VARCHAR(200)  NOT NULL,
    copied_seq  BIGINT        NOT NULL,
    report      VARCHAR(1000000) NOT NULL
);
INSERT INTO storage_moves (id, state, home, departed, target, run_id, alive_until, copied_key, copied_seq, report)
VALUES (1, 'idle', '', '', '', '', TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00', '', 0, '');

-- The nodes that run, and the storages that each of them knows.
CREATE TABLE storage_nodes (
    id           VARCHAR(36)   NOT NULL CONSTRAINT storage_nodes_pk PRIMARY KEY,
    main_place   VARCHAR(2000) NOT NULL,
    second_place VARCHAR(2000) NOT NULL,
    seen_at      TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
