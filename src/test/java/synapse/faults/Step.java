package synapse.faults;

import java.util.Locale;
import synapse.faults.edge.Fault;
import synapse.faults.edge.Kind;

/**
 * A step of a publish, as the agent names it.
 *
 * @param what the system call, statement or request
 * @param where the method of ours that it is done for
 * @param count which one of those that are called alike
 */
public record Step(Kind kind, String what, String where, int count) {
    /** What makes a version public. */
    public static final Step COMMIT_OF_VERSION =
            new Step(Kind.TRANSACTION, "commit", "PublishService.storeAndRelease", 1);

    private static final String SEPARATOR = "\t";

    static Step parse(String line) {
        String[] parts = line.split(SEPARATOR, -1);
        return new Step(Kind.valueOf(parts[0]), parts[1], parts[2], Integer.parseInt(parts[3]));
    }

    String line() {
        return String.join(SEPARATOR, kind.name(), what, where, Integer.toString(count));
    }

    /** Tells whether such a thing can happen here. */
    public boolean canMeet(Fault fault) {
        return fault.canHappenTo(kind, what);
    }

    /** Returns the name for people. */
    public String display() {
        String number = count == 1 ? "" : " (" + count + ")";
        return "%s: %s%s".formatted(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), what, number);
    }
}
