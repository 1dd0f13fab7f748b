package synapse.manifest;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import synapse.archive.Digest;
import synapse.problem.RegistryException;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/** Reader of one locked package. */
final class LockedPackageReader {
    private static final List<String> FIELDS = List.of("name", "version", "sha256", "dependencies");

    private final FaultList faults;

    LockedPackageReader(FaultList faults) {
        this.faults = faults;
    }

    /** Returns the package; empty if anything in it, or in the file before it, is wrong. */
    Optional<LockedPackage> read(JsonObject object, String pointer) {
        FieldReader fields = LockFormat.open(object, pointer, FIELDS, faults);
        Optional<PackageName> name = part(fields, "name", "invalid-name", PackageName::of);
        Optional<Version> version = part(fields, "version", "invalid-version", Version::parse);
        Optional<Digest> sha256 = part(fields, "sha256", "invalid-digest", Digest::of);
        SortedMap<PackageName, VersionConstraint> needed =
                LockedRanges.read(fields, "dependencies", name.map(PackageName::canonical), faults);
        return faults.isEmpty()
                ? Optional.of(
                        new LockedPackage(name.orElseThrow(), version.orElseThrow(), sha256.orElseThrow(), needed))
                : Optional.empty();
    }

    /** Returns the name, if it is one; whatever else is wrong. */
    Optional<PackageName> name(JsonObject object) {
        return object.get("name") instanceof JsonString name ? PackageName.find(name.getString()) : Optional.empty();
    }

    private <T> Optional<T> part(FieldReader fields, String field, String code, Function<String, T> parser) {
        try {
            return fields.string(field).map(JsonString::getString).map(parser);
        } catch (RegistryException wrong) {
            faults.add(fields.pointer(field), code, wrong.getMessage());
            return Optional.empty();
        }
    }
}
