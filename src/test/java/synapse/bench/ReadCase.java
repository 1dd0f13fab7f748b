package synapse.bench;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * One thing that is read, at each server that has it.
 *
 * @param targets by the name of the server, in the order of the table
 */
record ReadCase(String what, Map<String, Target> targets) {
    /** Returns how many bytes each server's body has. */
    String sizes() {
        return targets.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue().bodyBytes())
                .collect(Collectors.joining(", ", what + ": ", ""));
    }
}
