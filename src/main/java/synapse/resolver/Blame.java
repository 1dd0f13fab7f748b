package synapse.resolver;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which requirements of the root a derivation rests on: without a change to one of them it stays true. */
final class Blame {
    private Blame() {}

    static Set<RootRequirement> of(Incompatibility end) {
        Set<RootRequirement> blamed = new LinkedHashSet<>();
        Set<Incompatibility> seen = new HashSet<>();
        Deque<Incompatibility> open = new ArrayDeque<>();
        open.push(end);
        while (!open.isEmpty()) {
            Incompatibility incompatibility = open.pop();
            if (!seen.add(incompatibility)) continue;
            if (incompatibility.cause() instanceof Cause.Root asked) blamed.add(asked.requirement());
            if (incompatibility.cause() instanceof Cause.Derived derived) {
                open.push(derived.one());
                open.push(derived.other());
            }
        }
        return blamed;
    }
}
