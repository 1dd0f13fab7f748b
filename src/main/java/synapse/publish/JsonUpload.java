package synapse.publish;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.InputStream;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.wire.Json;
import synapse.wire.JsonBody;

/**
 * A publication as one JSON object: {@code tarball} in base64, decoded to the spool while it is read, and other fields in
 * any order, at most 1 MiB of text together.
 */
final class JsonUpload {
    static final long MAX_METADATA_BYTES = 1 << 20;
    private static final String TARBALL = "tarball";

    private final UploadSpool spool;
    private final ObjectNode metadata = Json.mapper().createObjectNode();
    private SpooledFile tarball; // null: not read yet
    private long metadataBytes;

    private JsonUpload(UploadSpool spool) {
        this.spool = spool;
    }

    /** What was read: the archive on disk, and every other field. */
    record Parts(SpooledFile tarball, ObjectNode metadata) {}

    /**
     * Reads the whole body. Nothing stays in the spool if it fails.
     * @throws RegistryException if the body is not JSON, lacks the archive, or is too large
     */
    static Parts read(InputStream body, UploadSpool spool) throws IOException {
        JsonUpload upload = new JsonUpload(spool);
        boolean done = false;
        try (JsonParser parser = Json.mapper().getFactory().createParser(body)) {
            upload.readObject(parser);
            done = true;
            return new Parts(upload.tarball, upload.metadata);
        } catch (JsonProcessingException e) {
            throw JsonBody.refusal(e);
        } finally {
            if (!done && upload.tarball != null) upload.tarball.close();
        }
    }

    private void readObject(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new RegistryException(ProblemType.INVALID_JSON, "the body must be a JSON object");
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            if (field.equals(TARBALL)) {
                readTarball(parser);
            } else {
                metadataBytes += field.length();
                metadata.set(field, readValue(parser));
            }
        }
        if (parser.nextToken() != null) {
            throw new RegistryException(ProblemType.INVALID_JSON, "there is text after the JSON object");
        }
        if (tarball == null) {
            throw new RegistryException(
                    ProblemType.VALIDATION_FAILED, "the field \"tarball\" with the archive in base64 is missing");
        }
    }

    private void readTarball(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw new RegistryException(
                    ProblemType.VALIDATION_FAILED, "the field \"tarball\" must be a string: the archive in base64");
        }
        tarball = spool.receive(out -> decode(parser, out));
    }

    private static void decode(JsonParser parser, java.io.OutputStream out) throws IOException {
        try {
            parser.readBinaryValue(out);
        } catch (JsonEOFException e) {
            throw JsonBody.refusal(e);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new RegistryException(
                    ProblemType.VALIDATION_FAILED, "the field \"tarball\" is not base64 (RFC 4648, section 4)", e);
        }
    }

    /** Copies one value token by token, so that a large one is refused before it is in memory. */
    private JsonNode readValue(JsonParser parser) throws IOException {
        try (TokenBuffer copy = new TokenBuffer(parser)) {
            int depth = 0;
            do {
                copy.copyCurrentEvent(parser);
                if (parser.currentToken().isStructStart()) depth++;
                if (parser.currentToken().isStructEnd()) depth--;
                count(parser);
            } while (depth > 0 && parser.nextToken() != null);
            try (JsonParser replay = copy.asParser(parser)) {
                return Json.mapper().readTree(replay);
            }
        }
    }

    private void count(JsonParser parser) throws IOException {
        metadataBytes += 8L + (parser.currentToken().isScalarValue() ? parser.getTextLength() : 0);
        if (parser.currentToken() == JsonToken.FIELD_NAME)
            metadataBytes += parser.currentName().length();
        if (metadataBytes > MAX_METADATA_BYTES) {
            throw new RegistryException(
                    ProblemType.BODY_TOO_LARGE,
                    "the fields beside \"tarball\" may have " + MAX_METADATA_BYTES + " bytes at most together");
        }
    }
}
