-- H2 2.4 evaluates IN with a constant list by the session that made the constraint: once that connection is closed, every
-- insert fails (90098, the database has been closed). CASE asks the session that inserts.
ALTER TABLE package_versions DROP CONSTRAINT package_versions_state_check;
ALTER TABLE package_versions ADD CONSTRAINT package_versions_state_check
    CHECK (CASE state WHEN 'published' THEN TRUE WHEN 'yanked' THEN TRUE WHEN 'deleted' THEN TRUE ELSE FALSE END);
ALTER TABLE version_dependencies DROP CONSTRAINT version_dependencies_kind_check;
ALTER TABLE version_dependencies ADD CONSTRAINT version_dependencies_kind_check
    CHECK (CASE kind WHEN 'run' THEN TRUE WHEN 'dev' THEN TRUE ELSE FALSE END);
ALTER TABLE journal DROP CONSTRAINT journal_audience_check;
ALTER TABLE journal ADD CONSTRAINT journal_audience_check
    CHECK (CASE audience WHEN 'public' THEN TRUE WHEN 'internal' THEN TRUE ELSE FALSE END);
