package synapse.runner.guard;

import java.util.Collection;
import java.util.ListIterator;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.ContentEncoding;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.utils.DelayedExecutor;

/** Puts a {@link GuardedCodec} in the place of the HTTP parser of each listener of the running server. */
public final class RequestGuard {
    private static final String KERNEL = "com.sun.enterprise.v3.services.impl.";

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
        Transport transport = (Transport) type.getMethod("getTransport").invoke(listener);
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
