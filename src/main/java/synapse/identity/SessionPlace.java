package synapse.identity;

import java.time.Instant;
import java.util.regex.Pattern;

/** A place in the list of a user's sessions, which is newest first: behind the session that this names. */
record SessionPlace(Instant createdAt, String id) {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,15}-[0-9a-f-]{36}");

    /** Before the newest session; a year that no clock will show and both databases can store. */
    static final SessionPlace BEGINNING = new SessionPlace(Instant.parse("9999-01-01T00:00:00Z"), "");

    static SessionPlace parse(String cursor) {
        String text = Cursor.parse(cursor, FORM);
        if (text.isEmpty()) return BEGINNING;
        String[] parts = text.split("-", 2);
        return new SessionPlace(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
    }

    String toCursor() {
        return createdAt.toEpochMilli() + "-" + id;
    }
}
