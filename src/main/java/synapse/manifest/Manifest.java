package synapse.manifest;

import static java.util.Objects.requireNonNull;

import jakarta.json.JsonObject;
import java.util.List;
import synapse.problem.Fault;
import synapse.semver.Version;

/**
 * What a {@code synapse.json} says; made by {@link ManifestReader}, which has the limits. A text that was left out is
 * empty, as is a list; nothing is null.
 *
 * @param name name of the package; may be reserved, see {@link PackageName#isReserved()}
 * @param version version of the package
 * @param description what the package is for, one line
 * @param author who wrote it
 * @param license SPDX expression, or {@code UNLICENSED}
 * @param homepage http or https URL
 * @param repository URL of the sources, or {@code git@host:path}
 * @param keywords words to find it by; none twice
 * @param dependencies what it needs, in the order of the file; no package twice
 * @param devDependencies what is needed to work on it, likewise
 * @param readme path of the readme in the archive, relative, with {@code /}
 * @param isPrivate whether publishing is refused
 * @param fields the whole object, unknown fields included
 * @param warnings what the author should know, at most 20
 */
public record Manifest(
        PackageName name,
        Version version,
        String description,
        String author,
        String license,
        String homepage,
        String repository,
        List<String> keywords,
        List<Dependency> dependencies,
        List<Dependency> devDependencies,
        String readme,
        boolean isPrivate,
        JsonObject fields,
        List<Fault> warnings) {

    /** Takes the parts; none may be null. */
    public Manifest {
        requireNonNull(name, "name");
        requireNonNull(version, "version");
        requireNonNull(description, "description");
        requireNonNull(author, "author");
        requireNonNull(license, "license");
        requireNonNull(homepage, "homepage");
        requireNonNull(repository, "repository");
        keywords = List.copyOf(keywords);
        dependencies = List.copyOf(dependencies);
        devDependencies = List.copyOf(devDependencies);
        requireNonNull(readme, "readme");
        requireNonNull(fields, "fields");
        warnings = List.copyOf(warnings);
    }

    /** Returns the whole manifest as JSON without white space, in the order of the file; unknown fields included. */
    public String json() {
        return fields.toString();
    }
}
