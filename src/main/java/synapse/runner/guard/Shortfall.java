package synapse.runner.guard;

import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;

/**
 * Ends the connection of an answer that ends before its {@code Content-Length}: else the client waits for the rest, or
 * takes the next answer for it.
 */
final class Shortfall {
    private static final Attribute<Long> SENT = Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("synapse.sent");

    private Shortfall() {}

    static void look(HttpPacket packet) {
        if (!(packet instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpResponsePacket response)
                || response.getContentLength() <= 0) return;
        HttpRequestPacket request = response.getRequest();
        boolean first = !response.isCommitted();
        int here = content.getContent().remaining();
        if (first && content.isLast() && here == response.getContentLength()) return; // as a rule
        Long before = first ? null : SENT.get(request);
        long sent = here + (before == null ? 0 : before);
        SENT.set(request, sent);
        if (content.isLast() && sent < response.getContentLength() && !request.isHeadRequest())
            request.getProcessingState().setKeepAlive(false);
    }
}
