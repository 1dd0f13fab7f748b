package synapse.faults.edge;

import static synapse.faults.edge.Kind.DATABASE_FILE;
import static synapse.faults.edge.Kind.DISK;
import static synapse.faults.edge.Kind.SQL;
import static synapse.faults.edge.Kind.STORE;
import static synapse.faults.edge.Kind.TRANSACTION;

import java.util.EnumSet;
import java.util.Set;

/** What happens at a step. Exceptions are those that driver, JDK and SDK throw themselves in such a case. */
public enum Fault {
    /** The device is full (ENOSPC). */
    FULL("disk full", false, DISK, DATABASE_FILE),
    /** The file system is read-only (EROFS), from that step on until it is healed. */
    READ_ONLY("disk read-only", false, DISK),
    /** The device fails (EIO). */
    BROKEN("disk fails", false, DISK, DATABASE_FILE),
    /** The same after the work was done. */
    BROKEN_AFTER("disk fails after it", true, DISK, DATABASE_FILE),
    /** The connection ends before the request leaves, and the next ones, too. */
    CUT("connection cut before it", false, SQL, TRANSACTION, STORE),
    /** The connection ends when the work was done, before its answer; of a store every time. */
    CUT_AFTER("answer lost", true, SQL, TRANSACTION, STORE),
    /** The same, and the next try finds all well. */
    CUT_AFTER_ONCE("answer lost once", true, STORE),
    /** The database has no room left: it refuses, and the connection stays. */
    REFUSED("database full", false, SQL),
    /** It takes half a second longer. */
    SLOW("0.5 s slower", false, Kind.values()),
    /** The process ends before the step, as by {@code kill -9}. */
    KILL("kill before it", false, Kind.values()),
    /** The process ends after the step. */
    KILL_AFTER("kill after it", true, DISK, DATABASE_FILE, SQL, TRANSACTION, STORE);

    private static final Set<String> CHANGING =
            Set.of("open to write", "link", "unlink", "rename", "renameat", "unlinkat", "mkdir", "rmdir", "symlink");

    static final long SLOW_MILLIS = 500;

    private final String display;
    private final boolean after;

    @SuppressWarnings("ImmutableEnumChecker") // never changed, and no library is at hand here
    private final Set<Kind> kinds;

    Fault(String display, boolean after, Kind... kinds) {
        this.display = display;
        this.after = after;
        this.kinds = EnumSet.noneOf(Kind.class);
        this.kinds.addAll(Set.of(kinds));
    }

    /** @param call what is done to a file, if the step does that */
    public boolean canHappenTo(Kind kind, String call) {
        if (!kinds.contains(kind)) return false;
        return switch (this) {
            case FULL -> !call.equals("open to read") && !call.equals("unlink");
            case READ_ONLY -> CHANGING.contains(call);
            default -> true;
        };
    }

    boolean isAfter() {
        return after;
    }

    /** Tells whether the process ends. */
    public boolean isDeadly() {
        return this == KILL || this == KILL_AFTER;
    }

    /** Tells whether it happens again when the step is tried again. */
    public boolean isLasting() {
        return this == READ_ONLY || this == CUT || this == CUT_AFTER;
    }

    @Override
    public String toString() {
        return display;
    }
}
