package synapse.journal;

import java.time.Instant;

/** Journal entries for tests. */
public final class JournalEntries {
    public static final Instant AT = Instant.parse("2026-01-02T03:04:05.678Z");

    private JournalEntries() {}

    /** Returns the entry with that number: somebody published a version of the package. */
    public static JournalEntry ofPackage(long seq, String packageName) {
        return of(seq, Change.ofPackage("version.published", packageName, "1.0.0", "ada", AT, details -> {}));
    }

    public static JournalEntry of(long seq, Change change) {
        return new JournalEntry(seq, change);
    }
}
