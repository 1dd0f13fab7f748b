package synapse.search;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import synapse.database.Clock;

/** The steps of the job that counts downloads for search, each a short transaction; rows that did not change are not written. */
@Stateless
public class PopularityService {
    private Popularity popularity;

    public PopularityService() {} // for the container

    @Inject
    public PopularityService(Popularity popularity) {
        this.popularity = popularity;
    }

    /** Takes the job, unless a node began it within the interval. */
    public boolean take(Duration interval) {
        return popularity.take(Clock.now(), Clock.now().minus(interval));
    }

    public void finished() {
        popularity.finished();
    }

    public long runs() {
        return popularity.runs();
    }

    /** Counts the downloads of the next {@code count} packages after that one; returns the last, 0 at the end. */
    public long countAfter(long packageId, int count, LocalDate today) {
        List<Long> ids = popularity.idsAfter(packageId, count);
        if (ids.isEmpty()) return 0;
        long last = ids.get(ids.size() - 1);
        Map<Long, Counts> written = popularity.written(ids.get(0), last);
        Map<Long, Counts> counted = popularity.counted(ids.get(0), last, today);
        for (long id : ids) { // in the order of ids, as everybody who locks more than one row
            Counts now = counted.getOrDefault(id, Counts.NONE);
            if (!now.equals(written.get(id))) popularity.write(id, now);
        }
        return last;
    }
}
