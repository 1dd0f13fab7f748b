package synapse.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import synapse.api.StorageCheckView;
import synapse.database.Clock;
import synapse.database.LongWork;
import synapse.storage.PendingBlobService;
import synapse.storage.StorageConnection;
import synapse.storage.StorageConnectionFactory;
import synapse.wire.Json;

/** Runs checks: one at a time in all nodes, each in a thread of its own; what it finds is told every 5 s. */
@ApplicationScoped
public class StorageChecker {
    private static final Logger LOG = System.getLogger(StorageChecker.class.getName());
    private static final Duration TELL = Duration.ofSeconds(5);

    @Resource
    private ManagedExecutorService executor;

    private CheckRowsService rows;
    private PendingBlobService pending;
    private StorageConnectionFactory storage;

    public StorageChecker() {} // for the container

    @Inject
    public StorageChecker(CheckRowsService rows, PendingBlobService pending, StorageConnectionFactory storage) {
        this.rows = rows;
        this.pending = pending;
        this.storage = storage;
    }

    /** Returns what the check that runs has found so far, or the last one. */
    StorageCheckView last() {
        StorageCheck row = rows.last();
        if (row.report().isEmpty()) return CheckReport.none();
        StorageCheckView view = CheckReport.read(row.report());
        boolean interrupted = view.status().equals("running") && !row.isAlive(Clock.now());
        StorageCheckView seen = interrupted ? CheckReport.interrupted(view) : view;
        CheckMetrics.show(seen);
        return seen;
    }

    /** Begins a check, unless one runs on any node. */
    void begin(CheckOptions options) {
        Instant now = Clock.now();
        String run = UUID.randomUUID().toString();
        Tally tally = new Tally(options, now);
        if (!rows.begin(run, now, json(tally.running()))) return;
        LOG.log(Level.INFO, () -> "Checking the storage: " + options);
        executor.execute(() -> LongWork.run(() -> check(run, options, tally)));
    }

    /** Begins a check if the last one was begun so long ago; for a timer. Looks, too, what other nodes have found. */
    public void beginIfDue() {
        last();
        Duration every = CheckSettings.every();
        if (every.isZero()) return;
        StorageCheck row = rows.last();
        if (row.startedAt().isAfter(Clock.now().minus(every))) return;
        begin(new CheckOptions(CheckSettings.digests(), false, false));
    }

    private void check(String run, CheckOptions options, Tally tally) {
        String stopped = "";
        try (StorageConnection store = storage.getConnection()) {
            Optional<StorageConnection> second = storage.secondConnection();
            Path folder = CheckSettings.folder();
            new CheckRun(
                            rows,
                            store,
                            new Inspection(options, store, second, CheckSettings.bytesPerSecond(), folder, tally),
                            new Orphans(rows, pending, options, Clock.now(), CheckSettings.grace(), tally),
                            tally,
                            beat(run, tally))
                    .run();
        } catch (IOException | RuntimeException e) {
            stopped = String.valueOf(e.getMessage());
            LOG.log(Level.WARNING, "The check of the storage has stopped", e);
        }
        end(run, tally.over(Clock.now(), stopped));
    }

    /** Tells the database every 5 s; an outage of it is no reason to stop. */
    private CheckRun.Beat beat(String run, Tally tally) {
        long[] toldNanos = {System.nanoTime()};
        return () -> {
            if (System.nanoTime() - toldNanos[0] < TELL.toNanos()) return true;
            toldNanos[0] = System.nanoTime();
            try {
                return rows.tell(run, Clock.now().plus(CheckRowsService.LEASE), json(tally.running()));
            } catch (EJBException e) {
                return true;
            }
        };
    }

    private void end(String run, StorageCheckView view) {
        StorageCheckView.Findings found = view.findings();
        boolean clean = found.missing() + found.corrupt() + found.unreadable() == 0;
        LOG.log(
                clean ? Level.INFO : Level.ERROR,
                () -> "Checked the storage: " + view.versions() + " versions, " + found);
        CheckMetrics.show(view);
        try {
            Patience.with(() -> rows.tell(run, Clock.now(), json(view)));
        } catch (IOException e) {
            LOG.log(Level.WARNING, () -> "The report of the check is lost: " + e.getMessage());
        }
    }

    private static String json(StorageCheckView view) {
        try {
            return Json.mapper().writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
