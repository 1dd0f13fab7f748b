package synapse.storage;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import synapse.metrics.Metrics;

/** A connection whose operations are counted and timed. Reading the bytes of an opened blob is not part of it. */
record MeteredConnection(StorageConnection target) implements StorageConnection {
    private static final Counter OPERATIONS = Metrics.counter(
            "registry_storage_operations", "Operations on the store of archives", "operation", "outcome");
    private static final Histogram SECONDS =
            Metrics.timer("registry_storage_operation", "Time of an operation on the store of archives", "operation");

    private static final Operation PUT = new Operation("put");
    private static final Operation OPEN = new Operation("open");
    private static final Operation SIZE = new Operation("size");
    private static final Operation DELETE = new Operation("delete");
    private static final Operation LIST = new Operation("list");

    /** What the store is asked. */
    @FunctionalInterface
    private interface Call<T> {
        T run() throws IOException;
    }

    /** One kind of operation with its series. */
    private record Operation(CounterDataPoint done, CounterDataPoint failed, DistributionDataPoint seconds) {
        Operation(String name) {
            this(
                    OPERATIONS.labelValues(name, "done"),
                    OPERATIONS.labelValues(name, "failed"),
                    SECONDS.labelValues(name));
        }

        <T> T run(Call<T> call) throws IOException {
            long begunNanos = System.nanoTime();
            CounterDataPoint outcome = failed;
            try {
                T result = call.run();
                outcome = done;
                return result;
            } finally {
                outcome.inc();
                seconds.observe((System.nanoTime() - begunNanos) / 1e9);
            }
        }
    }

    @Override
    public void put(StorageKey key, Path file) throws IOException {
        PUT.run(() -> {
            target.put(key, file);
            return key;
        });
    }

    @Override
    public void replace(StorageKey key, Path file) throws IOException {
        PUT.run(() -> {
            target.replace(key, file);
            return key;
        });
    }

    @Override
    public Optional<StoredBlob> open(StorageKey key, long offset, long count) throws IOException {
        return OPEN.run(() -> target.open(key, offset, count));
    }

    @Override
    public OptionalLong size(StorageKey key) throws IOException {
        return SIZE.run(() -> target.size(key));
    }

    @Override
    public void delete(StorageKey key) throws IOException {
        DELETE.run(() -> {
            target.delete(key);
            return key;
        });
    }

    @Override
    public Stream<StoredEntry> list(String after) throws IOException {
        return LIST.run(() -> target.list(after));
    }

    @Override
    public Optional<URI> address(StorageKey key, String fileName, boolean head) {
        return target.address(key, fileName, head);
    }

    @Override
    public boolean isRemote() {
        return target.isRemote();
    }

    @Override
    public void close() {
        target.close();
    }
}
