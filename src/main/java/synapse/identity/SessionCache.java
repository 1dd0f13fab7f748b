package synapse.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import synapse.journal.Follower;
import synapse.journal.JournalEntry;
import synapse.wire.Json;

/**
 * The states of recently used sessions, at most 50,000; what the journal says of a session or a user drops them. A state
 * that was being read while its session ended cannot stay: the drop waits for the read of that key, and a change of a user
 * drops the whole cache, into which the reader still writes.
 */
@ApplicationScoped
public class SessionCache implements Follower {
    /** Journal entry {@code {"session": id}}: the session is no longer valid. */
    static final String SESSION_ENDED = "session.ended";

    private static final String OF_USERS = "user.";

    private volatile Cache<String, SessionState> states = fresh();
    private SessionService sessions;

    public SessionCache() {} // for the container

    @Inject
    public SessionCache(SessionService sessions) {
        this.sessions = sessions;
    }

    SessionState state(String sessionId) {
        return states.get(sessionId, sessions::state);
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public void apply(JournalEntry entry) {
        if (entry.type().equals(SESSION_ENDED)) states.invalidate(sessionOf(entry));
        if (entry.type().startsWith(OF_USERS)) states = fresh();
    }

    private static String sessionOf(JournalEntry entry) {
        try {
            return Json.mapper().readTree(entry.payload()).path("session").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("journal entry " + entry.seq() + " is no JSON", e);
        }
    }

    private static Cache<String, SessionState> fresh() {
        return Caffeine.newBuilder().maximumSize(50_000).build();
    }
}
