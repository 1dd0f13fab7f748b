/**
 * Versions and what people write to choose among them: {@link synapse.semver.Version} reads Semantic Versioning 2.0.0,
 * {@link synapse.semver.VersionConstraint} reads npm's range grammar with the meaning node-semver gives it.
 */
package synapse.semver;
