package synapse.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Supplier;
import synapse.journal.Follower;
import synapse.journal.JournalEntry;
import synapse.wire.Json;

/**
 * The states of credentials that were lately used, by the SHA-256 of their tokens: sessions, with which the signature need
 * not be verified again, and API tokens. A hit costs no database.
 *
 * <p>Each state bears the journal position that was applied before it was read. An entry about a user notes its number for
 * the user; a state that was read before that is not believed again. So what was being read while it changed cannot stay.
 *
 * <p>Refused tokens have a place of their own: whoever tries many displaces no valid one.
 */
@ApplicationScoped
public class CredentialCache implements Follower {
    private static final int MOST_OPEN = 50_000;
    private static final int MOST_REFUSED = 10_000;
    private static final int PARTS = 4096;

    private final Cache<String, Kept> open =
            Caffeine.newBuilder().maximumSize(MOST_OPEN).build();
    private final Cache<String, Kept> refused =
            Caffeine.newBuilder().maximumSize(MOST_REFUSED).build();

    /** Number of the last entry about one of the users of a part; two users in one part cost a look too many, no more. */
    private final AtomicLongArray changed = new AtomicLongArray(PARTS);

    private volatile long applied;

    private record Kept(CredentialState state, long position) {}

    /** Returns the state under that key; {@code read} reads it from the database, or throws, and then nothing is kept. */
    CredentialState get(String key, Supplier<CredentialState> read) {
        Kept kept = open.getIfPresent(key);
        if (kept == null) kept = refused.getIfPresent(key);
        if (kept != null && isCurrent(kept)) return kept.state();
        long position = applied; // before the read
        CredentialState state = read.get();
        Cache<String, Kept> place = state.isOpen() ? open : refused;
        Cache<String, Kept> other = state.isOpen() ? refused : open;
        other.invalidate(key);
        place.put(key, new Kept(state, position));
        return state;
    }

    private boolean isCurrent(Kept kept) {
        return kept.position() >= changed.get(part(kept.state().username()));
    }

    @Override
    public String name() {
        return "credentials";
    }

    @Override
    public void apply(JournalEntry entry) {
        if (entry.isInternal()) changed.set(part(user(entry)), entry.seq());
        applied = entry.seq(); // after the change is noted
    }

    private static int part(String username) {
        return Math.floorMod(User.key(username).hashCode(), PARTS);
    }

    private static String user(JournalEntry entry) {
        try {
            return Json.mapper().readTree(entry.payload()).path(Changes.USER).asText(entry.actor());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("journal entry " + entry.seq() + " is no JSON", e);
        }
    }
}
