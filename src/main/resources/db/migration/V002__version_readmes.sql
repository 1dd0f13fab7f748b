-- HTML of readmes, rendered when published. A table of its own: lists, comparisons and download counters touch the rows of
-- versions, and need not carry it. A readme without a row is rendered when it is read.
CREATE TABLE version_readmes (
    version_id BIGINT NOT NULL CONSTRAINT version_readmes_pk PRIMARY KEY
                      CONSTRAINT version_readmes_version_fk REFERENCES package_versions (id),
    html       VARCHAR(1000000) NOT NULL
);
