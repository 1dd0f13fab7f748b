package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import synapse.remote.Refusal;
import synapse.remote.Registry;
import synapse.semver.Version;

/**
 * What a registry knows of a package and of one of its versions.
 *
 * @param version document of the version; empty object if the package has none
 * @param downloads of all versions; empty object if the registry does not count
 */
record PackageInfo(JsonObject packageDocument, JsonObject version, JsonObject downloads) {
    static PackageInfo read(VersionArgument argument, Registry registry) {
        Lookup lookup = new Lookup(registry);
        JsonObject found = lookup.get(argument.name(), "");
        List<String> versions = Lookup.strings(found, "versions");
        Optional<String> chosen = argument.version().isPresent()
                ? Optional.of(argument.among(versions).key())
                : Optional.ofNullable(found.getString("latest", null))
                        .or(() -> versions.stream().findFirst())
                        .map(text -> Version.parse(text).key());
        JsonObject version =
                chosen.map(key -> lookup.get(argument.name(), "/" + key)).orElse(JsonObject.EMPTY_JSON_OBJECT);
        return new PackageInfo(found, version, downloads(argument, registry));
    }

    private static JsonObject downloads(VersionArgument argument, Registry registry) {
        try {
            return registry.get("/packages/" + argument.name() + "/stats?days=1&limit=1")
                    .getJsonObject("downloads");
        } catch (Refusal refusal) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
    }

    List<String> versions() {
        return Lookup.strings(packageDocument, "versions");
    }

    /** Returns what the latest version's readme begins with; empty if another version is shown. */
    String readme() {
        boolean isLatest = packageDocument.getString("latest", "").equals(version.getString("version", "none"));
        return isLatest ? ReadmeSummary.of(packageDocument.getString("readme_html", "")) : "";
    }

    JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        json.add("name", packageDocument.get("name"));
        version.forEach(json::add);
        for (String field : List.of("latest", "versions", "owners", "created_at", "updated_at")) {
            if (packageDocument.containsKey(field)) json.add(field, packageDocument.get(field));
        }
        if (packageDocument.containsKey("deprecated")) {
            json.add("package_deprecated", packageDocument.get("deprecated"));
        }
        if (!downloads.isEmpty()) json.add("downloads", downloads);
        if (!readme().isEmpty()) json.add("readme_summary", readme());
        return json.build();
    }
}
