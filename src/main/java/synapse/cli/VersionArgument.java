package synapse.cli;

import java.util.List;
import java.util.Optional;
import synapse.manifest.PackageName;
import synapse.problem.RegistryException;
import synapse.remote.Failure;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/**
 * A package that a registry has, with or without a version: {@code json}, {@code json@1.2.0}, {@code @team/json@latest}.
 *
 * @param version as it was typed
 */
record VersionArgument(PackageName name, Optional<String> version) {
    private static final String LATEST = "latest";

    static VersionArgument parse(String text) {
        int at = text.indexOf('@', 1);
        Optional<String> version = Optional.of(text).filter(whole -> at > 0).map(whole -> whole.substring(at + 1));
        try {
            PackageName name = PackageName.of(at < 0 ? text : text.substring(0, at));
            return new VersionArgument(name, version.filter(word -> !word.equals(LATEST)));
        } catch (RegistryException e) {
            throw new Failure(
                    Failure.USAGE, text + ": " + e.getMessage(), "write it as in json, json@1.2.0 or @team/json");
        }
    }

    /** Returns the version, for what is done to one and no other. */
    Optional<Version> exact() {
        return version.map(text -> {
            if (Version.isValid(text)) return Version.parse(text);
            throw new Failure(Failure.USAGE, text + " is no version such as 1.2.3");
        });
    }

    /** Returns itself, if it names one version. */
    VersionArgument withVersion() {
        if (exact().isPresent()) return this;
        throw new Failure(Failure.USAGE, "which version of " + name + "?", "write it as in " + name + "@1.2.0");
    }

    /** Returns the path below {@code /packages} of the version, or of the package. */
    String path() {
        return "/packages/" + name + exact().map(chosen -> "/" + chosen.key()).orElse("");
    }

    /** Returns the version itself, or the highest within a range. */
    Version among(List<String> highestFirst) {
        String wanted = version.orElseThrow();
        if (Version.isValid(wanted)) return Version.parse(wanted);
        try {
            VersionConstraint range = VersionConstraint.parse(wanted);
            return highestFirst.stream()
                    .map(Version::parse)
                    .filter(range::satisfiedBy)
                    .findFirst()
                    .orElseThrow(() -> new Failure(
                            Failure.NO,
                            "no version of " + name + " is within " + wanted,
                            Lookup.versionsHint(highestFirst)));
        } catch (RegistryException e) {
            throw new Failure(Failure.USAGE, wanted + ": " + e.getMessage(), "write it as in " + name + "@1.2.0");
        }
    }
}
