package synapse.manifest;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import synapse.semver.InvalidVersionException;
import synapse.semver.Version;

/** One manifest on its way from an object to a value: every field is judged before any is believed. */
final class ManifestParts {
    private final JsonObject object;
    private final FieldReader fields;
    private final FaultList faults;
    private final FaultList warnings = new FaultList(ManifestReader.MAX_WARNINGS);

    /** Begins with an object that is strict JSON, apart from what is in {@code faults} already. */
    ManifestParts(JsonObject object, FaultList faults) {
        this.object = object;
        this.faults = faults;
        fields = new FieldReader(object, faults);
    }

    /** Returns the manifest; empty if there is any fault. */
    Optional<Manifest> manifest() {
        Optional<PackageName> name = fields.required("name").flatMap(this::name);
        Optional<Version> version = fields.required("version").flatMap(this::version);
        String description = fields.line("description", ManifestReader.MAX_DESCRIPTION_CHARS);
        String author = fields.line("author", ManifestReader.MAX_AUTHOR_CHARS);
        TextFields texts = new TextFields(fields, faults, warnings);
        String license = texts.license();
        String homepage = texts.homepage();
        String repository = texts.repository();
        List<String> keywords = new KeywordReader(faults, warnings).read(fields);
        List<Dependency> needed = dependencies("dependencies", name);
        List<Dependency> neededToDevelop = dependencies("dev_dependencies", name);
        String readme = texts.readme();
        boolean isPrivate = fields.flag("private");
        warnOfTwins(needed, neededToDevelop);
        UnknownFields.warn(object, warnings);
        return !faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new Manifest(
                        name.orElseThrow(),
                        version.orElseThrow(),
                        description,
                        author,
                        license,
                        homepage,
                        repository,
                        keywords,
                        needed,
                        neededToDevelop,
                        readme,
                        isPrivate,
                        object,
                        warnings.toList()));
    }

    private Optional<PackageName> name(String text) {
        try {
            return Optional.of(PackageName.of(text));
        } catch (InvalidNameException wrong) {
            faults.add("/name", "invalid-name", wrong.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Version> version(String text) {
        try {
            return Optional.of(Version.parse(text));
        } catch (InvalidVersionException wrong) {
            faults.add("/version", "invalid-version", wrong.getMessage());
            return Optional.empty();
        }
    }

    private List<Dependency> dependencies(String field, Optional<PackageName> self) {
        return new DependencyReader(field, self.map(PackageName::canonical), faults).read(fields);
    }

    private void warnOfTwins(List<Dependency> needed, List<Dependency> neededToDevelop) {
        Set<String> names = needed.stream().map(d -> d.name().canonical()).collect(Collectors.toSet());
        for (Dependency dependency : neededToDevelop) {
            String name = dependency.name().text();
            if (names.contains(dependency.name().canonical())) {
                String pointer = FaultList.pointer("/dev_dependencies", name);
                warnings.add(pointer, "also-needed", Quoted.of(name) + " is in \"dependencies\", too");
            }
        }
    }
}
