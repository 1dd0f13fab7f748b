package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import synapse.remote.Document;
import synapse.remote.Refusal;
import synapse.remote.Registry;
import synapse.semver.Version;

/**
 * What a registry knows of a package and of one of its versions.
 *
 * @param version document of the version; empty object if the package has none
 * @param downloads of all versions; empty object if the registry does not count
 */
record PackageInfo(Document packageDocument, Document version, Document downloads) {
    static PackageInfo read(VersionArgument argument, Registry registry) {
        Lookup lookup = new Lookup(registry);
        Document found = lookup.get(argument.name(), "");
        List<String> versions = versions(found);
        Optional<String> chosen = argument.version().isPresent()
                ? Optional.of(argument.among(versions).key())
                : versions.stream()
                        .filter(text -> text.equals(found.text("latest", text)))
                        .findFirst()
                        .or(() -> versions.stream().findFirst())
                        .map(text -> Version.parse(text).key());
        Document version =
                chosen.map(key -> lookup.get(argument.name(), "/" + key)).orElse(Lookup.NOTHING);
        return new PackageInfo(found, version, downloads(argument, registry));
    }

    private static List<String> versions(Document found) {
        for (String text : found.texts("versions")) {
            if (!Version.isValid(text)) throw found.wrong(text + " is no version");
        }
        return found.texts("versions");
    }

    private static Document downloads(VersionArgument argument, Registry registry) {
        try {
            return registry.get("/packages/" + argument.name() + "/stats?days=1&limit=1")
                    .object("downloads");
        } catch (Refusal refusal) {
            return Lookup.NOTHING;
        }
    }

    List<String> versions() {
        return packageDocument.texts("versions");
    }

    /** Returns what the latest version's readme begins with; empty if another version is shown. */
    String readme() {
        boolean isLatest = packageDocument.text("latest", "").equals(version.text("version", "none"));
        return isLatest ? ReadmeSummary.of(packageDocument.text("readme_html", "")) : "";
    }

    JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        json.add("name", packageDocument.text("name"));
        version.json().forEach(json::add);
        for (String field : List.of("latest", "versions", "owners", "created_at", "updated_at")) {
            if (packageDocument.has(field))
                json.add(field, packageDocument.json().get(field));
        }
        if (packageDocument.has("deprecated")) {
            json.add("package_deprecated", packageDocument.json().get("deprecated"));
        }
        if (!downloads.json().isEmpty()) json.add("downloads", downloads.json());
        if (!readme().isEmpty()) json.add("readme_summary", readme());
        return json.build();
    }
}
