package synapse.catalog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import synapse.archive.Digest;
import synapse.wire.Json;

/** A finished answer: JSON in UTF-8, its gzip form if that is worth it, and the strong entity tag of each. */
public final class Document {
    private static final int WORTH_GZIP_BYTES = 512;
    private static final int OVERHEAD_BYTES = 1000;

    private final Representation plain;
    private final Representation zipped; // null: the body is small
    private final String next; // null: not a page, or the last one

    private Document(byte[] body, String next) {
        this.next = next;
        var sha256 = Digest.sha256();
        sha256.update(body);
        String tag = Digest.of(sha256).hex().substring(0, 32);
        plain = new Representation(body, tag, false);
        // other bytes, another tag (RFC 9110, 8.8.3.3)
        zipped = body.length < WORTH_GZIP_BYTES ? null : new Representation(zipped(body), tag + "-gzip", true);
    }

    /** Renders an {@code api} record. */
    public static Document of(Object view) {
        return new Document(Json.bytes(view), null);
    }

    /** Renders a page of a list; {@code next} is the cursor of the following one, null on the last. */
    public static Document ofPage(Object view, String next) {
        return new Document(Json.bytes(view), next);
    }

    /** Returns the cursor of the following page. */
    Optional<String> next() {
        return Optional.ofNullable(next);
    }

    /** Returns the form for a client; the plain one, if it takes no gzip or there is none. */
    Representation form(boolean takesGzip) {
        return takesGzip && zipped != null ? zipped : plain;
    }

    /** Returns about what the document costs in memory. */
    int weightBytes() {
        return plain.bytes().length + (zipped == null ? 0 : zipped.bytes().length) + OVERHEAD_BYTES;
    }

    private static byte[] zipped(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 2);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return out.toByteArray();
    }
}
