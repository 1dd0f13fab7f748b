package synapse.manifest;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Reader of hostile JSON (RFC 8259), stricter than that: one object and nothing behind it, UTF-8 without faults, no key
 * twice, bounded size and depth, keys of at most 256 characters, numbers of at most 100 characters within 400
 * decimal places, no half surrogate pairs, no control characters but tab and line breaks (I-JSON, RFC 7493, section 2).
 * It uses no recursion: neither stack nor time depend on anything but the size. Safe for use by several threads.
 */
public final class StrictJson {
    private static final int MAX_FAULTS = 100;
    private static final JsonParserFactory PARSERS = JsonProvider.provider().createParserFactory(Map.of());

    private final int maxBytes;
    private final int maxDepth;

    /**
     * Sets the limits.
     *
     * @param maxBytes most bytes of the text in UTF-8
     * @param maxDepth most objects and arrays inside each other, at most 500; the outermost object is 1
     */
    public StrictJson(int maxBytes, int maxDepth) {
        this.maxBytes = maxBytes;
        this.maxDepth = maxDepth;
    }

    /**
     * Reads one object from UTF-8; a byte order mark is skipped.
     *
     * @throws InvalidJsonException if it is not strict or beyond a limit; with every fault up to the first of syntax
     */
    public JsonObject readObject(byte[] utf8) {
        FaultList faults = new FaultList(MAX_FAULTS);
        return orRefuse(readObject(utf8, faults), faults);
    }

    /**
     * Reads one object from a text; a byte order mark is skipped.
     *
     * @throws InvalidJsonException if it is not strict or beyond a limit; with every fault up to the first of syntax
     */
    public JsonObject readObject(String text) {
        FaultList faults = new FaultList(MAX_FAULTS);
        int chars = text.length();
        int bytes = chars > maxBytes ? chars : text.getBytes(StandardCharsets.UTF_8).length;
        return orRefuse(isSmall(bytes, faults) ? parse(text, faults) : Optional.empty(), faults);
    }

    /** Reads as far as it goes and adds what is wrong; the object is there unless its syntax or kind is wrong. */
    Optional<JsonObject> readObject(byte[] utf8, FaultList faults) {
        return decode(utf8, faults).flatMap(text -> parse(text, faults));
    }

    /** Returns the text; empty if it is too large or not UTF-8. */
    Optional<String> decode(byte[] utf8, FaultList faults) {
        return isSmall(utf8.length, faults) ? Utf8.decode(utf8, faults) : Optional.empty();
    }

    private static JsonObject orRefuse(Optional<JsonObject> object, FaultList faults) {
        if (!faults.isEmpty()) {
            throw new InvalidJsonException(faults.toList());
        }
        return object.orElseThrow();
    }

    private boolean isSmall(int bytes, FaultList faults) {
        if (bytes > maxBytes) {
            faults.add("", "too-large", "it has " + bytes + " bytes or more; at most " + maxBytes + " are allowed");
        }
        return bytes <= maxBytes;
    }

    /** Reads a text that is not too large, likewise. */
    Optional<JsonObject> parse(String text, FaultList faults) {
        String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (JsonParser parser = PARSERS.createParser(new StringReader(json))) {
            return parse(json, new JsonTreeReader(parser, maxDepth, faults), faults);
        } catch (JsonException unreadable) {
            faults.add("", "syntax", "it is not JSON");
        }
        return Optional.empty();
    }

    private static Optional<JsonObject> parse(String json, JsonTreeReader tree, FaultList faults) {
        try {
            return tree.read().flatMap(value -> asObject(value, faults));
        } catch (JsonParsingException wrong) {
            faults.add("", "syntax", JsonPlace.sentence(json, wrong.getLocation(), tree.isComplete()));
            return Optional.empty();
        }
    }

    private static Optional<JsonObject> asObject(JsonValue value, FaultList faults) {
        if (value instanceof JsonObject object) {
            return Optional.of(object);
        }
        faults.add("", "wrong-type", "it must be an object in braces, not " + JsonKind.of(value));
        return Optional.empty();
    }
}
