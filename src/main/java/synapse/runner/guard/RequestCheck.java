package synapse.runner.guard;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.MimeHeaders;

/** What the guard asks of a request that the server has split into request line and header fields (RFC 9112). */
final class RequestCheck {
    /** The methods that some path takes. */
    static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

    private static final Set<String> KNOWN = Set.of(METHODS.split(", "));
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=%-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{0,5})?");

    private static volatile boolean open;

    private RequestCheck() {}

    static void open() {
        open = true;
    }

    /**
     * Asks what decides where the request ends, and what the server would answer with a logged error.
     *
     * @param head request line and header fields as they came
     * @throws RefusedRequest if the answer is a refusal
     */
    static void frame(HttpRequestPacket request, Supplier<String> head) {
        if (!open) throw new RefusedRequest(Refusal.starting());
        if (!KNOWN.contains(request.getMethod().getMethodString())) {
            throw new RefusedRequest(
                    Refusal.methodNotAllowed("the registry does not take this method; use one of " + METHODS));
        }
        if (request.getProtocol() == Protocol.HTTP_0_9) refuse("the HTTP version is missing; use HTTP/1.1");
        MimeHeaders fields = request.getHeaders();
        names(fields);
        if (isTwice(fields, Header.Host)) refuse("the field Host stands there twice; send it once");
        String expect = request.getHeader(Header.Expect);
        if (expect != null && !expect.equalsIgnoreCase("100-continue")) {
            refuse("the registry meets no expectation but 100-continue; leave the field Expect out");
        }
        int codings = fields.indexOf(Header.TransferEncoding, 0);
        if (codings >= 0) transferEncoding(request, codings, head.get());
    }

    /** A name that is none is a field to one server and nothing to another: section 5.1. */
    private static void names(MimeHeaders fields) {
        for (int i = 0; i < fields.size(); i++) {
            String name = fields.getName(i).toString();
            boolean token = !name.isEmpty();
            for (int at = 0; token && at < name.length(); at++) token = isTokenCharacter(name.charAt(at));
            if (!token) refuse("a header field has no name, or one that is none; see RFC 9110, section 5.1");
        }
    }

    private static boolean isTokenCharacter(char c) {
        boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return alphanumeric || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
    }

    /** A body whose end two servers may see in different places hides a request from one of them: sections 6.1 and 6.3. */
    private static void transferEncoding(HttpRequestPacket request, int field, String head) {
        MimeHeaders fields = request.getHeaders();
        if (head.toLowerCase(Locale.ROOT).contains("\ncontent-length:")) { // the parser has dropped the field
            refuse("Content-Length and Transfer-Encoding exclude each other; send one of them");
        }
        boolean chunked = "chunked".equalsIgnoreCase(fields.getValue(field).toString());
        if (!chunked || isTwice(fields, Header.TransferEncoding)) {
            refuse("the one Transfer-Encoding here is chunked; send that or Content-Length");
        }
        if (!request.getProtocolString().equals("HTTP/1.1")) {
            refuse("Transfer-Encoding needs HTTP/1.1; send Content-Length");
        }
    }

    /**
     * Asks what names the resource: host and path.
     *
     * @throws RefusedRequest if the answer is a refusal
     */
    static void target(HttpRequestPacket request) {
        String host = request.getHeader(Header.Host);
        if (host != null && !HOST.matcher(host).matches()) {
            refuse("the field Host is not a host name or address with an optional port");
        }
        String path = request.getRequestURIRef().getRequestURIBC().toString(StandardCharsets.ISO_8859_1);
        PathCheck.fault(path).ifPresent(RequestCheck::refuse);
        if (PathCheck.isInternal(path)) throw new RefusedRequest(Refusal.notFound());
    }

    /** Returns why the server refuses the request itself, as far as that can be told. */
    static Refusal explain(Throwable cause, HttpRequestPacket request) {
        if (cause instanceof RefusedRequest refused) return refused.refusal();
        if (cause instanceof MimeHeaders.MaxHeaderCountExceededException) {
            return Refusal.headersTooLarge("there are too many header fields; send at most "
                    + request.getHeaders().getMaxNumHeaders());
        }
        if (String.valueOf(cause.getMessage()).endsWith("too large")) { // HttpCodecFilter, checkOverflow
            return Refusal.headersTooLarge("request line and header fields exceed 8192 bytes; send shorter ones");
        }
        return Refusal.invalid(reason(cause, request));
    }

    private static String reason(Throwable cause, HttpRequestPacket request) {
        if (cause instanceof NumberFormatException) return "Content-Length must be a decimal number";
        MimeHeaders fields = request.getHeaders();
        if (isTwice(fields, Header.ContentLength)) return "the field Content-Length stands there twice; send it once";
        if (request.getProcessingState().isError()) {
            if (request.getResponse().getStatus() == 505) return "the HTTP version is unknown; use HTTP/1.1";
            if (!fields.contains(Header.Host)) return "the field Host is missing";
            return "a " + request.getMethod() + " request takes no body";
        }
        return "request line or header fields are malformed; see RFC 9112";
    }

    private static boolean isTwice(MimeHeaders fields, Header field) {
        int first = fields.indexOf(field, 0);
        return first >= 0 && fields.indexOf(field, first + 1) >= 0;
    }

    private static void refuse(String detail) {
        throw new RefusedRequest(Refusal.invalid(detail));
    }
}
