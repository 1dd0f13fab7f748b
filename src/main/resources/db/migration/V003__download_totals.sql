-- What statistics read: the total of each package, and narrow ways to recent days and to the number and size of versions.
CREATE TABLE download_totals (
    package_id     BIGINT NOT NULL CONSTRAINT download_totals_pk PRIMARY KEY
                          CONSTRAINT download_totals_package_fk REFERENCES packages (id),
    download_count BIGINT NOT NULL
);
CREATE INDEX download_days_day ON download_days (download_day);
CREATE INDEX package_versions_state ON package_versions (state, tarball_size);
