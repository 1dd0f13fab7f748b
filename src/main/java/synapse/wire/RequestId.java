package synapse.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The id of a request, in the answer, in problem documents and in the log: the client's if it sent a sane one. */
public final class RequestId {
    /** Header field of requests and answers. */
    public static final String FIELD = "X-Request-Id";

    private static final String ATTRIBUTE = "synapse.request.id";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** Returns the id; the same at every call for one request. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) return known;
        String sent = request.getHeader(FIELD);
        String id = sent != null && SANE.matcher(sent).matches() ? sent : fresh();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** Returns an id that is unlikely to come twice; it is no secret, so the cheap source of chance will do. */
    private static String fresh() {
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        return new UUID(chance.nextLong(), chance.nextLong()).toString();
    }
}
