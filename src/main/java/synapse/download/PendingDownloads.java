package synapse.download;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Downloads that are in memory and not in the database yet: exact counts for a bounded number of versions and days, and a
 * bounded log of single downloads. Any number of threads add; one takes out, and only what is written is taken out.
 */
final class PendingDownloads {
    private record Key(long versionId, LocalDate day) {}

    private final ConcurrentHashMap<Key, Long> counts = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<LoggedDownload> log = new ConcurrentLinkedQueue<>();
    private final AtomicInteger counted = new AtomicInteger();
    private final AtomicInteger logged = new AtomicInteger();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder notLogged = new LongAdder();
    private final int maxCounts;
    private final int maxLogged;

    PendingDownloads(int maxCounts, int maxLogged) {
        this.maxCounts = maxCounts;
        this.maxLogged = maxLogged;
    }

    /** Counts one download; drops it if there are too many versions, and tells so in {@link #dropped}. */
    void count(long versionId, Instant at) {
        Key key = new Key(versionId, at.atOffset(ZoneOffset.UTC).toLocalDate());
        counts.compute(key, (same, held) -> held == null ? first() : Long.valueOf(held + 1));
    }

    /** Not by the size of the map: that is an estimate while others add and remove, and may lie far above what was ever held. */
    private Long first() {
        if (counted.getAndUpdate(held -> Math.min(held + 1, maxCounts)) < maxCounts) return 1L;
        dropped.increment();
        return null;
    }

    /** Keeps one download for the log; leaves it out if there are too many, and tells so in {@link #notLogged}. */
    void log(LoggedDownload download) {
        if (logged.incrementAndGet() > maxLogged) {
            logged.decrementAndGet();
            notLogged.increment();
        } else {
            log.add(download);
        }
    }

    /** Returns the counts of this moment in the order of locks. */
    List<DownloadCount> counts() {
        return counts.entrySet().stream()
                .map(one ->
                        new DownloadCount(one.getKey().versionId(), one.getKey().day(), one.getValue()))
                .sorted(DownloadCount.LOCK_ORDER)
                .toList();
    }

    /** Takes out counts that are written; what came meanwhile stays. */
    void written(List<DownloadCount> done) {
        for (DownloadCount one : done) {
            counts.computeIfPresent(new Key(one.versionId(), one.day()), (key, held) -> rest(held - one.count()));
        }
    }

    private Long rest(long left) {
        if (left > 0) return left;
        counted.decrementAndGet();
        return null;
    }

    /** Returns the oldest downloads of the log. */
    List<LoggedDownload> oldestLogged(int limit) {
        return log.stream().limit(limit).toList();
    }

    /** Takes the oldest so many out of the log. */
    void removeOldestLogged(int count) {
        for (int i = 0; i < count && log.poll() != null; i++) logged.decrementAndGet();
    }

    /** Drops counts that the database will never take. */
    void refuse(List<DownloadCount> counted) {
        written(counted);
        counted.forEach(one -> dropped.add(one.count()));
    }

    /** Leaves out of the log what the database will never take. */
    void refuseOldestLogged(int count) {
        removeOldestLogged(count);
        notLogged.add(count);
    }

    long waiting() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns how many downloads were not counted since the start. */
    long dropped() {
        return dropped.sum();
    }

    /** Returns how many downloads were counted, and not logged, since the start. */
    long notLogged() {
        return notLogged.sum();
    }
}
