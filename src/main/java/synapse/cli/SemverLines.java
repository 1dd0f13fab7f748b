package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import synapse.semver.InvalidConstraintException;
import synapse.semver.InvalidVersionException;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/** {@code x-semver}: what versions and ranges mean. */
final class SemverLines implements LineCommand {
    @Override
    public JsonObject answer(JsonObject question) {
        JsonObjectBuilder answer = Json.createObjectBuilder().add("id", question.getOrDefault("id", JsonValue.NULL));
        switch (question.getString("op")) {
            case "satisfies" ->
                answer.add("result", satisfies(question.getString("version"), question.getString("range")));
            case "compare" -> answer.add("result", compare(question.getString("a"), question.getString("b")));
            case "valid" -> answer.add("result", Version.isValid(question.getString("version")));
            case "valid-range" -> answer.add("result", isRange(question.getString("range")));
            default -> throw new IllegalArgumentException("there is no op " + question.getString("op"));
        }
        return answer.build();
    }

    /** Nothing satisfies what is no range, and what is no version satisfies nothing. */
    private static boolean satisfies(String version, String range) {
        return Version.isValid(version)
                && isRange(range)
                && VersionConstraint.parse(range).satisfiedBy(Version.parse(version));
    }

    private static int compare(String a, String b) {
        try {
            return Integer.signum(Version.parse(a).compareTo(Version.parse(b)));
        } catch (InvalidVersionException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static boolean isRange(String text) {
        try {
            VersionConstraint.parse(text);
            return true;
        } catch (InvalidConstraintException e) {
            return false;
        }
    }
}
