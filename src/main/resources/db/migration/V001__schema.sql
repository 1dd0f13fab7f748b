-- One schema for H2 and PostgreSQL. Names of constraints are part of the program: problem types are found by them.

CREATE TABLE users (
    id            BIGINT       NOT NULL CONSTRAINT users_pk PRIMARY KEY,
    username      VARCHAR(64)  NOT NULL,
    username_key  VARCHAR(64)  NOT NULL CONSTRAINT users_username_unique UNIQUE,
    email         VARCHAR(254) NOT NULL,
    email_key     VARCHAR(254) NOT NULL CONSTRAINT users_email_unique UNIQUE,
    password_hash VARCHAR(512) NOT NULL,
    roles         VARCHAR(64)  NOT NULL,
    is_active     BOOLEAN      NOT NULL,
    created_at    TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE SEQUENCE users_seq START WITH 50 INCREMENT BY 50;

-- One row: who became the first administrator. Only one transaction can fill it.
CREATE TABLE first_administrator (
    id      SMALLINT NOT NULL CONSTRAINT first_administrator_pk PRIMARY KEY,
    user_id BIGINT   CONSTRAINT first_administrator_user_fk REFERENCES users (id)
);
INSERT INTO first_administrator (id) VALUES (1);

CREATE TABLE setup_tokens (
    token_sha256 CHAR(64) NOT NULL CONSTRAINT setup_tokens_pk PRIMARY KEY,
    created_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

CREATE TABLE sessions (
    id         VARCHAR(36)  NOT NULL CONSTRAINT sessions_pk PRIMARY KEY,
    user_id    BIGINT       NOT NULL CONSTRAINT sessions_user_fk REFERENCES users (id),
    user_agent VARCHAR(200),
    created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    revoked_at TIMESTAMP(3) WITH TIME ZONE
);
CREATE INDEX sessions_user ON sessions (user_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

CREATE TABLE signing_keys (
    kid        VARCHAR(64)   NOT NULL CONSTRAINT signing_keys_pk PRIMARY KEY,
    public_jwk VARCHAR(2000) NOT NULL,
    private_jwk_encrypted VARCHAR(4000) NOT NULL,
    created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

CREATE TABLE api_tokens (
    id           BIGINT       NOT NULL CONSTRAINT api_tokens_pk PRIMARY KEY,
    user_id      BIGINT       NOT NULL CONSTRAINT api_tokens_user_fk REFERENCES users (id),
    token_sha256 CHAR(64)     NOT NULL CONSTRAINT api_tokens_hash_unique UNIQUE,
    name         VARCHAR(100) NOT NULL,
    scopes       VARCHAR(200) NOT NULL,
    created_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    last_used    TIMESTAMP(3) WITH TIME ZONE,
    expires_at   TIMESTAMP(3) WITH TIME ZONE
);
CREATE SEQUENCE api_tokens_seq START WITH 50 INCREMENT BY 50;
CREATE INDEX api_tokens_user ON api_tokens (user_id);

CREATE TABLE packages (
    id              BIGINT       NOT NULL CONSTRAINT packages_pk PRIMARY KEY,
    name            VARCHAR(216) NOT NULL,
    canonical_name  VARCHAR(216) NOT NULL CONSTRAINT packages_name_unique UNIQUE,
    description     VARCHAR(2000) NOT NULL,
    author          VARCHAR(1000) NOT NULL,
    license         VARCHAR(1000) NOT NULL,
    homepage        VARCHAR(2048) NOT NULL,
    repository      VARCHAR(2048) NOT NULL,
    keywords_json   VARCHAR(8000) NOT NULL,
    owner_id        BIGINT       NOT NULL CONSTRAINT packages_owner_fk REFERENCES users (id),
    latest_version  VARCHAR(256),
    deprecated_message     VARCHAR(1000),
    deprecated_replacement VARCHAR(216),
    created_at      TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    updated_at      TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    last_seq        BIGINT       NOT NULL
);
CREATE SEQUENCE packages_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE package_owners (
    package_id BIGINT NOT NULL CONSTRAINT package_owners_package_fk REFERENCES packages (id),
    user_id    BIGINT NOT NULL CONSTRAINT package_owners_user_fk REFERENCES users (id),
    CONSTRAINT package_owners_pk PRIMARY KEY (package_id, user_id)
);
CREATE INDEX package_owners_user ON package_owners (user_id);

CREATE TABLE package_versions (
    id                BIGINT       NOT NULL CONSTRAINT package_versions_pk PRIMARY KEY,
    package_id        BIGINT       NOT NULL CONSTRAINT package_versions_package_fk REFERENCES packages (id),
    version           VARCHAR(256) NOT NULL,
    version_key       VARCHAR(256) NOT NULL,
    checksum          CHAR(64)     NOT NULL,
    tarball_path      VARCHAR(200) NOT NULL CONSTRAINT package_versions_path_unique UNIQUE,
    tarball_size      BIGINT       NOT NULL,
    dependencies_json VARCHAR(1000000) NOT NULL,
    keywords_json     VARCHAR(8000) NOT NULL,
    manifest_json     VARCHAR(1000000) NOT NULL,
    readme            VARCHAR(1000000),
    download_count    BIGINT       NOT NULL,
    state             VARCHAR(10)  NOT NULL CONSTRAINT package_versions_state_check CHECK (state IN ('published', 'yanked', 'deleted')),
    yank_reason       VARCHAR(1000),
    yank_replacement  VARCHAR(256),
    deprecated_message     VARCHAR(1000),
    deprecated_replacement VARCHAR(256),
    published_by      BIGINT       NOT NULL CONSTRAINT package_versions_user_fk REFERENCES users (id),
    published_at      TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    published_seq     BIGINT       NOT NULL,
    CONSTRAINT package_versions_version_unique UNIQUE (package_id, version_key)
);
CREATE SEQUENCE package_versions_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE version_dependencies (
    version_id    BIGINT        NOT NULL CONSTRAINT version_dependencies_version_fk REFERENCES package_versions (id),
    kind          VARCHAR(4)    NOT NULL CONSTRAINT version_dependencies_kind_check CHECK (kind IN ('run', 'dev')),
    canonical_name VARCHAR(216) NOT NULL,
    name          VARCHAR(216)  NOT NULL,
    version_range VARCHAR(1024) NOT NULL,
    CONSTRAINT version_dependencies_pk PRIMARY KEY (version_id, kind, canonical_name)
);
CREATE INDEX version_dependencies_name ON version_dependencies (canonical_name, kind);

CREATE TABLE downloads (
    id                 BIGINT       NOT NULL CONSTRAINT downloads_pk PRIMARY KEY,
    package_version_id BIGINT       NOT NULL CONSTRAINT downloads_version_fk REFERENCES package_versions (id),
    ip_address         VARCHAR(45)  NOT NULL,
    user_agent         VARCHAR(200) NOT NULL,
    downloaded_at      TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE SEQUENCE downloads_seq START WITH 500 INCREMENT BY 500;
CREATE INDEX downloads_time ON downloads (downloaded_at);

CREATE TABLE download_days (
    package_version_id BIGINT NOT NULL CONSTRAINT download_days_version_fk REFERENCES package_versions (id),
    download_day       DATE   NOT NULL,
    download_count     BIGINT NOT NULL,
    CONSTRAINT download_days_pk PRIMARY KEY (package_version_id, download_day)
);

CREATE TABLE search_index (
    package_id       BIGINT        NOT NULL CONSTRAINT search_index_pk PRIMARY KEY
                                   CONSTRAINT search_index_package_fk REFERENCES packages (id),
    version_id       BIGINT        CONSTRAINT search_index_version_fk REFERENCES package_versions (id),
    name             VARCHAR(216)  NOT NULL,
    description      VARCHAR(2000) NOT NULL,
    keywords         VARCHAR(8000) NOT NULL,
    author           VARCHAR(1000) NOT NULL,
    popularity_score DOUBLE PRECISION NOT NULL,
    relevance_score  DOUBLE PRECISION NOT NULL,
    indexed_at       TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

-- Bytes that are stored, or are being stored, without a version's row; the sweeper removes the doomed ones.
CREATE TABLE pending_blobs (
    storage_key VARCHAR(200) NOT NULL CONSTRAINT pending_blobs_pk PRIMARY KEY,
    created_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    doomed      BOOLEAN      NOT NULL
);
CREATE INDEX pending_blobs_age ON pending_blobs (created_at);

CREATE TABLE journal_head (
    id  SMALLINT NOT NULL CONSTRAINT journal_head_pk PRIMARY KEY,
    seq BIGINT   NOT NULL
);
INSERT INTO journal_head (id, seq) VALUES (1, 0);

CREATE TABLE journal (
    seq          BIGINT       NOT NULL CONSTRAINT journal_pk PRIMARY KEY,
    type         VARCHAR(50)  NOT NULL,
    package      VARCHAR(216),
    version      VARCHAR(256),
    actor        VARCHAR(64)  NOT NULL,
    changed_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    audience     VARCHAR(10)  NOT NULL CONSTRAINT journal_audience_check CHECK (audience IN ('public', 'internal')),
    payload      VARCHAR(1048576) NOT NULL,
    sha256       CHAR(64)     NOT NULL
);
