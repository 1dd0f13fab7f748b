package synapse.runner.guard;

import java.lang.reflect.Field;
import org.glassfish.grizzly.http.HttpCodecFilter;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.KeepAlive;
import org.glassfish.grizzly.utils.DelayedExecutor;

/**
 * What the server has configured its HTTP parser with; the parser does not tell most of it.
 *
 * @param chunkingEnabled whether answers may be chunked
 * @param maxHeaderBytes limit of request line and header fields together
 * @param defaultContentType for answers without one; may be null
 * @param keepAlive limits of persistent connections
 * @param executor ends idle connections
 * @param maxRequestFields greatest number of header fields in a request
 * @param maxResponseFields greatest number of header fields in an answer
 */
record CodecSettings(
        boolean chunkingEnabled,
        int maxHeaderBytes,
        String defaultContentType,
        KeepAlive keepAlive,
        DelayedExecutor executor,
        int maxRequestFields,
        int maxResponseFields) {

    static CodecSettings of(HttpServerFilter codec, DelayedExecutor executor) throws ReflectiveOperationException {
        return new CodecSettings(
                (boolean) read(HttpCodecFilter.class, "chunkingEnabled", codec),
                (int) read(HttpCodecFilter.class, "maxHeadersSize", codec),
                codec.getDefaultResponseContentType(),
                (KeepAlive) read(HttpServerFilter.class, "keepAlive", codec),
                executor,
                (int) read(HttpServerFilter.class, "maxRequestHeaders", codec),
                (int) read(HttpServerFilter.class, "maxResponseHeaders", codec));
    }

    /** Returns a field that {@code type} declares and keeps to itself. */
    static Object read(Class<?> type, String name, Object target) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(target);
    }
}
