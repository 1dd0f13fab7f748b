package synapse.move;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import synapse.api.StorageMoveView;
import synapse.check.ExpectedBlob;

/** What a move has done so far; goes on from what an earlier run has told. Any number of threads count. */
final class MoveTally {
    private static final int EXAMPLES = 20;

    private final StorageMoveView begun;
    private final List<StorageMoveView.Example> examples;
    private long copied;
    private long copiedBytes;
    private long present;
    private long damaged;

    MoveTally(StorageMoveView begun) {
        this.begun = begun;
        examples = new ArrayList<>(begun.examples());
        copied = begun.copied();
        copiedBytes = begun.copiedBytes();
        present = begun.present();
        damaged = begun.damaged();
    }

    /** Returns the report of a move that begins now. */
    static StorageMoveView begin(String source, String target, boolean despiteDamage, long versions, Instant now) {
        return new StorageMoveView(
                "copying",
                source,
                source,
                target,
                now.toString(),
                null,
                despiteDamage,
                versions,
                0,
                0,
                0,
                0,
                0,
                null,
                List.of());
    }

    synchronized void copied(long bytes) {
        copied++;
        copiedBytes += bytes;
    }

    synchronized void present() {
        present++;
    }

    synchronized void damaged(ExpectedBlob blob, String detail) {
        damaged++;
        if (examples.size() < EXAMPLES) {
            examples.add(new StorageMoveView.Example(blob.key().text(), blob.name(), blob.version(), detail));
        }
    }

    /** Tells whether there is damage that hinders the move. */
    synchronized boolean isHindered() {
        return damaged > 0 && !begun.despiteDamage();
    }

    synchronized long damaged() {
        return damaged;
    }

    /** @param waiting what it waits for; empty if it goes on */
    StorageMoveView running(String status, String waiting) {
        return view(status, null, waiting);
    }

    /** @param reason why it has failed; empty if it has not */
    StorageMoveView over(String status, Instant now, String reason) {
        return view(status, now.toString(), reason);
    }

    private synchronized StorageMoveView view(String status, String finishedAt, String waiting) {
        boolean moved = status.equals("switching") || status.equals("done");
        return new StorageMoveView(
                status,
                moved ? begun.target() : begun.source(),
                begun.source(),
                begun.target(),
                begun.startedAt(),
                finishedAt,
                begun.despiteDamage(),
                begun.versions(),
                copied + present + damaged,
                copied,
                copiedBytes,
                present,
                damaged,
                waiting.isEmpty() ? null : waiting,
                List.copyOf(examples));
    }
}
