package synapse.backup;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import synapse.backup.DumpedVersions.Archive;

/** A few threads that copy, for a store over a network takes its time for each. */
record Workers(ExecutorService executor) {
    private static final int COUNT = 4;

    /** What is done with each archive. */
    @FunctionalInterface
    interface Work {
        void on(Archive archive) throws IOException;
    }

    /** Does it with all of a dump, and says so now and then; returns how many there are. */
    long run(Path dump, Work work, Runnable beat) throws IOException {
        long count = 0;
        try (DumpedVersions versions = DumpedVersions.of(dump)) {
            for (List<Archive> page = versions.next(); !page.isEmpty(); page = versions.next()) {
                beat.run();
                run(page, work);
                count += page.size();
            }
        }
        return count;
    }

    private void run(List<Archive> page, Work work) throws IOException {
        AtomicInteger next = new AtomicInteger();
        Callable<Object> worker = () -> {
            for (int i = next.getAndIncrement(); i < page.size(); i = next.getAndIncrement()) work.on(page.get(i));
            return null;
        };
        try {
            List<Callable<Object>> workers =
                    IntStream.range(0, COUNT).mapToObj(number -> worker).toList();
            for (Future<Object> ended : executor.invokeAll(workers)) ended.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server is stopping");
        }
    }
}
