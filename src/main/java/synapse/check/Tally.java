package synapse.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import synapse.api.StorageCheckView;
import synapse.storage.StorageKey;

/** What a check has found: counts of everything, and the first few of each kind. One thread's. */
final class Tally {
    /** Kinds of findings. */
    enum Kind {
        MISSING,
        CORRUPT,
        UNREADABLE,
        ORPHAN,
        PENDING,
        REPAIRED,
        REMOVED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int EXAMPLES = 20;

    private final CheckOptions options;
    private final Instant startedAt;
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final List<StorageCheckView.Example> examples = new ArrayList<>();
    private long versions;
    private long blobs;
    private long bytesRead;

    Tally(CheckOptions options, Instant startedAt) {
        this.options = options;
        this.startedAt = startedAt;
    }

    void version() {
        versions++;
    }

    void blob() {
        blobs++;
    }

    void read(long bytes) {
        bytesRead += bytes;
    }

    long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** Counts without an example. */
    void add(Kind kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    void add(Kind kind, ExpectedBlob version, String detail) {
        add(kind);
        keep(kind, version.key(), version.name(), version.version(), detail);
    }

    void addOrphan(StorageKey key, String detail) {
        add(Kind.ORPHAN);
        keep(Kind.ORPHAN, key, null, null, detail);
    }

    private void keep(Kind kind, StorageKey key, String name, String version, String detail) {
        if (count(kind) <= EXAMPLES) {
            examples.add(new StorageCheckView.Example(kind.word(), key.text(), name, version, detail));
        }
    }

    StorageCheckView running() {
        return view("running", null, null);
    }

    /** @param stopped why it had to stop; empty if it did not */
    StorageCheckView over(Instant now, String stopped) {
        return view(stopped.isEmpty() ? "done" : "incomplete", now.toString(), stopped.isEmpty() ? null : stopped);
    }

    private StorageCheckView view(String status, String finishedAt, String stopped) {
        return new StorageCheckView(
                status,
                startedAt.toString(),
                finishedAt,
                options.digests(),
                options.repair(),
                options.removeOrphans(),
                versions,
                blobs,
                bytesRead,
                findings(),
                stopped,
                List.copyOf(examples));
    }

    private StorageCheckView.Findings findings() {
        return new StorageCheckView.Findings(
                count(Kind.MISSING),
                count(Kind.CORRUPT),
                count(Kind.UNREADABLE),
                count(Kind.ORPHAN),
                count(Kind.PENDING),
                count(Kind.REPAIRED),
                count(Kind.REMOVED));
    }
}
