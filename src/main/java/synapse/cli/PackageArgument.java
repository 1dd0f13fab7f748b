package synapse.cli;

import java.util.Optional;
import synapse.manifest.PackageName;
import synapse.problem.RegistryException;
import synapse.remote.Failure;
import synapse.semver.VersionConstraint;

/** A package on the command line, with or without a range: {@code json}, {@code json@^1.2.0}, {@code @team/json@1.x}. */
record PackageArgument(PackageName name, Optional<VersionConstraint> range) {
    static PackageArgument parse(String text) {
        int at = text.indexOf('@', 1);
        String name = at < 0 ? text : text.substring(0, at);
        try {
            Optional<VersionConstraint> range =
                    at < 0 ? Optional.empty() : Optional.of(VersionConstraint.parse(text.substring(at + 1)));
            return new PackageArgument(PackageName.of(name), range);
        } catch (RegistryException e) {
            throw new Failure(
                    Failure.USAGE, text + ": " + e.getMessage(), "write it as in json, json@^1.2.0 or @team/json@1.x");
        }
    }
}
