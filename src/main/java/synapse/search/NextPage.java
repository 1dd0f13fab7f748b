package synapse.search;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The way to the next page (RFC 8288): the same query with another cursor. */
final class NextPage {
    private NextPage() {}

    /** @param cursor of the next page; null on the last */
    static Optional<String> link(String cursor, UriInfo uri) {
        if (cursor == null) return Optional.empty();
        StringBuilder query = new StringBuilder();
        String asked = uri.getRequestUri().getRawQuery();
        for (String one : asked == null ? new String[0] : asked.split("&")) {
            if (!one.isEmpty() && !one.startsWith("cursor=")) query.append(one).append('&');
        }
        String path = uri.getAbsolutePath().getRawPath();
        String place = URLEncoder.encode(cursor, StandardCharsets.UTF_8).replace("+", "%20");
        return Optional.of("<%s?%scursor=%s>; rel=\"next\"".formatted(path, query, place));
    }
}
