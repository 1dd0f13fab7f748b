package synapse.catalog;

import java.util.LinkedHashMap;
import java.util.Map;

/** One form of a document: its bytes, its strong entity tag in quotes, and the header fields of an answer with it. */
final class Representation {
    private final byte[] bytes;
    private final String tag;
    private final Map<String, String> fields;
    private final Map<String, String> fieldsWithBody;

    Representation(byte[] bytes, String tag, boolean zipped) {
        this.bytes = bytes;
        this.tag = tag;
        Map<String, String> always = new LinkedHashMap<>();
        always.put("ETag", '"' + tag + '"');
        always.put("Vary", "Accept-Encoding");
        always.put("Cache-Control", "no-cache");
        fields = Map.copyOf(always);
        if (zipped) always.put("Content-Encoding", "gzip");
        always.put("Content-Type", "application/json");
        always.put("Content-Length", Integer.toString(bytes.length));
        fieldsWithBody = Map.copyOf(always);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Returns the entity tag without its quotes. */
    String tag() {
        return tag;
    }

    /** Tells whether the field is this form's tag and nothing else; weak is as good as strong (RFC 9110, 13.1.2). */
    boolean isTag(String field) {
        String quoted = fields.get("ETag");
        return field.equals(quoted)
                || (field.startsWith("W/") && field.substring(2).equals(quoted));
    }

    /** Returns the fields of an answer without a body, such as 304. */
    Map<String, String> fields() {
        return fields;
    }

    /** Returns the fields of an answer with the bytes, or of {@code HEAD}. */
    Map<String, String> fieldsWithBody() {
        return fieldsWithBody;
    }
}
