package synapse.runner.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/**
 * The server's HTTP parser with the checks of {@link RequestCheck}, and a problem document in each of its own refusals.
 * A refusal closes the connection: what follows may be the body of the refused request.
 */
final class GuardedCodec extends HttpServerFilter {
    private static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @SuppressWarnings("deprecation") // the one constructor that takes the limits of header fields
    GuardedCodec(CodecSettings settings) {
        super(
                settings.chunkingEnabled(),
                settings.maxHeaderBytes(),
                settings.defaultContentType(),
                settings.keepAlive(),
                settings.executor(),
                settings.maxRequestFields(),
                settings.maxResponseFields());
    }

    @Override
    protected boolean onHttpHeaderParsed(HttpHeader header, Buffer input, FilterChainContext context) {
        HttpRequestPacket request = (HttpRequestPacket) header;
        RequestCheck.frame(request, () -> input.toStringContent(StandardCharsets.ISO_8859_1, 0, input.position()));
        if (super.onHttpHeaderParsed(header, input, context)) return true;
        RequestCheck.target(request);
        return false;
    }

    /** Ignores {@code Upgrade}, as RFC 9110, section 7.8 allows: there is no other protocol here. */
    @Override
    protected void onIncomingUpgrade(FilterChainContext context, HttpHeader header) {
        header.setUpgrade(null);
        header.getHeaders().removeHeader(Header.Upgrade);
    }

    @Override
    protected void onHttpHeaderError(HttpHeader header, FilterChainContext context, Throwable cause)
            throws IOException {
        HttpRequestPacket request = (HttpRequestPacket) header;
        answer(context, request, RequestCheck.explain(cause, request));
        request.getProcessingState().getHttpContext().close();
    }

    @Override
    protected void onHttpContentError(HttpHeader header, FilterChainContext context, Throwable cause)
            throws IOException {
        HttpRequestPacket request = (HttpRequestPacket) header;
        if (!request.getResponse().isCommitted()) {
            answer(
                    context,
                    request,
                    Refusal.invalid("the chunks of the body are malformed; see RFC 9112, section 7.1"));
            request.getProcessingState().getHttpContext().close();
        }
        super.onHttpContentError(header, context, cause);
    }

    private void answer(FilterChainContext context, HttpRequestPacket request, Refusal refusal) {
        HttpResponsePacket response = request.getResponse();
        String id = requestId(request);
        byte[] document = refusal.document(id);
        request.setProtocol(Protocol.HTTP_1_1); // the request line may be unread
        HttpStatus.getHttpStatus(refusal.status()).setValues(response);
        response.setContentType("application/problem+json");
        response.setContentLength(document.length);
        response.setHeader(REQUEST_ID, id);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(Header.CacheControl, "no-store");
        response.setHeader(Header.Connection, "close");
        if (refusal.status() == 503) response.setHeader("Retry-After", "1");
        if (refusal.status() == 405) response.setHeader(Header.Allow, RequestCheck.METHODS);
        context.write(encodeHttpPacket(
                context,
                HttpContent.builder(response)
                        .content(Buffers.wrap(context.getMemoryManager(), document))
                        .last(true)
                        .build()));
    }

    /** Returns the client's id if it sent a sane one, as in the application's answers. */
    private static String requestId(HttpRequestPacket request) {
        String sent = request.getHeader(REQUEST_ID);
        return sent != null && SANE_ID.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }
}
