package synapse.runner.guard;

import java.util.Collection;
import java.util.ListIterator;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.ContentEncoding;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.utils.DelayedExecutor;

/** Puts a {@link GuardedCodec} in the place of the HTTP parser of each listener of the running server. */
public final class RequestGuard {
    private static final String KERNEL = "com.sun.enterprise.v3.services.impl.";

    /** By itself the server keeps four times the socket's buffer for each slow reader, which is 10 MB on loopback. */
    private static final int MOST_UNSENT_BYTES = 32 << 10;

    private RequestGuard() {}

    /** Lets requests through; until then each is told that the registry is starting. */
    public static void open() {
        RequestCheck.open();
    }

    /** @throws ReflectiveOperationException if the server is not there yet, or not built as expected; it goes on unguarded */
    public static void install() throws ReflectiveOperationException {
        Class<?> serviceType = Class.forName(KERNEL + "GrizzlyService");
        Object service = Class.forName("org.glassfish.internal.api.Globals")
                .getMethod("get", Class.class)
                .invoke(null, serviceType);
        boolean guarded = false;
        for (Object proxy : (Collection<?>) CodecSettings.read(serviceType, "proxies", service)) {
            guarded |= guard(Class.forName(KERNEL + "GrizzlyProxy")
                    .getMethod("getUnderlyingListener")
                    .invoke(proxy));
        }
        if (!guarded) throw new NoSuchFieldException("no listener has an HTTP parser");
    }

    private static boolean guard(Object listener) throws ReflectiveOperationException {
        Class<?> type = Class.forName("org.glassfish.grizzly.config.GenericGrizzlyListener");
        TCPNIOTransport transport =
                (TCPNIOTransport) type.getMethod("getTransport").invoke(listener);
        transport.getAsyncQueueIO().getWriter().setMaxPendingBytesPerConnection(MOST_UNSENT_BYTES);
        DelayedExecutor executor = (DelayedExecutor) CodecSettings.read(type, "delayedExecutor", listener);
        boolean guarded = false;
        ListIterator<Filter> filters = ((FilterChain) transport.getProcessor()).listIterator();
        while (filters.hasNext()) {
            if (filters.next() instanceof HttpServerFilter codec) {
                filters.set(guarded(codec, executor)); // in place: requests under way keep their position in the chain
                guarded = true;
            }
        }
        return guarded;
    }

    private static GuardedCodec guarded(HttpServerFilter codec, DelayedExecutor executor)
            throws ReflectiveOperationException {
        GuardedCodec result = new GuardedCodec(CodecSettings.of(codec, executor));
        result.setMaxPayloadRemainderToSkip(codec.getMaxPayloadRemainderToSkip());
        result.setAllowPayloadForUndefinedHttpMethods(codec.isAllowPayloadForUndefinedHttpMethods());
        result.setPreserveHeaderCase(codec.isPreserveHeaderCase());
        result.setRemoveHandledContentEncodingHeaders(codec.isRemoveHandledContentEncodingHeaders());
        for (ContentEncoding encoding : codec.getContentEncodings()) result.addContentEncoding(encoding);
        return result;
    }
}
