package synapse.move;

import jakarta.ejb.EJBException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import synapse.api.StorageMoveView;
import synapse.check.Patience;
import synapse.database.Clock;
import synapse.storage.MoveRow;
import synapse.storage.MoveRowsService;

/** How far one run is. The database hears of it every 2 s, and so keeps the move for this run. */
final class MoveProgress {
    private static final Duration TELL = Duration.ofSeconds(2);

    private final MoveRowsService moves;
    private final String run;
    private final MoveTally tally;
    private String copiedKey;
    private long copiedSeq;
    private String status;
    private long toldNanos = System.nanoTime();

    MoveProgress(MoveRowsService moves, String run, MoveRow row, MoveTally tally) {
        this.moves = moves;
        this.run = run;
        this.tally = tally;
        copiedKey = row.copiedKey();
        copiedSeq = row.copiedSeq();
        status = row.state();
    }

    String copiedKey() {
        return copiedKey;
    }

    long copiedSeq() {
        return copiedSeq;
    }

    void copiedUpTo(String key) {
        copiedKey = key;
    }

    void copiedSince(long seq) {
        copiedSeq = seq;
    }

    /** @throws MoveEndedException if the move is not this run's any more */
    void beat() throws IOException {
        waiting("");
    }

    void waiting(String what) throws IOException {
        if (System.nanoTime() - toldNanos >= TELL.toNanos()) tell(what, MoveRowsService.LEASE);
    }

    void tell() throws IOException {
        tell("", MoveRowsService.LEASE);
    }

    /** An outage of the database is no reason to stop: if it lasts, what is copied next will find out. */
    private void tell(String waiting, Duration lease) throws IOException {
        toldNanos = System.nanoTime();
        String report = MoveReport.json(show(tally.running(status, waiting)));
        try {
            if (!moves.tell(run, Clock.now().plus(lease), copiedKey, copiedSeq, report)) throw new MoveEndedException();
        } catch (EJBException e) {
            return;
        }
    }

    private static StorageMoveView show(StorageMoveView view) {
        MoveMetrics.show(view);
        return view;
    }

    /** Leaves the move to whoever comes after a while. */
    void interrupt(String why, Duration pause) throws IOException {
        tell(why, pause);
    }

    void switchOver() throws IOException {
        tell();
        if (!Patience.with(() -> moves.switchOver(run))) throw new MoveEndedException();
        status = "switching";
        tell();
    }

    void finish() throws IOException {
        Instant now = Clock.now();
        String report = MoveReport.json(show(tally.over("done", now, "")));
        if (!Patience.with(() -> moves.finish(run, report))) throw new MoveEndedException();
    }

    void fail(String why) throws IOException {
        String report = MoveReport.json(show(tally.over("failed", Clock.now(), why)));
        if (!Patience.with(() -> moves.giveUp(report))) throw new MoveEndedException();
    }
}
