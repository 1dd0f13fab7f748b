package synapse.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import synapse.storage.PendingBlobService;
import synapse.storage.StorageKey;

/** Rows in memory. */
final class Rows extends CheckRowsService {
    final TreeMap<String, ExpectedBlob> expected = new TreeMap<>();
    final Set<StorageKey> pending = new HashSet<>();
    final List<StorageKey> abandoned = new ArrayList<>();
    int largestPage;
    int queries;

    void expect(StorageKey key, long sizeBytes) {
        expected.put(key.text(), new ExpectedBlob(key, key.digest(), sizeBytes, "json", "1.0." + expected.size()));
    }

    @Override
    public List<ExpectedBlob> after(String key, int limit) {
        queries++;
        List<ExpectedBlob> page = expected.tailMap(key, false).values().stream()
                .sorted(Comparator.comparing(blob -> blob.key().text()))
                .limit(limit)
                .toList();
        largestPage = Math.max(largestPage, page.size());
        return page;
    }

    @Override
    public boolean isExpected(StorageKey key) {
        return expected.containsKey(key.text());
    }

    @Override
    public boolean isPending(StorageKey key) {
        return pending.contains(key);
    }

    PendingBlobService sweeping() {
        return new PendingBlobService() {
            @Override
            public void abandon(StorageKey key, Instant now) {
                abandoned.add(key);
            }
        };
    }

    static UncheckedIOException broken() {
        return new UncheckedIOException(new IOException("the listing broke off"));
    }
}
