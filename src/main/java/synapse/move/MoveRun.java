package synapse.move;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import synapse.check.CheckRowsService;
import synapse.check.ExpectedBlob;
import synapse.check.Patience;
import synapse.database.Clock;
import synapse.storage.MoveRow;
import synapse.storage.MoveRowsService;

/**
 * One run of a move: from where an earlier one was to the end. All versions are copied in the order of their keys, then
 * those that were published meanwhile, until there are few; then new ones go to the target, and what was on its way to the
 * source when that was said is waited for and copied.
 */
final class MoveRun {
    private static final int PAGE = 200;
    private static final int FEW = 100;
    private static final int ROUNDS = 3;
    private static final Duration SETTLING = Duration.ofSeconds(5); // nodes send clients to the source until they look

    private final MoveRowsService moves;
    private final CheckRowsService rows;
    private final Crew crew;
    private final BlobCopier copier;
    private final MoveTally tally;
    private final MoveProgress progress;

    MoveRun(
            MoveRowsService moves,
            CheckRowsService rows,
            Crew crew,
            BlobCopier copier,
            MoveTally tally,
            MoveProgress progress) {
        this.moves = moves;
        this.rows = rows;
        this.crew = crew;
        this.copier = copier;
        this.tally = tally;
        this.progress = progress;
    }

    /**
     * Moves all of them; the move is over when this returns.
     * @return false if it cannot be done because of damage
     * @throws IOException if a store or the database stay away, or the move is not this run's any more
     */
    boolean run(MoveRow row) throws IOException {
        if (!row.where().isSwitching()) {
            long begunNanos = System.nanoTime();
            copyAll();
            for (int round = 0; round < ROUNDS && copyPublished() > FEW; round++) progress.tell();
            while (System.nanoTime() - begunNanos < SETTLING.toNanos()) pause("the other nodes");
            if (tally.isHindered()) return false;
            awaitNodes(row);
            progress.switchOver();
        }
        Set<String> unfinished = new HashSet<>(Patience.with(moves::unfinished));
        copyPublished();
        awaitPublishes(unfinished);
        copyPublished();
        progress.finish();
        return true;
    }

    private void copyAll() throws IOException {
        while (true) {
            List<ExpectedBlob> page = Patience.with(() -> rows.after(progress.copiedKey(), PAGE));
            crew.run(page, copier::copy);
            if (page.isEmpty()) return;
            progress.copiedUpTo(page.get(page.size() - 1).key().text());
        }
    }

    /** Copies what was published since it was asked last; returns how many that were. */
    private long copyPublished() throws IOException {
        long head = Patience.with(moves::head);
        long count = 0;
        String after = "";
        while (true) {
            String from = after;
            List<ExpectedBlob> page = Patience.with(() -> rows.publishedAfter(progress.copiedSeq(), from, PAGE));
            crew.run(page, copier::copy);
            if (page.isEmpty()) break;
            count += page.size();
            after = page.get(page.size() - 1).key().text();
        }
        progress.copiedSince(head);
        return count;
    }

    /** No node may be left behind that does not know where new archives will be. */
    private void awaitNodes(MoveRow row) throws IOException {
        while (!Patience.with(() -> moves.nodes(Clock.now())).stream()
                .allMatch(places -> places.areBoth(row.home(), row.target()))) {
            pause("a node that does not know both storages");
        }
    }

    /** Each of these publishes may have looked where to store before the switch; it has its version then, or is doomed. */
    private void awaitPublishes(Set<String> unfinished) throws IOException {
        unfinished.retainAll(Patience.with(moves::unfinished));
        while (!unfinished.isEmpty()) {
            pause(unfinished.size() + " unfinished publishes, REGISTRY_BLOB_GRACE at most");
            unfinished.retainAll(Patience.with(moves::unfinished));
        }
    }

    private void pause(String waitingFor) throws IOException {
        progress.waiting(waitingFor);
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server is stopping");
        }
    }
}
