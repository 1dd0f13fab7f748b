package synapse.remote;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.OptionalLong;

/** What a registry answered, wholly read. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(int status, HttpHeaders headers, byte[] body) {
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
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new Failure(
                    Failure.UNAVAILABLE,
                    "the answer is not that of a registry (status " + status + ")",
                    "look whether the address of the registry is right");
        }
    }
}
