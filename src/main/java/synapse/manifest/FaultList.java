package synapse.manifest;

import java.util.ArrayList;
import java.util.List;
import synapse.problem.Fault;

/** Faults of one input in the order they were found; bounded, so that no input makes a large answer. */
final class FaultList {
    private final int maxFaults;
    private final List<Fault> faults = new ArrayList<>();
    private int found;

    /** Holds at most {@code maxFaults}; if there are more, the last one says how many are not shown. */
    FaultList(int maxFaults) {
        this.maxFaults = maxFaults;
    }

    /** Adds a fault at a JSON Pointer. */
    void add(String pointer, String code, String detail) {
        add(new Fault(pointer, code, detail));
    }

    /** Adds a fault. */
    void add(Fault fault) {
        found++;
        if (faults.size() < maxFaults) {
            faults.add(fault);
        }
    }

    /** Tells whether all is well so far. */
    boolean isEmpty() {
        return found == 0;
    }

    /** Returns what was found, at most the bound. */
    List<Fault> toList() {
        if (found <= maxFaults) {
            return List.copyOf(faults);
        }
        List<Fault> shown = new ArrayList<>(faults.subList(0, maxFaults - 1));
        shown.add(new Fault("", "more", (found - maxFaults + 1) + " more are not shown"));
        return List.copyOf(shown);
    }

    /** Returns the pointer of a member below another (RFC 6901, section 3); what cannot be seen shows its number. */
    static String pointer(String parent, String member) {
        return parent + '/' + Quoted.visible(member).replace("~", "~0").replace("/", "~1");
    }
}
