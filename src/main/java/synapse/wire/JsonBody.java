package synapse.wire;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import synapse.problem.Fault;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** A small JSON request body, strictly read: at most 64 KiB, unless somebody allows more. */
public final class JsonBody {
    /** Most bytes of a body that nobody allows more. */
    public static final int MAX_BYTES = 64 * 1024;

    private JsonBody() {}

    /** @throws RegistryException {@link ProblemType#BODY_TOO_LARGE}; no more than the limit is read */
    public static byte[] bytes(InputStream body) throws IOException {
        return bytes(body, MAX_BYTES);
    }

    /** Does the same with a limit of its own. */
    public static byte[] bytes(InputStream body, int maxBytes) throws IOException {
        byte[] bytes = new RequestBody(body).readNBytes(maxBytes + 1);
        if (bytes.length <= maxBytes) return bytes;
        throw new RegistryException(ProblemType.BODY_TOO_LARGE, "the body may have " + maxBytes + " bytes at most");
    }

    /** @throws RegistryException {@link ProblemType#INVALID_JSON} if JAX-RS found no body at all, which makes it null */
    public static <T> T required(T body) {
        if (body != null) return body;
        throw new RegistryException(ProblemType.INVALID_JSON, "the body is missing; send a JSON object");
    }

    /** @throws RegistryException {@link ProblemType#INVALID_JSON}, or {@code VALIDATION_FAILED} for a wrong field or type */
    public static <T> T parse(byte[] json, Class<T> type) throws IOException {
        if (json.length == 0) {
            throw new RegistryException(ProblemType.INVALID_JSON, "the body is empty; send a JSON object");
        }
        try {
            T value = Json.mapper().readValue(json, type);
            if (value != null) return value;
        } catch (JsonProcessingException e) {
            throw refusal(e);
        }
        throw new RegistryException(ProblemType.INVALID_JSON, "the body is null; send a JSON object");
    }

    /** Says what is wrong with a JSON text, without the words of the parser. */
    public static RegistryException refusal(JsonProcessingException e) {
        String place = e.getLocation() == null
                ? ""
                : " (line %d, column %d)"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        if (e instanceof StreamConstraintsException) {
            return new RegistryException(
                    ProblemType.INVALID_JSON,
                    "the body is nested too deep, or a text or number in it is too long" + place);
        }
        String message = String.valueOf(e.getOriginalMessage());
        if (message.startsWith("Trailing token")) {
            return new RegistryException(ProblemType.INVALID_JSON, "there is text after the JSON object" + place);
        }
        if (e instanceof JsonMappingException mapping && !(e.getCause() instanceof JsonParseException)) {
            return wrongField(mapping);
        }
        String what = message.startsWith("Duplicate") ? "has a key twice" : "is not valid JSON";
        return new RegistryException(ProblemType.INVALID_JSON, "the body " + what + place);
    }

    private static RegistryException wrongField(JsonMappingException e) {
        String pointer = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .map(name -> "/" + Printable.of(name).replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
        Fault fault = e instanceof UnrecognizedPropertyException
                ? new Fault(pointer, "unknown-field", "there is no such field here")
                : new Fault(pointer, "wrong-type", "the value has the wrong type or characters that are not allowed");
        String where =
                pointer.isEmpty() ? "the body must be a JSON object" : "the field " + pointer + ": " + fault.detail();
        return new RegistryException(ProblemType.VALIDATION_FAILED, where, List.of(fault));
    }
}
