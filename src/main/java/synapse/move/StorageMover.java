package synapse.move;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import synapse.api.StorageMoveView;
import synapse.check.CheckRowsService;
import synapse.database.Clock;
import synapse.storage.MoveRow;
import synapse.storage.MoveRowsService;
import synapse.storage.StorageConnectionFactory;

/** Moves the archives: one node at a time does, and another one goes on if that dies. */
@ApplicationScoped
public class StorageMover {
    private static final Logger LOG = System.getLogger(StorageMover.class.getName());
    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final Duration SEEN = Duration.ofSeconds(15);

    @Resource
    private ManagedExecutorService executor;

    private final String node = UUID.randomUUID().toString();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile Instant seen = Instant.EPOCH;
    private MoveRowsService moves;
    private CheckRowsService rows;
    private StorageConnectionFactory storage;

    public StorageMover() {} // for the container

    @Inject
    public StorageMover(MoveRowsService moves, CheckRowsService rows, StorageConnectionFactory storage) {
        this.moves = moves;
        this.rows = rows;
        this.storage = storage;
    }

    /** Returns how far the move is, or how the last one ended. */
    StorageMoveView last() throws IOException {
        MoveRow row = moves.row();
        return row.report().isEmpty() ? MoveReport.none(storage.home()) : MoveReport.read(row.report());
    }

    /** Begins a move; false if there is one. */
    boolean begin(String home, String target, boolean despiteDamage) {
        Instant now = Clock.now();
        String run = UUID.randomUUID().toString();
        StorageMoveView view = MoveTally.begin(home, target, despiteDamage, rows.count(), now);
        if (!moves.begin(run, now, home, target, MoveReport.json(view))) return false;
        LOG.log(Level.INFO, () -> "Moving the archives from " + home + " to " + target);
        start(run);
        return true;
    }

    /** Tells others that this node runs, looks where the archives are, and goes on with a move that nobody works at. */
    public void tick() {
        Instant now = Clock.now();
        if (!seen.plus(SEEN).isAfter(now)) {
            moves.seen(node, storage.places(), now);
            seen = now;
        }
        look();
        MoveRow row = moves.row();
        if (row.where().isIdle() || running.get() || row.aliveUntil().isAfter(now)) return;
        if (!storage.places().areBoth(row.home(), row.target())) return;
        String run = UUID.randomUUID().toString();
        if (!moves.takeOver(run, now)) return;
        LOG.log(Level.INFO, () -> "Going on to move the archives from " + row.home() + " to " + row.target());
        start(run);
    }

    private void look() {
        try {
            storage.look();
        } catch (IOException e) {
            LOG.log(Level.ERROR, () -> "This node cannot do its work: " + e.getMessage());
        }
    }

    private void start(String run) {
        running.set(true);
        executor.execute(() -> {
            try {
                move(run);
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, () -> "The move of the archives stands still: " + e.getMessage());
            } finally {
                running.set(false);
            }
        });
    }

    private void move(String run) throws IOException {
        MoveRow row = moves.row();
        MoveTally tally = new MoveTally(MoveReport.read(row.report()));
        MoveProgress progress = new MoveProgress(moves, run, row, tally);
        try {
            BlobCopier copier = new BlobCopier(
                    storage, row.where(), rows, MoveSettings.bytesPerWorker(), MoveSettings.folder(), tally);
            Crew crew = new Crew(executor, progress::beat);
            boolean done = new MoveRun(moves, rows, crew, copier, tally, progress).run(row);
            storage.look();
            if (done) LOG.log(Level.INFO, () -> "Moved the archives to " + row.target());
            else fail(progress, tally);
        } catch (MoveEndedException e) {
            LOG.log(Level.INFO, e::getMessage);
        } catch (IOException | RuntimeException e) {
            progress.interrupt(String.valueOf(e.getMessage()), RETRY);
            throw e;
        }
    }

    private static void fail(MoveProgress progress, MoveTally tally) throws IOException {
        String why = tally.damaged() + " archives are missing or damaged; repair them by a check, or move despite that";
        LOG.log(Level.ERROR, () -> "The archives were not moved: " + why);
        progress.fail(why);
    }
}
