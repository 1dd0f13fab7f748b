package synapse.api;

import java.util.List;

/** A page of the own open sessions, newest first; {@code next} is the cursor of the following page, absent on the last. */
public record SessionsPage(List<Row> sessions, String next) {

    /**
     * One session; times are RFC 3339 in UTC.
     *
     * @param userAgent what the client called itself at login, at most 200 characters; absent if it did not
     * @param current whether it is the session of this very request
     */
    public record Row(String id, String createdAt, String expiresAt, String userAgent, boolean current) {}
}
