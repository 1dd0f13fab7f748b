package synapse.manifest;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Set;

/** Fields a manifest has beyond ours: they are kept and mean nothing, and the author is told so. */
final class UnknownFields {
    private static final String DEV = "is not read; write \"dev_dependencies\"";
    private static final String OTHER_KINDS = "is not read; there are \"dependencies\" and \"dev_dependencies\" only";
    private static final Set<String> SCRIPTS =
            Set.of("scripts", "install", "preinstall", "postinstall", "hooks", "build");

    /** Likely slips, for which "means nothing" would not be enough. */
    private static final Map<String, String> ADVICE = Map.of(
            "devDependencies", DEV,
            "dev-dependencies", DEV,
            "devdependencies", DEV,
            "peerDependencies", OTHER_KINDS,
            "optionalDependencies", OTHER_KINDS,
            "peer_dependencies", OTHER_KINDS,
            "optional_dependencies", OTHER_KINDS,
            "licence", "is not read; write \"license\"",
            "licenses", "is not read; write \"license\"");

    private UnknownFields() {}

    /** Adds a warning for each field that is not in {@link ManifestWriter#FIELDS}. */
    static void warn(JsonObject manifest, FaultList warnings) {
        for (String field : manifest.keySet()) {
            if (!ManifestWriter.FIELDS.contains(field)) {
                boolean script = SCRIPTS.contains(field);
                String advice = script ? "is kept, but scripts are never run" : ADVICE.getOrDefault(field, "is kept");
                String what = script ? "" : "the registry does not know it: ";
                String code = script ? "scripts-ignored" : "unknown-field";
                warnings.add(FaultList.pointer("", field), code, what + Quoted.of(field) + ' ' + advice);
            }
        }
    }
}
