package synapse.remote;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a registry answered, wholly read.
 *
 * @param source address that was asked in the end
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(URI source, int status, HttpHeaders headers, byte[] body) {
    static final String HINT = "look whether the address of the registry is right";
    private static final int FIRST_ERROR = 400;

    public boolean isOk() {
        return status < FIRST_ERROR;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Returns the place in the journal that the answer tells; see {@code docs/journal.md}. */
    public OptionalLong seq() {
        return headers.firstValueAsLong("Registry-Seq");
    }

    /** @throws Failure if it is none: then something else than a registry has answered */
    public JsonObject json() {
        try {
            return JsonText.parse(body);
        } catch (JsonException e) {
            throw unknown();
        }
    }

    /** Returns the JSON, with where it came from. */
    public Document document() {
        return new Document(source.toString(), "", json());
    }

    /** Returns what to throw if something else than a registry has answered. */
    Failure unknown() {
        return new Failure(
                Failure.UNAVAILABLE,
                "the answer of " + source + " is not that of a registry (status " + status + ")",
                HINT);
    }

    boolean isProblem() {
        return header("Content-Type").orElse("").startsWith("application/problem+json");
    }
}
