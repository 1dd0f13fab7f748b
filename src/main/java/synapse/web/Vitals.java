package synapse.web;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import synapse.journal.JournalReader;
import synapse.journal.JournalService;
import synapse.storage.StorageConnectionFactory;

/**
 * How the parts are that this node needs to serve: each is looked at once a second at most and awaited for 2 s at most,
 * whoever asks.
 */
@ApplicationScoped
public class Vitals {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long MOST_LAG = 10_000;

    @Resource
    private ManagedExecutorService executor;

    private JournalService journal;
    private JournalReader reader;
    private StorageConnectionFactory storage;
    private Probe database;
    private Probe store;
    private volatile long head;

    public Vitals() {} // for the container

    @Inject
    public Vitals(JournalService journal, JournalReader reader, StorageConnectionFactory storage) {
        this.journal = journal;
        this.reader = reader;
        this.storage = storage;
    }

    @PostConstruct
    void prepare() {
        database = new Probe("database", this::lookAtDatabase, executor, FRESH, PATIENCE);
        store = new Probe("storage", this::lookAtStorage, executor, FRESH, PATIENCE);
    }

    private void lookAtDatabase() {
        requireStart();
        head = journal.head();
    }

    private void lookAtStorage() {
        requireStart();
        storage.probe();
    }

    /** A call of an enterprise bean waits for ever on WildFly if the start has failed, and WildFly's stop for the call. */
    private void requireStart() {
        if (!reader.hasStarted()) throw new IllegalStateException("the registry has not started");
    }

    /** Returns for each part whether it is up. */
    Map<String, Boolean> parts() {
        database.begin();
        store.begin(); // both at once: the wait is for the slower one, not for the sum
        Map<String, Boolean> parts = new TreeMap<>();
        parts.put("database", database.isUp());
        parts.put("journal", reader.isFollowing() && lag() <= MOST_LAG);
        parts.put("storage", store.isUp());
        return parts;
    }

    /** Returns how many entries of the journal this node has yet to take in, as far as is known. */
    long lag() {
        database.begin();
        return Math.max(0, head - reader.applied());
    }

    /** Returns the number of the newest journal entry that is known. */
    long head() {
        database.begin();
        return Math.max(head, reader.applied());
    }
}
