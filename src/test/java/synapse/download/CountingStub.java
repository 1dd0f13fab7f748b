package synapse.download;

import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Takes what is written, in memory; fails as often as it is told to, with these SQLSTATEs. */
class CountingStub extends CountingService {
    static final String DEADLOCK = "40P01";
    static final String DUPLICATE = "23505";
    static final String GONE = "08006";
    static final String BAD_VALUE = "22021";

    final List<List<DownloadCount>> counts = new ArrayList<>();
    final List<List<LoggedDownload>> logs = new ArrayList<>();
    final Deque<String> failures = new ArrayDeque<>();
    boolean failsForLogOnly;

    @Override
    public void add(List<DownloadCount> added) {
        if (!failsForLogOnly) fail();
        counts.add(added);
    }

    @Override
    public void log(List<LoggedDownload> logged) {
        fail();
        logs.add(logged);
    }

    private void fail() {
        if (failures.isEmpty()) return;
        throw new EJBException(new IllegalStateException(new SQLException("on purpose", failures.poll())));
    }

    long counted() {
        return counts.stream()
                .flatMap(List::stream)
                .mapToLong(DownloadCount::count)
                .sum();
    }
}
