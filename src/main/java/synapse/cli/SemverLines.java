package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import synapse.semver.InvalidConstraintException;
import synapse.semver.InvalidVersionException;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/** {@code x-semver}: what versions and ranges mean. */
final class SemverLines implements LineCommand {
    @Override
    public JsonObject answer(LineFields question) {
        return switch (question.text("op")) {
            case "satisfies" -> result(satisfies(question.get("version"), question.get("range")));
            case "compare" ->
                Json.createObjectBuilder()
                        .add("result", compare(question.text("a"), question.text("b")))
                        .build();
            case "valid" -> result(isValid(question.get("version")));
            case "valid-range" -> result(range(question.get("range")).isPresent());
            default -> throw new IllegalArgumentException("there is no op \"" + question.text("op") + '"');
        };
    }

    private static boolean isValid(JsonValue version) {
        return version instanceof JsonString text && Version.isValid(text.getString());
    }

    private static JsonObject result(boolean holds) {
        return Json.createObjectBuilder().add("result", holds).build();
    }

    /** Nothing satisfies what is no range, and what is no version satisfies nothing. */
    private static boolean satisfies(JsonValue version, JsonValue range) {
        Optional<Version> candidate = version(version);
        return candidate.isPresent()
                && range(range)
                        .filter(wanted -> wanted.satisfiedBy(candidate.get()))
                        .isPresent();
    }

    private static int compare(String a, String b) {
        try {
            return Integer.signum(Version.parse(trimmed(a)).compareTo(Version.parse(trimmed(b))));
        } catch (InvalidVersionException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Optional<Version> version(JsonValue value) {
        String text = value instanceof JsonString string ? trimmed(string.getString()) : "";
        return Version.isValid(text) ? Optional.of(Version.parse(text)) : Optional.empty();
    }

    /** Takes off what node-semver takes off before it compares: blanks around, and a {@code v}. */
    private static String trimmed(String version) {
        String text = version.strip();
        return text.startsWith("v") ? text.substring(1) : text;
    }

    private static Optional<VersionConstraint> range(JsonValue value) {
        try {
            return value instanceof JsonString text
                    ? Optional.of(VersionConstraint.parse(text.getString()))
                    : Optional.empty();
        } catch (InvalidConstraintException e) {
            return Optional.empty();
        }
    }
}
