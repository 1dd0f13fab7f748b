package synapse.faults.edge;

import java.util.ArrayList;
import java.util.List;

/** What is to be recorded, and which step is to fail how. */
final class Plan {
    private List<String> trace; // null: nothing is recorded
    private String step = "";
    private Fault fault; // null: all is well
    private int times;
    private int happened;

    /** Records all steps from now on. */
    synchronized void record() {
        trace = new ArrayList<>();
    }

    /** Returns what was recorded, and stops. */
    synchronized List<String> recorded() {
        List<String> result = trace == null ? List.of() : trace;
        trace = null;
        return result;
    }

    synchronized void fail(Fault kind, int count, String at) {
        fault = kind;
        times = count;
        step = at;
        happened = 0;
    }

    /** Returns how often the fault has happened. */
    synchronized int happenings() {
        return happened;
    }

    synchronized void heal() {
        fault = null;
    }

    synchronized void note(String reached) {
        if (trace != null) trace.add(reached);
    }

    synchronized boolean isPending(String reached, Fault kind) {
        return fault == kind && times > 0 && isMeant(reached);
    }

    synchronized void happened() {
        times--;
        happened++;
    }

    /** Returns what happens now; null: nothing. */
    synchronized Fault at(String reached, boolean after) {
        if (fault == null || times <= 0 || fault.isAfter() != after) return null;
        if (!isMeant(reached) && !isStillReadOnly(reached)) return null;
        happened();
        return fault;
    }

    /** A request to a store is tried again and again; that is still the same step. */
    private boolean isMeant(String reached) {
        boolean store = step.startsWith(Kind.STORE.name());
        return store ? withoutCount(reached).equals(withoutCount(step)) : reached.equals(step);
    }

    private boolean isStillReadOnly(String reached) {
        String[] parts = reached.split("\t", -1);
        return fault == Fault.READ_ONLY && happened > 0 && fault.canHappenTo(Kind.valueOf(parts[0]), parts[1]);
    }

    private static String withoutCount(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('\t')));
    }
}
